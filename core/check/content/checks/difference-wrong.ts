/** R41: a stated difference against the two figures it lies between. */
import { say } from '../../../issue/say.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { eachRow, quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { twoFiguresOf, type Two } from '../two-figures.js';
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

function isDifference({ change, isApproximate, aside, value, bound }: StatedFigure): boolean {
  return change !== undefined && (!isApproximate || bound === '') && aside === undefined && value !== 0;
}

interface Stated {
  readonly change: StatedFigure;
  readonly input: CheckInput;
}

/** 約650万円 for 646; 約560万円 is another figure. */
const ABOUT = 0.08;

/** Slips of the pen are of a digit or two. */
const FAR = 10;

function wrong(row: Row, text: RowText, { change, input }: Stated): Finding[] {
  const two = twoFiguresOf({ row, text, change, table: input.table });
  if (!two || two.from <= 0) return [];
  const { from, to } = two;
  const signed = change.change === 'down' ? -Math.abs(change.value) : Math.abs(change.value);
  if (change.unit === '%' || change.family === '%') return ratioWrong(row, text, { change, two, signed });
  const exact = Math.round((to - from) * 1e6) / 1e6;
  if (change.isApproximate && Math.abs(Math.abs(exact / signed) - 1) < ABOUT) return [];
  // So far off that the two are figures of something else.
  if (Math.abs(exact) > Math.abs(signed) * FAR || Math.abs(exact) * FAR < Math.abs(signed)) return [];
  // The right difference with the wrong word is another check's.
  if (
    Math.abs(exact) === Math.abs(signed) ||
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
  if (change.isApproximate && Math.abs(Math.abs(exact / signed) - 1) < ABOUT) return [];
  const scale = 10 ** change.decimals;
  const isRight = [Math.round, Math.floor, Math.ceil, Math.trunc].some(
    (round) => Math.abs(round(exact * scale) / scale - signed) < 1e-9,
  );
  // 94.2から92.1への2.1%: said of two rates, it is points that are meant.
  const isOfRates =
    Math.abs(Math.abs(two.to - two.from) - Math.abs(change.value)) < 1e-6 && two.to <= 100 && change.decimals > 0;
  if (
    isRight ||
    isOfRates ||
    (change.bound === '以上' && Math.abs(exact) >= Math.abs(signed) && Math.sign(exact) === Math.sign(signed))
  )
    return [];
  const right = `${Math.abs(Math.round(exact * scale) / scale).toFixed(change.decimals)}${change.unit}`;
  return [findingOf(row, text, { change, two, right, isTurned: Math.sign(exact) !== Math.sign(signed) })];
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
