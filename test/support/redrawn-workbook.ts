/**
 * A department's workbook as somebody redrew it: a row under another name in another place, or a name written otherwise, so
 * that the blank alone does not tell what is meant.
 */
import { formatAddress, formatArea, parseArea, type Position } from '../../core/grid/address.js';
import type { Grid } from '../../core/grid/grid.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet } from './build-workbook.js';

interface MovedRow {
  readonly name: string;
  /** As it is called there. */
  readonly renamed: string;
  /** The number of it there. */
  readonly number: string;
}

/** A row was typed again under the table of the sheet before, under a name of the department's own. */
export async function withRowElsewhere(bytes: Uint8Array, { name, renamed, number }: MovedRow): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes);
  const at = sheets.findIndex((grid) => rowOf(grid, name) !== undefined);
  const [from, to] = [sheets[at], sheets[at - 1]];
  const row = from && rowOf(from, name);
  if (!from || !to || row === undefined) throw new Error(`${name} is on no sheet behind another`);
  const typed = [...from.row(row)].map(({ column, cell }): [number, string] => {
    if (column === 1) return [column, number];
    return [column, cell.text === name ? renamed : cell.text];
  });
  return buildWorkbook({
    sheets: sheets.map((grid) => {
      if (grid === from) return builtSheet(grid, (position, text) => (position.row === row ? undefined : text));
      const built = builtSheet(grid, (position, text) =>
        grid === to && position.row === to.bottom ? undefined : text,
      );
      if (grid !== to) return built;
      const added = typed.map(([column, text]) => [formatAddress({ row: to.bottom, column }), text]);
      const merges = built.merges?.filter((area) => parseArea(area)?.top !== to.bottom) ?? [];
      return { ...built, merges, cells: { ...built.cells, ...Object.fromEntries(added) } };
    }),
  });
}

/** A name is written otherwise wherever it stands, in brackets too. */
export async function withNameWritten(
  bytes: Uint8Array,
  { name, written }: { readonly name: string; readonly written: string },
): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes);
  const renamed = (text: string) => (text === name || text.startsWith('回答課') ? text.replace(name, written) : text);
  return buildWorkbook({ sheets: sheets.map((grid) => builtSheet(grid, (_, text) => renamed(text))) });
}

/** @param textOf what a cell says; undefined where it is gone */
function builtSheet(grid: Grid, textOf: (position: Position, text: string) => string | undefined): BuiltSheet {
  const cells: Record<string, string | number | boolean> = {};
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      const text = textOf({ row, column }, cell.text);
      if (text !== undefined) cells[formatAddress({ row, column })] = typeof cell.raw === 'number' ? cell.raw : text;
    }
  }
  return { name: grid.name, cells, merges: grid.merges.map((area) => formatArea(area)) };
}

function rowOf(grid: Grid, text: string): number | undefined {
  for (const row of grid.rows()) if ([...grid.row(row)].some(({ cell }) => cell.text === text)) return row;
  return undefined;
}
