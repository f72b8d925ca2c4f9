/**
 * Workbooks of somebody who wants to hold the server up: small files that cost much to read, and large ones. Made of the
 * sample city's header words where that makes it worse.
 */
import { buildZip } from './build-zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENTS = 'application/vnd.openxmlformats-';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** In the order of the sample city's form. */
export const HEADER_WORDS =
  '番号 事業名 事業概要 所管課 指標 単位 目標値 実績値 取組の成果 自己評価 次年度の方向'.split(' ');

interface Sheet {
  readonly strings: readonly string[];
  /** For each row the places of its texts among the strings; -1 for a figure. */
  readonly rows: Iterable<readonly number[]>;
  /** What follows the cells. */
  readonly rest?: string;
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Cells without addresses, as some programs write them: the least that a cell may take up. */
function* sheetXml({ rows, rest = '' }: Sheet): Generator<string> {
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  let seed = 1;
  // What cannot be packed, so that the sheet is not packed so well that it is refused for that.
  const noise = (length: number) =>
    times(length, () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1).toString(16).slice(0, 1)).join('');
  for (const row of rows) {
    yield `<row><!--${noise(4 + row.length)}-->${row.map((at) => (at < 0 ? '<c><v>7</v></c>' : `<c t="s"><v>${at}</v></c>`)).join('')}</row>`;
  }
  yield `</sheetData>${rest}</worksheet>`;
}

export function workbookOf(sheet: Sheet): Uint8Array {
  const strings = sheet.strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return buildZip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${DOCUMENTS}package.relationships+xml"/><Default Extension="xml" ContentType="${DOCUMENTS}officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${DOCUMENTS}officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="一覧" sheetId="1" r:id="s"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="strings.xml"/></Relationships>`,
    ],
    ['xl/strings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`],
    ['xl/sheet.xml', [...sheetXml(sheet)].join('')],
  ]);
}

const words = HEADER_WORDS.map((_, i) => i);

function answers(rows: number): Uint8Array {
  const [department, text] = [words.length, words.length + 1];
  const row = [-1, text, text, department, ...times(7, () => text)];
  return workbookOf({
    strings: [...HEADER_WORDS, 'こども政策課', '記入した内容'],
    rows: [words, ...times(rows, () => row)],
  });
}

/** By what is too much in them. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'header words in one row': () =>
    workbookOf({ strings: HEADER_WORDS, rows: times(2, () => times(16_384, (i) => i % words.length)) }),
  'rows of headers': () => workbookOf({ strings: HEADER_WORDS, rows: times(20_000, () => words) }),
  'header words everywhere': () =>
    workbookOf({ strings: HEADER_WORDS, rows: times(6_000, () => times(100, (i) => i % words.length)) }),
  cells: () => workbookOf({ strings: [], rows: times(4_000, () => times(1_000, () => -1)) }),
  'one long text in many cells': () =>
    workbookOf({ strings: ['あ'.repeat(32_767)], rows: times(100, () => times(30, () => 0)) }),
  'rows of answers': () => answers(20_000),
  'as many rows of answers as are taken': () => answers(2_000),
  'merged areas': () =>
    workbookOf({
      strings: HEADER_WORDS,
      rows: times(4_000, () => times(13, (i) => i % words.length)),
      rest: `<mergeCells>${times(45_000, (i) => `<mergeCell ref="${String.fromCharCode(65 + (i % 13))}${2 * Math.floor(i / 13) + 1}:${String.fromCharCode(65 + (i % 13))}${2 * Math.floor(i / 13) + 2}"/>`).join('')}</mergeCells>`,
    }),
};
