/**
 * The small XML parts of a package (relationships, workbook, styles) as a tree, read strictly and within bounds: no
 * DOCTYPE, no broken UTF-8, no endless nesting. Names are compared without their namespace prefix; the transitional and
 * the strict dialect of OOXML differ in namespaces only.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { storable } from '../../core/text/storable.js';
import { LIMITS } from './limits.js';
import { damaged, unsafe } from './refusals.js';
import { decodeXml } from './xml-encoding.js';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly uri: string;
  /** By local name; a prefixed attribute (`r:id`) also under its prefixed name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  uri: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** @throws Problem for text that is not in the encoding it says, has a DOCTYPE, or is not well-formed */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [];
  const present = () => open.at(-1) ?? root;
  parser.on('error', (error) => {
    throw damaged({ ja: `${part} の XML が正しくありません：${error.message}`, en: `part ${part}: ${error.message}` });
  });
  parser.on('doctype', () => {
    throw unsafe({ ja: `${part} に DOCTYPE があります`, en: `part ${part} has a DOCTYPE` });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= LIMITS.depth)
      throw damaged({ ja: `${part} の入れ子が深すぎます`, en: `part ${part} is nested too deeply` });
    const element: OpenElement = {
      name: tag.local,
      uri: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
    };
    present().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string) => {
    present().text += storable(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes, part)).close();
  const element = root.children[0];
  if (!element) throw damaged({ ja: `${part} が空です`, en: `part ${part} is empty` });
  return element;
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, { local, value }] of Object.entries(tag.attributes)) {
    attributes[name] = storable(value);
    attributes[local] ??= storable(value);
  }
  return attributes;
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The first element of that name anywhere below. */
export function findNamed(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

/** `xsd:boolean`: `1`, `true`, `on`. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
