/**
 * The English texts about last year's values in the table, and about large changes of figures.
 */
import { countEn as count } from '../../view/language/counting.js';
import type { ReasonsMessages } from './reasons-ja.js';

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${count(Math.abs(n))}`;

export const reasonsEn: ReasonsMessages = {
  change: (difference, ratio) =>
    ratio === undefined ? signed(difference) : `${signed(difference)}, ${signed(Math.round(ratio * 100))}%`,
  ask: (change) => `This is far from last year’s (${change}).`,
  label: 'Why it changed',
  labelOf: (field) => `Why ${field} changed`,
  hint: 'It is kept in the merged table, the history and the list of reasons.',
  saved: (at) => `The reason was saved ${at}`,
  failed: (why) => `The reason cannot be saved. ${why}`,
  missing: 'There is no reason for the change.',
  mark: 'Why it changed',
  markMissing: 'No reason for the change',
  ofOtherValue: (value) => `(said when it was “${value}”)`,
  title: 'Why figures changed',
  download: 'List of reasons (CSV)',
  fileName: 'reasons.csv',
  columns: {
    row: 'Row',
    field: 'Field',
    previous: 'Last year',
    value: 'This year',
    text: 'Reason',
    actor: 'Written by',
    at: 'When',
  },
  withLastYear: 'Show last year’s values, too',
  lastYear: 'Last year',
};
