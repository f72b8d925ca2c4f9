/**
 * A number format taken apart: its sections, and the tokens of each. What a token shows is no concern of this file.
 */
import { languageOf, type Language } from './date-names.js';
import type { Numerals } from './numerals.js';

export type Placeholder = '0' | '#' | '?';
export type DateLetter = 'y' | 'm' | 'd' | 'h' | 'n' | 's' | 'g' | 'e' | 'a' | 'b';

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'place'; readonly place: Placeholder }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** A part of a date or time; `n` is the minute. */
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly length: number }
  | { readonly kind: 'elapsed'; readonly letter: 'h' | 'n' | 's'; readonly length: number }
  /** Decimals of a second. */
  | { readonly kind: 'decimals'; readonly length: number }
  | { readonly kind: 'half'; readonly names: readonly [string, string] | undefined }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' };

export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: Condition | undefined;
  readonly language: Language;
  readonly numerals: Numerals;
  /** Whether an era's first year is written 元. */
  readonly gannen: boolean;
  readonly isDate: boolean;
}

/** The long date and the time as Windows shows them in Japanese. */
const SYSTEM_DATE = 'yyyy"年"m"月"d"日"';
const SYSTEM_TIME = 'h:mm:ss';

const TOKENS =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>[^])|_(?<space>[^])|\*[^]|\[(?<bracket>[^\]]*)\]|(?<general>general|G\/標準)|(?<half>am\/pm|a\/p|上午\/下午|午前\/午後)|b[12]|(?<exponent>e[+-])(?=[0#?])|(?<date>y+|m+|d+|h+|s+|g+|e+|b+|r+|a{3,})|(?<place>[0#?])|(?<sign>[.,%/@])|(?<end>;)|(?<other>[^])/giu;

/** Signs that stand for themselves in their own way. */
const SIGNS = { '.': 'point', ',': 'comma', '%': 'percent', '/': 'slash', '@': 'text' } as const;

/** @returns the sections in their order; undefined for a pattern that no Excel would take */
export function readSections(pattern: string): readonly Section[] | undefined {
  const sections: Section[] = [];
  let reader = new SectionReader();
  for (const { groups = {} } of pattern.matchAll(TOKENS)) {
    if (groups['end'] === undefined) reader.see(groups);
    else {
      sections.push(reader.finish());
      reader = new SectionReader();
    }
  }
  sections.push(reader.finish());
  const isMixed = ({ isDate, tokens }: Section) => isDate && tokens.some(({ kind }) => kind === 'place');
  return sections.length > 4 || sections.some(isMixed) ? undefined : sections;
}

type Groups = Readonly<Record<string, string | undefined>>;

class SectionReader {
  private tokens: Token[] = [];
  private condition: Condition | undefined;
  private language: Language;
  private numerals: Numerals = 0;
  private gannen = false;
  private system: string | undefined;

  see({ quoted, escaped, space, bracket, general, half, exponent, date, place, sign, other }: Groups): void {
    const literal = quoted ?? escaped ?? other ?? (space === undefined ? undefined : ' ');
    if (literal !== undefined) this.tokens.push({ kind: 'literal', text: literal });
    else if (bracket !== undefined) this.bracket(bracket);
    else if (general !== undefined) this.tokens.push({ kind: 'general' });
    else if (half !== undefined) this.tokens.push({ kind: 'half', names: halfNames(half) });
    else if (exponent !== undefined) this.exponent(exponent);
    else if (date !== undefined) this.date(date.toLowerCase());
    else if (place !== undefined) this.tokens.push({ kind: 'place', place: place as Placeholder });
    else if (sign !== undefined) this.tokens.push({ kind: SIGNS[sign as keyof typeof SIGNS] });
  }

  finish(): Section {
    if (this.system !== undefined) this.useSystem(this.system);
    const { condition, language, numerals, gannen } = this;
    const isDate = this.tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half');
    const tokens = isDate ? timesOf(this.tokens) : this.tokens;
    return { tokens, condition, language, numerals, gannen, isDate };
  }

  private bracket(text: string): void {
    const elapsed = /^(?:h+|m+|s+)$/i.exec(text)?.[0].toLowerCase();
    const condition = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]+(?:e[+-]?[0-9]+)?)$/i.exec(text);
    const numerals = /^dbnum([1-3])$/i.exec(text);
    if (elapsed !== undefined) {
      const letter = elapsed.startsWith('m') ? 'n' : (elapsed.charAt(0) as 'h' | 's');
      this.tokens.push({ kind: 'elapsed', letter, length: elapsed.length });
    } else if (condition) this.condition = { operator: condition[1] ?? '', limit: Number(condition[2]) };
    else if (numerals) this.numerals = Number(numerals[1]) as Numerals;
    else if (text.startsWith('$')) this.locale(text.slice(1));
    // What is left are colours.
  }

  private locale(text: string): void {
    const [, symbol = '', code = ''] = /^([^-]*)(?:-(.*))?$/u.exec(text) ?? [];
    if (symbol !== '') this.tokens.push({ kind: 'literal', text: symbol });
    if (/^(?:F800|x-sysdate)$/i.test(code)) this.system = SYSTEM_DATE;
    else if (/^(?:F400|x-systime)$/i.test(code)) this.system = SYSTEM_TIME;
    else if (symbol === '') this.language = languageOf(code) ?? this.language;
    this.gannen ||= /-x-gannen/i.test(code);
  }

  /** An `e` that no figure stands before is the year of an era: `ge-m-d`. */
  private exponent(text: string): void {
    if (this.tokens.some(({ kind }) => kind === 'place')) {
      this.tokens.push({ kind: 'exponent', plus: text.endsWith('+') });
    } else {
      this.date('e');
      this.tokens.push({ kind: 'literal', text: text.slice(1) });
    }
  }

  private date(letters: string): void {
    const letter = letters.charAt(0);
    if (letter === 'r') {
      if (letters.length > 1) this.tokens.push({ kind: 'date', letter: 'g', length: 3 });
      this.tokens.push({ kind: 'date', letter: 'e', length: 2 });
    } else this.tokens.push({ kind: 'date', letter: letter as DateLetter, length: letters.length });
  }

  /** What the format says is only what is shown where the system's own is not known. */
  private useSystem(pattern: string): void {
    const [section] = readSections(pattern) ?? [];
    this.tokens = [...(section?.tokens ?? [])];
  }
}

function halfNames(text: string): readonly [string, string] | undefined {
  const [first = '', second = ''] = text.split('/');
  return first.toLowerCase() === 'am' ? undefined : [first, second];
}

/** Says which `m` are minutes, which `.00` decimals of a second, and takes all other signs for what they are. */
function timesOf(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const decimals = token.kind === 'point' ? zeroesFrom(tokens, i + 1) : 0;
    if (decimals > 0) {
      read.push({ kind: 'decimals', length: decimals });
      i += decimals;
    } else if (token.kind === 'date' && token.letter === 'm' && token.length <= 2 && isMinute(tokens, i)) {
      read.push({ kind: 'date', letter: 'n', length: token.length });
    } else read.push(asLiteral(token));
  }
  return read;
}

function zeroesFrom(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let token = tokens[from]; token?.kind === 'place' && token.place === '0'; token = tokens[from + count]) count++;
  return count;
}

function isMinute(tokens: readonly Token[], at: number): boolean {
  const letter = (token: Token | undefined) =>
    token?.kind === 'date' || token?.kind === 'elapsed' ? token.letter : undefined;
  const before = tokens.slice(0, at).map(letter).filter(Boolean).at(-1);
  const after = tokens
    .slice(at + 1)
    .map(letter)
    .find(Boolean);
  return before === 'h' || before === 's' || after === 's';
}

function asLiteral(token: Token): Token {
  const [sign] = Object.entries(SIGNS).find(([, kind]) => kind === token.kind) ?? [];
  return sign === undefined || token.kind === 'text' ? token : { kind: 'literal', text: sign };
}
