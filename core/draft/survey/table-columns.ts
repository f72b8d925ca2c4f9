/**
 * Tables with the same headers are one block, wherever they stand: repeated after a page break, on another sheet, side by
 * side, in another workbook of the same form. Gathers each column's header and the cells of all its rows.
 */
import { fieldCellAt, type FieldCell } from '../../reader/field-cell.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { offeredIn, profileOf, type Profile, type SeenCell } from './column-profile.js';
import type { FoundTable } from './find-tables.js';
import type { HeaderColumn } from './header-bands.js';
import { meanSame, sameColumns, type PathColumn } from './header-variants.js';
import type { LabelledRow, TableRowsFound } from './table-rows.js';

export interface TableWithRows extends TableRowsFound {
  readonly table: FoundTable;
}

export interface GroupColumn {
  /** The same for the same column in every table of the group. */
  readonly path: string;
  readonly header: HeaderColumn;
  /** The same column's headers in other words, as other workbooks have them. */
  readonly variants: readonly HeaderColumn[];
  /** For each row of the group; undefined where its table does not have the column. */
  readonly cells: readonly (FieldCell | undefined)[];
  /** What the rows of the group hold. */
  readonly profile: Profile;
  /** What the rows of all workbooks hold; what several copies repeat counts once. */
  readonly seen: Profile;
  /** The workbooks whose tables have the column. */
  readonly books: ReadonlySet<number>;
}

/** The rows are those of the fullest workbook: no record is there twice. */
export interface TableGroup {
  readonly tables: readonly TableWithRows[];
  readonly columns: readonly GroupColumn[];
  /** For each row: its table, and the row in the sheet. */
  readonly rows: readonly GroupRow[];
  readonly labels: readonly (LabelledRow & { readonly table: FoundTable })[];
  /** The same of each workbook, where there are several. */
  readonly copies: readonly TableCopy[];
  /** Rows of all workbooks. */
  readonly rowsInAll: number;
}

interface GroupRow {
  readonly table: FoundTable;
  readonly row: number;
}

/** The rows of one workbook, and what stands in them by the path of the column. */
export interface TableCopy {
  readonly book: number;
  readonly rows: readonly GroupRow[];
  readonly cells: ReadonlyMap<string, readonly (FieldCell | undefined)[]>;
}

/** The fiscal year of a workbook by its place. */
export type BookYears = readonly (number | undefined)[];

/** Rows of a group that are looked at. */
const MOST_GROUP_ROWS = 3000;
/** Values of a column by which it is told to be another's. */
const MOST_VALUES = 300;

/** In the order in which the first table of each group stands. */
export function groupTables(tables: readonly TableWithRows[], years: BookYears): TableGroup[] {
  const groups: TableWithRows[][] = [];
  for (const table of tables) {
    const group = groups.find((others) =>
      [...others.slice(0, 1), ...others.slice(-1)].some((other) => isAlike(other, table, years)),
    );
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups.map((group) => gather(group, years));
}

function isAlike({ table: a }: TableWithRows, { table: b }: TableWithRows, years: BookYears): boolean {
  const left = new Set(pathsOf(a, years).keys());
  const right = [...pathsOf(b, years).keys()];
  const shared = right.filter((path) => left.has(path)).length;
  if (a.view.book !== b.view.book && meanSame(a.band.columns, b.band.columns)) return true;
  return (
    shared >= 2 &&
    shared >= Math.max(left.size, right.length) * 0.5 &&
    shared >= Math.min(left.size, right.length) * 0.6
  );
}

/**
 * A table's columns by what tells them apart: their word, and their groups or year where the word comes again. Years are
 * moved by as many as lie between the workbook and the first one: this year's column is the same one next year.
 */
function pathsOf({ band, view }: FoundTable, years: BookYears): Map<string, HeaderColumn> {
  const shift = (years[0] ?? 0) - (years[view.book] ?? years[0] ?? 0);
  const shifted = (year: number | undefined) => (year === undefined ? undefined : year + shift);
  const paths = new Map<string, HeaderColumn>();
  const times = new Map<string, number>();
  for (const { word } of band.columns) times.set(word, (times.get(word) ?? 0) + 1);
  for (const own of band.columns) {
    const column = { ...own, year: shifted(own.year), groupYear: shifted(own.groupYear) };
    const { word, year, groups } = column;
    if (word === '' && year === undefined) continue;
    const above = groups.map((group) => group.word).join('/');
    const path = word === '' ? `${above}@${year}` : times.get(word) === 1 ? word : `${above}/${word}@${year ?? ''}`;
    if (!paths.has(path)) paths.set(path, column);
  }
  return paths;
}

function gather(tables: readonly TableWithRows[], years: BookYears): TableGroup {
  const merged = new MergedPaths(tables, years);
  const books = [...new Set(tables.map(({ table }) => table.view.book))];
  const copies = books.map((book) => copyOf(book, tables, merged));
  const main = fullest(copies);
  const columns = merged.columns.map(({ path, header, variants }): GroupColumn => {
    const offered = [...new Set(tables.flatMap((table) => offeredUnder(table, merged.at(table.table).get(path))))];
    const listed = offered.length > 0 ? offered : undefined;
    const seen = [main, ...copies.filter((copy) => copy !== main)].map((copy) => seenIn(copy, path));
    const profile = profileOf(seen[0] ?? [], listed);
    return {
      path,
      header,
      variants,
      cells: main.cells.get(path) ?? [],
      profile,
      seen: copies.length === 1 ? profile : profileOf(seenOnce(seen), listed),
      books: new Set(tables.flatMap(({ table }) => (merged.at(table).has(path) ? [table.view.book] : []))),
    };
  });
  const labels = tables.flatMap(({ table, labels: own }) => own.map((label) => ({ ...label, table })));
  return {
    tables: tables.filter(({ table }) => table.view.book === main.book),
    columns,
    rows: main.rows,
    labels,
    copies: copies.length > 1 ? copies : [],
    rowsInAll: copies.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** The copy with the most rows, and among those the one that was filled in most; the first of equal ones. */
function fullest(copies: readonly TableCopy[]): TableCopy {
  const filled = ({ cells }: TableCopy) =>
    [...cells.values()].reduce((sum, own) => sum + own.filter((cell) => cell?.value.kind === 'value').length, 0);
  return copies.reduce((most, copy) => {
    const more = copy.rows.length - most.rows.length;
    return more > 0 || (more === 0 && filled(copy) > filled(most)) ? copy : most;
  });
}

/** The columns of all tables of a group under one path each. */
class MergedPaths {
  readonly columns: { readonly path: string; readonly header: HeaderColumn; readonly variants: HeaderColumn[] }[] = [];
  private readonly byTable = new Map<FoundTable, Map<string, HeaderColumn>>();

  constructor(tables: readonly TableWithRows[], years: BookYears) {
    const found = new Map<string, (typeof this.columns)[number]>();
    const known: PathColumn[] = [];
    for (const table of tables) {
      const own = pathColumns(table, years);
      const isOther = table.table.view.book !== tables[0]?.table.view.book;
      const renamed = isOther ? sameColumns(known, own) : new Map<string, string>();
      const paths = new Map(own.map(({ path, header }) => [renamed.get(path) ?? path, header]));
      this.byTable.set(table.table, paths);
      for (const column of own) {
        const path = renamed.get(column.path) ?? column.path;
        const merged = found.get(path);
        if (!merged) {
          const added = { path, header: column.header, variants: [] };
          found.set(path, added);
          this.columns.push(added);
          known.push(column);
        } else if (isOther) merged.variants.push(column.header);
      }
    }
  }

  at(table: FoundTable): ReadonlyMap<string, HeaderColumn> {
    return this.byTable.get(table) ?? new Map<string, HeaderColumn>();
  }
}

function pathColumns({ table, data }: TableWithRows, years: BookYears): PathColumn[] {
  return [...pathsOf(table, years)].map(([path, header]) => ({
    path,
    header,
    values: () => {
      const texts = data.slice(0, MOST_VALUES).map((row) => fieldCellAt(table.view.grid, row, header).value);
      return new Set(texts.map((value) => compact(displayText(value))).filter((text) => text !== ''));
    },
  }));
}

function copyOf(book: number, tables: readonly TableWithRows[], merged: MergedPaths): TableCopy {
  const own = tables.filter(({ table }) => table.view.book === book);
  const rows = own.flatMap(({ data, table }) => data.map((row) => ({ table, row }))).slice(0, MOST_GROUP_ROWS);
  const cells = merged.columns.map(({ path }) => {
    const found = rows.map(({ table, row }) => {
      const column = merged.at(table).get(path);
      return column && fieldCellAt(table.view.grid, row, column);
    });
    return [path, found] as const;
  });
  return { book, rows, cells: new Map(cells) };
}

function seenIn({ rows, cells }: TableCopy, path: string): SeenCell[] {
  return rows.flatMap((row, i) => {
    const cell = cells.get(path)?.[i];
    return cell ? [seenCell(cell, row)] : [];
  });
}

/** The cells of all copies; what each of them repeats counts once. */
function seenOnce(copies: readonly (readonly SeenCell[])[]): SeenCell[] {
  const most = new Map<string, SeenCell[]>();
  for (const cells of copies) {
    const own = new Map<string, SeenCell[]>();
    for (const cell of cells) {
      const name = JSON.stringify([cell.text.trim(), cell.shared]);
      const alike = own.get(name);
      if (alike) alike.push(cell);
      else own.set(name, [cell]);
    }
    for (const [name, alike] of own) if (alike.length > (most.get(name)?.length ?? 0)) most.set(name, alike);
  }
  return [...most.values()].flat();
}

/** A cell of a row as evidence of what its column holds. */
export function seenCell(cell: FieldCell, { table, row }: GroupRow): SeenCell {
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
