/**
 * Writes small .xlsx files for tests, part by part, so that a test says in XML exactly what it is about. It checks
 * nothing: a test may build a broken workbook.
 */
import { posix } from 'node:path';
import { buildZip } from './build-zip.js';
import { columnName, parseAddress } from '../../core/grid/address.js';

export interface BuiltCell {
  /** A string becomes an inline string. */
  readonly value?: string | number | boolean;
  /** Without `=`; its result is `value`. */
  readonly formula?: string;
  /** Attributes of the `<f>` element: `t="shared" ref="B4:B6" si="0"`. */
  readonly formulaAttributes?: string;
  /** Whether its array formula spills: says so by the first entry of the workbook's metadata. */
  readonly spills?: boolean;
  /** Index of the cell's format. */
  readonly style?: number;
  /** An error value instead of any other: `#REF!`. */
  readonly error?: string;
  /** A text stored in runs of different fonts; `value` is what they say together. */
  readonly runs?: readonly string[];
  /** The reading over the text of the runs. */
  readonly furigana?: string;
}

/** A relationship from a part to another: `{ type: 'comments', target: 'xl/comments1.xml' }`. */
export interface BuiltLink {
  readonly type: string;
  /** Name of a part in the package. */
  readonly target: string;
  /** `rId1`, `rId2`, … in the order of the list where it is left out. */
  readonly id?: string;
}

export interface BuiltSheet {
  readonly name: string;
  readonly cells?: Readonly<Record<string, BuiltCell | string | number | boolean>>;
  /** Attributes of rows beside `r`, by row number; such a row is written even without cells. */
  readonly rows?: Readonly<Record<number, string>>;
  readonly merges?: readonly string[];
  /** XML in front of the sheet's data, between data and merges, and behind the merges. */
  readonly head?: string;
  readonly middle?: string;
  readonly tail?: string;
  /** The whole part, instead of all the above. */
  readonly xml?: string;
  /** `hidden` or `veryHidden`. */
  readonly state?: string;
  /** Where the part is; `xl/worksheets/sheet1.xml`, … where it is left out. */
  readonly part?: string;
  readonly links?: readonly BuiltLink[];
}

export interface BuiltPart {
  readonly content: string | Uint8Array;
  /** undefined leaves it to the ending of the part's name. */
  readonly contentType?: string;
  readonly links?: readonly BuiltLink[];
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  readonly definedNames?: readonly { readonly name: string; readonly formula: string; readonly sheet?: number }[];
  /** Whether days are counted from 1904. */
  readonly date1904?: boolean;
  /** XML behind the defined names in the workbook's part: `<calcPr calcId="191029"/>`. */
  readonly tail?: string;
  /** What stands between the tags of `<cellXfs>`; the default has one plain format. */
  readonly cellFormats?: readonly string[];
  /** Number formats of the workbook's own, by the number that a cell's format names them with (164 and above). */
  readonly numberFormats?: Readonly<Record<number, string>>;
  readonly sharedStrings?: readonly string[];
  /** Relationships of the workbook beside its sheets, styles and strings. */
  readonly links?: readonly BuiltLink[];
  readonly parts?: Readonly<Record<string, BuiltPart | string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK = 'xl/workbook.xml';

export function buildWorkbook(plan: BuiltWorkbook): Promise<Uint8Array> {
  return Promise.resolve(buildZip([...packageParts(plan)].map(([name, { content }]) => [name, content])));
}

/** Where the part of a sheet is. */
export function sheetPartName(sheet: BuiltSheet, position: number): string {
  return sheet.part ?? `xl/worksheets/sheet${position + 1}.xml`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function packageParts(plan: BuiltWorkbook): Map<string, BuiltPart> {
  const parts = new Map<string, BuiltPart>();
  const sheetNames = plan.sheets.map(sheetPartName);
  parts.set(WORKBOOK, {
    content: workbookXml(plan),
    contentType: `${SPREADSHEET}.sheet.main+xml`,
    links: [
      ...sheetNames.map((target) => ({ type: 'worksheet', target })),
      { type: 'styles', target: 'xl/styles.xml', id: 'rIdStyles' },
      ...(plan.sharedStrings ? [{ type: 'sharedStrings', target: 'xl/sharedStrings.xml', id: 'rIdStrings' }] : []),
      ...(plan.links ?? []).map((link, i) => ({ id: `rIdMore${i + 1}`, ...link })),
    ],
  });
  plan.sheets.forEach((sheet, i) => {
    const links = sheet.links ? { links: sheet.links } : {};
    parts.set(sheetNames[i]!, { content: sheetXml(sheet), contentType: `${SPREADSHEET}.worksheet+xml`, ...links });
  });
  parts.set('xl/styles.xml', { content: stylesXml(plan), contentType: `${SPREADSHEET}.styles+xml` });
  if (plan.sharedStrings) {
    const content = stringsXml(plan.sharedStrings);
    parts.set('xl/sharedStrings.xml', { content, contentType: `${SPREADSHEET}.sharedStrings+xml` });
  }
  for (const [name, part] of Object.entries(plan.parts ?? {})) {
    parts.set(name, typeof part === 'string' ? { content: part } : part);
  }
  for (const [name, { links }] of [...parts]) if (links) parts.set(relsOf(name), { content: linksXml(name, links) });
  parts.set('_rels/.rels', { content: linksXml('', [{ type: 'officeDocument', target: WORKBOOK }]) });
  return new Map([['[Content_Types].xml', { content: contentTypesXml(parts) }], ...parts]);
}

function workbookXml({ sheets, definedNames = [], tail = '', date1904 = false }: BuiltWorkbook): string {
  const list = sheets.map(({ name, state }, i) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${visibility} r:id="rId${i + 1}"/>`;
  });
  const names = definedNames.map(({ name, formula, sheet }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${escapeXml(name)}"${local}>${escapeXml(formula)}</definedName>`;
  });
  const named = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets>${named}${tail}</workbook>`;
}

function sheetXml({ cells = {}, rows = {}, merges = [], head = '', middle = '', tail = '', xml }: BuiltSheet): string {
  if (xml !== undefined) return xml;
  const byRow = new Map<number, [number, string][]>(Object.keys(rows).map((row) => [Number(row), []]));
  for (const [address, cell] of Object.entries(cells)) {
    const position = parseAddress(address);
    if (!position) throw new RangeError(`not an address: ${address}`);
    byRow.set(position.row, [
      ...(byRow.get(position.row) ?? []),
      [position.column, cellXml(position.row, position.column, typeof cell === 'object' ? cell : { value: cell })],
    ]);
  }
  const data = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, list]) => {
      const texts = list.sort(([a], [b]) => a - b).map(([, text]) => text);
      const attributes = rows[row] === undefined ? '' : ` ${rows[row]}`;
      return texts.length > 0
        ? `<row r="${row}"${attributes}>${texts.join('')}</row>`
        : `<row r="${row}"${attributes}/>`;
    });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const mergeCells = merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '';
  const body = `${head}<sheetData>${data.join('')}</sheetData>${middle}${mergeCells}${tail}`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`;
}

function cellXml(row: number, column: number, cell: BuiltCell): string {
  const { value, formula, formulaAttributes, style, error, spills = false } = cell;
  const look = style === undefined ? '' : ` s="${style}"`;
  const tag = `r="${columnName(column)}${row}"${look}${spills ? ' cm="1"' : ''}`;
  const open = `<f${formulaAttributes === undefined ? '' : ` ${formulaAttributes}`}`;
  const isFormula = formula !== undefined || formulaAttributes !== undefined;
  const f = !isFormula ? '' : formula === undefined ? `${open}/>` : `${open}>${escapeXml(formula)}</f>`;
  if (error !== undefined) return `<c ${tag} t="e">${f}<v>${escapeXml(error)}</v></c>`;
  if (value === undefined) return f === '' ? `<c ${tag}/>` : `<c ${tag}>${f}</c>`;
  if (typeof value === 'number') return `<c ${tag}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${tag} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isFormula) return `<c ${tag} t="str">${f}<v>${escapeXml(value)}</v></c>`;
  return `<c ${tag} t="inlineStr"><is>${runsXml(cell) ?? textXml(value)}</is></c>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

/** Every other run is bold. */
function runsXml({ runs, furigana }: BuiltCell): string | undefined {
  if (!runs) return undefined;
  const xml = runs.map((text, i) => `<r>${i % 2 === 0 ? '' : '<rPr><b/></rPr>'}${textXml(text)}</r>`).join('');
  const over = furigana === undefined ? '' : `<rPh sb="0" eb="1"><t>${escapeXml(furigana)}</t></rPh>`;
  return xml + over;
}

function stylesXml({
  numberFormats = {},
  cellFormats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
}: BuiltWorkbook): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const fills = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  const codes = Object.entries(numberFormats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    (codes.length > 0 ? list('numFmts', codes) : '') +
    list('fonts', ['<font><sz val="11"/><name val="Yu Gothic"/></font>']) +
    list('fills', fills) +
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    `${list('cellXfs', cellFormats)}</styleSheet>`
  );
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  return `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`;
}

function relsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function linksXml(from: string, links: readonly BuiltLink[]): string {
  const items = links.map(({ type, target, id }, i) => {
    const path = posix.relative(posix.dirname(from), target);
    return `<Relationship Id="${id ?? `rId${i + 1}`}" Type="${OFFICE}/${type}" Target="${escapeXml(path)}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypesXml(parts: ReadonlyMap<string, BuiltPart>): string {
  const overrides = [...parts].flatMap(([name, { contentType }]) =>
    contentType === undefined ? [] : [`<Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`],
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
