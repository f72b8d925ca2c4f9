/**
 * The twin of the CSV files as one workbook: a table a sheet from A1, headers once, numbers as numbers; no merges, no
 * formulas, no formats that mean something, and no properties, so that nobody's name and no path is in it.
 */
import { openTables } from '../../../core/open-data/open-tables.js';
import type { OpenTable, OpenValue } from '../../../core/open-data/open-table.js';
import type { Publication } from '../../../core/publication/publication.js';
import { columnName } from '../../../core/grid/address.js';
import { escapeXml } from '../../xlsx/escape-xml.js';
import { longText } from '../long-text.js';
import { utf8, zipBytes } from '../zip-bytes.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function openWorkbook(publication: Publication): Promise<Uint8Array> {
  return workbookOf(openTables(publication));
}

export function workbookOf(tables: readonly OpenTable[]): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const sheets = tables.map((table) => longText(sheetXml(table, texts)));
  return zipBytes([
    part('[Content_Types].xml', contentTypes(tables.length)),
    part('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(tables)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...tables.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        [`rId${tables.length + 1}`, 'styles', 'styles.xml'],
        [`rId${tables.length + 2}`, 'sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    ...sheets.map((bytes, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes })),
    part('xl/styles.xml', STYLES),
    { name: 'xl/sharedStrings.xml', bytes: longText(texts.xml()) },
  ]);
}

function part(name: string, xml: string) {
  return { name, bytes: utf8(HEAD + xml) };
}

/** Most texts of a long table come again and again. */
class SharedTexts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(text: string): number {
    this.uses++;
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }

  *xml(): Generator<string> {
    yield `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">`;
    for (const text of this.places.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
    yield '</sst>';
  }
}

function* sheetXml({ columns, rows }: OpenTable, texts: SharedTexts): Generator<string> {
  const letters = columns.map((_, c) => columnName(c + 1));
  const rowXml = (row: readonly OpenValue[], r: number) =>
    `<row r="${r}">${row.map((value, c) => cellXml(`${letters[c]}${r}`, value, texts)).join('')}</row>`;
  const last = `${letters.at(-1)}${rows.length + 1}`;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetData>`;
  const titles = columns.map(({ title }) => title);
  yield rowXml(titles, 1);
  for (const [i, row] of rows.entries()) yield rowXml(row, i + 2);
  yield '</sheetData></worksheet>';
}

function cellXml(address: string, value: OpenValue, texts: SharedTexts): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="s"><v>${texts.placeOf(value)}</v></c>`;
}

function workbookXml(tables: readonly OpenTable[]): string {
  const sheets = tables.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`]),
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const xml = `<Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${overrides.join('')}</Types>`;
}

/** The least that Excel takes. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Yu Gothic"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
