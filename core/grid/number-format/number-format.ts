/**
 * What a cell shows for what it holds, by its number format, as Japanese Excel shows it (decision 24). A format is taken
 * apart once, when it is compiled, and then shows any number of cells.
 */
import { dateShower, FENCE } from './show-date.js';
import { fractionShower } from './show-fraction.js';
import { GENERAL, showGeneral } from './general.js';
import { inWords } from './numerals.js';
import { readSections, type Condition, type Section, type Token } from './sections.js';
import { numberShower, type NumberShower } from './show-number.js';

export { GENERAL } from './general.js';

export interface NumberFormat {
  readonly pattern: string;
  /** Whether numbers are shown as dates or times. */
  readonly isDate: boolean;
  readonly showNumber: (value: number, date1904: boolean) => string;
  readonly showText: (text: string) => string;
  /** The text to store so that the cell shows the wanted one: by `@"課"` that is 福祉 for 福祉課. */
  readonly textBehind: (shown: string) => string;
}

/** Stores texts as they are typed, numbers too. */
export const TEXT_FORMAT = '@';

/** Longer than any that Excel takes. */
const LONGEST = 1000;

export function compileFormat(pattern: string): NumberFormat {
  const isPlain = pattern === '' || pattern === TEXT_FORMAT || pattern.toLowerCase() === GENERAL.toLowerCase();
  const sections = isPlain || pattern.length > LONGEST ? undefined : readSections(pattern);
  // A format that cannot be read shows what is there, as LibreOffice does.
  if (!sections) return { pattern, isDate: false, showNumber: showGeneral, ...textsBy(undefined) };
  const [numbers, ofText] = apart(sections);
  const showers = numbers.length === 0 ? undefined : arrange(numbers);
  return {
    pattern,
    isDate: numbers.some(({ isDate }) => isDate),
    showNumber: showers
      ? (value, date1904) => showers.find(({ takes }) => takes(value))?.show(value, date1904) ?? FENCE
      : showGeneral,
    ...textsBy(ofText),
  };
}

/** The section for texts is the fourth, or the last one with an `@` in it. */
function apart(sections: readonly Section[]): [numbers: readonly Section[], ofText: Section | undefined] {
  const last = sections.at(-1);
  const isText = sections.length === 4 || last?.tokens.some(({ kind }) => kind === 'text');
  return isText ? [sections.slice(0, -1), last] : [sections, undefined];
}

/** Texts stand as they are where no section says otherwise. */
function textsBy(section: Section | undefined): Pick<NumberFormat, 'showText' | 'textBehind'> {
  if (!section) return { showText: (text) => text, textBehind: (shown) => shown };
  const { tokens } = section;
  const textOf = (token: Token) => (token.kind === 'literal' ? token.text : '');
  const at = tokens.findIndex(({ kind }) => kind === 'text');
  const [before = '', behind = ''] = [tokens.slice(0, at), tokens.slice(at + 1)].map((part) =>
    part.map(textOf).join(''),
  );
  const isOnce = at >= 0 && !tokens.slice(at + 1).some(({ kind }) => kind === 'text');
  const isAround = (shown: string) =>
    shown.length > before.length + behind.length && shown.startsWith(before) && shown.endsWith(behind);
  return {
    showText: (text) => tokens.map((token) => (token.kind === 'text' ? text : textOf(token))).join(''),
    textBehind: (shown) =>
      isOnce && isAround(shown) ? shown.slice(before.length, shown.length - behind.length) : shown,
  };
}

type Show = (value: number, date1904: boolean) => string;
interface Shower {
  readonly takes: (value: number) => boolean;
  readonly show: Show;
}

const OTHERWISE = () => true;

/** Which section shows which numbers, and whether it says itself that they are negative. */
function arrange(sections: readonly Section[]): readonly Shower[] {
  const [first, second, third] = sections as readonly [Section, ...Section[]];
  if (sections.some(({ condition }) => condition)) return byCondition(first, second, third);
  const positive = sectionShower(first, 'minus unless zero');
  if (!second) return [{ takes: OTHERWISE, show: positive }];
  const showers = [{ takes: (value: number) => value < 0, show: sectionShower(second, 'no minus') }];
  if (third) showers.push({ takes: (value) => value === 0, show: sectionShower(third, 'no minus') });
  return [...showers, { takes: OTHERWISE, show: positive }];
}

const POSITIVE: Condition = { operator: '>', limit: 0 };

function byCondition(first: Section, second: Section | undefined, third: Section | undefined): readonly Shower[] {
  const condition = first.condition ?? POSITIVE;
  const own = ({ condition: says }: Section, or: Sign): Sign => (says ? signFor(says) : or);
  const showers = [
    { takes: (value: number) => holds(condition, value), show: sectionShower(first, signFor(condition)) },
  ];
  if (!second) return [...showers, { takes: OTHERWISE, show: showGeneral }];
  const saysFirst = condition.operator === '=' || (condition.limit >= 0 && condition.operator.startsWith('>'));
  const sign = own(second, third || saysFirst ? 'minus unless zero' : 'no minus');
  const { condition: other } = second;
  showers.push({ takes: other ? (value) => holds(other, value) : OTHERWISE, show: sectionShower(second, sign) });
  return third ? [...showers, { takes: OTHERWISE, show: sectionShower(third, 'minus unless zero') }] : showers;
}

function holds({ operator, limit }: Condition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

type Sign = 'no minus' | 'minus unless zero';

/** A section that is for negative numbers alone says so as it likes; others get a minus. */
function signFor({ operator, limit }: Condition): Sign {
  const negative = (limit < 0 && ['<', '<=', '='].includes(operator)) || (limit === 0 && operator === '<');
  return negative ? 'no minus' : 'minus unless zero';
}

function sectionShower(section: Section, sign: Sign): Show {
  if (section.isDate) return dateShower(section);
  const { show, isZero } = positiveShower(section);
  if (sign === 'no minus') return (value) => show(Math.abs(value));
  // What is shown as zero is shown without a sign.
  return (value) => (value < 0 && !isZero(-value) ? '-' : '') + show(Math.abs(value));
}

function positiveShower({ tokens, numerals }: Section): NumberShower {
  const fraction = fractionShower(tokens);
  if (fraction) return { show: fraction, isZero: () => false };
  const isGeneral = ({ kind }: Token) => kind === 'general' || kind === 'text';
  if (!tokens.some(isGeneral)) return numberShower(tokens, numerals);
  const textOf = (token: Token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '');
  const show = (value: number) => {
    const general = inWords(showGeneral(value), numerals);
    return tokens.map((token) => (isGeneral(token) ? general : textOf(token))).join('');
  };
  return { show, isZero: () => false };
}
