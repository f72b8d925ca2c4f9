/**
 * Text out of the bytes of an XML part: entities, CDATA, Excel's `_x000D_` escapes, rich text without its furigana. What
 * comes out can be stored (core/text/storable.ts), whatever the bytes or escapes stood for.
 */
import { storable } from '../../core/text/storable.js';
import { damaged } from './refusals.js';

const LT = 0x3c;
const GT = 0x3e;

/** A part's bytes as Node's Buffer, for its fast decoding; no copy. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The text between two tags, which may hold entities and CDATA but no elements. */
export function plainText(bytes: Buffer, start: number, end: number): string {
  const at = bytes.indexOf(LT, start);
  if (at >= 0 && at < end) return withCdata(bytes, start, end);
  return unescaped(bytes, start, end);
}

function withCdata(bytes: Buffer, start: number, end: number): string {
  let text = '';
  let at = start;
  while (at < end) {
    const open = bytes.indexOf(LT, at);
    if (open < 0 || open >= end) return text + unescaped(bytes, at, end);
    text += unescaped(bytes, at, open);
    const mark = bytes.toString('latin1', open, open + 9);
    if (mark === '<![CDATA[') {
      const close = bytes.indexOf(']]>', open);
      if (close < 0) throw damaged({ ja: 'CDATA に終わりがありません', en: 'a CDATA section has no end' });
      text += storable(excelEscapes(bytes.toString('utf8', open + 9, close)));
      at = close + 3;
    } else at = endOfTag(bytes, open);
  }
  return text;
}

/** The position behind the tag, comment or instruction that begins at `open`. */
export function endOfTag(bytes: Buffer, open: number): number {
  if (bytes[open + 1] === 0x21 && bytes[open + 2] === 0x2d) return behind(bytes, '-->', open);
  if (bytes[open + 1] === 0x3f) return behind(bytes, '?>', open);
  let quote = 0;
  for (let i = open + 1; i < bytes.length; i++) {
    // Before the end of the bytes.
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === GT) return i + 1;
  }
  throw damaged({ ja: 'タグに終わりがありません', en: 'a tag has no end' });
}

function behind(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from);
  if (at < 0) throw damaged({ ja: 'XML が途中で切れています', en: 'the XML ends early' });
  return at + mark.length;
}

function unescaped(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  const plain = text.includes('&') ? text.replace(ENTITY, entity) : text;
  return storable(excelEscapes(plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain));
}

const ENTITY = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]+));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * `_x000D_` stands for the character, `_x005F_` for an underscore that must not begin such an escape. There is no
 * character zero in a text (XML has none, and databases end at it): where somebody asks for it, the escape stays.
 */
function excelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x(?!0000)([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

/** The text of a string item (`<si>` or `<is>` without its own tags): its `<t>` elements but for phonetic runs. */
export function richText(bytes: Buffer, start: number, end: number): string {
  const [from, to] = onlyText(bytes, start, end);
  if (from > 0) return unescaped(bytes, from, to);
  let text = '';
  let at = bytes.indexOf(LT, start);
  while (at >= 0 && at < end) {
    const close = endOfTag(bytes, at);
    const name = localName(bytes, at + 1);
    if (name === 'rPh') at = behindElement(bytes, close, end, 'rPh');
    else if (name === 't' && bytes[close - 2] !== 0x2f) {
      const stop = closingTag(bytes, close, end, 't');
      text += plainText(bytes, close, stop);
      at = stop;
    } else at = close;
    at = bytes.indexOf(LT, bytes[at] === LT && bytes[at + 1] === 0x2f ? at + 1 : at);
  }
  return text;
}

/** The range of the text where an item is one `<t>` and nothing else, as most are; zeros otherwise. */
function onlyText(bytes: Buffer, start: number, end: number): readonly [number, number] {
  const third = bytes[start + 2];
  if (bytes[start] !== LT || bytes[start + 1] !== 0x74 || (third !== GT && third !== 0x20)) return [0, 0];
  const from = bytes.indexOf(GT, start) + 1;
  const to = end - '</t>'.length;
  const isWhole = from > 0 && from <= to && bytes[from - 2] !== 0x2f && bytes.indexOf(LT, from) === to;
  return isWhole && bytes[to + 1] === 0x2f && bytes[to + 2] === 0x74 ? [from, to] : [0, 0];
}

/** The local name of the tag whose name begins at `at`; `''` for closing tags and declarations. */
function localName(bytes: Buffer, at: number): string {
  let start = at;
  for (let i = at; i < bytes.length; i++) {
    // Before the end of the bytes.
    const byte = bytes[i]!;
    if (byte === 0x3a) start = i + 1;
    else if (byte === GT || byte === 0x2f || byte <= 0x20) return bytes.toString('latin1', start, i);
  }
  return '';
}

/** The position of the closing tag of a local name, from `at` on. */
function closingTag(bytes: Buffer, at: number, end: number, name: string): number {
  for (let i = bytes.indexOf(LT, at); i >= 0 && i < end; i = bytes.indexOf(LT, i + 1)) {
    if (bytes.toString('latin1', i, i + 9) === '<![CDATA[') i = bytes.indexOf(']]>', i);
    else if (bytes[i + 1] === 0x2f && localName(bytes, i + 2) === name) return i;
    if (i < 0) break;
  }
  throw damaged({ ja: `要素 <${name}> に終わりがありません`, en: `an element <${name}> has no end` });
}

function behindElement(bytes: Buffer, at: number, end: number, name: string): number {
  return bytes[at - 2] === 0x2f ? at : endOfTag(bytes, closingTag(bytes, at, end, name));
}
