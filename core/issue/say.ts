/**
 * How sentences in both languages are put together.
 */
import type { Bilingual } from './issue.js';

export const say = (ja: string, en: string): Bilingual => ({ ja, en });

export const quoteJa = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('・');

export const quoteEn = (names: readonly string[], last: 'and' | 'or'): string =>
  names.map((name) => `"${name}"`).join(` ${last} `);

export const inOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, '');
