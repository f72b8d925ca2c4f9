/**
 * How much a figure changed since last year, and whether that is much: by the form's own measure. Pure.
 */
import type { Field } from '../form/form.js';
import type { FieldValue } from '../record/value.js';
import { parseNumber } from '../text/number.js';

export interface FigureChange {
  readonly difference: number;
  /** In parts of last year's; undefined where that was nothing. */
  readonly ratio: number | undefined;
}

/** undefined where one of the two is no figure. */
export function figureChange(previous: FieldValue, current: FieldValue | undefined): FigureChange | undefined {
  const [before, now] = [figureOf(previous), figureOf(current)];
  if (before === undefined || now === undefined) return undefined;
  // Of decimals no more than people wrote.
  const difference = Number((now - before).toPrecision(12));
  return { difference, ratio: before === 0 ? undefined : difference / Math.abs(before) };
}

/**
 * The change that somebody has to give a reason for: at least the form's share of last year's figure, and at least its
 * floor, so that three children in place of two are none.
 * @param previous one for each row of last year: of joined programmes nobody knows what to compare with
 */
export function largeChange(
  { largeChange: limit }: Pick<Field, 'largeChange'>,
  previous: readonly FieldValue[],
  current: FieldValue | undefined,
): FigureChange | undefined {
  const [only, ...others] = previous;
  if (!limit || only === undefined || others.length > 0) return undefined;
  const change = figureChange(only, current);
  if (!change || change.difference === 0 || Math.abs(change.difference) < limit.floor) return undefined;
  return change.ratio === undefined || Math.abs(change.ratio) >= limit.share ? change : undefined;
}

function figureOf(value: FieldValue | undefined): number | undefined {
  if (value?.kind !== 'value') return undefined;
  return typeof value.raw === 'number' ? value.raw : parseNumber(value.text);
}
