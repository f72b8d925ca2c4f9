/**
 * Tables with the same headers are one block, wherever in the workbook they stand: repeated after a page break, on
 * another sheet, side by side. Gathers each column's header and the cells of all its rows.
 */
import { fieldCellAt, type FieldCell } from '../../reader/field-cell.js';
import { displayText } from '../../record/value.js';
import { offeredIn, profileOf, type Profile, type SeenCell } from './column-profile.js';
import type { FoundTable } from './find-tables.js';
import type { HeaderColumn } from './header-bands.js';
import type { LabelledRow, TableRowsFound } from './table-rows.js';

interface TableWithRows extends TableRowsFound {
  readonly table: FoundTable;
}

export interface GroupColumn {
  /** The same for the same column in every table of the group. */
  readonly path: string;
  readonly header: HeaderColumn;
  /** For each row of the group; undefined where its table does not have the column. */
  readonly cells: readonly (FieldCell | undefined)[];
  readonly profile: Profile;
}

export interface TableGroup {
  readonly tables: readonly TableWithRows[];
  readonly columns: readonly GroupColumn[];
  /** For each row: its table, and the row in the sheet. */
  readonly rows: readonly GroupRow[];
  readonly labels: readonly (LabelledRow & { readonly table: FoundTable })[];
}

interface GroupRow {
  readonly table: FoundTable;
  readonly row: number;
}

/** Rows of a group that are looked at. */
const MOST_GROUP_ROWS = 3000;

/** In the order in which the first table of each group stands. */
export function groupTables(tables: readonly TableWithRows[]): TableGroup[] {
  const groups: TableWithRows[][] = [];
  for (const table of tables) {
    const group = groups.find((others) =>
      [...others.slice(0, 1), ...others.slice(-1)].some((other) => isAlike(other, table)),
    );
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups.map(gather);
}

function isAlike({ table: a }: TableWithRows, { table: b }: TableWithRows): boolean {
  const left = new Set(pathsOf(a).keys());
  const right = [...pathsOf(b).keys()];
  const shared = right.filter((path) => left.has(path)).length;
  return (
    shared >= 2 &&
    shared >= Math.max(left.size, right.length) * 0.5 &&
    shared >= Math.min(left.size, right.length) * 0.6
  );
}

/** A table's columns by what tells them apart: their word, and their groups or year where the word comes again. */
function pathsOf({ band }: FoundTable): Map<string, HeaderColumn> {
  const paths = new Map<string, HeaderColumn>();
  const times = new Map<string, number>();
  for (const { word } of band.columns) times.set(word, (times.get(word) ?? 0) + 1);
  for (const column of band.columns) {
    const { word, year, groups } = column;
    if (word === '' && year === undefined) continue;
    const above = groups.map((group) => group.word).join('/');
    const path = word === '' ? `${above}@${year}` : times.get(word) === 1 ? word : `${above}/${word}@${year ?? ''}`;
    if (!paths.has(path)) paths.set(path, column);
  }
  return paths;
}

function gather(tables: readonly TableWithRows[]): TableGroup {
  const paths = new Map(tables.map(({ table }) => [table, pathsOf(table)]));
  const headers = new Map<string, HeaderColumn>();
  for (const columns of paths.values()) {
    for (const [path, column] of columns) if (!headers.has(path)) headers.set(path, column);
  }
  const rows = tables.flatMap(({ data, table }) => data.map((row) => ({ table, row }))).slice(0, MOST_GROUP_ROWS);
  const columns = [...headers].map(([path, header]): GroupColumn => {
    const found = rows.map(({ table, row }) => {
      const column = paths.get(table)?.get(path);
      const cell = column && fieldCellAt(table.view.grid, row, column);
      return { cell, seen: cell ? [seenCell(cell, table, row)] : [] };
    });
    const values = tables.flatMap((table) => offeredUnder(table, paths.get(table.table)?.get(path)));
    const offered = values.length > 0 ? [...new Set(values)] : undefined;
    return {
      path,
      header,
      cells: found.map(({ cell }) => cell),
      profile: profileOf(
        found.flatMap(({ seen }) => seen),
        offered,
      ),
    };
  });
  const labels = tables.flatMap(({ table, labels: own }) => own.map((label) => ({ ...label, table })));
  return { tables, columns, rows, labels };
}

function seenCell(cell: FieldCell, table: FoundTable, row: number): SeenCell {
  const source = table.view.grid.cell(cell.row, cell.column);
  return {
    text: cell.value.kind === 'unreadable' ? '' : displayText(cell.value),
    isNumber: typeof source?.raw === 'number',
    hasFormula: source?.formula !== undefined,
    shared: cell.row !== row || cell.covered,
  };
}

/** What drop-down lists offer in a column's rows. */
function offeredUnder({ table, data }: TableWithRows, column: HeaderColumn | undefined): readonly string[] {
  if (!column) return [];
  const top = data[0] ?? table.band.bottom + 1;
  const area = { top, bottom: data.at(-1) ?? top, left: column.left, right: column.right };
  return offeredIn(table.view.grid.dropdowns ?? [], area) ?? [];
}
