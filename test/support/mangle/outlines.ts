/**
 * What staff do to outlines: draw them as a table, with a heading beside its first line and merged down over the others;
 * leave marks out; put everything on one sheet.
 */
import { cellAt, isFree, lastRow, mergeAt, type Book, type BookCell, type BookSheet } from './book.js';
import { addMerge, moveRows, removeMerge, removeRow } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';

export const OUTLINE_DISTORTIONS: readonly Distortion[] = [
  { name: 'outline-redrawn', changes: ['address'], apply: redraw },
  { name: 'outline-marks-left-out', changes: [], apply: leaveMarksOut },
  { name: 'outline-sheets-joined', changes: ['sheet', 'address'], apply: joinSheets },
];

/** A line of an outline's last level, under its heading. */
interface Line {
  readonly sheet: BookSheet;
  readonly mark: BookCell;
  readonly text: BookCell;
  /** Number and text of the heading, from the left. */
  readonly heading: readonly BookCell[];
}

/** Lines whose mark is in a cell of its own and no part of any record. */
function linesOf({ form, records }: Book): Line[] {
  return records.flatMap(({ block: id, values }): Line[] => {
    const block = form.blocks.find((one) => one.id === id);
    if (!block || !hasTwoLevels({ form }, id)) return [];
    const cellsAt = (level: number) =>
      block.fields.flatMap(({ id: field, from }) =>
        'level' in from && from.level === level ? (values[field]?.cells ?? []) : [],
      );
    const [text] = cellsAt(2);
    const heading = cellsAt(1).sort((a, b) => a.column - b.column);
    const mark = text && cellBefore(text);
    return text && mark?.part.kind === 'other' && heading.length === 2
      ? [{ sheet: text.sheet, mark, text, heading }]
      : [];
  });
}

function hasTwoLevels({ form }: Pick<Book, 'form'>, id: string): boolean {
  return form.blocks.some((block) => block.id === id && block.layout === 'outline' && block.levels.length === 2);
}

function cellBefore({ sheet, row, column }: BookCell): BookCell | undefined {
  const cell = cellAt(sheet, row, column - 1);
  return cell && cell.text.length <= 4 ? cell : undefined;
}

/** Every line moves one column to the right, and the headings that nothing parts from their first line to its row. */
function redraw(book: Book, random: Random): boolean {
  const sheet = random.pick([...new Set(linesOf(book).map((line) => line.sheet))]);
  if (!sheet) return false;
  const lines = linesOf(book).filter((line) => line.sheet === sheet);
  const isPlain = ({ mark, text, heading }: Line) =>
    isFree(sheet, text.row, text.column + 1) &&
    !mergeAt(sheet, text.row, text.column) &&
    heading[1]!.column === mark.column &&
    heading.every(({ row }) => row === heading[0]!.row && row < text.row);
  const all = book.records.filter(({ anchor, block }) => anchor.sheet === sheet && hasTwoLevels(book, block));
  // A line whose mark is gone would stay where it was, and be a remark there.
  if (!lines.every(isPlain) || all.length > lines.length) return false;
  for (const cell of [...new Set(lines.flatMap(({ mark, text }) => [text, mark]))]) cell.column += 1;
  const headings = [...new Set(lines.map(({ heading }) => heading[0]!))].sort((a, b) => b.row - a.row);
  for (const first of headings) {
    const own = lines.filter(({ heading }) => heading[0] === first);
    const cells = own[0]!.heading;
    for (const cell of cells) {
      const merge = mergeAt(sheet, cell.row, cell.column);
      if (merge) removeMerge(sheet, merge);
    }
    drawBeside(sheet, cells, own, random);
  }
  return true;
}

function drawBeside(sheet: BookSheet, cells: readonly BookCell[], own: readonly Line[], random: Random): void {
  const from = cells[0]!.row;
  const rows = own.map(({ text }) => text.row).sort((a, b) => a - b);
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const isAlone = sheet.cells.every((cell) => cell.row !== from || cells.includes(cell));
  const isNext = sheet.cells.every(({ row }) => row <= from || row >= top);
  if (!isAlone || !isNext) return;
  for (const cell of cells) cell.row = top;
  for (let row = top - 1; row >= from; row--) removeRow(sheet, row);
  const shift = top - from;
  if (!random.chance(0.7)) return;
  for (const { column } of cells) {
    const area = { top: top - shift, left: column, bottom: bottom - shift, right: column };
    const others = sheet.cells.filter(
      (cell) => cell.column === column && cell.row > area.top && cell.row <= area.bottom,
    );
    if (others.length === 0) addMerge(sheet, area);
  }
}

/** Of lines under one heading some have no mark, not all of them. */
function leaveMarksOut(book: Book, random: Random): boolean {
  const lines = linesOf(book).filter(
    ({ sheet, mark, text }) => mark.column < text.column && !mergeAt(sheet, mark.row, mark.column),
  );
  const kept = random.pick(lines);
  const others = lines.filter(
    ({ sheet, mark, text }) => mark !== kept?.mark && sheet.cells.every((cell) => !isInFront(cell, mark, text)),
  );
  const blocks = new Set(lines.map(({ mark }) => mark.text));
  // In a block that has one line, nothing else would say what the mark was.
  const chosen = random
    .some(others, 0.2)
    .filter(({ mark }) => blocks.size > 0 && lines.filter((line) => isAlike(line.mark, mark)).length > 2);
  const [one] = chosen;
  if (!one) return false;
  one.sheet.cells.splice(one.sheet.cells.indexOf(one.mark), 1);
  return true;
}

function isInFront(cell: BookCell, mark: BookCell, text: BookCell): boolean {
  return cell.row === text.row && cell.column < text.column && cell !== mark;
}

function isAlike(a: BookCell, b: BookCell): boolean {
  return a.sheet === b.sheet && a.column === b.column && /\d/u.test(a.text) === /\d/u.test(b.text);
}

/** Tables of their own sheets go under the outline, or all of them below each other. */
function joinSheets(book: Book, random: Random): boolean {
  const outline = new Set(linesOf(book).map(({ sheet }) => sheet));
  const [first] = outline;
  if (!first || outline.size > 1) return false;
  const others = book.sheets.filter(
    (sheet) => sheet !== first && !sheet.hidden && book.records.some(({ anchor }) => anchor.sheet === sheet),
  );
  if (others.length === 0 || others.some(({ continues }) => continues)) return false;
  const chosen = random.some(others, 0.7);
  if (chosen.some((sheet) => book.sheets.indexOf(sheet) < book.sheets.indexOf(first))) return false;
  for (const sheet of chosen) {
    const shift = { rows: lastRow(first) + random.between(2, 4), columns: 0 };
    moveRows(sheet, [1, lastRow(sheet)], first, shift);
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
  }
  return true;
}
