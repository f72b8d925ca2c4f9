/**
 * Patterns for forms, written as the text itself with places left open: `回答課：{department}`, `({n})*`,
 * `{programme}（{departments}）*`. They take the place of regular expressions, which are hard to write for the people
 * who describe a form and can be made to run for ever.
 *
 *   {name}  captures text (shortest first)     {n}  digits      {n:name}  captures digits     *  anything or nothing
 *
 * Width and white space do not count: `(` matches `（`, and spaces and line breaks may stand between any two characters.
 */
import { z } from 'zod';

export type Template = (text: string) => Readonly<Record<string, string>> | undefined;

const TOKEN = /\{n(?::([A-Za-z][A-Za-z0-9]*))?\}|\{([A-Za-z][A-Za-z0-9]*)\}|(\*)|([\s\S])/gu;
const DIGITS = '[0-9０-９]+';
/** Cells longer than this are prose; no template is meant for them. */
const LONGEST_TEXT = 400;
const MOST_PLACES = 6;

export const templateSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => (text.match(/\{|\*/g) ?? []).length <= MOST_PLACES, {
    message: `a template has at most ${MOST_PLACES} open places`,
  });

/** Compiles a template into a function that gives the captured texts, trimmed, or undefined where it does not match. */
export function compileTemplate(template: string): Template {
  const names: string[] = [];
  let source = '^\\s*';
  for (const [, digits, name, star, literal] of template.matchAll(TOKEN)) {
    if (star) source += '[\\s\\S]*?';
    else if (name !== undefined && name !== 'n') source += capture(names, name, '[\\s\\S]+?');
    else if (digits !== undefined) source += capture(names, digits, DIGITS);
    else if (literal === undefined) source += `${DIGITS}\\s*`;
    else if (literal.trim() !== '') source += `${anyWidth(literal)}\\s*`;
  }
  const pattern = new RegExp(`${source}\\s*$`, 'u');
  return (text) => {
    if (text.length > LONGEST_TEXT) return undefined;
    const match = pattern.exec(text);
    if (!match) return undefined;
    return Object.fromEntries(names.map((name, i) => [name, (match[i + 1] ?? '').trim()]));
  };
}

function capture(names: string[], name: string, pattern: string): string {
  names.push(name);
  return `(${pattern})\\s*`;
}

/** A character class of one character in half and full width. */
function anyWidth(character: string): string {
  const narrow = character.normalize('NFKC');
  const code = narrow.length === 1 ? narrow.charCodeAt(0) : 0;
  const wide = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
  const choices = [...new Set([character, wide, ...(narrow.length === 1 ? [narrow] : [])])];
  return choices.length === 1 ? escape(character) : `[${choices.map(escape).join('')}]`;
}

function escape(character: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/u.test(character) ? `\\${character}` : character;
}
