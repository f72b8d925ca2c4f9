/**
 * A book as core sees workbooks, without the way over a file: fast enough for thousands of runs.
 */
import { formatAddress, formatArea } from '../../../core/grid/address.js';
import { gridFromCells } from '../cell-table.js';
import type { Grid, GridCell, Workbook } from '../../../core/grid/grid.js';
import type { Book, BookCell, BookSheet } from './book.js';

export function workbookOf({ sheets }: Book): Workbook {
  return { sheets: sheets.map(gridOf) };
}

function gridOf({ name, hidden, cells, merges, hiddenRows, hiddenColumns }: BookSheet): Grid {
  const byAddress: Record<string, GridCell> = {};
  for (const cell of cells) {
    if (cell.text === '') continue;
    const address = formatAddress(cell);
    if (byAddress[address]) throw new Error(`two cells at ${name}!${address}`);
    byAddress[address] = gridCell(cell);
  }
  return gridFromCells({ name, hidden, cells: byAddress, merges: merges.map(formatArea), hiddenRows, hiddenColumns });
}

function gridCell({ text, raw, error, formula, indent }: BookCell): GridCell {
  return {
    text,
    raw,
    ...(error === undefined ? {} : { error }),
    ...(formula === undefined ? {} : { formula }),
    ...(indent === undefined ? {} : { indent }),
  };
}
