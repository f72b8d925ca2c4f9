/**
 * Text as it is written into XML, and attribute values as they are read from it.
 */
import { Problem } from '../../../core/problem/problem.js';

/** Markup and ampersands as XML writes them in a text. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const CONTROLS = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF';
const LONE_SURROGATE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
/** What XML cannot hold, not even as an entity. */
const IMPOSSIBLE = new RegExp(`[${CONTROLS}]|${LONE_SURROGATE}`, 'g');

/** For attribute values. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text)
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * For the text of a cell: characters that XML cannot hold become Excel's `_x0000_`, and a text that looks like such an
 * escape is kept from being read as one.
 */
export function escapeCellText(text: string): string {
  const plain = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .replace(IMPOSSIBLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeMarkup(plain);
}

/** For text outside cells, to be read back to the letter. @throws Problem for characters that XML cannot hold */
export function escapeText(text: string): string {
  if (text.search(IMPOSSIBLE) >= 0) {
    throw new Problem('bad-request', {
      ja: '制御文字など、ファイルに書き込めない文字が含まれています。',
      en: 'The text has control characters, which cannot be written.',
    });
  }
  return escapeMarkup(text).replaceAll('\r', '&#13;');
}

const ENTITY = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]+));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute's value as it is meant. */
export function unescapeAttribute(text: string): string {
  return text.replace(ENTITY, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
