/**
 * How much of its target each indicator of a row reached; and, where a table has two of them side by side (活動指標, 成果指標), by
 * which of them its rows are rated.
 */
import type { Band } from './finding.js';
import { isLessBetter } from './rating-order.js';
import type { Row, RowFigure, RowText } from './row.js';
import type { Table } from './table.js';

export interface IndicatorRate {
  /** Undefined where the row names none. */
  readonly indicator: RowText | undefined;
  /** Per cent of the target; undefined where less is better, and nobody says how that is counted. */
  readonly rate: number | undefined;
  readonly figures: readonly RowFigure[];
}

/** @returns of each indicator whose target and result, or rate, stand in columns */
export function indicatorRates(row: Row, year: number | undefined): IndicatorRate[] {
  const columns = row.figures.filter((one) => one.isColumn && (one.year === undefined || one.year === year));
  const indicators = [...new Set(columns.map(({ indicator }) => indicator))];
  return indicators.flatMap((indicator): IndicatorRate[] => {
    const find = (purpose: RowFigure['purpose']) =>
      columns.find((one) => one.indicator === indicator && one.purpose === purpose);
    const stated = find('rate');
    if (stated) {
      const rate = stated.unit === '%' || stated.value > 3 ? stated.value : stated.value * 100;
      return [{ indicator, rate, figures: [stated] }];
    }
    const [target, result] = [find('target'), find('figure')];
    if (!target || !result || target.value <= 0) return [];
    const isLess = isLessBetter((indicator ? '' : row.name) + target.label.text) || isUpperLimit(row, target);
    return [{ indicator, rate: isLess ? undefined : (result.value / target.value) * 100, figures: [result, target] }];
  });
}

/** 15%以下という目標: no more than that is wanted. */
function isUpperLimit(row: Row, { value, family }: RowFigure): boolean {
  return row.texts.some(({ prose }) =>
    prose.figures.some(
      (one) =>
        one.value === value &&
        (one.family === family || family === '') &&
        /^(?:以下|以内|未満)$/u.test(one.bound) &&
        /目標|目指|抑え|とする/u.test(prose.sentences[one.sentence]?.text ?? ''),
    ),
  );
}

export function isWithin(rate: number, { from, below }: Band): boolean {
  // What is shown as 90 % may be a little less.
  return (from === undefined || rate >= from - 1e-9) && (below === undefined || rate < below);
}

/** So many rows, and nearly all of those in which the two say something else, have to follow one of them. */
const ENOUGH = 5;
const MOST = 0.8;

/**
 * @returns the field of the indicator by whose rate the ratings go; undefined where rows have one indicator, or their ratings
 * follow neither
 */
export function decidingIndicator(table: Table, bands: ReadonlyMap<string, Band>): string | undefined {
  const followed = new Map<string, number>();
  let asked = 0;
  for (const row of table.rows) {
    const band = row.rating && bands.get(row.rating.value);
    if (!band) continue;
    const rates = indicatorRates(row, table.year).filter(({ rate }) => rate !== undefined);
    const fitting = rates.filter(({ rate }) => rate !== undefined && isWithin(rate, band));
    if (rates.length < 2 || fitting.length === rates.length || fitting.length === 0) continue;
    asked++;
    for (const { indicator } of fitting) {
      const id = indicator?.field.id ?? '';
      followed.set(id, (followed.get(id) ?? 0) + 1);
    }
  }
  const [id] = [...followed].find(([, times]) => times >= asked * MOST) ?? [];
  return asked >= ENOUGH ? id : undefined;
}

/** What the rating goes by: the deciding indicator, where the row has it; else any of them. */
export function decidingRates(rates: readonly IndicatorRate[], deciding: string | undefined): readonly IndicatorRate[] {
  const own = rates.filter(({ indicator }) => deciding !== undefined && indicator?.field.id === deciding);
  return own.length > 0 ? own : rates;
}
