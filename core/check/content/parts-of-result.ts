/**
 * Parts that a text lists without their total, where the row’s own column has it: 北館9,870人、南館5,826人 beside 利用者数 15,696.
 */
import type { StatedFigure } from '../../prose/facts.js';
import { plannedOf } from './rate-of-plan.js';
import { textsFor, type Row, type RowFigure, type RowText } from './row.js';
import type { Table } from './table.js';

export interface PartsOfResult {
  readonly text: RowText;
  readonly total: RowFigure;
  readonly parts: readonly StatedFigure[];
  readonly sum: number;
  /** Whether last year’s text listed the same parts, and they made last year’s total. */
  readonly isUsual: boolean;
}

/** @returns lists of two and more figures of the result’s kind, each with a name of its own */
export function partsOfResult(row: Row, table: Table): PartsOfResult[] {
  const total = plannedOf(row, table.year).result;
  if (!total || total.family === '' || total.family === '%') return [];
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    listsIn(text, total.family)
      .filter((parts) => !isBesideATotal(text, parts))
      .map((parts) => {
        const sum = sumOf(parts);
        return { text, total, parts, sum, isUsual: isUsual(row, { table, text, parts }) };
      }),
  );
}

function sumOf(parts: readonly StatedFigure[]): number {
  return Math.round(parts.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
}

const BETWEEN = /^(?:、|・|,|が|は|で|であり|となり|;|と|及び)*$/u;

function listsIn({ prose: { plain, figures } }: RowText, family: string): StatedFigure[][] {
  const lists: StatedFigure[][] = [];
  let list: StatedFigure[] = [];
  const close = () => {
    if (list.length >= 2 && new Set(list.map(({ label }) => label.key)).size === list.length) lists.push(list);
    list = [];
  };
  for (const figure of figures) {
    const isPart =
      figure.family === family &&
      figure.isNamed &&
      figure.label.key !== '' &&
      figure.mention === undefined &&
      figure.aside === undefined &&
      figure.change === undefined &&
      figure.bound === '' &&
      !figure.isApproximate &&
      !figure.label.isMean &&
      !figure.label.isRunning;
    const last = list.at(-1);
    if (!isPart || (last && (last.sentence !== figure.sentence || !isNext(plain, last, figure)))) close();
    if (isPart) list.push(figure);
  }
  close();
  return lists;
}

function isNext(plain: string, last: StatedFigure, figure: StatedFigure): boolean {
  const gap = plain.slice(last.end, figure.start);
  return gap.endsWith(figure.label.text) && BETWEEN.test(gap.slice(0, -figure.label.text.length));
}

/** 計384件 behind them, or 194人( before: the total of the text is another check’s. */
function isBesideATotal({ prose: { breakdowns } }: RowText, parts: readonly StatedFigure[]): boolean {
  const [first] = parts;
  return breakdowns.some((one) => one.parts.some(({ start }) => start === first?.start));
}

function isUsual(
  row: Row,
  { table, text, parts }: { table: Table; text: RowText; parts: readonly StatedFigure[] },
): boolean {
  const previous = table.previousOf(row);
  const was = previous && plannedOf(previous, table.year === undefined ? undefined : table.year - 1).result;
  const own = row.figures.find(
    (one) => one.purpose === 'figure' && one.isColumn && table.year !== undefined && one.year === table.year - 1,
  );
  const before = previous?.texts.find(({ field }) => field.id === text.field.id);
  const same = parts.flatMap(({ label, family }) => {
    const named = (before?.prose.figures ?? []).filter(
      (one) => one.label.key === label.key && one.family === family && one.change === undefined,
    );
    return named.length === 1 ? named : [];
  });
  return same.length === parts.length && [was?.value, own?.value].includes(sumOf(same));
}
