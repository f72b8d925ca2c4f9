/**
 * What a blank workbook says, cell by cell, for whoever lays a copy against it and has no reader of files: the task pane.
 */
import { z } from 'zod';
import { formatAddress, formatArea, parseAddress, parseArea } from '../grid/address.js';
import type { Grid, PlacedCell, Workbook } from '../grid/grid.js';
import { cellsWithin, rowsWithin } from '../grid/grid.js';
import { indexMerges } from '../grid/merge-index.js';
import { textSchema } from '../text/storable.js';

export const blankTextsSchema = z.object({
  sheets: z.array(
    z.object({
      name: textSchema,
      hidden: z.boolean(),
      /** As areas: `A1:B2`. */
      merges: z.array(textSchema),
      cells: z.array(z.tuple([textSchema, textSchema])).describe('address and text'),
    }),
  ),
});
export type BlankTexts = z.infer<typeof blankTextsSchema>;

export function blankTexts({ sheets }: Workbook): BlankTexts {
  return {
    sheets: sheets.map((grid) => ({
      name: grid.name,
      hidden: grid.hidden,
      merges: grid.merges.map(formatArea),
      cells: [...grid.rows()].flatMap((row) =>
        [...grid.row(row)].map(({ column, cell }): [string, string] => [formatAddress({ row, column }), cell.text]),
      ),
    })),
  };
}

/** The workbook of texts alone: numbers are what they show. */
export function workbookOfTexts({ sheets }: BlankTexts): Workbook {
  return { sheets: sheets.map(gridOf) };
}

function gridOf({ name, hidden, merges: areas, cells }: BlankTexts['sheets'][number]): Grid {
  const rows = new Map<number, PlacedCell[]>();
  const byAddress = new Map(cells);
  let right = 0;
  for (const [address, text] of cells) {
    const at = parseAddress(address);
    if (!at) continue;
    const row = rows.get(at.row);
    const placed = { column: at.column, cell: { text, raw: text } };
    if (row) row.push(placed);
    else rows.set(at.row, [placed]);
    right = Math.max(right, at.column);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const merges = areas.flatMap((area) => parseArea(area) ?? []);
  return {
    name,
    hidden,
    bottom: numbers.at(-1) ?? 0,
    right,
    merges,
    cell: (row, column) => {
      const text = byAddress.get(formatAddress({ row, column }));
      return text === undefined ? undefined : { text, raw: text };
    },
    rows: (within) => rowsWithin(numbers, within),
    row: (row, within) => cellsWithin(rows.get(row) ?? [], within),
    isRowHidden: () => false,
    isColumnHidden: () => false,
    mergeAt: indexMerges(merges),
  };
}
