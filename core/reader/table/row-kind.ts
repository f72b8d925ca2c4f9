/**
 * Rows inside a table that are none of its records: notes and sums.
 */
import { compact } from '../../text/normalise.js';

const NOTE = /^(?:[※*＊]|\(?注[)0-9:：]?|備考|\[?注意?\]?[:：])/u;
const SUM = /^(?:小計|中計|合計|総計|計|累計|平均|subtotal|total)(?:\(.*\))?$/iu;

/** Characters of which one stands in every such name. */
const MAY_BE_SUM = /[計均tT]/u;

/** Longer names are a programme's. */
const LONGEST_SUM = 30;

/** Whether a row with these texts (its non-blank cells, left to right) is a note: one text, with a note's mark. */
export function isNoteRow(texts: readonly string[]): boolean {
  const [text = '', more] = texts;
  return more === undefined && NOTE.test(compact(text));
}

/** Whether a text names a row as a sum of others: 小計, 合計. */
export function isSumName(text: string): boolean {
  return text.length <= LONGEST_SUM && MAY_BE_SUM.test(text) && SUM.test(compact(text));
}
