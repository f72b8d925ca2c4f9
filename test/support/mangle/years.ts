/**
 * Years in other spellings.
 */
import type { Book, BookCell } from './book.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { setText } from './values.js';
import { respelt, yearsIn } from './year-spelling.js';

export const YEAR_DISTORTIONS: readonly Distortion[] = [
  { name: 'years-respelt', changes: ['text'], apply: respellYears },
  { name: 'year-without-era', changes: ['text'], apply: dropEra },
];

/** Cells that say something of the form, not somebody's answer. */
function cellsWithYears(book: Book): BookCell[] {
  return book.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ part }) => part.kind === 'header' || part.kind === 'heading')
    .filter(({ text }) => text.length < 80 && yearsIn(text).length > 0);
}

function respellYears(book: Book, random: Random): boolean {
  const cells = cellsWithYears(book);
  for (const cell of random.some(cells, 0.6)) setText(cell, respelt(cell.text, random));
  return cells.length > 0;
}

/**
 * 「２３年度」 alone, where another cell that says the same still has its era: the workbook's year stays known. Not in the
 * header of a column that is found by its year: of 「R4」 beside 「5年度」 the second could be meant any way.
 */
function dropEra(book: Book, random: Random): boolean {
  const named = /(?:平成|令和|[HR])\s*(?=(?:元|[\d０-９]+)\s*年度)/u;
  const cells = cellsWithYears(book).filter((cell) => named.test(cell.text.normalize('NFKC')) && !isOfYear(cell));
  const sayings = new Map<string, BookCell[]>();
  for (const cell of cells) {
    const words = cell.text.normalize('NFKC').replace(/[\d\s]/gu, '');
    sayings.set(words, [...(sayings.get(words) ?? []), cell]);
  }
  const repeated = [...sayings.values()].filter((all) => all.length > 1);
  const chosen = random.pick(random.pick(repeated) ?? []);
  if (!chosen) return false;
  setText(chosen, chosen.text.normalize('NFKC').replace(named, ''));
  return true;
}

function isOfYear({ part }: BookCell): boolean {
  return (
    part.kind === 'header' && part.fields.some(({ field: { from } }) => 'column' in from && !Array.isArray(from.column))
  );
}
