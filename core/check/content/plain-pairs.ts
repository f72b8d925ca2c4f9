/**
 * What a row and last year’s row state of one thing without naming it alike: 延べ188回 and 延べ212回, where each says one figure that
 * counts so. Only texts of results are looked at; where either states several, nothing is paired.
 */
import { counterNamed } from '../../prose/counters.js';
import { alike, labelOf } from '../../prose/labels.js';
import type { Row, RowFigure } from './row.js';
import { lastStep, NARROWED, seriesOf } from './series.js';
import type { Table } from './table.js';

export interface PlainPair {
  readonly family: string;
  /** Of last year’s row. */
  readonly from: RowFigure;
  readonly to: RowFigure;
  /** The row itself has both, in columns. */
  readonly isColumn: boolean;
  /** Whether `from` stands in last year’s workbook. */
  readonly isPrevious: boolean;
}

/** @returns of the row, and of rows of indicators that belong to it */
export function plainPairs(table: Table, row: Row): PlainPair[] {
  return [...ownPairs(table, row), ...table.relatedTo(row).flatMap((one) => columnPairs(table, one))];
}

function ownPairs(table: Table, row: Row): PlainPair[] {
  const columns = columnPairs(table, row);
  const previous = table.previousOf(row);
  if (columns.length > 0 || !previous) return columns;
  const before = onlyFigures(previous, table.year === undefined ? undefined : table.year - 1);
  return [...onlyFigures(row, table.year)].flatMap(([family, to]) => {
    const from = before.get(family);
    return from && isOneThing(from, to) ? [{ family, from, to, isColumn: false, isPrevious: true }] : [];
  });
}

/** 指標 with its figures of both years beside it, where the row has one of them. */
function columnPairs(table: Table, row: Row): PlainPair[] {
  const steps = seriesOf(table, row).flatMap(({ family, points }) => {
    const to = points.findLast(({ year }) => year === table.year);
    const from = points.findLast(({ year }) => table.year !== undefined && year === table.year - 1);
    return to?.figure.isColumn && !to.isPrevious && from
      ? [{ family, from: from.figure, to: to.figure, isColumn: true, isPrevious: from.isPrevious }]
      : [];
  });
  return steps.length === 1 ? steps : [];
}

/** What a series went from and to last, as a pair. */
export function stepPairs(table: Table, row: Row): PlainPair[] {
  return seriesOf(table, row).flatMap((series) => {
    const step = series.family === '' ? undefined : lastStep(series);
    return step && (table.year === undefined || step.to.year === table.year)
      ? [
          {
            family: series.family,
            from: step.from.figure,
            to: step.to.figure,
            isColumn: step.to.figure.isColumn,
            isPrevious: step.from.isPrevious,
          },
        ]
      : [];
  });
}

/** The figure of each kind of which a row's results state one alone, but for parts of it. */
export function onlyFigures(row: Row, year: number | undefined): ReadonlyMap<string, RowFigure> {
  const only = new Map<string, RowFigure | undefined>();
  for (const figure of row.figures) {
    const { family, text, stated } = figure;
    if (text.purpose !== 'status' || family === '' || (figure.isDated && figure.year !== year)) continue;
    if (stated.bound !== '' || figure.label.isMean || figure.label.isRunning || isPart(figure)) continue;
    const kind = /平均|累計|1回あたり/u.test(text.prose.plain.slice(Math.max(0, stated.start - 5), stated.start + 2));
    if (!kind) only.set(family, only.has(family) ? undefined : figure);
  }
  return new Map([...only].flatMap(([family, figure]) => (figure ? [[family, figure] as const] : [])));
}

function isPart({ text: { prose }, stated }: RowFigure): boolean {
  return (
    prose.breakdowns.some(({ parts }) => parts.some(({ start }) => start === stated.start)) ||
    prose.shares.some(({ whole }) => whole.start === stated.start) ||
    /(?:うち|対象)[^\d]{0,6}$/u.test(prose.plain.slice(Math.max(0, stated.start - 8), stated.start))
  );
}

function isOneThing(from: RowFigure, to: RowFigure): boolean {
  const [a, b] = [from.label, to.label];
  if (from.stated.sense !== to.stated.sense && from.stated.sense !== undefined && to.stated.sense !== undefined)
    return false;
  return a.key === '' || b.key === '' || alike(a, b) >= NEAR;
}

const NEAR = 0.6;

/** The pair that some words name: by what they count, or by what everything of the row is called. */
export function pairNamed(pairs: readonly PlainPair[], subject: string): PlainPair | undefined {
  if (NARROWED.test(subject) || /\d月の|での|からの|による|のうち|への|における|以外/u.test(subject)) return undefined;
  const family = familyOf(subject);
  const label = labelOf(subject);
  const bare = subject.replace(ENDING, '');
  const named = pairs.filter((pair) => {
    if (family !== undefined && pair.family !== family && pair.family !== '') return false;
    if (pair.isColumn && pairs.length === 1 && GENERIC.test(bare)) return true;
    const { key } = pair.to.label;
    if (key === '') return GENERIC.test(bare) || pair.to.row.name.includes(bare);
    return alike(label, pair.to.label) >= NEAR || (bare.length >= 2 && key.startsWith(bare));
  });
  return named.length === 1 ? named[0] : undefined;
}

const ENDING = /(?:者|人|件|回|世帯|か所|箇所)?数?$/u;
const GENERIC =
  /^(?:本?事業の|延べ|年間)?(?:利用|参加|実績|登録|申込み?|受講|相談|来場|来館|入館|派遣|訪問|受診|提出|配布|回答|開催|実施|貸出|会員|人|件|回|品)?$/u;

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/(?:者|人|者数|人数)$/u, '人'],
  [/率$/u, '%'],
];

function familyOf(subject: string): string | undefined {
  const said = FAMILIES.find(([words]) => words.test(subject))?.[1];
  if (said !== undefined || !subject.endsWith('数')) return said;
  const words = subject.slice(0, -1);
  return [3, 2, 1].map((length) => counterNamed(words.slice(-length))?.family).find((family) => family !== undefined);
}
