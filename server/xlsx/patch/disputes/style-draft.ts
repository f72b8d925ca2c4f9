/**
 * Adds styles to a workbook's style sheet. What is there keeps its place and its bytes; new entries come at the end of
 * their lists.
 */
import { damaged } from '../../refusals.js';
import { TagReader } from '../../tag-reader.js';
import { bufferOf } from '../../xml-text.js';
import { applySplices, type Splice } from '../splices.js';

const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;

export class StyleDraft {
  private readonly bytes: Buffer;
  private readonly added = new Map<string, string[]>();
  private readonly lists = new Map<string, StyleList>();
  readonly prefix: string;

  /** @param part the style sheet's name, for messages */
  constructor(
    bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.bytes = bufferOf(bytes);
    const root = /<([\w.-]+:)?styleSheet\b/.exec(this.bytes.toString('latin1', 0, 4096));
    this.prefix = root?.[1] ?? '';
    for (const name of LISTS) this.lists.set(name, findList(this.bytes, part, name));
  }

  /** The index of a new font, fill or cell format given as XML with `§` for the namespace prefix. */
  add(list: (typeof LISTS)[number], xml: string): number {
    const items = this.added.get(list) ?? [];
    this.added.set(list, items);
    const text = xml.replaceAll('§', this.prefix);
    const known = items.indexOf(text);
    const before = this.lists.get(list)!.items.length;
    if (known >= 0) return before + known;
    items.push(text);
    return before + items.length - 1;
  }

  /** A cell format like another but for its fill. */
  withFill(style: number, fill: number): number {
    const item = this.lists.get('cellXfs')!.items[style] ?? this.lists.get('cellXfs')!.items[0];
    if (!item) throw damaged(`part ${this.part} has no cell formats`);
    const text = this.bytes.toString('utf8', item[0], item[1]);
    const tagEnd = text.indexOf('>');
    const tag = text.slice(0, tagEnd).replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    const selfClosing = tag.endsWith('/');
    const open = selfClosing ? tag.slice(0, -1).trimEnd() : tag;
    return this.add('cellXfs', `${open} fillId="${fill}" applyFill="1"${selfClosing ? '/' : ''}${text.slice(tagEnd)}`);
  }

  finish(): Uint8Array {
    const splices: Splice[] = [];
    for (const [name, items] of this.added) {
      const list = this.lists.get(name)!;
      const tag = this.bytes.toString('utf8', list.start, list.tagEnd);
      const count = list.items.length + items.length;
      splices.push(
        { start: list.start, end: list.tagEnd, text: tag.replace(/(\scount\s*=\s*["'])\d+/, `$1${count}`) },
        { start: list.close, end: list.close, text: items.join('') },
      );
    }
    return applySplices(this.bytes, splices);
  }
}

interface StyleList {
  readonly start: number;
  readonly tagEnd: number;
  readonly close: number;
  /** Start and end of each item. */
  readonly items: readonly (readonly [number, number])[];
}

function findList(bytes: Buffer, part: string, name: string): StyleList {
  const tag = new TagReader(bytes, part);
  while (tag.next()) {
    if (tag.name !== name || tag.closing || tag.selfClosing) continue;
    const { start, end: tagEnd } = tag;
    const items: [number, number][] = [];
    while (tag.next() && !(tag.closing && tag.name === name)) {
      const from = tag.start;
      if (!tag.selfClosing) tag.elementRange(tag.name);
      items.push([from, tag.end]);
    }
    return { start, tagEnd, close: tag.start, items };
  }
  throw damaged(`part ${part} has no ${name}`);
}
