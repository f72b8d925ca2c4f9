/**
 * The encoding of an XML part: UTF-8, UTF-16 with a mark or without one, or one that its declaration names, as programs
 * in Japan write. Everything behind this file sees UTF-8.
 */
import { isUtf8 } from 'node:buffer';
import { LIMITS } from './limits.js';
import { damaged, tooLarge } from './refusals.js';
import { bufferOf } from './xml-text.js';

const UTF8 = 'utf-8';
/** The first bytes of UTF-16: its mark, or `<` of which every other byte is zero. */
const WIDE: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
  [0x3c, 0x00, 'utf-16le'],
  [0x00, 0x3c, 'utf-16be'],
];
const LONGEST_DECLARATION = 200;
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * The text of an XML part.
 * @throws Problem for bytes that are not what the part says it is encoded in, and for an encoding that nobody knows
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  if (encoding !== UTF8 && bytes.length > LIMITS.foreignBytes)
    throw tooLarge({
      ja: `${part} が UTF-8 ではなく、${LIMITS.foreignBytes}バイトを超えます`,
      en: `part ${part} is not in UTF-8 and has more than ${LIMITS.foreignBytes} bytes`,
    });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(
      {
        ja: `${part} が ${encoding.toUpperCase()} として正しくありません`,
        en: `part ${part} is not valid ${encoding.toUpperCase()}`,
      },
      cause,
    );
  }
}

/**
 * An XML part in UTF-8, its declaration too; no copy where it is.
 * @throws Problem as `decodeXml`, but for what is taken for UTF-8, which is left as it is
 */
export function asUtf8(bytes: Uint8Array, part: string): Buffer {
  if (encodingOf(bytes) === UTF8 && !isDeclaredOtherwise(bytes)) return bufferOf(bytes);
  const text = decodeXml(bytes, part).replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  return Buffer.from(text, 'utf8');
}

/** The same, held to what a text may be: valid and without zero bytes. @throws Problem for what is not */
export function validUtf8(bytes: Uint8Array, part: string): Buffer {
  const buffer = asUtf8(bytes, part);
  if (!isUtf8(buffer))
    throw damaged({ ja: `${part} が UTF-8 として正しくありません`, en: `part ${part} is not valid UTF-8` });
  if (buffer.includes(0))
    throw damaged({ ja: `${part} に値0のバイトがあります`, en: `part ${part} holds a zero byte` });
  return buffer;
}

/** What the bytes are in, which they say themselves; a declaration only counts where it can be true. */
function encodingOf(bytes: Uint8Array): string {
  const wide = bytes.length > 1 && WIDE.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide) return wide[2];
  const declared = declaredEncoding(bytes);
  // Whoever could read the declaration byte by byte is not reading UTF-16; ASCII is UTF-8.
  return declared === undefined || /^(?:utf-?8|utf-?16|ucs|iso-10646|us-ascii|ascii)/.test(declared) ? UTF8 : declared;
}

function isDeclaredOtherwise(bytes: Uint8Array): boolean {
  const declared = declaredEncoding(bytes);
  return declared !== undefined && !/^utf-?8$/.test(declared);
}

/** In small letters. A mark of UTF-8 goes before whatever is declared. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  const head = bufferOf(bytes).toString('latin1', 0, LONGEST_DECLARATION);
  return DECLARED.exec(head)?.[1]?.toLowerCase();
}
