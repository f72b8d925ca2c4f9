/**
 * Adds styles to a workbook's style sheet. What is there keeps its place and its bytes; new entries come at the end of
 * their lists.
 */
import { damaged } from '../refusals.js';
import { TagReader } from '../tag-reader.js';
import { setAttribute } from './attributes.js';
import { prefixAt } from '../row-ends.js';
import { applySplices, type Splice } from './splices.js';

type StyleListName = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The order that the format prescribes for the lists. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'];
const PLAIN = '<§xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
/** What Excel takes a list for that is not there; `§` stands for the namespace prefix. */
const DEFAULTS: Readonly<Record<StyleListName, readonly string[]>> = {
  fonts: ['<§font><§sz val="11"/><§name val="Yu Gothic"/></§font>'],
  fills: ['<§fill><§patternFill patternType="none"/></§fill>', '<§fill><§patternFill patternType="gray125"/></§fill>'],
  borders: ['<§border><§left/><§right/><§top/><§bottom/><§diagonal/></§border>'],
  cellXfs: [PLAIN],
  dxfs: [],
};

interface StyleList {
  readonly start: number;
  readonly tagEnd: number;
  /** Where the end tag begins. */
  readonly close: number;
  readonly selfClosing: boolean;
  /** Start and end of each item. */
  readonly items: readonly (readonly [number, number])[];
}

export class ChangedStyles {
  /** What is new in each list, in its order, with its place there: a form may have a style for each of its cells. */
  private readonly added = new Map<StyleListName, Map<string, number>>();
  private readonly lists = new Map<string, StyleList>();
  private readonly rootClose: number;
  readonly prefix: string;

  /**
   * @param part the style sheet's name, for messages
   * @throws Problem for a style sheet that ends early
   */
  constructor(
    private readonly bytes: Buffer,
    part: string,
  ) {
    const tag = new TagReader(bytes, part);
    while (tag.next() && tag.name !== 'styleSheet');
    this.prefix = prefixAt(bytes, tag.start + 1);
    while (tag.next() && tag.name !== 'styleSheet') this.lists.set(tag.name, readList(tag));
    if (!tag.closing || tag.name !== 'styleSheet')
      throw damaged({ ja: `${part} が途中で切れています`, en: `part ${part} ends early` });
    this.rootClose = tag.start;
  }

  /** The index of a new font, fill, border, cell format or style of conditional formats given as XML with `§` for the namespace prefix. */
  add(list: StyleListName, xml: string): number {
    const before = this.lists.get(list)?.items.length ?? 0;
    const items =
      this.added.get(list) ?? new Map((before === 0 ? DEFAULTS[list] : []).map((item, i) => [this.prefixed(item), i]));
    this.added.set(list, items);
    const text = this.prefixed(xml);
    const place = items.get(text) ?? items.size;
    items.set(text, place);
    return before + place;
  }

  private prefixed(xml: string): string {
    return xml.replaceAll('§', this.prefix);
  }

  /** A cell format like another but for its fill. */
  withFill(style: number, fill: number): number {
    return this.like(style, { fillId: String(fill), applyFill: '1' });
  }

  /**
   * A cell format like another whose text is text, whatever it begins with: it looks the same, and stays a text when
   * somebody edits it or saves the sheet as CSV and opens that (OWASP ASVS 1.2.10).
   */
  quoted(style: number): number {
    return this.like(style, { quotePrefix: '1' });
  }

  /** A cell format like another but for some attributes; the same where it has them already. */
  private like(style: number, wanted: Readonly<Record<string, string>>): number {
    const items = this.lists.get('cellXfs')?.items ?? [];
    const item = items[style] ?? items[0];
    const text = item ? this.bytes.toString('utf8', item[0], item[1]) : this.prefixed(PLAIN);
    const tagEnd = text.indexOf('>');
    const others = new RegExp(`\\s(?:${Object.keys(wanted).join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
    const tag = text.slice(0, tagEnd).replace(others, '');
    const attributes = Object.entries(wanted).map(([name, value]) => ` ${name}="${value}"`);
    const selfClosing = tag.endsWith('/');
    const open = selfClosing ? tag.slice(0, -1).trimEnd() : tag;
    const made = `${open}${attributes.join('')}${selfClosing ? '/' : ''}${text.slice(tagEnd)}`;
    return made === text && items[style] ? style : this.add('cellXfs', made);
  }

  /** Whether there is anything to be written. */
  get hasAdded(): boolean {
    return this.added.size > 0;
  }

  finish(): Buffer {
    return applySplices(
      this.bytes,
      [...this.added].flatMap(([name, items]) => this.splices(name, [...items.keys()])),
    );
  }

  private splices(name: StyleListName, items: readonly string[]): Splice[] {
    const list = this.lists.get(name);
    const count = String((list?.items.length ?? 0) + items.length);
    const element = `${this.prefix}${name}`;
    const whole = `<${element} count="${count}">${items.join('')}</${element}>`;
    if (list?.selfClosing) return [{ start: list.start, end: list.tagEnd, text: whole }];
    if (list) {
      const tag = { start: list.start, end: list.tagEnd };
      const end = { start: list.close, end: list.close, text: items.join('') };
      return [...setAttribute(this.bytes, tag, 'count', count), end];
    }
    const later = ORDER.slice(ORDER.indexOf(name) + 1).flatMap((next) => this.lists.get(next)?.start ?? []);
    const at = Math.min(this.rootClose, ...later);
    return [{ start: at, end: at, text: whole }];
  }
}

/** The list whose start tag is the present tag; its end tag becomes the present tag. */
function readList(tag: TagReader): StyleList {
  const { name, start, end: tagEnd, selfClosing } = tag;
  const items: [number, number][] = [];
  while (!selfClosing && tag.next() && !(tag.closing && tag.name === name)) {
    const from = tag.start;
    if (!tag.selfClosing) tag.elementRange(tag.name);
    items.push([from, tag.end]);
  }
  return { start, tagEnd, close: tag.start, selfClosing, items };
}
