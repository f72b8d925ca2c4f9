/**
 * Figures with what they count: 1,471人, ３世帯, 一か所, 14園中13園, 100.0％, ▲3.2, 約20件, 延べ91人. A figure that counts
 * nothing that could be compared (小学校4年生, 20時まで, 第2回, 1教室概ね40人) is read too, and says so.
 */
import { counterAt, type Counter } from './counters.js';
import { kanjiFigures } from './kanji-figures.js';
import type { YearMention } from './years.js';

/** Why a figure is not the value of anything. */
export type Aside = 'no-count' | 'per' | 'rule' | 'ordinal' | 'duration' | 'frequency';

export interface Quantity {
  readonly kind: 'quantity';
  /** Places in the plain text, with the counter. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As written, without sign: 1,471. */
  readonly figures: string;
  readonly decimals: number;
  readonly unit: string;
  /** What the unit counts, whichever word it is; `''` where there is none. */
  readonly family: string;
  readonly isOwn: boolean;
  readonly isApproximate: boolean;
  /** 以上, 未満 and the like. */
  readonly bound: string;
  /** 延べ or 実, where it is said. */
  readonly sense: '延べ' | '実' | undefined;
  readonly aside: Aside | undefined;
  /** 7件増: it is a difference, and which way. */
  readonly change: 'up' | 'down' | undefined;
}

const FIGURE =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?(億(?:\d{1,4}(?:千万|百万|万)?)?|千万|百万|万(?:\d,\d{3}(?!\d)|\d{1,4}千?)?|千(?=[円人件]))?/gu;
/** What may stand right before a figure and belongs to it; the sign last. */
const BEFORE =
  /(延べ?|のべ|約|概ね|おおむね|およそ|ほぼ|第|全|(?<!累)計|各|(?<![\d\p{Script=Han}])[週月年]|(?<=[毎隔])[週月年]|実)?([▲△+-])?$/u;
const TIMES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 億: 1e8 };
const BOUND = /以上|以下|未満|以内|超|程度|前後|弱|強(?!化)|余り?(?!裕)|近く|ほど|台(?=[とにで、。])/uy;
const CHANGE_UP =
  /の?(?:増(?!減)|プラス|多い|多く|上回|上昇|増え|伸び|上がり|上がっ|アップ|向上)|(?:を|も|ずつ)?増(?!減)/uy;
const CHANGE_DOWN =
  /の?(?:減(?!免|額|塩)|マイナス|少ない|少なく|下回|低下|減り|下がり|下がっ|ダウン|(?:節減|削減|圧縮)(?=と|で|に(?:な|つな)|が|し(?:た|ま)|、|。|$))|(?:を|も|ずつ)?減(?!免|額|ら)/uy;
const PER_BEHIND =
  /(?:当た?り|あたり|につき|ごと|毎|に[1一]|まで(?!の)|から(?!の?増|の?減|[^。、\d]{0,8}(?:増|減|伸|上|下|回復|改善|向上|低|倍|推移)|[^。、]{0,8}\d|、[^。、]{0,12}\d))/uy;
const MANY_DIGITS = 15;

/** @param years which are no figures; in their order */
export function readQuantities(plain: string, years: readonly YearMention[]): Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  for (const match of plain.matchAll(FIGURE)) {
    const [whole, digits = '', fraction = '', times = ''] = match;
    const end = match.index + whole.length;
    while (years[next] && (years[next]?.end ?? 0) <= match.index) next++;
    const year = years[next];
    if (year && year.start < end) continue;
    // Nothing of the year before it: 令和5年 and 度 end what may stand there.
    const from = Math.max(match.index - 5, years[next - 1]?.end ?? 0, found.at(-1)?.end ?? 0);
    const [, before = '', sign = ''] = BEFORE.exec(plain.slice(from, match.index)) ?? [];
    const isRate = before === '月' || before === '年' || before === '週';
    const start = match.index - sign.length - (isRate ? 0 : before.length);
    const figures = digits + fraction;
    if (figures.replaceAll(/\D/g, '').length > MANY_DIGITS) continue;
    // A dash between two figures is a range, no sign: 3-5歳.
    const isRange = sign === '-' && /[\d人件回歳円%~]/u.test(plain.charAt(match.index - sign.length - 1));
    const size = sizeOf(digits.replaceAll(',', '') + fraction, times);
    const written = { start, end, figures, before, decimals: Math.max(0, fraction.length - 1) };
    const isLess = sign !== '' && sign !== '+' && !isRange;
    found.push(quantityAt(plain, written, isLess ? -size : size));
  }
  const taken = new Set(years.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const kanji = kanjiFigures(plain)
    .filter(({ start }) => !taken.has(start))
    .map(({ start, end, text, value, decimals }) => {
      const [, before = '', sign = ''] = BEFORE.exec(plain.slice(Math.max(0, start - 5), start)) ?? [];
      const isRate = before === '月' || before === '年' || before === '週';
      const isLess = sign === '▲' || sign === '△';
      const from = start - (isLess ? sign.length : 0) - (isRate ? 0 : before.length);
      return quantityAt(plain, { start: from, end, figures: text, before, decimals }, isLess ? -value : value);
    });
  return sharingUnits(plain, kanji.length === 0 ? found : [...found, ...kanji].sort((a, b) => a.start - b.start));
}

/** 48→56件: the unit is written once. */
function sharingUnits(plain: string, all: readonly Quantity[]): Quantity[] {
  return all.map((one, i) => {
    const next = all[i + 1];
    if (one.unit !== '' || next === undefined || next.family === '') return one;
    const isStep = one.aside === undefined && next.aside === undefined && plain.slice(one.end, next.start) === '→';
    return isStep ? { ...one, unit: next.unit, family: next.family, isOwn: next.isOwn } : one;
  });
}

/** 1億2千万, 2万3千: each group of digits by the word behind it. */
function sizeOf(digits: string, times: string): number {
  if (times === '') return Number(digits);
  let sum = 0;
  for (const [, figures = '', word = ''] of (digits + times.replace(',', '')).matchAll(
    /([\d.]+)(千万|百万|億|万|千)?/gu,
  )) {
    sum += Number(figures) * (TIMES[word] ?? 1);
  }
  return Math.round(sum * 1e6) / 1e6;
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly figures: string;
  readonly before: string;
  readonly decimals: number;
}

function quantityAt(plain: string, { start, end, figures, before, decimals }: Written, value: number): Quantity {
  const counter = counterBehind(plain, end);
  const behind = end + (counter?.word.length ?? 0);
  const bound = stuck(BOUND, plain, behind);
  const after = behind + bound.length;
  const isPlus =
    plain.charAt(start + before.length) === '+' &&
    !/[\d人件回名%組校園所社団体世帯日点冊円」)]/u.test(plain.charAt(start - 1));
  const up = isPlus || stuck(CHANGE_UP, plain, after) !== '';
  const down = !up && stuck(CHANGE_DOWN, plain, after) !== '';
  const isNegative = value < 0;
  const aside = asideOf(plain, { counter, before, start, after: behind });
  return {
    kind: 'quantity',
    start,
    end: behind,
    value: down || isNegative ? Math.abs(value) * (isNegative ? -1 : 1) : value,
    figures,
    decimals,
    unit: counter?.word ?? '',
    family: counter === undefined || counter.kind === 'no' ? '' : counter.family,
    isOwn: counter?.isOwn ?? false,
    isApproximate: ['約', '概ね', 'おおむね', 'およそ', 'ほぼ'].includes(before) || (bound !== '' && bound !== '以上'),
    bound,
    sense: senseOf(plain, start, before),
    aside,
    change: changeOf(up, down),
  };
}

/** 460人日数: the words after it begin with 日. */
function counterBehind(plain: string, end: number): Counter | undefined {
  const counter = counterAt(plain, end);
  return counter?.word === '人日' && plain.charAt(end + 2) === '数' ? counterAt('人', 0) : counter;
}

function changeOf(up: boolean, down: boolean): Quantity['change'] {
  if (up) return 'up';
  return down ? 'down' : undefined;
}

function senseOf(plain: string, start: number, before: string): Quantity['sense'] {
  const words = before + plain.slice(Math.max(0, start - 8), start);
  if (/延|のべ/u.test(words)) return '延べ';
  return /実(?:人|数|利用|$)/u.test(words) ? '実' : undefined;
}

interface Around {
  readonly counter: Counter | undefined;
  readonly before: string;
  readonly start: number;
  /** Behind the counter. */
  readonly after: number;
}

function asideOf(plain: string, { counter, before, start, after }: Around): Aside | undefined {
  if (before === '第') return 'ordinal';
  if (['週', '月', '年'].includes(before)) return 'frequency';
  if (counter?.kind === 'no') return 'no-count';
  if (counter?.kind === 'duration') return 'duration';
  if (stuck(PER_BEHIND, plain, after) !== '') return 'per';
  const words = plain.slice(Math.max(0, start - 10), start);
  if (
    /(?:概ね|おおむね|1教室|1クラス|人口|任期|基準|満|生後|上限|以内に|対象は|[0-9一]人に|(?<![年月週計])(?:1回|一回)|1日)$/u.test(
      words,
    )
  )
    return 'rule';
  if (counter?.word === '日' && /\d月$/u.test(words)) return 'no-count';
  return undefined;
}

function stuck(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
