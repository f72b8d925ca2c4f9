/**
 * A header of the blank that a copy's table does not have any more, where the table has one column whose header nobody
 * knows: of one field and one column that are left over, each is the other's. Where more are left, nothing is taken.
 */
import { columnsAround, type ColumnSpan } from '../../grid/area.js';
import { blockOf, type Field, type Form } from '../../form/form.js';
import { extentAt, type Grid, type GridCell } from '../../grid/grid.js';
import { ENOUGH, fits } from '../table/column-evidence.js';
import { isOfBefore } from '../survey/header-text.js';
import type { Landmark } from '../survey/landmarks.js';
import type { TableHeader } from '../table/table-headers.js';
import { alignColumns, type ColumnMap } from './align-columns.js';
import type { AlignedSheet } from './align-sheets.js';
import { headerMeaningsOf } from './header-meanings.js';
import type { RestoredText } from './restored-grid.js';
import { textsOf } from './sheet-texts.js';

export interface LeftOver {
  /** A header of the blank that is not in the copy. */
  readonly mark: Landmark;
  /** The row of the copy in which it stood. */
  readonly row: number;
}

/** What of a copy's sheet is known. */
interface KnownHeaders {
  readonly form: Form;
  /** Headers and labels of the copy. */
  readonly landmarks: readonly Landmark[];
  /** Whether two landmarks are of one field. */
  share(a: Landmark, b: Landmark): boolean;
}

/** By the header of the blank that is missing, the cell of the copy that is it; one that comes again each time by itself. */
export function leftOverColumns(
  sheet: AlignedSheet,
  missing: readonly LeftOver[],
  known: KnownHeaders,
): Map<LeftOver, RestoredText> {
  const found = new Map<LeftOver, RestoredText>();
  for (const [block, header] of sheet.blank.headers) {
    const own = missing.filter(({ mark }) => fieldUnder(header, mark) !== undefined);
    for (const only of own) {
      if (own.some(({ mark, row }) => row === only.row && mark !== only.mark)) continue;
      const field = blockOf(known.form, block).fields.find(({ id }) => id === fieldUnder(header, only.mark));
      const column = field && columnLeft({ sheet, block, header, only }, known, field);
      const text = sheet.blank.grid.cell(only.mark.area.top, only.mark.area.left)?.text ?? '';
      if (column !== undefined) found.set(only, { row: only.row, column, text });
    }
  }
  return found;
}

/** The field whose column a header of the blank is; undefined for a group over several, and for another table's. */
function fieldUnder(header: TableHeader, { area }: Landmark): string | undefined {
  if (area.top < header.top || area.bottom > header.bottom) return undefined;
  return [...header.columns].find(([, span]) => span.left === area.left && span.right === area.right)?.[0];
}

interface LeftIn {
  readonly sheet: AlignedSheet;
  readonly block: string;
  readonly header: TableHeader;
  readonly only: LeftOver;
}

function columnLeft({ sheet, block, header, only }: LeftIn, known: KnownHeaders, field: Field): number | undefined {
  const { grid, blank, rows, others } = sheet;
  const beside = known.landmarks.filter(({ area }) => area.top <= only.row && area.bottom >= only.row);
  const marks = blank.landmarks.filter((mark) => mark !== only.mark && fieldUnder(header, mark) !== undefined);
  const own = beside.filter((mark) => marks.some((one) => known.share(one, mark)));
  // With a part of the table gone, more than one column is left over.
  if (own.length < marks.length || own.length === 0) return undefined;
  const values = new ColumnValues(
    grid,
    blank.records.flatMap((record) => (record.block === block ? (rows.get(record.rows[0]) ?? []) : [])),
  );
  const isFree = (column: number) =>
    !others.has(column) && !beside.some(({ area }) => area.left <= column && column <= area.right);
  const left = columnsIn(columnsAround(own.map(({ area }) => area))).filter((column) => {
    return isFree(column) && (headerAt(grid, only.row, column) !== '' || values.in(column).length > 0);
  });
  const [column, another] = left;
  if (column === undefined || another !== undefined) return undefined;
  // A column that stands where the blank's does may have lost its header, and wait to be filled in.
  const inPlace = ownColumns(sheet, block, header, known.form).get(only.mark.area.left) ?? column;
  if (inPlace !== column && isFree(inPlace)) return undefined;
  const is = extentAt(grid, { row: only.row, column });
  if (is.left !== column || is.right !== column || is.top !== only.row) return undefined;
  return isOfBefore(headerAt(grid, only.row, column)) || !mayBe(known.form, field, values.in(column))
    ? undefined
    : column;
}

/**
 * Where the blank's columns stand in the copy by the rows of one table alone: another on the sheet may have its columns in
 * another order.
 */
function ownColumns(sheet: AlignedSheet, block: string, header: TableHeader, form: Form): ColumnMap {
  const { blank, grid, rows, others, columns } = sheet;
  if (blank.headers.size < 2) return columns;
  const last = blank.records.reduce((most, one) => (one.block === block ? Math.max(most, one.rows[1]) : most), 0);
  const own = new Map([...rows].filter(([row]) => row >= header.top && row <= Math.max(last, header.bottom)));
  const versions = { blank: blank.texts, copy: textsOf(grid), rows: own, others };
  return alignColumns(versions, form.once(headerMeaningsOf), header.right);
}

/** A table's columns, and one on either side that may be its own. */
function columnsIn({ left, right }: ColumnSpan): number[] {
  return Array.from({ length: right - left + 3 }, (_, i) => left - 1 + i).filter((column) => column > 0);
}

function headerAt(grid: Grid, row: number, column: number): string {
  const { top, left } = extentAt(grid, { row, column });
  return grid.cell(top, left)?.text ?? '';
}

class ColumnValues {
  constructor(
    private readonly grid: Grid,
    private readonly rows: readonly number[],
  ) {}

  in(column: number): GridCell[] {
    return this.rows.flatMap((row) => {
      const cell = this.grid.cell(row, column);
      return cell && cell.text !== '' && cell.error === undefined ? [cell] : [];
    });
  }
}

/** Values are there, and of the field's kind. */
function mayBe(form: Form, field: Field, cells: readonly GridCell[]): boolean {
  if (cells.length === 0) return false;
  return field.type === 'text' || cells.filter((cell) => fits(form, field, cell)).length >= cells.length * ENOUGH;
}
