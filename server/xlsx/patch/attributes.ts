/**
 * The attributes of a tag with the places of their values, so that one value can be replaced and the tag left as it is
 * written.
 */
import type { Splice } from './splices.js';
import { escapeAttribute, unescapeAttribute } from './xml-write.js';

export interface Attribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
  /** Where the value stands, without its quotes. */
  readonly start: number;
  readonly end: number;
  /** Where the attribute begins, with the space in front of it. */
  readonly from: number;
}

interface Tag {
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function attributesOf(bytes: Buffer, { start, end }: Tag): Attribute[] {
  // In latin1 a character is a byte, so that places in the text are places in the bytes.
  const text = bytes.toString('latin1', start, end);
  return Array.from(text.matchAll(ATTRIBUTE), (match) => {
    const [whole, name = '', inDouble, inSingle = ''] = match;
    const to = start + match.index + whole.length - 1;
    const from = to - (inDouble ?? inSingle).length;
    const value = unescapeAttribute(bytes.toString('utf8', from, to));
    return { name, value, start: from, end: to, from: start + match.index };
  });
}

/** The attribute of that name, with any prefix or none. */
export function attributeNamed(attributes: readonly Attribute[], name: string): Attribute | undefined {
  return (
    attributes.find((attribute) => attribute.name === name) ??
    attributes.find(({ name: full }) => full.endsWith(`:${name}`))
  );
}

/** The namespaces that a tag declares itself, as they are written: an element like it needs them, too. */
export function declarationsOf(attributes: readonly Attribute[]): string {
  const own = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  return own.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** Replaces one attribute's value, or adds the attribute; nothing if it has that value already. */
export function setAttribute(bytes: Buffer, tag: Tag, name: string, value: string): Splice[] {
  const there = attributesOf(bytes, tag).find((attribute) => attribute.name === name);
  if (there?.value === value) return [];
  if (there) return [{ start: there.start, end: there.end, text: escapeAttribute(value) }];
  const close = tag.end - (bytes[tag.end - 2] === 0x2f ? 2 : 1);
  return [{ start: close, end: close, text: ` ${name}="${escapeAttribute(value)}"` }];
}

/** Takes one attribute away. */
export function dropAttribute(bytes: Buffer, tag: Tag, name: string): Splice[] {
  const there = attributesOf(bytes, tag).find((attribute) => attribute.name === name);
  return there ? [{ start: there.from, end: there.end + 1, text: '' }] : [];
}
