/**
 * The cell that holds a field's value in a row: a merged cell's value belongs to every row it covers, with the address
 * of its top-left cell; a cell that a merge from another column covers holds nothing of its own.
 */
import { formatAddress, type Area, type Position } from '../grid/address.js';
import { topLeft } from '../grid/area.js';
import { extentAt, type Grid, type GridCell } from '../grid/grid.js';
import { BLANK, type FieldValue } from '../record/value.js';
import { isListMark } from '../text/normalise.js';
import { isBlankText } from '../text/unseen.js';
import type { RecordCell } from '../record/record.js';

export interface FieldCell extends RecordCell {
  readonly row: number;
  readonly column: number;
  /** The last row of the cell's merge. */
  readonly bottom: number;
  /** Whether a merge that begins in another column covers it. */
  readonly covered: boolean;
  /** Steps that the text is set in from the left, by alignment or by leading spaces. */
  readonly indent: number;
}

export function fieldCellAt(grid: Grid, row: number, span: { left: number; right: number }): FieldCell {
  const first = cellAt(grid, row, span.left, span.left);
  if (first.covered || !isBlankOrMark(first)) return first;
  for (let column = span.left + 1; column <= span.right; column++) {
    const next = cellAt(grid, row, column, span.left);
    // What is numbered stands beside its number, under one header: ① | 傾聴の研修.
    if (next.column > first.column && next.value.kind !== 'blank') return next;
  }
  return first;
}

function isBlankOrMark({ value }: FieldCell): boolean {
  return value.kind === 'blank' || (value.kind === 'value' && isListMark(value.text));
}

function cellAt(grid: Grid, at: number, column: number, left: number): FieldCell {
  const area = extentAt(grid, { row: at, column });
  const covered = area.left < left;
  const cell = covered ? undefined : grid.cell(area.top, area.left);
  const place = { row: area.top, column: covered ? column : area.left };
  const [value, address, indent] = [valueOf(cell), formatAddress(place), cell ? indentOf(cell) : 0];
  const { top: row, left: first, bottom } = area;
  // Spelt out: every cell of a sheet comes by here, and a spread takes several times as long.
  return cell?.formula === undefined
    ? { value, address, row, column: first, bottom, covered, indent }
    : {
        value,
        address,
        formula: { text: cell.formula, at: cell.formulaAt ?? place },
        row,
        column: first,
        bottom,
        covered,
        indent,
      };
}

/** What a cell of the sheet holds, merged or not. */
export function cellIn(grid: Grid, area: Area): RecordCell {
  return recordCell(grid.cell(area.top, area.left), topLeft(area));
}

function recordCell(cell: GridCell | undefined, place: Position): RecordCell {
  const [value, address, text] = [valueOf(cell), formatAddress(place), cell?.formula];
  return text === undefined ? { value, address } : { value, address, formula: { text, at: cell?.formulaAt ?? place } };
}

/** A cell of a row as the cell of a record. */
export function placedCell({ value, address, formula }: FieldCell): RecordCell {
  return formula ? { value, address, formula } : { value, address };
}

export function valueOf(cell: GridCell | undefined): FieldValue {
  if (!cell) return BLANK;
  if (cell.error !== undefined) return { kind: 'unreadable', text: cell.text };
  if (isBlankText(cell.text)) return BLANK;
  // A text is what is seen of it: a format may show more than is stored, `@"課"`.
  return { kind: 'value', text: cell.text, raw: typeof cell.raw === 'string' ? cell.text : cell.raw };
}

function indentOf(cell: GridCell): number {
  return (cell.indent ?? 0) + cell.text.length - cell.text.trimStart().length;
}
