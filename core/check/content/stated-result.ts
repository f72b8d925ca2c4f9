/**
 * Where a form has no column for the result, what the row’s text states of its target: 訪問38回 of 年40回.
 */
import { onlyFigures } from './plain-pairs.js';
import { alike } from '../../prose/labels.js';
import { textsFor, type Row, type RowFigure } from './row.js';

export interface Achieved {
  readonly target: RowFigure;
  /** Undefined where the text says that nothing was done yet. */
  readonly result: RowFigure | undefined;
}

const NOT_BEGUN = /^(?:準備中|未着手|未実施|検討中|実施なし|なし|中止)。?$/u;

/** @returns undefined where the target is no single figure, or the text states none or several of its kind */
export function achievedInText(row: Row, year: number | undefined): Achieved | undefined {
  const [target, ...others] = row.figures.filter(({ purpose }) => purpose === 'target');
  if (!target || others.length > 0 || target.value <= 0 || target.family === '') return undefined;
  const results = textsFor(row, 'status');
  if (results.length === 1 && NOT_BEGUN.test(results[0]?.prose.plain ?? '')) return { target, result: undefined };
  const result = isRunning(target) ? runningOf(row, target) : onlyFigures(row, year).get(target.family);
  if (!result || (result.stated.sense ?? target.stated.sense) !== (target.stated.sense ?? result.stated.sense)) {
    return undefined;
  }
  const isNamedOtherwise =
    result.label.key !== '' && target.stated.label.key !== '' && alike(result.label, target.stated.label) < 0.6;
  return isNamedOtherwise ? undefined : { target, result };
}

function isRunning({ stated, text: { prose } }: RowFigure): boolean {
  return /累計|累積|通算/u.test(prose.plain.slice(Math.max(0, stated.start - 8), stated.start + 2));
}

function runningOf(row: Row, target: RowFigure): RowFigure | undefined {
  const running = row.figures.filter(
    (one) => one.text.purpose === 'status' && one.family === target.family && isRunning(one),
  );
  return running.length === 1 ? running[0] : undefined;
}
