/**
 * Writes drawn sheets as an .xlsx file: cells, merges, lists, freezing, page set-up. What is on them is drawn elsewhere.
 */
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { Styles } from './form-styles.mjs';

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
export const letter = (column) => String.fromCharCode(64 + column);

function sheetXml(sheet, styles, strings, { selected, footer }) {
  const rows = [...sheet.rows.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = [...sheet.rows.get(row)]
        .sort(([a], [b]) => a - b)
        .map(([column, { value, style }]) => {
          const open = `<c r="${letter(column)}${row}" s="${styles.index(style)}"`;
          if (value === null) return `${open}/>`;
          return typeof value === 'number'
            ? `${open}><v>${value}</v></c>`
            : `${open} t="s"><v>${strings.index(value)}</v></c>`;
        });
      const height = sheet.heights.get(row);
      return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`;
    });
  const { freeze } = sheet;
  const corner = freeze && `${letter(freeze.column + 1)}${freeze.row + 1}`;
  const pane = freeze
    ? `<pane xSplit="${freeze.column}" ySplit="${freeze.row}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>`
    : '';
  const validations = sheet.lists.map(({ area, list, title, prompt }) => {
    const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="${title}" prompt="${prompt}" sqref="${area}"`;
    return list
      ? `<dataValidation type="list" ${common}><formula1>"${list.join(',')}"</formula1></dataValidation>`
      : `<dataValidation type="decimal" operator="greaterThanOrEqual" ${common}><formula1>0</formula1></dataValidation>`;
  });
  const list = (tag, items) => (items.length ? `<${tag} count="${items.length}">${items.join('')}</${tag}>` : '');
  const breaks = sheet.breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="${sheet.breaks.length ? 0 : 1}"/></sheetPr><dimension ref="${sheet.area.replaceAll('$', '')}"/><sheetViews><sheetView ${selected ? 'tabSelected="1" ' : ''}showGridLines="0" zoomScale="90" zoomScaleNormal="90" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${sheet.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${rows.join('')}</sheetData>${list(
    'mergeCells',
    sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`),
  )}${list('dataValidations', validations)}<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.55" header="0.3" footer="0.3"/><pageSetup paperSize="9" ${sheet.breaks.length ? 'scale="63"' : 'fitToWidth="1" fitToHeight="0"'} orientation="${sheet.portrait ? 'portrait' : 'landscape'}"/><headerFooter><oddFooter>&amp;L&amp;8${escape(footer)}&amp;C&amp;8&amp;P / &amp;N&amp;R&amp;8&amp;A</oddFooter></headerFooter>${
    breaks.length
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
      : ''
  }</worksheet>`;
}

class Strings {
  list = new Map();
  index(text) {
    if (!this.list.has(text)) this.list.set(text, this.list.size);
    return this.list.get(text);
  }
  xml() {
    const items = [...this.list.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** The same input gives the same bytes. @param footer text at the foot of each printed page */
export async function workbookBytes(sheets, footer) {
  const [styles, strings] = [new Styles(), new Strings()];
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const ml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const names = sheets.flatMap((sheet, i) => [
    `<definedName name="_xlnm.Print_Area" localSheetId="${i}">'${sheet.name}'!${sheet.area}</definedName>`,
    ...(sheet.titles
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sheet.name}'!${sheet.titles}</definedName>`]
      : []),
  ]);
  const bodies = sheets.map((sheet, i) => sheetXml(sheet, styles, strings, { selected: i === 0, footer }));
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ml}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${ml}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${ml}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${ml}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${sheets.map((sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(bodies.map((body, i) => [`xl/worksheets/sheet${i + 1}.xml`, body])),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
  };
  // No clock in the archive.
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: new Date(2025, 3, 1),
    extendedTimestamp: false,
    useWebWorkers: false,
  });
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return zip.close();
}
