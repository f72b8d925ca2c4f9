/**
 * Patterns for forms, written as the text itself with places left open: `回答課：{department}`, `({n})*`,
 * `{programme}（{departments}）*`. They take the place of regular expressions, which are hard to write for the people
 * who describe a form and can be made to run for ever.
 *
 *   {name}  captures text (shortest first)     {n}  digits      {n:name}  captures digits     *  anything or nothing
 *
 * Width and white space do not count: `(` matches `（`, and spaces and line breaks may stand between any two characters.
 * What is captured between brackets holds no such bracket: in `{programme}（{departments}）` the last brackets are meant.
 */
import { textSchema } from '../text/storable.js';

export type Template = (text: string) => Readonly<Record<string, string>> | undefined;

const TOKEN = /\{n(?::([A-Za-z][A-Za-z0-9]*))?\}|\{([A-Za-z][A-Za-z0-9]*)\}|(\*)|([\s\S])/gu;
/** Cells longer than this are prose; no template is meant for them. */
const LONGEST_TEXT = 400;
const MOST_PLACES = 6;

export const templateSchema = textSchema
  .min(1)
  .max(100)
  .refine((text) => (text.match(/\{|\*/g) ?? []).length <= MOST_PLACES, {
    message: `a template has at most ${MOST_PLACES} open places`,
  });

/** Compiles a template into a function that gives the captured texts, trimmed, or undefined where it does not match. */
export function compileTemplate(template: string): Template {
  const tokens = tokensOf(template);
  // Kanji are written in one way only: without them there is nothing to look for.
  const needed = tokens.flatMap((token) =>
    'character' in token && HAN.test(token.character) ? [token.character] : [],
  );
  return (text) => {
    if (text.length > LONGEST_TEXT || !needed.every((character) => text.includes(character))) return undefined;
    return new Matching(tokens, text).parts();
  };
}

const HAN = /^\p{Script=Han}$/u;

type Token =
  /** A character in any width, in its normal form. */
  | { readonly character: string }
  | { readonly digits: true; readonly name: string | undefined }
  /** Any text; `without`: brackets that it may not hold. A captured one is not empty, but may be spaces. */
  | { readonly any: true; readonly name: string | undefined; readonly without: string };

function tokensOf(template: string): Token[] {
  return [...template.matchAll(TOKEN)].flatMap(
    ({ 0: token, 1: digits, 2: name, 3: star, 4: literal, index }): Token[] => {
      const next = template.slice(index + token.length, index + token.length + 1);
      if (star) return [{ any: true, name: undefined, without: '' }];
      if (name !== undefined && name !== 'n') return [{ any: true, name, without: bracketsBefore(next) }];
      if (literal === undefined) return [{ digits: true, name: digits }];
      return literal.trim() === '' ? [] : [{ character: literal.normalize('NFKC') }];
    },
  );
}

/**
 * One text against one template. Every place where a token cannot stand is remembered, so that the work grows with the
 * text's length times itself and no faster, whatever the template.
 */
class Matching {
  private readonly failed = new Set<number>();
  private readonly captured = new Map<string, string>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  /** What was captured, in the order of the template. */
  parts(): Record<string, string> | undefined {
    if (!this.matches(0, 0)) return undefined;
    const names = this.tokens.flatMap((token) => ('name' in token && token.name !== undefined ? [token.name] : []));
    return Object.fromEntries(names.map((name) => [name, (this.captured.get(name) ?? '').trim()]));
  }

  /** Whether the tokens from the t-th on make up the text from `start` on. */
  private matches(t: number, start: number): boolean {
    const from = this.skipSpace(start);
    const token = this.tokens[t];
    if (!token) return from === this.text.length;
    const place = t * (this.text.length + 1) + start;
    if (this.failed.has(place)) return false;
    const found = 'character' in token ? this.character(token, t, from) : this.stretch(token, t, start, from);
    if (!found) this.failed.add(place);
    return found;
  }

  private character({ character }: Extract<Token, { character: unknown }>, t: number, from: number): boolean {
    if (this.text.startsWith(character, from)) return this.matches(t + 1, from + character.length);
    // Of half-width kana two may make up one: ｶﾞ.
    for (const length of [2, 1]) {
      const piece = this.text.slice(from, from + length);
      if (piece.length === length && piece.normalize('NFKC') === character) return this.matches(t + 1, from + length);
    }
    return false;
  }

  private stretch(token: Exclude<Token, { character: unknown }>, t: number, start: number, from: number): boolean {
    for (const end of 'digits' in token ? this.digitEnds(from) : this.anyEnds(token, start, from)) {
      if (!this.matches(t + 1, end)) continue;
      if (token.name !== undefined) this.captured.set(token.name, this.text.slice(from, end));
      return true;
    }
    return false;
  }

  /** Where a number that begins here may end: as late as possible. A number in a circle stands alone. */
  private digitEnds(from: number): number[] {
    if (/^[①-⑳]/u.test(this.text.slice(from, from + 1))) return [from + 1];
    const ends: number[] = [];
    for (let end = from; /^[0-9０-９]/u.test(this.text.slice(end, end + 1));) ends.unshift(++end);
    return ends;
  }

  /** Where any text that begins here may end: as early as possible. What is captured may be nothing but spaces. */
  private *anyEnds({ name, without }: Extract<Token, { any: true }>, start: number, from: number): Iterable<number> {
    if (name === undefined || from > start) yield from;
    for (let end = from; end < this.text.length && !without.includes(this.text.charAt(end));) yield ++end;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.text.length && this.text.charAt(at).trim() === '') at++;
    return at;
  }
}

/** Brackets that a text right before a closing one may not hold. */
function bracketsBefore(next: string): string {
  const closing = next.normalize('NFKC');
  const pair = next === '' ? undefined : BRACKETS.find((brackets) => brackets[1] === closing);
  return pair === undefined ? '' : [...pair].flatMap(anyWidth).join('');
}

const BRACKETS = ['()', '[]', '<>', '「」', '【】', '〔〕', '〈〉', '《》'];

/** A character in half and full width. */
function anyWidth(character: string): string[] {
  const narrow = character.normalize('NFKC');
  const code = narrow.length === 1 ? narrow.charCodeAt(0) : 0;
  const wide = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
  return [...new Set([character, wide, ...(narrow.length === 1 ? [narrow] : [])])];
}
