/**
 * What staff do to sheets: rename them, put instructions, examples and lists beside them, let a table go on on the next.
 */
import { cellAt, copyBook, extentOf, lastColumn, lastRow, type Book, type BookCell, type BookSheet } from './book.js';
import { ADDED, addMerge, content, insertRows, moveRows, putCell } from './book-edits.js';
import type { Distortion } from './distortion.js';
import { wordsSaid } from './header-words.js';
import type { Random } from './random.js';
import { copyHeader } from './rows.js';
import { allTables, gapsOf, isBetweenRows, tablesOf, type BookTable } from './tables.js';
import { setText } from './values.js';

export const SHEET_DISTORTIONS: readonly Distortion[] = [
  { name: 'sheets-renamed', changes: ['sheet'], apply: renameSheets },
  { name: 'instruction-sheet', changes: [], apply: addInstructions },
  { name: 'example-sheet', changes: [], apply: addExample },
  { name: 'instructions-with-example-rows', changes: [], apply: addInstructionsWithRows },
  { name: 'list-sheet', changes: [], apply: addLists },
  { name: 'table-continued-with-header', changes: ['sheet', 'address'], apply: (b, r) => continueTable(b, r, true) },
  {
    name: 'table-continued-without-header',
    changes: ['sheet', 'address'],
    apply: (b, r) => continueTable(b, r, false),
  },
];

const NAMES = [
  '回答',
  'Sheet1',
  '様式1',
  '調査票',
  '提出用',
  '(修正)',
  'R6_最終',
  '別紙２',
  '庁内用',
  'データ',
  'ﾘｽﾄ２',
  '1',
];

function freeName(book: Book, wanted: string): string {
  const taken = new Set(book.sheets.map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken.has(name)) return name;
  }
}

/** Not an example that is known as one by its sheet's name: without it nobody could tell it from the form. */
function renameSheets(book: Book, random: Random): boolean {
  const own = book.sheets.filter(({ cells }) => cells.some(({ part }) => part.kind !== 'added'));
  for (const sheet of random.some(own, 0.5)) sheet.name = freeName(book, random.pick(NAMES)!);
  return true;
}

function newSheet(book: Book, name: string, at: number): BookSheet {
  const sheet: BookSheet = {
    name: freeName(book, name),
    hidden: false,
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  book.sheets.splice(at, 0, sheet);
  return sheet;
}

const INSTRUCTIONS = [
  '記入要領',
  '１　この様式は、所管する取組の点検に使用します。',
  '２　提出期限までに、庁内メールで返送してください。列の追加や削除はしないでください。',
  '・点検の結果は、次の区分から選んでください。',
  '（１）前年度の数値が訂正された場合は、その旨を記入してください。',
  '問い合わせ先　企画担当　内線 2200',
];

/** In front: prose, and a list of the columns with what to write in each. */
function addInstructions(book: Book, random: Random): boolean {
  const words = [...new Set(allTables(book).flatMap(({ headers }) => headers.map(({ text }) => text)))];
  const sheet = newSheet(book, random.pick(['記入要領', '説明', 'はじめに', 'お願い'])!, 0);
  INSTRUCTIONS.forEach((text, i) => putCell(sheet, i * 2 + 1, 1, content(text), ADDED));
  addMerge(sheet, { top: 1, left: 1, bottom: 1, right: 4 });
  let row = INSTRUCTIONS.length * 2 + 2;
  putCell(sheet, row, 1, content('項目'), ADDED);
  putCell(sheet, row, 2, content('書き方'), ADDED);
  for (const word of words.slice(0, 8)) {
    row += 1;
    putCell(sheet, row, 1, content(word), ADDED);
    putCell(sheet, row, 2, content('簡潔に記入してください。'), ADDED);
  }
  return true;
}

/** A sheet of the form filled in as a sample, which says that it is one in its name or in its first rows. */
function addExample(book: Book, random: Random): boolean {
  const from = random.pick(book.sheets.filter((sheet) => book.records.some(({ anchor }) => anchor.sheet === sheet)));
  if (!from) return false;
  const copy = copyBook(book).sheets[book.sheets.indexOf(from)]!;
  const byName = random.chance(0.5);
  const name = byName
    ? random.pick(['記入例', '【記入例】', '記載例', '記入例（福祉課）', '見本', '記入見本'])!
    : 'Sheet9';
  copy.name = freeName(book, name);
  for (const cell of copy.cells) asSample(cell, random);
  if (!byName) {
    insertRows(copy, 1);
    putCell(
      copy,
      1,
      random.between(1, lastColumn(copy)),
      content(random.pick(['記入例', '（記入例）', '【記載例】', '記 入 例'])!),
      ADDED,
    );
  }
  book.sheets.splice(random.chance(0.6) ? 0 : book.sheets.length, 0, copy);
  return true;
}

function asSample(cell: BookCell, random: Random): void {
  const { part } = cell;
  const isText =
    part.kind === 'value' && part.fields.every(({ field }) => field.role === 'answer' && field.type === 'text');
  cell.part = ADDED;
  cell.error = undefined;
  if (isText)
    setText(cell, random.pick(['（例）窓口で案内を配布した。', '例：年に三回開催し、延べ四十人が参加した。'])!);
}

const SAMPLE_NAMES = ['○○○○事業', '（例）夜間の見守り', '【記入例】花の手入れ', '○○の取組', '例：朝の読み聞かせ'];
const SAMPLE_ANSWERS = ['○か所で実施', '前年度の実績　○回', '今後も引き続き…', '●●を開催した。', '（数値を記入）'];

/** Instructions, and under them the form's own header with a row or two that show how to fill it in. */
function addInstructionsWithRows(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter(({ headers }) => headers.length > 2));
  if (!table) return false;
  const sheet = newSheet(book, random.pick(['作成要領', '記入の手引き', '書き方', 'Sheet8', '別添'])!, 0);
  INSTRUCTIONS.slice(1, random.between(2, 4)).forEach((text, i) => putCell(sheet, i + 1, 1, content(text), ADDED));
  const top = 6;
  for (const cell of [...table.headers, ...table.groups]) {
    const extent = extentOf(cell);
    const row = cell.row - table.top + top;
    if (!cellAt(sheet, row, cell.column)) putCell(sheet, row, cell.column, content(cell.text), { kind: 'other' });
    const down = top - table.top;
    const merge = { ...extent, top: extent.top + down, bottom: extent.bottom + down };
    if (extent.bottom <= table.bottom) addMerge(sheet, merge);
  }
  const first = top + table.bottom - table.top + 1;
  for (let row = first; row < first + random.between(1, 2); row++) {
    for (const { column, part } of table.headers) {
      if (part.kind !== 'header' || cellAt(sheet, row, column)) continue;
      const isName = part.fields.some(({ field }) => field.role === 'key' && field.required);
      const text = random.pick(isName ? SAMPLE_NAMES : SAMPLE_ANSWERS)!;
      if (isName || random.chance(0.7)) putCell(sheet, row, column, content(text), ADDED);
    }
  }
  return true;
}

/** The choices behind drop-down lists, on a hidden sheet. */
function addLists(book: Book, random: Random): boolean {
  const sheet = newSheet(book, random.pick(['リスト', 'マスタ', '選択肢', '_list'])!, book.sheets.length);
  sheet.hidden = random.chance(0.7);
  Object.values(book.form.vocabularies).forEach(({ choices, unset }, i) => {
    [...unset, ...choices.map(({ value }) => value)].forEach((value, row) =>
      putCell(sheet, row + 2, i + 1, content(value), ADDED),
    );
  });
  const column = Object.keys(book.form.vocabularies).length + 1;
  const header = allTables(book)[0]?.headers.find((cell) => wordsSaid(cell).length > 0);
  putCell(sheet, 1, column, content(header?.text ?? '一覧'), ADDED);
  book.form.departments.forEach(({ name }, row) => putCell(sheet, row + 2, column, content(name), ADDED));
  return true;
}

/**
 * Everything from some record of a table on goes to a sheet of its own behind. Without a header only where the rows say
 * by themselves all that they said before: nothing that is to be filled down from the other sheet.
 */
function continueTable(book: Book, random: Random, withHeader: boolean): boolean {
  const places = book.sheets.flatMap((sheet) => {
    const tables = tablesOf(book, sheet);
    if (tables.some((table) => tables.some((other) => other.left !== table.left))) return [];
    return tables.flatMap((table) => cutsOf(book, table).map((row) => ({ table, row })));
  });
  const place = random.pick(places);
  if (!place) return false;
  const { table, row } = place;
  const { sheet } = table;
  const next = newSheet(book, `${sheet.name}（続き）`, book.sheets.indexOf(sheet) + 1);
  const height = withHeader ? table.bottom - table.top + 1 : 0;
  const shift = height + 1 - row;
  moveRows(sheet, [row, lastRow(sheet)], next, { rows: shift, columns: 0 });
  next.hiddenColumns = [...sheet.hiddenColumns];
  next.hiddenRows = sheet.hiddenRows.filter((hidden) => hidden >= row).map((hidden) => hidden + shift);
  sheet.hiddenRows = sheet.hiddenRows.filter((hidden) => hidden < row);
  if (withHeader) copyHeader(book, table, next, 1);
  else next.continues = true;
  return true;
}

/** Rows of a table at which the whole sheet can be cut, and in which everything is said anew. */
function cutsOf(book: Book, table: BookTable): number[] {
  const { sheet } = table;
  const width = lastColumn(sheet);
  return gapsOf(table).filter((row) => {
    if (row <= table.first || row > table.last || !isBetweenRows(sheet, row, 1, width)) return false;
    return book.records.every(({ anchor, values }) => {
      if (anchor.sheet !== sheet || anchor.row < row) return true;
      return Object.values(values).every(({ cells }) =>
        cells.every((cell) => cell.row >= row || isHeading(cell, table)),
      );
    });
  });
}

/** What holds for what follows goes on holding on the next sheet. */
function isHeading(cell: BookCell, table: BookTable): boolean {
  if (cell.part.kind !== 'value') return false;
  return (
    cell.part.heading || (cell.row > table.bottom && cell.part.fields.some(({ field }) => 'heading' in field.from))
  );
}
