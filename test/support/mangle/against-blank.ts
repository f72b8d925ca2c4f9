/**
 * What staff do to a copy of a known blank that nobody could undo who does not have the blank: headers under words that
 * no form lists or taken away, names decorated, an instruction sheet that looks like the form.
 */
import { layoutOf, type BlankLayout } from '../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { copyBook, type Book, type BookCell } from './book.js';
import { workbookOf } from './book-to-workbook.js';
import { distort, type MangleCase, type Outcome } from './campaign.js';
import { firstDifference, isTold, silentlyDropped } from './comparison.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables } from './tables.js';
import { setText } from './values.js';

/** The workbook as it was handed out: without what divisions fill in. */
export function blankOf(book: Book): BlankLayout {
  const blank = copyBook(book);
  for (const cell of blank.sheets.flatMap(({ cells }) => cells)) if (isAnswer(cell)) setText(cell, '');
  const workbook = workbookOf(blank);
  return layoutOf(workbook, fitForm(workbook, book.form).reading);
}

function isAnswer({ part }: BookCell): boolean {
  return part.kind === 'value' && part.fields.every(({ field }) => field.role === 'answer');
}

/** Reads a distorted copy against the blank that it was made from. */
export function runAgainstBlank(book: Book, blank: BlankLayout, mangled: MangleCase): Outcome {
  // The others find their tables by the headers that these take away.
  const isOwn = (one: Distortion) => BLANK_DISTORTIONS.includes(one);
  const distortions = [...mangled.distortions].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
  const distorted = distort(book, { ...mangled, distortions });
  const reading = readAgainstBlank(blank, workbookOf(distorted.book));
  return {
    applied: distorted.applied,
    difference: firstDifference(distorted.book, reading),
    told: isTold(distorted.book, reading),
    dropped: silentlyDropped(distorted.book, reading?.issues ?? []),
  };
}

export const BLANK_DISTORTIONS: readonly Distortion[] = [
  { name: 'header-unlisted', changes: [], apply: (book, random) => changeHeaders(book, random, unlisted) },
  { name: 'header-blanked', changes: [], apply: (book, random) => changeHeaders(book, random, () => '') },
];

const UNLISTED = ['記入欄A', '本年度分', '各課記入', '区分等', '課の考え', '確認', '（新）', '左記の状況'];

function unlisted(_: string, random: Random): string {
  return random.pick(UNLISTED)!;
}

/** One or two headers of a table over answers. */
function changeHeaders(book: Book, random: Random, by: (text: string, random: Random) => string): boolean {
  const table = random.pick(allTables(book));
  const headers = (table?.headers ?? []).filter(
    ({ part, text }) => text !== '' && part.kind === 'header' && part.fields.length > 0,
  );
  for (const cell of random.shuffled(headers).slice(0, random.between(1, 2))) {
    setText(cell, by(cell.text, random));
    if (cell.text === '') cell.sheet.cells.splice(cell.sheet.cells.indexOf(cell), 1);
  }
  return headers.length > 0;
}
