/**
 * The two figures that a stated difference lies between: in its own sentence, in the row's figures of both years, or one of them
 * here and the other there.
 */
import type { StatedFigure } from '../../prose/facts.js';
import { alike, type Label } from '../../prose/labels.js';
import { ofPrevious, quote, quoteFigure, type Quote } from './finding.js';
import { pairNamed, plainPairs } from './plain-pairs.js';
import type { Row, RowText } from './row.js';
import { seriesNamed, seriesOf } from './series.js';
import type { Series } from './points.js';
import type { Table } from './table.js';

export interface Two {
  readonly from: number;
  readonly to: number;
  readonly quotes: readonly Quote[];
}

export interface Changed {
  readonly row: Row;
  readonly text: RowText;
  readonly change: StatedFigure;
  readonly table: Table;
}

/** @returns undefined where it is not plain which two are meant */
export function twoFiguresOf(changed: Changed): Two | undefined {
  if (isOfRates(changed) || isAgainstPlan(changed)) return undefined;
  return stepBeside(changed) ?? besideIt(changed) ?? ofBothYears(changed);
}

/** 95.3%から1.0%上がり: two rates, and the words of another check. */
function isOfRates({ text, change }: Changed): boolean {
  return (
    change.family === '%' &&
    text.prose.figures.some((one) => one.family === '%' && one.change === undefined && one.sentence === change.sentence)
  );
}

const OF_A_PLAN = /目標|計画|よりも|定員/u;

/** 目標の28人を3人上回った, 定員40人に対し5人超過: how far from what was wanted, whatever last year was. */
function isAgainstPlan({ text: { prose }, change: { start } }: Changed): boolean {
  return /(?:目標|計画|定員|見込)[^。、\d]{0,8}(?:\d[\d,.]*[^。、\d]{0,5})?(?:を|より|に対し|と比べ)[^。、\d]{0,6}$/u.test(
    prose.plain.slice(Math.max(0, start - 28), start),
  );
}

/** 45件から52件へ7件増. */
function stepBeside({ text, change }: Changed): Two | undefined {
  const { steps, plain } = text.prose;
  const isAlike = (one: StatedFigure) => one.family === change.family || (change.family === '%' && one.family !== '%');
  const inSentence = steps.filter(({ from, to }) => from.sentence === change.sentence && isAlike(from) && isAlike(to));
  // 45件から52件へ7件増、30人から24人へ6人減: each behind its own two.
  const isNext = (end: number) => end <= change.start && change.start - end <= 4;
  const step =
    inSentence.findLast(({ to }) => isNext(to.end)) ??
    inSentence.findLast(({ from, to }) => to.end <= change.start || from.start >= change.end);
  if (!step || step.from.family === '%') return undefined;
  const between = plain.slice(Math.min(step.to.end, change.end), Math.max(step.from.start, change.start));
  const gap = Math.min(Math.abs(change.start - step.to.end), Math.abs(step.from.start - change.end));
  const isOfAnother =
    change.end <= step.from.start && isOther(change.label, step.from.label, change.isNamed || step.from.isNamed);
  if (OF_A_PLAN.test(between) || gap > 24 || isOfAnother) return undefined;
  return { from: step.from.value, to: step.to.value, quotes: [quote(text, step.from), quote(text, step.to)] };
}

/** Named by words of its own, as something else. */
function isOther(label: Label, other: Label, isNamed: boolean): boolean {
  return isNamed && label.key !== '' && alike(label, other) < 0.5;
}

const COMPARED =
  /前年|昨年|前回|同期|対前|(?:元|\d)年度?(?:の?実績)?(?:より|から|比|と比べ|に比べ|と比較|を|に対し|の\d)/u;

interface Ends {
  readonly before: readonly StatedFigure[];
  readonly now: readonly StatedFigure[];
}

/** Figures of the sentence that the difference may lie between, by their year. */
function endsBeside({ text: { prose }, change, table: { year } }: Changed): Ends {
  const all = prose.figures.filter(
    (one) =>
      one !== change &&
      one.sentence === change.sentence &&
      (one.family === change.family || (change.family === '%' && one.family !== '')) &&
      one.family !== '%' &&
      one.change === undefined &&
      one.aside === undefined &&
      !one.label.isMean &&
      !isSameChange(prose.plain, one, change) &&
      !OF_A_PLAN.test(prose.plain.slice(Math.max(0, one.start - 6), one.end + 3)),
  );
  const isBefore = (one: StatedFigure) => one.mention !== undefined && one.year === (year ?? 0) - 1;
  return {
    before: all.filter(isBefore),
    now: all.filter((one) => !isBefore(one) && (one.mention === undefined || one.year === year)),
  };
}

/** 80件・10.2%増 is one difference said twice. */
function isSameChange(plain: string, { end, family }: StatedFigure, change: StatedFigure): boolean {
  return change.family === '%' && family !== '%' && plain.slice(end, change.start) === '・';
}

/** 131人と前年度128人から3人増、207人と9人減: what lies between is a difference of its own. */
function isTold({ text: { prose }, change }: Changed, from: StatedFigure, to: StatedFigure): boolean {
  const [low, high] = from.start < to.start ? [from, to] : [to, from];
  return prose.figures.some(
    (one) => one !== change && one.change !== undefined && one.start >= low.end && one.end <= high.start,
  );
}

function besideIt(changed: Changed): Two | undefined {
  const { text, change, table } = changed;
  const { before, now } = endsBeside(changed);
  const nearest = (all: readonly StatedFigure[]) =>
    [...all].sort((a, b) => Math.abs(a.start - change.start) - Math.abs(b.start - change.start))[0];
  // 131人と前年度128人から3人増、207人と9人減: each difference belongs to what stands before it.
  const ahead = now.filter(({ end }) => end <= change.start);
  const [from, to] = [nearest(before), nearest(ahead.length > 0 ? ahead : now)];
  if (from && to && from.family === to.family && (before.length === 1 || change.start - from.end <= 16)) {
    const isOfAnother =
      isOther(change.label, to.label, change.isNamed) && change.start < Math.min(from.start, to.start);
    if (isTold(changed, from, to)) return undefined;
    if (isOfAnother || (from.isNamed && isOther(from.label, to.label, to.isNamed))) return undefined;
    return { from: from.value, to: to.value, quotes: [quote(text, from), quote(text, to)] };
  }
  if (from && before.length === 1 && now.length === 0) return upTo(changed, from);
  const isBehind = to && change.start > to.start && /^[^、。]{0,4}[、。(]/u.test(text.prose.plain.slice(to.end));
  if (to && (now.length === 1 || (isBehind && isBracketed(text, to, change))) && table.year !== undefined) {
    return isCompared(changed) ? since(changed, to) : undefined;
  }
  return undefined;
}

/** 315人(同24人増): it is of the figure before the brackets. */
function isBracketed({ prose: { plain } }: RowText, to: StatedFigure, change: StatedFigure): boolean {
  const between = plain.slice(to.end, change.start);
  return (
    /^[(（](?:同|前年度?比?|対前年度?比?|昨年度?比?)[^()（）\d]{0,6}$/u.test(between) ||
    isSigned(plain, between, change)
  );
}

/** (+35人) behind a figure is a difference from last year. */
function isSigned(plain: string, between: string, { start }: StatedFigure): boolean {
  return /^[(（]$/u.test(between) && /[+▲△]/u.test(plain.charAt(start));
}

/** Whether the sentence sets it against last year. */
function isCompared({ text: { prose }, change, table }: Changed): boolean {
  const start = prose.sentences[change.sentence]?.start ?? 0;
  const words = prose.plain.slice(start, change.start);
  if (/[(（]同$/u.test(words) || isSigned(prose.plain, words.slice(-1), change)) return true;
  const named = prose.years.filter((one) => one.start >= start && one.end <= change.start);
  return (
    COMPARED.test(words) && named.every(({ year, offset }) => (year ?? 0) >= (table.year ?? 0) - 1 || offset === -1)
  );
}

function allSeries({ row, table }: Changed): readonly Series[] {
  return [row, ...table.relatedTo(row)].flatMap((one) => seriesOf(table, one));
}

/** 前年度の11園に比べて2園の増: this year's stands in the row, with the same figure for last year. */
function upTo(changed: Changed, from: StatedFigure): Two | undefined {
  const { text, table } = changed;
  const ends = stepsOf(changed, from.family).filter((one) => one.from.value === from.value);
  const [end, ...others] = ends;
  if (!end || others.some(({ to }) => to.value !== end.to.value) || table.year === undefined) return undefined;
  return { from: from.value, to: end.to.value, quotes: [quote(text, from), quoteFigure(end.to.figure)] };
}

/** 88人で、前年度より8人減: last year's stands in the row or in last year's, beside this very figure. */
function since(changed: Changed, to: StatedFigure): Two | undefined {
  const { text } = changed;
  const ends = stepsOf(changed, to.family).filter((one) => one.to.value === to.value);
  const [end, ...others] = ends;
  if (!end || others.some(({ from }) => from.value !== end.from.value)) return undefined;
  const { figure, isPrevious, value } = end.from;
  return {
    from: value,
    to: to.value,
    quotes: [isPrevious ? ofPrevious(quoteFigure(figure)) : quoteFigure(figure), quote(text, to)],
  };
}

function stepsOf(changed: Changed, family: string) {
  const { table } = changed;
  const last = (table.year ?? 0) - 1;
  const ofSeries = allSeries(changed)
    .filter((series) => series.family === family || series.family === '')
    .flatMap(({ points }) => {
      const from = points.find(({ year }) => year === last);
      const to = points.find(({ year, isPrevious }) => year === table.year && !isPrevious);
      return from && to ? [{ from, to }] : [];
    });
  if (ofSeries.length > 0) return ofSeries;
  return plainPairs(table, changed.row)
    .filter((pair) => pair.family === family || pair.family === '')
    .map(({ from, to, isPrevious }) => ({
      from: { value: from.value, figure: from, isPrevious },
      to: { value: to.value, figure: to },
    }));
}

/** 前年度より43人増: the sentence names neither. */
function ofBothYears(changed: Changed): Two | undefined {
  const { row, text, change, table } = changed;
  const ends = endsBeside(changed);
  if (!isCompared(changed) || table.year === undefined || ends.before.length > 0) return undefined;
  const { prose } = text;
  const clause = prose.plain.slice(prose.sentences[change.sentence]?.start ?? 0, change.start);
  // 366人で、前年度に比べ71%増: what stands right before it is what rose.
  const own = ends.now.findLast(({ end }) => end <= change.start);
  if (
    own &&
    /^(?:で|であり|となり|と)?、?(?:対?前年度?|昨年度?)[^、。\d]{0,8}$/u.test(prose.plain.slice(own.end, change.start))
  )
    return since(changed, own);
  const bracketed = /([^、。()（）はがも\d]{2,20})[(（](?:対?前年度?|昨年度?|同)[^、。()（）\d]{0,8}$/u.exec(
    clause,
  )?.[1];
  const subject =
    bracketed ??
    prose.trends.find((trend) => trend.start >= change.start && trend.start <= change.end + 6)?.subject ??
    '';
  const words = bracketed ?? /([^、。はがも]{2,20})(?:は|が|も)[^。]*$/u.exec(clause)?.[1] ?? withoutFigures(subject);
  const all = allSeries(changed).filter(({ family }) => family === change.family || change.family === '%');
  const series = seriesNamed(all, words, 0.8);
  if (!series && words.trim() === '')
    return ofTheSentenceBefore(changed) ?? inPair(row, change, { table, subject: '' });
  if (!series) return inPair(row, change, { table, subject: words });
  const to = series.points.find(({ year, isPrevious }) => year === table.year && !isPrevious);
  const from = series.points.find(({ year }) => year === (table.year ?? 0) - 1);
  if (!to || !from || series.family === '%') return undefined;
  const before = from.isPrevious ? ofPrevious(quoteFigure(from.figure)) : quoteFigure(from.figure);
  return { from: from.value, to: to.value, quotes: [before, quoteFigure(to.figure)] };
}

function withoutFigures(subject: string): string {
  return /\d|前年|昨年|[〇一二三四五六七八九十百千](?:人|名|件|回|組|世帯|か所|箇所|校|園|台|冊|日|団体)$/u.test(
    subject,
  )
    ? ''
    : subject;
}

/** 支給決定は36人。前年度より5人減: what the sentence before states is meant. */
function ofTheSentenceBefore(changed: Changed): Two | undefined {
  const { text, change } = changed;
  const told = text.prose.figures.filter(
    (one) =>
      one.sentence === change.sentence - 1 &&
      one.family === change.family &&
      one.aside === undefined &&
      one.change === undefined,
  );
  for (const figure of told) {
    const two = since(changed, figure);
    if (two) return two;
  }
  return undefined;
}

/** The row and last year's row state one figure each of what is spoken of. */
function inPair(
  row: Row,
  change: StatedFigure,
  { table, subject }: { table: Table; subject: string },
): Two | undefined {
  const pairs = plainPairs(table, row).filter(
    (pair) => pair.family === change.family || pair.family === '' || (change.family === '%' && pair.isColumn),
  );
  const pair = pairNamed(
    pairs.filter(({ family }) => family !== '%'),
    subject.trim(),
  );
  if (!pair || (change.family === '%' && !pair.isColumn)) return undefined;
  return {
    from: pair.from.value,
    to: pair.to.value,
    quotes: [pair.isPrevious ? ofPrevious(quoteFigure(pair.from)) : quoteFigure(pair.from), quoteFigure(pair.to)],
  };
}
