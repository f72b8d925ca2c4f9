/** R14: the text says that something rose, and its figures fell (or the other way, or it is said to be level). */
import { alike } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import type { Trend } from '../../../prose/trends.js';
import {
  eachRow,
  ofPrevious,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
  type Quote,
} from '../finding.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import type { Point, Series } from '../points.js';
import { betteredThough } from '../bettered.js';
import { pairNamed, plainPairs, stepPairs, type PlainPair } from '../plain-pairs.js';
import { lastStep, seriesNamed, seriesOf } from '../series.js';
import { twoFiguresOf } from '../two-figures.js';
import { inFigures, withUnit } from '../wording.js';

export const directionContradicted: ContentCheck = {
  code: 'direction-contradicted',
  looksFor: say(
    '「増加した」「横ばい」などの記述と、その指標の数値の動きが逆',
    'what is said to have risen, fallen or stayed level did not',
  ),
  finds: [
    {
      cells: { status: '延べ71回', evaluation: '利用回数は着実に伸びている。' },
      previous: { status: '延べ84回' },
    },
    {
      cells: { status: '電話 96％　来所 91％', evaluation: 'いずれも回答率が上がりました。' },
      previous: { status: '電話 94％　来所 93％' },
    },
    {
      cells: {
        status: '令和4年度　相談件数 84件\n令和5年度　相談件数 71件',
        evaluation: '周知が進み、相談件数は増加した。',
      },
    },
    {
      cells: { status: '参加者数 310人', evaluation: '参加者数は前年度より減少した。' },
      previous: { status: '参加者数 264人' },
    },
  ],
  passes: [
    {
      cells: { status: '延べ71回', evaluation: '利用回数は減っている。' },
      previous: { status: '延べ84回' },
    },
    { cells: { status: '令和4年度　相談件数 84件\n令和5年度　相談件数 71件', evaluation: '相談件数の増加を図る。' } },
    {
      cells: {
        status: '令和4年度　相談件数 84件\n令和5年度　相談件数 71件',
        evaluation: '人口の増加した地区に窓口を移した。',
      },
    },
    { cells: { status: '令和4年度　相談件数 84件\n令和5年度　相談件数 82件', evaluation: '相談件数は横ばいである。' } },
    { cells: { status: '令和4年度　相談件数 84件\n令和5年度　相談件数 71件', evaluation: '相談件数は減少している。' } },
  ],
  examine: eachRow((row, input) => {
    const all = [
      ...seriesOf(input.table, row),
      ...input.table.relatedTo(row).flatMap((one) => seriesOf(input.table, one)),
    ];
    return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => {
      const byWords = text.prose.trends.flatMap((trend) => contradicted({ row, text, trend }, all, input));
      if (byWords.length > 0) return byWords;
      const bySides = setAgainst(row, text, input);
      if (bySides.length > 0) return bySides;
      return [...turnedDifferences(row, text, input), ...betteredThough(row, text, input)];
    });
  }),
};

/** 31人から36人になり、5人の減: the right difference with the wrong word. */
function turnedDifferences(row: Row, text: RowText, { table }: CheckInput): Finding[] {
  return text.prose.figures.flatMap((change): Finding[] => {
    if (change.change === undefined || change.family === '%' || change.aside !== undefined) return [];
    const two = twoFiguresOf({ row, text, change, table });
    if (!two || two.from === two.to || Math.abs(two.to - two.from) !== Math.abs(change.value)) return [];
    const isUp = change.change === 'up';
    if (isUp === two.to > two.from) return [];
    const what = SAID[isUp ? 'up' : 'down'];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, change), ...two.quotes],
        message: say(
          `「${quote(text, change).text}」${what.ja}と書かれていますが、数値は${inFigures(two.from)}から${inFigures(two.to)}です。`,
          `It is said to have ${what.en} by "${quote(text, change).text}"; the figures went from ${inFigures(two.from)} to ${inFigures(two.to)}.`,
        ),
      },
    ];
  });
}

/** 大幅に増え、前年度の154人に対し137人: the two stand beside each other in the sentence of the word. */
function setAgainst(row: Row, text: RowText, { table: { year } }: CheckInput): Finding[] {
  const { plain, figures, trends } = text.prose;
  if (year === undefined) return [];
  return figures.flatMap((from, i): Finding[] => {
    const to = figures[i + 1];
    if (!to || from.year !== year - 1 || from.mention === undefined || from.family === '' || to.family !== from.family)
      return [];
    if ([from, to].some(({ aside, change, bound }) => aside !== undefined || change !== undefined || bound !== ''))
      return [];
    if (
      !/^(?:に対し(?:て)?|のところ|であったのに対し|と比べ|に比べ)、?(?:今年度|本年度)?(?:は|が)?$/u.test(
        plain.slice(from.end, to.start),
      )
    )
      return [];
    if (to.mention !== undefined && to.year !== year) return [];
    const said = trends.find(
      (one) =>
        one.sentence === from.sentence &&
        one.tense === 'happened' &&
        one.direction !== 'flat' &&
        (isRightBefore(plain.slice(one.end, from.start)) ||
          /^(?:で|と|、|であり|に){0,3}(?:大幅に|大きく|やや|若干)?$/u.test(plain.slice(to.end, one.start))),
    );
    if (!said || from.value === to.value || (said.direction === 'up') === to.value > from.value) return [];
    const pair: Pair = {
      from: from.value,
      to: to.value,
      words: [withUnit(from), withUnit(to)],
      quotes: [quote(text, from), quote(text, to)],
    };
    return [findingOf({ row, text, trend: said }, pair)];
  });
}

function isRightBefore(between: string): boolean {
  return /^[^、。\d]{0,6}、(?:前年度?|昨年度?|(?:令和|平成)(?:元|\d+)年度)の?(?:実績)?の?$/u.test(between);
}

interface Said {
  readonly row: Row;
  readonly text: RowText;
  readonly trend: Trend;
}

function contradicted(said: Said, all: readonly Series[], input: CheckInput): Finding[] {
  const { trend, row, text } = said;
  if (trend.tense !== 'happened') return [];
  if (trend.subject === '') return subjectless(said, input);
  // Against a plan or another place nothing can be said.
  const sentence = text.prose.sentences[trend.sentence]?.text ?? '';
  if (/目標|計画値|見込み?を|他市|全国|県平均|都平均|近隣/u.test(sentence) || isAgainstOtherTimes(said)) return [];
  const series = seriesNamed(all, trend.subject, 0.8);
  const pair = series ? stepMeant(said, series, input.table.year) : undefined;
  if (pair) return isContrary(said, pair, input) && !isOnlyUneven(said, series, input) ? [findingOf(said, pair)] : [];
  if (series) return everyOne(said, all, input);
  const plain = stepInTexts(said, input);
  if (plain) return isContrary(said, plain, input) ? [findingOf(said, plain)] : [];
  const one = everyOne(said, all, input);
  return one.length > 0 ? one : totalsContradicted(said, row, input);
}

/** 利用は延べ355日。前年度から増加した: of what the sentence before is, where the row counts one thing only. */
function subjectless(said: Said, input: CheckInput): Finding[] {
  const { text, trend, row } = said;
  const { sentences, plain, figures } = text.prose;
  const start = sentences[trend.sentence]?.start ?? 0;
  const words = plain.slice(start, trend.start);
  const isCompared =
    trend.isSteady ||
    /\d[^\d、。(（]{0,3}[(（]$/u.test(words) ||
    /(?:前年度?|昨年度?|前回)(?:の?実績|の水準)?(?:から|より|に比べ|と比べ|と比較|比で?|を(?:やや|大きく|大幅に|わずかに)?$)/u.test(
      words,
    );
  const ahead = words.replace(/、.*$/u, '').replace(/(?:前年度?|昨年度?|前回)(?:の?実績|の水準)?を/u, '');
  if (!isCompared || /[はがもを]/u.test(ahead) || isAgainstOtherTimes(said)) return [];
  const counted = figures.filter((one) => one.aside === undefined && one.change === undefined);
  // 前年度からやや減少し、1,712人が参加: what follows at once is what went down.
  const next = counted.find(
    (one) =>
      one.start >= trend.end &&
      /^(?:し|して|り|って|え|の)?(?:て)?、?(?:延べ|合計|計)?$/u.test(plain.slice(trend.end, one.start)),
  );
  const own = next ? [next] : counted.filter((one) => one.sentence === trend.sentence && one.mention === undefined);
  const told = own.length > 0 ? own : counted.filter((one) => one.sentence === trend.sentence - 1);
  const rows = [row, ...input.table.relatedTo(row)];
  const pairs = rows.flatMap((one) => [...plainPairs(input.table, one), ...stepPairs(input.table, one)]);
  const isTold = ({ to }: PlainPair) =>
    told.some((one) => one.value === to.value && (one.family === to.family || to.family === ''));
  // 前年度を下回った, in a row of one indicator: that is what is meant where nothing else is counted before.
  const columns = told.length === 0 ? pairs.filter(({ isColumn }) => isColumn) : [];
  const meant = pairs.filter(isTold);
  const ofColumns = meant.filter(({ isColumn }) => isColumn);
  const [pair, ...others] = told.length === 0 ? columns : ofColumns.length > 0 ? ofColumns : meant;
  if (own.length > 1 && !trend.isSteady && own.some(({ value }) => value !== pair?.to.value)) return [];
  if (!pair || others.some(({ from, to }) => from.value !== pair.from.value || to.value !== pair.to.value)) return [];
  const step: Pair = {
    from: pair.from.value,
    to: pair.to.value,
    words: [withUnit(pair.from), withUnit(pair.to)],
    quotes: [pair.isPrevious ? ofPrevious(quoteFigure(pair.from)) : quoteFigure(pair.from), quoteFigure(pair.to)],
  };
  return isContrary(said, step, input) ? [findingOf(said, step)] : [];
}

const OTHER_TIMES =
  /(?:コロナ|感染症|流行|震災|開始|導入|移転)[^、。]{0,8}前|以前|当初|\d年前|ピーク|策定時|基準年|この(?:期間|時期|時間帯|間)|(?:上|下)半期|前期|月(?:と|に|は|から)|[\p{Script=Han}]期(?:に|の|は|で)|時期|(?:平日|休日|週末|夜間|夏|冬|春|秋|夏休み)(?:に|の|は|季|場)/u;

/** Set against a time that the row has no figure of. */
function isAgainstOtherTimes({ text, trend }: Said): boolean {
  const { sentences, plain } = text.prose;
  return OTHER_TIMES.test(plain.slice(sentences[trend.sentence]?.start ?? 0, trend.start));
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly words: readonly [string, string];
  readonly quotes: readonly Quote[];
}

/** The step that is spoken of: to the figure that the sentence names, else to the latest year that the text can know. */
function stepMeant(
  { text, trend }: Said,
  { points, family, label }: Series,
  year: number | undefined,
): Pair | undefined {
  const named = text.prose.figures.filter(
    (figure) =>
      figure.sentence === trend.sentence &&
      figure.family === family &&
      figure.change === undefined &&
      figure.aside === undefined &&
      !(figure.isNamed && alike(figure.label, label) < 0.5),
  );
  const before = named.filter(({ end }) => end <= trend.start);
  const last = before.at(-1);
  const value = last?.value;
  // 前年度の188人を上回り: what is named is what it is held against.
  const ofBefore =
    last?.mention && year !== undefined && last.year !== undefined && last.year < year
      ? points.find((point) => point.year === last.year && point.value === value)
      : undefined;
  const now = points.find((point) => point.year === year && !point.isPrevious);
  if (ofBefore) return now ? pairOf(ofBefore, now) : undefined;
  const at = value === undefined ? -1 : points.findLastIndex((point) => point.value === value);
  const steps = points.filter((point) => year === undefined || point.year <= year);
  const [from, to] = at > 0 ? points.slice(at - 1, at + 1) : named.length > 1 ? [] : steps.slice(-2);
  if (!from || !to || (at <= 0 && (to.isPrevious || (year !== undefined && to.year !== year)))) return undefined;
  const base = trend.years[0]?.year;
  const meant = base === undefined || base === to.year ? from : points.find((point) => point.year === base);
  if (!meant || meant === to || (!trend.isSteady && base === undefined && to.year - meant.year !== 1)) return undefined;
  return pairOf(meant, to);
}

function pairOf(from: Point, to: Point): Pair {
  const q = (point: Point) => (point.isPrevious ? ofPrevious(quoteFigure(point.figure)) : quoteFigure(point.figure));
  return {
    from: from.value,
    to: to.value,
    words: [withUnit(from.figure), withUnit(to.figure)],
    quotes: [q(from), q(to)],
  };
}

/** Twice as much may be a little less than that, and half a little more. */
const TWICE = 1.7;
const HALF = 0.65;

function isContrary(
  { text, trend: { direction, start, end } }: Said,
  { from, to }: Pair,
  { limits }: CheckInput,
): boolean {
  const word = text.prose.plain.slice(start, end);
  if (word === '倍増') return to < from * TWICE;
  if (word === '半減') return to > from * HALF;
  if (direction === 'up') return to < from;
  if (direction === 'down') return to > from;
  return Math.abs(to - from) > Math.max(limits.level * 2 * from, 5);
}

/** 年々増加 over years that rose on the whole: which of them did not is another check's. */
function isOnlyUneven(said: Said, series: Series | undefined, input: CheckInput): boolean {
  const [first, last] = [series?.points[0], series?.points.at(-1)];
  if (!said.trend.isSteady || !series || !first || !last || series.points.length < 3) return false;
  const step = lastStep(series);
  if (step && isContrary(said, pairOf(step.from, step.to), input)) return false;
  return !isContrary(said, pairOf(first, last), input);
}

/** Last year's row and this year's state one figure each of what is spoken of. */
function stepInTexts({ row, trend }: Said, { table }: CheckInput): Pair | undefined {
  if (trend.years.some(({ offset }) => offset !== undefined && offset !== -1 && offset !== 0)) return undefined;
  const pair = pairNamed(plainPairs(table, row), trend.subject);
  if (!pair) return undefined;
  return {
    from: pair.from.value,
    to: pair.to.value,
    words: [withUnit(pair.from), withUnit(pair.to)],
    quotes: [pair.isPrevious ? ofPrevious(quoteFigure(pair.from)) : quoteFigure(pair.from), quoteFigure(pair.to)],
  };
}

const EVERY = /すべて|全て|いずれ|どの|各/u;

/** すべての健診で受診率が上がった: one that fell contradicts it. */
function everyOne(said: Said, all: readonly Series[], input: CheckInput): Finding[] {
  const { text, trend } = said;
  const sentence = text.prose.sentences[trend.sentence];
  const before = text.prose.plain.slice(sentence?.start ?? 0, trend.start);
  if (!EVERY.test(before) || !trend.subject.endsWith('率')) return [];
  const steps = all
    .filter(({ family }) => family === '%')
    .flatMap((series) => {
      const step = lastStep(series);
      return step ? [pairOf(step.from, step.to)] : [];
    });
  const against = steps.find((pair) => isContrary(said, pair, input));
  return steps.length >= 2 && against ? [findingOf(said, against)] : [];
}

/** Of places that are counted one by one, the sum of both years' lists speaks. */
function totalsContradicted(said: Said, row: Row, { table }: CheckInput): Finding[] {
  const previous = table.previousOf(row);
  const { trend } = said;
  if (!previous || trend.direction === 'flat' || !/者|人数|件数|回数|参加|利用/u.test(trend.subject)) return [];
  const [now, before] = [
    listOf(row, table.year),
    listOf(previous, table.year === undefined ? undefined : table.year - 1),
  ];
  const both = now.flatMap((figure) => {
    const other = before.find((one) => one.label.key === figure.label.key && one.family === figure.family);
    return other ? [{ figure, other }] : [];
  });
  if (both.length < 3 || both.length < now.length) return [];
  const [to, from] = [sum(both.map(({ figure }) => figure)), sum(both.map(({ other }) => other))];
  const against = both.filter(({ figure, other }) =>
    trend.direction === 'up' ? figure.value < other.value : figure.value > other.value,
  );
  const isContra = trend.direction === 'up' ? to < from : to > from;
  if (!isContra || against.length * 2 < both.length) return [];
  const unit = both[0]?.figure.unit ?? '';
  const words: [string, string] = [withUnit({ value: from, unit }), withUnit({ value: to, unit })];
  return [findingOf(said, { from, to, words, quotes: against.map(({ figure }) => quoteFigure(figure)) })];
}

function listOf(row: Row, year: number | undefined): RowFigure[] {
  const figures = row.figures.filter(
    (one) => one.purpose === 'figure' && one.text.purpose === 'status' && one.year === year,
  );
  return figures.filter(({ family, stated }) => family === figures[0]?.family && stated.isNamed);
}

function sum(figures: readonly RowFigure[]): number {
  return figures.reduce((total, { value }) => total + value, 0);
}

const SAID = { up: say('増えた', 'rose'), down: say('減った', 'fell'), flat: say('横ばいだ', 'stayed level') };

function findingOf({ row, text, trend }: Said, { words: [from, to], quotes }: Pair): Finding {
  const what = SAID[trend.direction];
  return {
    row,
    field: text.field,
    quotes: [quote(text, trend), ...quotes],
    message: say(
      `${trend.subject === '' ? '' : `「${trend.subject}」が`}${what.ja}と書かれていますが、数値は${from}から${to}です。`,
      `${trend.subject === '' ? 'It' : `"${trend.subject}"`} is said to have ${what.en}; the figures went from ${from} to ${to}.`,
    ),
  };
}
