/** R41: a stated difference against the two figures it lies between. */
import { say } from '../../../issue/say.js';
import type { StatedFigure } from '../../../prose/facts.js';
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
import { pairNamed, plainPairs } from '../plain-pairs.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { seriesNamed, seriesOf } from '../series.js';
import { inFigures } from '../wording.js';

export const differenceWrong: ContentCheck = {
  code: 'difference-wrong',
  looksFor: say(
    '「45件から52件へ8件増」のように、差が二つの値と合わない',
    'a difference that is not that of the two figures',
  ),
  finds: [
    {
      cells: { status: '延べ240点', evaluation: '品は昨年度から三十五点増えた。' },
      previous: { status: '延べ215点' },
    },
    { cells: { evaluation: '相談は45件から52件へ8件増加した。' } },
    {
      cells: {
        status: '令和4年度　参加者数 210人\n令和5年度　参加者数 244人',
        evaluation: '参加者数は前年度より43人増加した。',
      },
    },
    {
      cells: {
        status: '令和4年度　参加者数 200人\n令和5年度　参加者数 250人',
        evaluation: '参加者数は前年度比20％増となった。',
      },
    },
  ],
  passes: [
    {
      cells: { status: '延べ240点', evaluation: '品は昨年度から25点増えた。' },
      previous: { status: '延べ215点' },
    },
    { cells: { evaluation: '相談は45件から52件へ7件増加した。' } },
    {
      cells: {
        status: '令和4年度　参加者数 210人\n令和5年度　参加者数 244人',
        evaluation: '参加者数は前年度より30人以上増加した。',
      },
    },
    {
      cells: {
        status: '令和4年度　参加者数 200人\n令和5年度　参加者数 250人',
        evaluation: '参加者数は前年度比25％増となった。',
      },
    },
    { cells: { evaluation: '定員を20人増やした。' } },
  ],
  examine: eachRow((row, input) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
      text.prose.figures.filter(isDifference).flatMap((change) => wrong(row, text, { change, input })),
    ),
  ),
};

function isDifference({ change, isApproximate, aside, value }: StatedFigure): boolean {
  return change !== undefined && !isApproximate && aside === undefined && value !== 0;
}

interface Stated {
  readonly change: StatedFigure;
  readonly input: CheckInput;
}

/** Slips of the pen are of a digit or two. */
const FAR = 10;

interface Two {
  readonly from: number;
  readonly to: number;
  readonly quotes: readonly Quote[];
}

function wrong(row: Row, text: RowText, { change, input }: Stated): Finding[] {
  const two = inSentence(text, change) ?? inSeries(row, text, { change, input });
  if (!two || two.from <= 0) return [];
  const { from, to } = two;
  const signed = change.change === 'down' ? -Math.abs(change.value) : Math.abs(change.value);
  if (change.unit === '%' || change.family === '%') return ratioWrong(row, text, { change, two, signed });
  const exact = Math.round((to - from) * 1e6) / 1e6;
  // So far off that the two are figures of something else.
  if (Math.abs(exact) > Math.abs(signed) * FAR || Math.abs(exact) * FAR < Math.abs(signed)) return [];
  if (
    exact === signed ||
    (change.bound === '以上' && Math.abs(exact) >= Math.abs(signed) && Math.sign(exact) === Math.sign(signed))
  )
    return [];
  return [
    findingOf(row, text, {
      change,
      two,
      right: `${inFigures(Math.abs(exact))}${change.unit}`,
      isTurned: Math.sign(exact) !== Math.sign(signed),
    }),
  ];
}

/** A difference in per cent of what was; of two rates ％ is another check's. */
function ratioWrong(
  row: Row,
  text: RowText,
  { change, two, signed }: { change: StatedFigure; two: Two; signed: number },
): Finding[] {
  const exact = ((two.to - two.from) / two.from) * 100;
  const scale = 10 ** change.decimals;
  const isRight = [Math.round, Math.floor, Math.ceil, Math.trunc].some(
    (round) => Math.abs(round(exact * scale) / scale - signed) < 1e-9,
  );
  if (
    isRight ||
    (change.bound === '以上' && Math.abs(exact) >= Math.abs(signed) && Math.sign(exact) === Math.sign(signed))
  )
    return [];
  const right = `${Math.abs(Math.round(exact * scale) / scale).toFixed(change.decimals)}${change.unit}`;
  return [findingOf(row, text, { change, two, right, isTurned: Math.sign(exact) !== Math.sign(signed) })];
}

/** 45件から52件へ7件増: the two stand in the sentence itself. */
function inSentence(of: RowText, change: StatedFigure): Two | undefined {
  const { prose } = of;
  const isAlike = (one: StatedFigure) => one.family === change.family || (change.family === '%' && one.family !== '%');
  const step = prose.steps.findLast(
    ({ from, to }) =>
      from.sentence === change.sentence &&
      isAlike(from) &&
      isAlike(to) &&
      (to.end <= change.start || from.start >= change.end),
  );
  const between = step
    ? prose.plain.slice(Math.min(step.to.end, change.end), Math.max(step.from.start, change.start))
    : '';
  if (
    step &&
    !/目標|計画|よりも|定員/u.test(between) &&
    Math.min(Math.abs(change.start - step.to.end), Math.abs(step.from.start - change.end)) <= 24 &&
    step.from.family !== '%'
  ) {
    return { from: step.from.value, to: step.to.value, quotes: [quote(of, step.from), quote(of, step.to)] };
  }
  const near = prose.figures.filter(
    (one) =>
      one.sentence === change.sentence &&
      one.family === change.family &&
      one.change === undefined &&
      one.aside === undefined &&
      one.end <= change.start,
  );
  const [a, b] = near.slice(-2);
  // 前年度の120件から30件増の150件 and 150件で、前年度の120件から30件増.
  const behind = prose.figures.find(
    (one) =>
      one.sentence === change.sentence &&
      one.family === change.family &&
      one.start >= change.end &&
      one.start - change.end <= 14 &&
      one.change === undefined &&
      one.aside === undefined,
  );
  const base = near.at(-1);
  const startsFrom =
    base &&
    change.start - base.end <= 16 &&
    /(?:から|より|に対し|と比べ|に比べ|と比較し)/u.test(prose.plain.slice(base.end, change.start));
  if (
    behind &&
    startsFrom &&
    /^(?:の|し(?:て)?、?|となる|で)?(?:の)?$|増|減/u.test(prose.plain.slice(change.end, behind.start))
  ) {
    return { from: base.value, to: behind.value, quotes: [quote(of, base), quote(of, behind)] };
  }
  if (
    a &&
    b &&
    startsFrom &&
    near.length === 2 &&
    (a.year === undefined || b.year === undefined || a.year > b.year) &&
    /昨年|前年/u.test(prose.plain.slice(a.end, b.start))
  ) {
    return { from: b.value, to: a.value, quotes: [quote(of, b), quote(of, a)] };
  }
  return undefined;
}

/** 前年度より43人増: the two are in the row's own figures, or in last year's. */
function inSeries(row: Row, text: RowText, { change, input: { table } }: Stated): Two | undefined {
  const { prose } = text;
  const clause = prose.plain.slice(prose.sentences[change.sentence]?.start ?? 0, change.start);
  const isOfLastYear = prose.years.some(
    ({ year, start, end }) =>
      start >= (prose.sentences[change.sentence]?.start ?? 0) &&
      end <= change.start &&
      year === (table.year ?? 0) - 1 &&
      /^(?:の?実績)?(?:より|から|比|と比べ|に比べ|と比較|を|に対し)/u.test(prose.plain.slice(end, end + 6)),
  );
  if (
    (!isOfLastYear &&
      !/(?:前年度?|昨年度?|前回)(?:実績)?(?:より|から|比|と比べ|に比べ|と比較)|(?:前年|昨年)度?の?同期/u.test(
        clause,
      )) ||
    table.year === undefined
  )
    return undefined;
  const subject =
    prose.trends.find((trend) => trend.start >= change.start && trend.start <= change.end + 6)?.subject ?? '';
  const label = /([^、。はがも]{2,20})(?:は|が|も)[^。]*$/u.exec(clause)?.[1] ?? subject;
  const all = [...seriesOf(table, row), ...table.relatedTo(row).flatMap((one) => seriesOf(table, one))].filter(
    ({ family }) => family === change.family || change.family === '%',
  );
  const series = seriesNamed(all, label, 0.8);
  if (!series) return inPair(row, change, { table, subject: label });
  const to = series?.points.find(({ year, isPrevious }) => year === table.year && !isPrevious);
  const from = series?.points.find(({ year }) => year === (table.year ?? 0) - 1);
  if (!to || !from || series?.family === '%') return undefined;
  const before = from.isPrevious ? ofPrevious(quoteFigure(from.figure)) : quoteFigure(from.figure);
  return { from: from.value, to: to.value, quotes: [before, quoteFigure(to.figure)] };
}

/** The row and last year's row state one figure each of what is spoken of. */
function inPair(
  row: Row,
  change: StatedFigure,
  { table, subject }: { table: CheckInput['table']; subject: string },
): Two | undefined {
  const pairs = plainPairs(table, row).filter(({ family }) => family === change.family);
  const pair = change.family === '%' ? undefined : pairNamed(pairs, subject.trim());
  if (!pair) return undefined;
  return {
    from: pair.from.value,
    to: pair.to.value,
    quotes: [pair.isPrevious ? ofPrevious(quoteFigure(pair.from)) : quoteFigure(pair.from), quoteFigure(pair.to)],
  };
}

interface Wrong {
  readonly change: StatedFigure;
  readonly two: Two;
  readonly right: string;
  readonly isTurned: boolean;
}

function findingOf(row: Row, text: RowText, { change, two, right, isTurned }: Wrong): Finding {
  const way = two.to >= two.from ? say('増', 'more') : say('減', 'less');
  const [from, to] = [inFigures(two.from), inFigures(two.to)];
  const finding: Finding = {
    row,
    field: text.field,
    quotes: [quote(text, change), ...two.quotes],
    message: say(
      `${from}から${to}の差は${right}の${way.ja}ですが、「${quote(text, change).text}」の${change.change === 'down' ? '減' : '増'}と書かれています。`,
      `From ${from} to ${to} is ${right} ${way.en}; the text says "${quote(text, change).text}".`,
    ),
  };
  return isTurned
    ? finding
    : { row, field: text.field, quotes: finding.quotes, message: finding.message, suggestion: right };
}
