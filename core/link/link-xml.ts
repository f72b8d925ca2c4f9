/**
 * The link as the custom XML part that carries it (rule I2). The part is ours alone, so that finding its text needs no
 * XML parser: one element, with text in it. What does not look like that is damaged.
 */
export const LINK_NAMESPACE = 'urn:torimatome:link:1';

/** The two characters that JSON writes as they are and XML cannot hold; inside JSON's strings they can be escaped. */
const IMPOSSIBLE = /[\uFFFE\uFFFF]/g;

/** @param text of the link: JSON */
export function linkXml(text: string): string {
  const possible = text.replace(IMPOSSIBLE, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  const escaped = possible
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<link xmlns="${LINK_NAMESPACE}">${escaped}</link>`;
}

const PART = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?link\b[^<>]*>([\s\S]*)<\/(?:\1:)?link\s*>\s*$/;

/** @returns undefined for what is no such part */
export function textOfLinkXml(xml: string): string | undefined {
  const inside = PART.exec(xml)?.[2];
  if (inside === undefined || !xml.includes(LINK_NAMESPACE)) return undefined;
  // Some programs write the text as CDATA when they save.
  const sections = inside.split(/<!\[CDATA\[([\s\S]*?)\]\]>/);
  const plain = sections.filter((_part, i) => i % 2 === 0);
  if (plain.some((part) => part.includes('<'))) return undefined;
  return sections.map((part, i) => (i % 2 === 0 ? unescape(part) : part)).join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
