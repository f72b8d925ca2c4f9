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
import { z } from 'zod';

export type Template = (text: string) => Readonly<Record<string, string>> | undefined;

const TOKEN = /\{n(?::([A-Za-z][A-Za-z0-9]*))?\}|\{([A-Za-z][A-Za-z0-9]*)\}|(\*)|([\s\S])/gu;
const DIGITS = '(?:[0-9０-９]+|[①-⑳])';
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

const known = new Map<string, Template>();
const MOST_KNOWN = 1000;

/**
 * Compiles a template into a function that gives the captured texts, trimmed, or undefined where it does not match.
 * A template is compiled once, however often it is asked for.
 */
export function compileTemplate(template: string): Template {
  const before = known.get(template);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const fresh = compile(template);
  known.set(template, fresh);
  return fresh;
}

function compile(template: string): Template {
  const names: string[] = [];
  let source = '^\\s*';
  for (const { 0: token, 1: digits, 2: name, 3: star, 4: literal, index } of template.matchAll(TOKEN)) {
    const next = template.slice(index + token.length, index + token.length + 1);
    if (star) source += '[\\s\\S]*?';
    else if (name !== undefined && name !== 'n') source += capture(names, name, anythingBefore(next));
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

/** Any text, but no bracket of the kind that closes right behind it. */
function anythingBefore(next: string): string {
  const pair = BRACKETS.find((brackets) => brackets.includes(next.normalize('NFKC'))) ?? '';
  if (next === '' || pair[1] !== next.normalize('NFKC')) return '[\\s\\S]+?';
  const wide = [...pair].map((bracket) => WIDE[bracket] ?? bracket);
  return `[^${[...pair, ...wide].map(escape).join('')}]+?`;
}

const BRACKETS = ['()', '[]', '<>', '「」', '【】', '〔〕', '〈〉', '《》'];
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］', '<': '＜', '>': '＞' };

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
