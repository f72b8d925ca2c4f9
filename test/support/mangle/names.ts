/**
 * What staff write into the cell of a name: that it is a programme of priority, new, or said elsewhere too. The name stays
 * what stands in the cell.
 */
import { cellAt, type Book, type BookCell } from './book.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { setText } from './values.js';

export const NAME_DISTORTIONS: readonly Distortion[] = [
  { name: 'names-decorated', changes: ['text'], apply: decorateNames },
];

const DECORATED: readonly ((name: string) => string)[] = [
  (name) => `＜重点事業＞${name}`,
  (name) => `★${name}`,
  (name) => `【新規】${name}`,
  (name) => `【新規】\n${name}`,
  (name) => `${name}（再掲）`,
  (name) => `${name}\n※一部変更`,
  (name) => `◎ ${name}`,
];

function decorateNames(book: Book, random: Random): boolean {
  const names = book.sheets.flatMap(({ cells }) => cells).filter((cell) => isName(book, cell));
  for (const cell of random.some(names, 0.2)) setText(cell, random.pick(DECORATED)!(cell.text));
  return names.length > 0;
}

/** A name in words that stands whole in its cell, and once: rows that repeat it are one programme. */
function isName(book: Book, cell: BookCell): boolean {
  const { part, text, raw, sheet, row, column } = cell;
  if (part.kind !== 'value' || part.heading || typeof raw !== 'string' || !/\p{Script=Han}/u.test(text)) return false;
  if (cell.error !== undefined || cell.formula !== undefined) return false;
  const isKey = part.fields.every(({ field }) => {
    const { role, required, type, from } = field;
    return role === 'key' && required && type === 'text' && 'column' in from && !from.templates;
  });
  const isRepeated = [row - 1, row + 1].some((other) => cellAt(sheet, other, column)?.text === text);
  const isPart = book.records.some(({ values }) =>
    Object.values(values).some(({ cells, part: some }) => some !== undefined && cells.includes(cell)),
  );
  return isKey && !isRepeated && !isPart;
}
