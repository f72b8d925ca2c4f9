/**
 * The table of strings that cells share. The items are found in one pass; a text is made when a cell first asks.
 */
import { LIMITS } from './limits.js';
import { damaged, tooLarge, unsafe } from './refusals.js';
import { TagReader } from './tag-reader.js';
import { validUtf8 } from './xml-encoding.js';
import { richText } from './xml-text.js';

export interface SharedStrings {
  readonly size: number;
  /** @throws Problem for an index that the table does not have */
  text(index: number): string;
  /** Counts the texts that cells show. @throws Problem where all that were counted come to more than is allowed */
  count(indices: Iterable<number>): void;
}

export const NO_STRINGS: SharedStrings = {
  size: 0,
  count: () => undefined,
  text: (index) => {
    throw damaged({ ja: `共有文字列${index}番がありません`, en: `the shared string ${index} does not exist` });
  },
};

export function scanSharedStrings(part: Uint8Array, name: string): SharedStrings {
  const bytes = validUtf8(part, name);
  const starts: number[] = [];
  const ends: number[] = [];
  const tag = new TagReader(bytes, name);
  while (tag.next()) {
    if (tag.name === '!DOCTYPE')
      throw unsafe({ ja: `${name} に DOCTYPE があります`, en: `part ${name} has a DOCTYPE` });
    if (tag.name !== 'si' || tag.closing) continue;
    const [start, end] = tag.selfClosing ? [0, 0] : tag.elementRange('si');
    starts.push(start);
    ends.push(end);
  }
  const texts: (string | undefined)[] = new Array<string | undefined>(starts.length);
  let shown = 0;
  return {
    size: starts.length,
    count: (indices) => {
      for (const index of indices) shown += (ends[index] ?? 0) - (starts[index] ?? 0);
      if (shown > LIMITS.sharedText)
        throw tooLarge({
          ja: `セルの文字が合わせて${LIMITS.sharedText}バイトを超えます`,
          en: `the cells show more than ${LIMITS.sharedText} bytes of text`,
        });
    },
    text: (index) => {
      const start = starts[index];
      if (start === undefined) return NO_STRINGS.text(index);
      return (texts[index] ??= richText(bytes, start, ends[index] ?? start));
    },
  };
}
