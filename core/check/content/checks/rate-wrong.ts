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
import { plannedOf, ratesOfPlan } from '../rate-of-plan.js';
import { ratesInBrackets, WHOLE, type StatedRate } from '../rates-in-brackets.js';
import type { StatedFigure } from '../../../prose/facts.js';
import type { Row, RowText } from '../row.js';
import { isTellingSlip } from '../slip.js';
import { inFigures } from '../wording.js';

export const rateWrong: ContentCheck = {
  code: 'rate-wrong',
  looksFor: say(
    '率が、並んで書かれている分子・分母（または実績と目標）と合わない',
    'a rate that its own numerator and denominator, or result and target, do not give',
  ),
  finds: [
    { cells: { status: '32園中29園（81.0％）で実施した。' } },
    { cells: { status: '受診率61.0％（対象80人中52人）' } },
    { cells: { evaluation: '目標の40回に対し38回で、達成率は92.0％でした。' } },
    { cells: { targetFigure: '120', figure: '96', rate: '85.0%' } },
  ],
  passes: [
    { cells: { status: '32園中29園（90.6％）で実施した。' } },
    { cells: { status: '32園中29園（90％）で実施した。' } },
    { cells: { targetFigure: '120', figure: '96', rate: '80%' } },
    { cells: { status: '32園中29園で実施した。満足度は81.0％であった。' } },
  ],
  examine: eachRow((row, input) => [
    ...row.texts.flatMap((text) => inText(row, text)),
    ...row.texts.flatMap((text) => [
      ...againstAim(row, text),
      ...inARow(row, text),
      ...ofSoFew(row, text),
      ...inBracketsOf(row, text),
      ...ofWholeBefore(row, text),
    ]),
    ...inColumns(row, input),
    ...ofThePlan(row, input),
  ]),
};

/** 計画の92.7％, where the columns have 175 of 180. */
function ofThePlan(row: Row, { table }: CheckInput): Finding[] {
  const { target, result } = plannedOf(row, table.year);
  if (!target || !result || target.value <= 0 || result.value <= 0) return [];
  if (isLessBetter(row.name + target.label.text)) return [];
  const column = row.figures.find((one) => one.purpose === 'rate' && one.isColumn);
  const exact = (result.value / target.value) * 100;
  return ratesOfPlan(row).flatMap(({ text, stated }): Finding[] => {
    const isRight = fits(stated.value, stated.decimals, exact) || column?.value === stated.value;
    // Much else: it is the rate of something else.
    if (isRight || stated.value < exact / 2 || stated.value > exact * 2) return [];
    const quotes = [quote(text, stated), quoteFigure(result), quoteFigure(target)];
    const words = `${inFigures(result.value)}÷${inFigures(target.value)}`;
    return [findingOf(row, text, { quotes, exact, decimals: stated.decimals, words })];
  });
}

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
const NEAR = 30;
const RATE_NAME = /([\p{Script=Han}\p{Script=Katakana}ー]{0,10}?)(?:率|割合)(?:は|が|:|で|も|の)?約?$/u;
/** Rates of whatever stands before them. */
const OF_ANYTHING = /^(?:|.*(?:達成|実施|参加|回答|設置|開催|進捗|全体の?))$/u;

/** 453世帯を訪ね、訪問率は95.2%: what was done stands in the name of the rate. */
function isOfThese(
  plain: string,
  from: number,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const between = plain.slice(end, start).replace(/第[\d一二三四五]+[期回次種]/gu, '');
  if (BETWEEN.test(between) || /^[^\d、。]{0,8}[(（](?:約)?$/u.test(between)) return true;
  const isPlain = between.length <= NEAR && between.split('。').length <= 2 && !/\d|前年|昨年|目標|計画/u.test(between);
  const name = isPlain ? RATE_NAME.exec(between) : null;
  const stem = name?.[1] ?? '';
  if (!name || OF_ANYTHING.test(stem)) return name !== null;
  const told = plain.slice(Math.max(0, from - 12), start - name[0].length);
  return [...stem.slice(-2)].some((character) => told.includes(character));
}

function inText(row: Row, text: RowText): Finding[] {
  if (text.purpose === 'target' || text.purpose === 'content' || text.purpose === 'opinion') return [];
  const { prose } = text;
  return prose.shares.flatMap(({ whole, part }): Finding[] => {
    const [from, end] = [Math.min(whole.start, part.start), Math.max(whole.end, part.end)];
    const rate = prose.figures.find((one) => one.start >= end && one.start - end <= NEAR && one.family === '%');
    const before = prose.figures.findLast(
      (one) => one.family === '%' && one.end <= from && BEFORE.test(prose.plain.slice(one.end, from)),
    );
    const stated = rate && isOfThese(prose.plain, from, { start: rate.start, end }) ? rate : before;
    return stated ? against(row, text, { whole, part, stated }) : [];
  });
}

function inBracketsOf(row: Row, text: RowText): Finding[] {
  if (!['status', 'evaluation', 'evaluationAndNext'].includes(text.purpose)) return [];
  return ratesInBrackets(text.prose.plain, text.prose.figures).flatMap((three) => against(row, text, three));
}

const NAMED_RATE = /^(?:で|が|を|に|は)?[^\d。()（）]{0,14}?[、。]?([\p{Script=Han}]{2,4})(?:率|した割合)は?$/u;

/**
 * 指導者41人、うち有資格33人(83.5%); 認知は410件。解消したものは396件、解消率は93.8%: the whole stands somewhat before its part. Told where
 * no figure before it gives the rate, and one gives nearly that, by a digit or by its name.
 */
function ofWholeBefore(row: Row, text: RowText): Finding[] {
  if (!['status', 'evaluation', 'evaluationAndNext'].includes(text.purpose)) return [];
  const { plain, figures, shares, breakdowns } = text.prose;
  return figures.flatMap((stated, i): Finding[] => {
    const part = figures[i - 1];
    if (
      stated.family !== '%' ||
      stated.unit === '割' ||
      stated.decimals === 0 ||
      !part ||
      part.family === '' ||
      part.family === '%'
    )
      return [];
    if ([part, stated].some(({ aside, change }) => aside !== undefined || change !== undefined)) return [];
    const between = plain.slice(part.end, stated.start);
    const stem = NAMED_RATE.exec(between)?.[1];
    const isNamed =
      stem !== undefined && plain.slice(Math.max(0, part.start - 16), stated.start - stem.length - 1).includes(stem);
    if (!isNamed && !/^[(（]$/u.test(between)) return [];
    if (
      shares.some((share) => share.part === part) ||
      /前年|昨年|目標|計画/u.test(plain.slice(part.start - 8, stated.start))
    )
      return [];
    const wholes = figures
      .slice(0, i - 1)
      .filter((one) => one.value >= part.value && one.value > 0 && one.aside === undefined && one.change === undefined)
      .filter((one) => (one.family === part.family || isNamed) && one.family !== '%' && one.mention === part.mention)
      .filter(({ sentence }) => part.sentence - sentence <= 2);
    const exactOf = (whole: StatedFigure) => (part.value / whole.value) * 100;
    const of = (value: number) => (value / part.value) * 100;
    if (wholes.some((whole) => fits(stated.value, stated.decimals, exactOf(whole)))) return [];
    if (
      row.figures.some(
        (one) => one.isColumn && one.value > 0 && fits(stated.value, stated.decimals, 1e4 / of(one.value)),
      )
    )
      return [];
    const rounded = (whole: StatedFigure) => Number(exactOf(whole).toFixed(stated.decimals));
    const isNearby = (whole: StatedFigure) =>
      whole.family === part.family &&
      breakdowns.some(({ total }) => total.start === whole.start) &&
      Math.abs(exactOf(whole) - stated.value) < 8;
    const isAmong = (whole: StatedFigure) => /^[^。]{0,4}、?うち/u.test(plain.slice(whole.end, part.start));
    const meant = wholes.findLast(
      (whole) =>
        isTellingSlip(stated.value * 10 ** stated.decimals, rounded(whole) * 10 ** stated.decimals) ||
        isSwapped(stated, rounded(whole)) ||
        (isNamed && isNearby(whole)) ||
        (isAmong(whole) && whole.family === part.family && Math.abs(exactOf(whole) - stated.value) < 10),
    );
    return meant ? against(row, text, { whole: meant, part, stated }) : [];
  });
}

/** 77.3 and 73.7: the same digits in another order. */
function isSwapped({ value, decimals }: StatedFigure, right: number): boolean {
  const digits = (one: number) => [...one.toFixed(decimals)].sort().join('');
  return value !== right && digits(value) === digits(right);
}

function against(row: Row, text: RowText, { whole, part, stated }: StatedRate): Finding[] {
  if (whole.value <= 0 || stated.isApproximate || stated.unit === '割' || stated.change !== undefined) return [];
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
}

/** 対象者は320人、受診者は288人で、受診率は90.0%. */
function inARow(row: Row, text: RowText): Finding[] {
  if (!['status', 'evaluation', 'evaluationAndNext'].includes(text.purpose)) return [];
  const { plain, figures, shares, years } = text.prose;
  return figures.flatMap((stated, i): Finding[] => {
    const [whole, part] = figures.slice(Math.max(0, i - 2), i);
    if (stated.family !== '%' || !whole || !part || whole.family === '' || whole.family !== part.family) return [];
    if (whole.family === '%' || whole.sentence !== stated.sentence || part.value > whole.value) return [];
    if ([whole, part].some(({ aside, change }) => aside !== undefined || change !== undefined)) return [];
    const isWhole = WHOLE.test(whole.label.text) || WHOLE.test(plain.slice(whole.end, whole.end + 6));
    const isDated = years.some(({ start }) => start > whole.start && start < stated.start);
    const isTold =
      shares.some((share) => share.part === part) || /目標|計画/u.test(plain.slice(whole.start - 8, part.end));
    if (!isWhole || isDated || isTold || part.start - whole.end > NEAR) return [];
    if (!isOfThese(plain, whole.start, { start: stated.start, end: part.end })) return [];
    const exact = (part.value / whole.value) * 100;
    // Much else: it is the rate of something else.
    return stated.value < exact / 2 || stated.value > exact * 2 ? [] : against(row, text, { whole, part, stated });
  });
}

/** Rates of persons of whom each counts once. */
const OF_PERSONS = /(?:進学|合格|就職|接種|修了|卒業|受診|加入|入所|内定)率(?:は|が)?$/u;
const FEW = 60;

/** 生徒は22人で、進学率は98%: no number of so few is that share. */
function ofSoFew(row: Row, text: RowText): Finding[] {
  if (!['status', 'evaluation', 'evaluationAndNext'].includes(text.purpose)) return [];
  const { plain } = text.prose;
  const figures = text.prose.figures.filter(({ aside }) => aside !== 'no-count');
  return figures.flatMap((stated, i): Finding[] => {
    const all = figures[i - 1];
    const between = all ? plain.slice(all.end, stated.start) : '';
    const isMeant =
      all?.family === '人' &&
      stated.family === '%' &&
      all.sentence === stated.sentence &&
      figures[i - 2]?.sentence !== stated.sentence &&
      /^(?:で|であり|のうち|、|に対し|が受[験検]し)[^\d。]{0,12}$/u.test(between) &&
      OF_PERSONS.test(between);
    if (!isMeant || all.value > FEW || all.aside !== undefined || stated.isApproximate || stated.change !== undefined)
      return [];
    const can = Array.from({ length: all.value + 1 }, (_, part) => (part / all.value) * 100);
    if (can.some((exact) => fits(stated.value, stated.decimals, exact))) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, stated), quote(text, all)],
        message: say(
          `${all.figures}${all.unit}のうち何${all.unit}でも「${quote(text, stated).text}」にはなりません。人数か率を確かめてください。`,
          `No part of ${all.figures} is "${quote(text, stated).text}". Check the number or the rate.`,
        ),
      },
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
  const { target, result } = plannedOf(row, table.year);
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
