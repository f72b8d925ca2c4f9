/**
 * Lines of a table for a terminal: columns are aligned by the width that Japanese characters take there.
 */
import stringWidth from 'string-width';

/** Rows of cells as lines; the last column is left as long as it is. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.slice(0, -1).entries()) widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
  }
  return rows.map((row) => {
    const [last = '', ...before] = row.toReversed();
    const padded = before.toReversed().map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)));
    return [...padded, last].join('  ').trimEnd();
  });
}
