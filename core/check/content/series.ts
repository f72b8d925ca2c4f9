/**
 * A row's figures of one thing over the years: from its columns, its texts and last year's record.
 */
import { alike, labelOf, type Label } from '../../prose/labels.js';
import type { Point, Series } from './points.js';
import type { Row, RowFigure } from './row.js';
import type { Table } from './table.js';

/** What the row says of its results; figures that name two values for one year are no series. */
export function seriesOf(table: Table, row: Row): readonly Series[] {
  const known = table.series.get(row);
  if (known) return known;
  const made = readSeries(table, row);
  table.series.set(row, made);
  return made;
}

function readSeries(table: Table, row: Row): Series[] {
  const groups = new Map<string, { label: Label; family: string; points: Map<number, Point>; isTorn: boolean }>();
  const add = (figure: RowFigure, isPrevious: boolean) => {
    const { label, family, year, value } = figure;
    if (year === undefined || figure.purpose === 'target' || figure.stated.bound !== '') return;
    // 令和4年度 210件、令和5年度 88件: without a name, but each with its year.
    if (label.key === '' && (figure.isColumn || !figure.isDated || family === '')) return;
    const key = `${label.key}\u0000${label.isMean ? '平均' : ''}${label.isRunning ? '累計' : ''}\u0000${family}`;
    const group = groups.get(key) ?? { label, family, points: new Map<number, Point>(), isTorn: false };
    groups.set(key, group);
    const known = group.points.get(year);
    if (!known) group.points.set(year, { year, value, figure, isPrevious });
    else if (!known.isPrevious && !isPrevious && known.value !== value) group.isTorn = true;
  };
  for (const figure of row.figures) if (figure.purpose !== 'rate') add(figure, false);
  for (const figure of table.previousOf(row)?.figures ?? []) if (figure.purpose === 'figure') add(figure, true);
  return [...groups.values()]
    .filter(({ isTorn }) => !isTorn)
    .map(({ label, family, points }) => ({
      label,
      family,
      points: [...points.values()].sort((a, b) => a.year - b.year),
    }));
}

/** The series that some words name, the likeliest; undefined where none is likely. */
export function seriesNamed(all: readonly Series[], subject: string, least: number): Series | undefined {
  const label = labelOf(subject);
  // 里帰り先での受診 is a part of 受診, and may rise where the whole falls.
  const needed = NARROWED.test(subject) ? 0.95 : least;
  let best: Series | undefined;
  let most = needed;
  for (const series of all) {
    const sure = series.points.length < 2 ? 0 : Math.max(alike(label, series.label), endsWith(label, series.label));
    if (sure > most || (sure === most && !best)) [best, most] = [series, sure];
  }
  return best;
}

/** A part of what a name alone says. */
export const NARROWED =
  /での|からの|による|のうち|への|における|以外|[男女父母]性?(?:の|親の)|\d月の|新規|初回|[〇一二三四五六七八九十\d]年生/u;

/** で実施実施回数: without line breaks words of the line before may stand in front. */
function endsWith(subject: Label, label: Label): number {
  return label.key.length >= 3 && subject.key.endsWith(label.key) ? 0.9 : 0;
}

/** The step to the latest point: from the year before it. */
export function lastStep({ points }: Series): { readonly from: Point; readonly to: Point } | undefined {
  const [from, to] = points.slice(-2);
  return from && to && !to.isPrevious && to.year - from.year === 1 ? { from, to } : undefined;
}
