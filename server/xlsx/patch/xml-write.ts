/**
 * Text as it is written into XML.
 */

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For attribute values. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKUP[mark]!).replace(/\n/g, '&#10;');
}

/**
 * For the text of a cell: characters that XML cannot hold become Excel's `_x0000_`, and a text that looks like such an
 * escape is kept from being read as one.
 */
export function escapeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, excelEscape)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, excelEscape)
    .replace(/[&<>]/g, (mark) => MARKUP[mark]!);
}

function excelEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** For the text of any other element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => MARKUP[mark]!);
}
