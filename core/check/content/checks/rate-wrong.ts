/** R40: a rate against the numerator and denominator that stand beside it. */
import { say } from '../../../issue/say.js';
import {
  eachRow,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
  type Quote,
} from '../finding.js';
import { isLessBetter } from '../rating-order.js';
import type { Row, RowText } from '../row.js';
import { inFigures } from '../wording.js';

export const rateWrong: ContentCheck = {
  code: 'rate-wrong',
  looksFor: say(
    '率が、並んで書かれている分子・分母（または実績と目標）と合わない',
    'a rate that its own numerator and denominator, or result and target, do not give',
  ),
  finds: [
    { cells: { evaluation: '申込者36人のうち31人が修了した。修了率は68.1％である。' } },
    { cells: { status: '32園中29園（81.0％）で実施した。' } },
    { cells: { status: '受診率61.0％（対象80人中52人）' } },
    { cells: { evaluation: '目標の40回に対し38回で、達成率は92.0％でした。' } },
    { cells: { targetFigure: '120', figure: '96', rate: '85.0%' } },
  ],
  passes: [
    { cells: { evaluation: '申込者36人のうち31人が修了した。就職率は68.1％である。' } },
    { cells: { status: '32園中29園（90.6％）で実施した。' } },
    { cells: { status: '32園中29園（90％）で実施した。' } },
    { cells: { targetFigure: '120', figure: '96', rate: '80%' } },
    { cells: { status: '32園中29園で実施した。満足度は81.0％であった。' } },
  ],
  examine: eachRow((row, input) => [
    ...row.texts.flatMap((text) => inText(row, text)),
    ...row.texts.flatMap((text) => againstAim(row, text)),
    ...inColumns(row, input),
  ]),
};

function fits(rate: number, decimals: number, exact: number): boolean {
  const scale = 10 ** decimals;
  return (
    Math.abs(Math.round(exact * scale) / scale - rate) < 1e-9 ||
    Math.abs(Math.floor(exact * scale + 1e-9) / scale - rate) < 1e-9
  );
}

const BETWEEN =
  /^(?:で|が|を|に|の|は|、|実施|参加|回答|開設|設置|達成|率|し(?:た|ており)|[(（:：=＝]|約|実施率|参加率|回答率|割合|設置率|受診率|達成率|進捗率|に当たる|にあたる|となり|であり)*$/u;

/** 受診率56.1%(対象98人中52人). */
const BEFORE = /^[(（:はで、]{1,2}(?:対象(?:者|児|世帯)?数?:?|全)?$/u;

const DEED_AND_RATE = /^([^\d]{2,14}[。、])(?:[^\d、。]{0,6}の)?([\p{Script=Han}]{2,4})率は$/u;

/** 36人のうち31人が修了した。修了率は: the rate is of the deed that was just told. */
function isNamedByDeed(words: string): boolean {
  const [, told = '', deed] = DEED_AND_RATE.exec(words) ?? [];
  return deed !== undefined && told.includes(deed);
}

function inText(row: Row, text: RowText): Finding[] {
  if (text.purpose === 'target' || text.purpose === 'content' || text.purpose === 'opinion') return [];
  const { prose } = text;
  return prose.shares.flatMap(({ whole, part }): Finding[] => {
    const end = Math.max(whole.end, part.end);
    const rate = prose.figures.find((one) => one.start >= end && one.start - end <= 20 && one.family === '%');
    const before = prose.figures.findLast(
      (one) =>
        one.family === '%' &&
        one.end <= Math.min(whole.start, part.start) &&
        BEFORE.test(prose.plain.slice(one.end, Math.min(whole.start, part.start))),
    );
    const between = rate ? prose.plain.slice(end, rate.start) : '';
    const stated = rate && (BETWEEN.test(between) || isNamedByDeed(between)) ? rate : before;
    if (!stated || whole.value <= 0 || stated.isApproximate || stated.unit === '割' || stated.change !== undefined)
      return [];
    const exact = (part.value / whole.value) * 100;
    if (fits(stated.value, stated.decimals, exact)) return [];
    return [
      findingOf(row, text, {
        quotes: [quote(text, stated), quote(text, part), quote(text, whole)],
        exact,
        decimals: stated.decimals,
        words: `${part.figures}÷${whole.figures}`,
      }),
    ];
  });
}

const AGAINST = /^(?:の?目標|の?計画|の?定員|の?対象)?に対し(?:て|、)?[^\d。]{0,12}$/u;

/** 目標の40回に対し38回で、達成率は95.0%. */
function againstAim(row: Row, text: RowText): Finding[] {
  if (!['status', 'evaluation', 'evaluationAndNext'].includes(text.purpose)) return [];
  const { prose } = text;
  return prose.figures.flatMap((aim, i): Finding[] => {
    const [done, rate] = prose.figures.slice(i + 1, i + 3);
    if (!done || rate?.family !== '%' || aim.family === '' || aim.family !== done.family || aim.value <= 0) return [];
    if (rate.change !== undefined || rate.isApproximate || aim.family === '%') return [];
    const [first, second] = [prose.plain.slice(aim.end, done.start), prose.plain.slice(done.end, rate.start)];
    if (!AGAINST.test(first) || !BETWEEN.test(second) || !second.includes('率')) return [];
    const exact = (done.value / aim.value) * 100;
    if (fits(rate.value, rate.decimals, exact)) return [];
    const quotes = [quote(text, rate), quote(text, done), quote(text, aim)];
    const words = `${done.figures}÷${aim.figures}`;
    return [findingOf(row, text, { quotes, exact, decimals: rate.decimals, words })];
  });
}

interface Wrong {
  /** The rate first. */
  readonly quotes: readonly Quote[];
  readonly exact: number;
  readonly decimals: number;
  readonly words: string;
}

function findingOf(row: Row, text: RowText, { quotes, exact, decimals, words }: Wrong): Finding {
  const scale = 10 ** decimals;
  const right = `${(Math.round(exact * scale) / scale).toFixed(decimals)}%`;
  return {
    row,
    field: text.field,
    quotes,
    suggestion: right,
    message: say(
      `率は${words}＝${right}ですが、「${quotes[0]?.text ?? ''}」と書かれています。`,
      `${words} is ${right}, and the rate is given as "${quotes[0]?.text ?? ''}".`,
    ),
  };
}

/** 目標, 実績, 達成率 in columns of one row. */
function inColumns(row: Row, { table }: CheckInput): Finding[] {
  const rate = row.figures.find((one) => one.purpose === 'rate' && one.isColumn);
  if (!rate) return [];
  const { year } = table;
  const ofYear = (purpose: 'target' | 'figure') => {
    const all = row.figures.filter(
      (one) => one.purpose === purpose && one.isColumn && !one.text.field.label.ja.includes('率'),
    );
    const dated = all.filter((one) => one.year === year && year !== undefined);
    return dated.length > 0 ? dated[0] : all.length === 1 ? all[0] : undefined;
  };
  const [target, result] = [ofYear('target'), ofYear('figure')];
  if (!target || !result || target.value <= 0 || result.value < 0) return [];
  const stated = rate.unit === '%' || rate.value > 3 || result.value === 0 ? rate.value : rate.value * 100;
  const decimals = rate.unit === '%' || rate.value > 3 ? rate.decimals : Math.max(0, rate.decimals - 2);
  const ways = [(result.value / target.value) * 100];
  // Where less is better, cities write the rate the other way round, or as what is left of twice the target.
  if (result.value > 0) ways.push((target.value / result.value) * 100);
  if (isLessBetter(row.name + target.label.text)) ways.push((2 - result.value / target.value) * 100);
  const [exact = 0, inverse] = ways;
  const isLess = isLessBetter(row.name + target.label.text);
  if (fits(stated, decimals, exact) || (isLess && ways.some((one) => fits(stated, decimals, one)))) return [];
  if (inverse !== undefined && /以下|以内|未満|減/u.test(target.text.prose.plain) && fits(stated, decimals, inverse))
    return [];
  // Some count no more than 100.
  if (stated === 100 && exact > 100) return [];
  return [
    findingOf(row, rate.text, {
      quotes: [quoteFigure(rate), quoteFigure(result), quoteFigure(target)],
      exact,
      decimals,
      words: `${inFigures(result.value)}÷${inFigures(target.value)}`,
    }),
  ];
}
