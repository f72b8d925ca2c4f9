/**
 * What happens to the contents of cells without a word of them being changed: numbers stored as text, formulas, error
 * values, other fonts within a cell, furigana, half and full width.
 */
import type { Book, BookCell } from './book.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { otherWidth } from './width.js';

export const VALUE_DISTORTIONS: readonly Distortion[] = [
  { name: 'numbers-as-text', changes: ['value'], apply: numbersAsText },
  { name: 'text-as-numbers', changes: ['value'], apply: textAsNumbers },
  { name: 'formulas', changes: ['value'], apply: formulas },
  { name: 'errors-in-answers', changes: ['value'], apply: errorsInAnswers },
  { name: 'rich-text', changes: [], apply: (book, random) => mark(book, random, (cell) => (cell.rich = true)) },
  {
    name: 'furigana',
    changes: [],
    apply: (book, random) => mark(book, random, (cell) => (cell.furigana = 'フリガナ')),
  },
  { name: 'other-width', changes: ['text'], apply: changeWidth },
  { name: 'spaces-behind', changes: ['text'], apply: spacesBehind },
  { name: 'blanks-with-spaces', changes: ['text'], apply: blanksWithSpaces },
];

function valueCells(book: Book): BookCell[] {
  return book.sheets.flatMap(({ cells }) => cells).filter(({ part }) => part.kind === 'value');
}

function numbersAsText(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(({ raw, error }) => typeof raw === 'number' && error === undefined);
  for (const cell of random.some(cells, 0.5)) cell.raw = cell.text;
  return cells.length > 0;
}

/** Only where the number shows as the text did. */
const FIGURE = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,9})$/u;

function textAsNumbers(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(({ raw, text }) => typeof raw === 'string' && FIGURE.test(text));
  for (const cell of random.some(cells, 0.5)) cell.raw = Number(cell.text.replaceAll(',', ''));
  return cells.length > 0;
}

/** Looked up from somewhere, with the result that is stored beside. */
function formulas(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(({ text, error }) => text !== '' && error === undefined);
  for (const cell of random.some(cells, 0.2)) {
    cell.formula = random.chance(0.5) ? 'IF(TRUE,台帳!B2,"")' : '台帳!B2';
    cell.rich = undefined;
    cell.furigana = undefined;
  }
  return cells.length > 0;
}

/** An answer whose formula broke: unreadable, and nothing else (rule C7). */
function errorsInAnswers(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(
    ({ part, text }) =>
      text !== '' && part.kind === 'value' && part.fields.every(({ field }) => field.role === 'answer'),
  );
  const isWhole = (cell: BookCell) =>
    book.records.every(({ values }) =>
      Object.values(values).every(
        ({ cells: own, part }) => !own.includes(cell) || (own.length === 1 && part === undefined),
      ),
    );
  // What names a line of an outline is its text: an error there leaves no line.
  const inTables = cells.filter(
    ({ part }) => part.kind === 'value' && part.fields.every(({ field }) => !('level' in field.from)),
  );
  const chosen = random.some(inTables.filter(isWhole), 0.05);
  for (const cell of chosen) {
    const text = random.pick(['#REF!', '#N/A', '#VALUE!'])!;
    Object.assign(cell, { text, raw: text, error: text, formula: '台帳!#REF!', rich: undefined, furigana: undefined });
  }
  return chosen.length > 0;
}

function mark(book: Book, random: Random, change: (cell: BookCell) => unknown): boolean {
  const cells = book.sheets
    .flatMap((sheet) => sheet.cells)
    .filter(
      ({ raw, formula, error }) =>
        typeof raw === 'string' && raw !== '' && formula === undefined && error === undefined,
    );
  for (const cell of random.some(cells, 0.4)) change(cell);
  return cells.length > 0;
}

/** In names, choices and whatever else a cell says: the same text in half or full width. */
function changeWidth(book: Book, random: Random): boolean {
  const cells = book.sheets
    .flatMap((sheet) => sheet.cells)
    .filter(({ part, raw, error }) => part.kind !== 'added' && typeof raw === 'string' && error === undefined);
  for (const cell of random.some(cells, 0.3)) setText(cell, otherWidth(cell.text, random));
  return cells.length > 0;
}

/** Behind the text only: spaces in front of it set a name in under a heading. */
function spacesBehind(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(
    ({ raw, error }) => typeof raw === 'string' && raw !== '' && error === undefined,
  );
  for (const cell of random.some(cells, 0.3)) setText(cell, cell.text + random.pick([' ', '　', '\n', ' \n'])!);
  return cells.length > 0;
}

/** Where an answer is missing somebody pressed the space bar. */
function blanksWithSpaces(book: Book, random: Random): boolean {
  const cells = valueCells(book).filter(
    ({ part, text }) =>
      text === '' && part.kind === 'value' && part.fields.every(({ field }) => field.role === 'answer'),
  );
  if (cells.length === 0) return false;
  for (const cell of random.some(cells, 0.3)) setText(cell, random.pick([' ', '　', '\n'])!);
  return true;
}

export function setText(cell: BookCell, text: string): void {
  cell.text = text;
  cell.raw = text;
}
