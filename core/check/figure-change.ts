/**
 * How much a figure changed since last year. Pure.
 */
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

function figureOf(value: FieldValue | undefined): number | undefined {
  if (value?.kind !== 'value') return undefined;
  return typeof value.raw === 'number' ? value.raw : parseNumber(value.text);
}
