/**
 * Cells as plain text for the clipboard, as Excel writes and reads them: tabs between columns, line ends between rows, a
 * cell with a tab, line end or quote in quotes.
 */

/** @param rows cells row by row */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

/** Always at least one cell. The line end that programs put behind the last row makes no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  for (;;) {
    const [cell, end] = readCell(text, at);
    cells.push(cell);
    const mark = text[end];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (mark === '\t') continue;
    rows.push(cells);
    cells = [];
    if (mark === undefined || at >= text.length) return rows;
  }
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cell that begins at a place, and where it ends. A quote that is never closed is a character like any other. */
function readCell(text: string, from: number): readonly [string, number] {
  const inQuotes = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  inQuotes.lastIndex = from;
  const [, quotedText] = inQuotes.exec(text) ?? [];
  if (quotedText !== undefined) return [quotedText.replaceAll('""', '"').replace(/\r\n?/g, '\n'), inQuotes.lastIndex];
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = from;
  const [cell = ''] = plain.exec(text) ?? [];
  return [cell, plain.lastIndex];
}
