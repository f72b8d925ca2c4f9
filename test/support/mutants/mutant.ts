/**
 * A text with one thing changed so that it is certainly wrong: a digit of a sum, of a rate, of what is quoted from last
 * year; a direction; a date. The check whose matter it is has to speak.
 */
import type { ContentIssueCode } from '../../../core/issue/content-codes.js';
import { spanOf } from '../../../core/prose/plain-text.js';
import { withValue, type FormRecord } from '../../../core/record/record.js';
import type { Row, RowFigure, RowText } from '../../../core/check/content/row.js';
import type { CheckInput } from '../../../core/check/content/finding.js';
import type { Random } from '../mangle/random.js';

export interface Mutant {
  /** Of the check that has to speak. */
  readonly code: ContentIssueCode;
  readonly record: FormRecord;
  readonly mutated: FormRecord;
  /** The changed words as they were and as they are, for people. */
  readonly was: string;
  readonly now: string;
}

/** Finds in a row what a rule confirms, and changes it. */
export type Mutator = (row: Row, input: CheckInput, random: Random) => Mutant[];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** @param place in the plain text */
export function replaced(
  code: ContentIssueCode,
  row: Row,
  { prose, field }: RowText,
  place: Place,
  now: string,
): Mutant {
  const { start, end, text: was } = spanOf(prose, place.start, place.end);
  const text = prose.source.slice(0, start) + now + prose.source.slice(end);
  return { code, record: row.record, mutated: withText(row.record, field.id, text), was, now };
}

export function rewritten(code: ContentIssueCode, row: Row, { prose, field }: RowText, text: string): Mutant {
  return { code, record: row.record, mutated: withText(row.record, field.id, text), was: prose.source, now: text };
}

export function withText(record: FormRecord, field: string, text: string): FormRecord {
  const cell = record.cells[field];
  const wasNumber = cell?.value.kind === 'value' && typeof cell.value.raw === 'number';
  const number = Number(text.replaceAll(',', ''));
  const raw = wasNumber && Number.isFinite(number) ? number : text;
  return { ...record, cells: { ...record.cells, [field]: withValue(cell, { kind: 'value', text, raw }) } };
}

/** The figures of a quantity with one digit changed; undefined for one in kanji. */
export function slipOfDigit(
  { text: { prose }, stated }: Pick<RowFigure, 'text' | 'stated'>,
  random: Random,
): { readonly place: Place; readonly now: string; readonly value: number } | undefined {
  const start = prose.plain.indexOf(stated.figures, stated.start);
  if (start < 0 || start >= stated.end || !/^[\d,.]+$/u.test(stated.figures)) return undefined;
  const digits = [...stated.figures];
  const places = digits.flatMap((digit, i) => (/\d/u.test(digit) ? [i] : []));
  const at = random.pick(places) ?? 0;
  const others = '0123456789'.replace(digits[at] ?? '', '').slice(at === 0 && digits.length > 1 ? 1 : 0);
  const now = digits.with(at, random.pick([...others]) ?? '').join('');
  return { place: { start, end: start + stated.figures.length }, now, value: Number(now.replaceAll(',', '')) };
}

/** One digit of a figure changed, where the result is certainly wrong. */
export function slipped(
  code: ContentIssueCode,
  figure: RowFigure,
  { random, isWrong }: { readonly random: Random; readonly isWrong: (value: number) => boolean },
): Mutant[] {
  for (let attempt = 0; attempt < 4; attempt++) {
    const slip = slipOfDigit(figure, random);
    if (!slip) return [];
    if (isWrong(slip.value)) return [replaced(code, figure.row, figure.text, slip.place, slip.now)];
  }
  return [];
}
