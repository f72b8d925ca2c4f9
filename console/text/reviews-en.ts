/**
 * The English texts of review marks.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { ReviewMessages } from './reviews-ja.js';

export const reviewsEn: ReviewMessages = {
  column: 'Looked at',
  hint: 'Tick a row to keep that you have looked at it. The tick falls when the row changes. Enter ticks and goes on to the next row; the arrow keys go from row to row.',
  tick: (row) => `Looked at ${row}`,
  state: { holds: 'Looked at', changed: 'Changed', none: 'Not yet' },
  others: (names) => `Looked at by ${names}`,
  changed: (n) => `${some(n, 'row')} changed while you were looking, and were not ticked. Look at the latest state.`,
  covered: (looked, rows) => `${count(looked)}/${count(rows)}`,
  changedSince: (n) => `${count(n)} changed since`,
  title: 'Looked at',
  byReviewer: (name, looked, rows, changed) =>
    `${name}: ${count(looked)} of ${some(rows, 'row')}${changed > 0 ? ` (${count(changed)} changed since)` : ''}`,
  nobody: 'Nobody has looked at a row yet.',
  seeChanged: (name, n) => `See the ${some(n, 'row')} of ${name} that changed since in the merged table`,
};
