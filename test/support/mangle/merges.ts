/**
 * What staff do to merged cells: take them apart and repeat what stood there, or leave it blank below; merge what says
 * the same; merge a cell with an empty neighbour. The expectations follow: each record points at the cell that is its
 * own from then on.
 */
import type { Area } from '../../../core/grid/address.js';
import { cellAt, extentOf, mergeAt, sheetsOfTheirOwn, type Book, type BookCell } from './book.js';
import { addMerge, insertColumns, pointInstead, putCell, removeMerge, repoint } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables, type BookTable } from './tables.js';

export const MERGE_DISTORTIONS: readonly Distortion[] = [
  { name: 'merged-cells-repeated', changes: ['address'], apply: repeatMerged },
  { name: 'merged-cells-blank-below', changes: [], apply: blankBelow },
  { name: 'equal-neighbours-merged', changes: ['address'], apply: mergeEqual },
  { name: 'columns-merged-in-pairs', changes: ['address'], apply: mergeWithNeighbour },
];

interface Merged {
  readonly cell: BookCell;
  readonly area: Area;
  readonly table: BookTable;
}

/** Values of a table that are merged over several of its rows, in one column. */
function mergedValues(book: Book): Merged[] {
  return allTables(book).flatMap((table) =>
    table.sheet.cells
      .filter(({ part, row, column }) => part.kind === 'value' && isInTable(table, row, column))
      .map((cell) => ({ cell, area: extentOf(cell), table }))
      .filter(({ area }) => area.bottom > area.top && area.left === area.right && area.bottom <= table.last),
  );
}

function isInTable({ first, last, left, right }: BookTable, row: number, column: number): boolean {
  return row >= first && row <= last && column >= left && column <= right;
}

function repeatMerged(book: Book, random: Random): boolean {
  const merged = mergedValues(book);
  for (const { cell, area, table } of random.some(merged, 0.5)) {
    removeMerge(cell.sheet, mergeAt(cell.sheet, cell.row, cell.column)!);
    for (const row of rowsUnder(table, area))
      repoint(book, cell, putCell(cell.sheet, row, cell.column, cell, cell.part));
  }
  return merged.length > 0;
}

/** Rows of records that a merge reaches into below its first row: an empty row put in between stays empty. */
function rowsUnder({ records }: BookTable, { top, bottom }: Area): number[] {
  const rows = records.map(({ anchor }) => anchor.row).filter((row) => row > top && row <= bottom);
  return [...new Set(rows)];
}

/**
 * Only where the form says that a blank repeats what stands above; of what is one record for all its rows, the first
 * row alone says it anyway.
 */
function blankBelow(book: Book, random: Random): boolean {
  const merged = mergedValues(book).filter(
    ({ cell }) =>
      cell.part.kind === 'value' &&
      cell.part.fields.every(({ block, field }) => field.fillDown || isPerKey(book, block)),
  );
  const columns = random.some([...new Set(merged.map(({ cell }) => cell.column))], 0.5);
  const chosen = merged.filter(({ cell }) => columns.includes(cell.column) && random.chance(0.7));
  for (const { cell } of chosen) removeMerge(cell.sheet, mergeAt(cell.sheet, cell.row, cell.column)!);
  return chosen.length > 0;
}

function isPerKey({ form }: Book, block: string): boolean {
  return form.blocks.some(({ id, per }) => id === block && per === 'key');
}

/**
 * Neighbours one under the other that say the same, of records of one block. What begins a record for several rows is
 * left alone: merged, two programmes of one name would be one.
 */
function mergeEqual(book: Book, random: Random): boolean {
  const pairs = allTables(book).flatMap((table) => equalRuns(book, table));
  const chosen = random.some(pairs, 0.4);
  for (const cells of chosen) {
    const [first, ...others] = cells;
    const bottom = extentOf(cells.at(-1)!).bottom;
    for (const cell of others) {
      pointInstead(book, cell, first!);
      for (const record of book.records) if (record.anchor === cell) return mustKeepAnchor(cell);
      cell.sheet.cells = cell.sheet.cells.filter((one) => one !== cell);
    }
    for (const cell of cells) {
      const merge = mergeAt(cell.sheet, cell.row, cell.column);
      if (merge) removeMerge(cell.sheet, merge);
    }
    addMerge(first!.sheet, { top: first!.row, left: first!.column, bottom, right: first!.column });
  }
  return chosen.length > 0;
}

function mustKeepAnchor(cell: BookCell): never {
  throw new Error(`the record at row ${cell.row} would have no row of its own`);
}

function equalRuns(book: Book, table: BookTable): BookCell[][] {
  const anchors = new Set(book.records.map(({ anchor }) => anchor));
  const runs: BookCell[][] = [];
  for (const column of new Set(table.headers.map((header) => header.column))) {
    let run: BookCell[] = [];
    for (let row = table.first; row <= table.last; row++) {
      const cell = cellAt(table.sheet, row, column);
      if (!cell) continue;
      const last = run.at(-1);
      const goesOn = last && extentOf(last).bottom + 1 === row && isSame(last, cell) && !anchors.has(cell);
      if (!goesOn) {
        if (run.length > 1) runs.push(run);
        run = isMergeable(book, cell) ? [cell] : [];
      } else run.push(cell);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

function isMergeable(book: Book, cell: BookCell): boolean {
  const { left, right } = extentOf(cell);
  return (
    left === right &&
    cell.text !== '' &&
    cell.part.kind === 'value' &&
    cell.part.fields.every(({ block, field }) => !isPerKey(book, block) && field.type !== 'department')
  );
}

function isSame(a: BookCell, b: BookCell): boolean {
  const { left, right } = extentOf(b);
  return a.text === b.text && a.error === b.error && b.part.kind === 'value' && left === right;
}

/** A column made of two: an empty one beside it, and its cells merged over both from the header to the last record. */
function mergeWithNeighbour(book: Book, random: Random): boolean {
  const free = sheetsOfTheirOwn(book);
  const table = random.pick(allTables(book).filter(({ sheet, records }) => records.length > 0 && free.includes(sheet)));
  const header = table && random.pick(table.headers.filter((cell) => extentOf(cell).right === cell.column));
  if (!table || !header) return false;
  const { sheet } = table;
  const column = header.column;
  insertColumns(sheet, column + 1);
  // Labels that end in the same column are merged with their neighbour too, so that their values stay beside them.
  const isMerged = (one: BookCell) =>
    one.part.kind === 'label'
      ? extentOf(one).right === column
      : one.column === column && one.row >= table.top && one.row <= table.last;
  for (const cell of sheet.cells.filter(isMerged)) {
    const area = extentOf(cell);
    const own = mergeAt(sheet, cell.row, cell.column);
    // What is merged over more columns has grown with the new one already.
    if (own && own.right > column) continue;
    if (own) removeMerge(sheet, own);
    addMerge(sheet, { ...area, right: column + 1 });
  }
  return true;
}
