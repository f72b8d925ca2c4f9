/**
 * A figure, as a stored number or as a text that tells one.
 */
import { makeIssue } from '../issue/make-issue.js';
import { tellsNumber } from '../record/one-face.js';
import { parseDate } from '../text/japanese-date.js';
import { parseNumber } from '../text/number.js';
import type { FieldType, ShownCell, TypedValue } from './field-type.js';

export const NUMBER: FieldType = {
  canonical: (_form, _field, text, raw) => canonicalNumber(raw, text),
  check: ({ place }, { text, raw }) => {
    // Excel makes a day of 5/20, and counts it.
    const isFigure = typeof raw === 'number' ? parseDate(text) === undefined : parseNumber(text) !== undefined;
    return isFigure ? [] : [makeIssue('number-unreadable', place)];
  },
  fits: (_form, _field, { text, raw }) =>
    typeof raw === 'number' ? parseDate(text) === undefined : parseNumber(text) !== undefined,
  isCommon: isCount,
  alwaysRight: 'numbers',
  namesOne: false,
};

/**
 * A stored number decides over its display, which may round it; a display of another number over the number. To 15 digits,
 * as Excel shows them: beyond those, two programs that calculate the same formula disagree.
 */
function canonicalNumber(raw: TypedValue['raw'], text: string): string {
  const number = typeof raw === 'number' && tellsNumber(text, raw) ? raw : parseNumber(text);
  return number === undefined ? text : String(Number(number.toPrecision(15)));
}

/** 1, 2, 3: rows that are numbered. */
function isCount(cells: readonly ShownCell[]): boolean {
  const numbers = cells.map(({ text }) => parseNumber(text) ?? Number.NaN);
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}
