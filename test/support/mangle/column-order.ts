/**
 * Columns in another order.
 */
import type { Area } from '../../../core/grid/address.js';
import { extentOf, mergeAt, sheetsOfTheirOwn, type Book, type BookCell, type BookSheet } from './book.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { tablesOf, type BookTable } from './tables.js';

export const COLUMN_ORDER_DISTORTIONS: readonly Distortion[] = [
  { name: 'columns-reordered', changes: ['address'], apply: reorderColumns },
];

/**
 * Cut and inserted elsewhere, in the rows of the tables alone: from the first header down to the last record. Merges
 * hold their columns together; what is merged over all columns that change places (a group header, a text over the
 * whole width) stays where it is. Where labels stand above a table, not after a column was put in between them and their
 * values: that column could no longer be told from the others.
 */
function reorderColumns(book: Book, random: Random): boolean {
  const sheets = sheetsOfTheirOwn(book).flatMap((sheet) => {
    const tables = tablesOf(book, sheet);
    if (tables.some((table) => hasForeignColumn(sheet, table))) return [];
    const places = tables.flatMap((table) => placesToReorder(sheet, sameColumns(tables, table)));
    return places.length === 0 ? [] : [{ sheet, places }];
  });
  const chosen = random.pick(sheets);
  const place = chosen && random.pick(chosen.places);
  if (!chosen || !place) return false;
  const order = random.shuffled(place.units);
  if (order.every((unit, i) => unit === place.units[i])) order.reverse();
  moveUnits(chosen.sheet, place, order);
  return true;
}

function hasForeignColumn({ cells }: BookSheet, { headers, top, left, right }: BookTable): boolean {
  if (!cells.some(({ part, row }) => part.kind === 'label' && row < top)) return false;
  const known = headers.map(extentOf);
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  return columns.some((column) => !known.some((area) => column >= area.left && column <= area.right));
}

interface Unit {
  readonly left: number;
  readonly right: number;
}

interface Place {
  readonly tables: readonly BookTable[];
  /** Columns that change places with one another, from left to right, without gaps between them. */
  readonly units: readonly Unit[];
}

function sameColumns(tables: readonly BookTable[], { left, right }: BookTable): BookTable[] {
  return tables.filter((table) => table.left === left && table.right === right);
}

/** A group header that is not merged goes with all columns up to the next header in its row. */
function groupSpan({ headers, groups, right }: BookTable, group: BookCell): Area {
  const next = [...headers, ...groups].filter(({ row, column }) => row === group.row && column > group.column);
  const extent = extentOf(group);
  const end = Math.min(right + 1, ...next.map(({ column }) => column)) - 1;
  return { ...extent, right: Math.max(extent.right, end) };
}

function placesToReorder(sheet: BookSheet, tables: readonly BookTable[]): Place[] {
  const { left, right } = tables[0]!;
  const groups = tables.flatMap((table) => table.groups.map((group) => groupSpan(table, group)));
  const merges = [...sheet.merges, ...groups].filter(
    (merge) =>
      merge.right > merge.left && merge.left <= right && merge.right >= left && tables.some((t) => isIn(t, merge)),
  );
  const places: Place[] = [];
  const search = (span: Unit) => {
    const inside = merges.filter((merge) => !(merge.left <= span.left && merge.right >= span.right));
    const units = unitsOf(span, inside);
    if (units.length > 1 && !units.some((unit) => holdsLabel(sheet, tables, unit))) places.push({ tables, units });
    for (const unit of units)
      if (unit.right > unit.left && (unit.left > span.left || unit.right < span.right)) search(unit);
  };
  search({ left, right });
  return places;
}

/** A label stays beside its value. */
function holdsLabel(sheet: BookSheet, tables: readonly BookTable[], { left, right }: Unit): boolean {
  return sheet.cells.some((cell) => {
    if (cell.part.kind !== 'label' || !tables.some((table) => cell.row >= table.top && cell.row <= table.last))
      return false;
    const extent = mergeAt(sheet, cell.row, cell.column) ?? { left: cell.column, right: cell.column };
    return extent.left >= left && extent.right <= right;
  });
}

function isIn({ top, last, bottom }: BookTable, merge: Area): boolean {
  return merge.top <= Math.max(last, bottom) && merge.bottom >= top;
}

function unitsOf({ left, right }: Unit, merges: readonly Area[]): Unit[] {
  const units: Unit[] = [];
  for (let column = left; column <= right;) {
    let end = column;
    for (let grown = true; grown;) {
      const wider = merges.find((m) => m.left <= end && m.right > end && m.right >= column);
      grown = wider !== undefined;
      if (wider) end = Math.min(wider.right, right);
      if (end === right) break;
    }
    units.push({ left: column, right: end });
    column = end + 1;
  }
  return units;
}

function moveUnits(sheet: BookSheet, { tables, units }: Place, order: readonly Unit[]): void {
  const shifts = new Map<Unit, number>();
  let column = units[0]!.left;
  for (const unit of order) {
    shifts.set(unit, column - unit.left);
    column += unit.right - unit.left + 1;
  }
  const shiftOf = (left: number, right: number) => {
    const unit = units.find((one) => left >= one.left && right <= one.right);
    return unit ? shifts.get(unit)! : 0;
  };
  const spans = new Map(
    tables.flatMap((table) => table.groups.map((group) => [group, groupSpan(table, group)] as const)),
  );
  const covering = sheet.cells.map((cell) => spans.get(cell) ?? mergeAt(sheet, cell.row, cell.column));
  const isInside = (row: number) => tables.some(({ top, last, bottom }) => row >= top && row <= Math.max(last, bottom));
  sheet.cells.forEach((cell, i) => {
    const merge = covering[i];
    if (isInside(cell.row)) cell.column += shiftOf(merge?.left ?? cell.column, merge?.right ?? cell.column);
  });
  sheet.merges = sheet.merges.map((merge) => {
    const shift = isInside(merge.top) ? shiftOf(merge.left, merge.right) : 0;
    return { ...merge, left: merge.left + shift, right: merge.right + shift };
  });
}
