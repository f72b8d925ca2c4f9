/**
 * The table of strings that cells share. The items are found in one pass; a text is made when a cell first asks.
 */
import { isUtf8 } from 'node:buffer';
import { damaged, unsafe } from './refusals.js';
import { decodeXml } from './small-xml.js';
import { TagReader } from './tag-reader.js';
import { bufferOf, richText } from './xml-text.js';

export interface SharedStrings {
  readonly count: number;
  /** @throws Problem for an index that the table does not have */
  text(index: number): string;
}

export const NO_STRINGS: SharedStrings = {
  count: 0,
  text: (index) => {
    throw damaged(`the shared string ${index} does not exist`);
  },
};

export function scanSharedStrings(part: Uint8Array, name: string): SharedStrings {
  const isWide = part[0] === 0xff || part[0] === 0xfe;
  if (!isWide && !isUtf8(part)) throw damaged(`part ${name} is not valid UTF-8`);
  const bytes = isWide ? Buffer.from(decodeXml(part, name), 'utf8') : bufferOf(part);
  if (bytes.includes(0)) throw damaged(`part ${name} holds a zero byte`);
  const starts: number[] = [];
  const ends: number[] = [];
  const tag = new TagReader(bytes, name);
  while (tag.next()) {
    if (tag.name === '!DOCTYPE') throw unsafe(`part ${name} has a DOCTYPE`);
    if (tag.name !== 'si' || tag.closing) continue;
    const [start, end] = tag.selfClosing ? [0, 0] : tag.elementRange('si');
    starts.push(start);
    ends.push(end);
  }
  const texts: (string | undefined)[] = new Array<string | undefined>(starts.length);
  return {
    count: starts.length,
    text: (index) => {
      const start = starts[index];
      if (start === undefined) return NO_STRINGS.text(index);
      return (texts[index] ??= richText(bytes, start, ends[index] ?? start));
    },
  };
}
