/**
 * Which cells of the form a value goes into, and what each of them holds then: usually one, several for a value that is
 * spread over them, one that holds a mark too. It decides nothing about values.
 */
import { formatAddress, parseAddress, type Position } from '../grid/address.js';
import type { CellContent } from '../grid/edit.js';
import { topLeft } from '../grid/area.js';
import { extentAt, type Grid, type Workbook } from '../grid/grid.js';
import { blockOf, type Form } from '../form/form.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { displayText } from '../record/value.js';
import { contentsOf, withMark } from './cell-content.js';

/**
 * @param there the record of the form, `id` the field
 * @param after the field's cell with the value to write
 * @returns by address in the form
 */
export function contentsToWrite(
  form: Form,
  workbook: Workbook,
  there: FormRecord,
  id: string,
  after: RecordCell,
): [address: string, CellContent][] {
  const before = there.cells[id]!;
  if (before.whole === undefined) return contentsOf(spread(form, workbook, there, id, after), after.value);
  // A text that stands behind a mark in one cell is written with it.
  const text = withMark(before, displayText(after.value));
  return [[before.address, { text, raw: text }]];
}

/**
 * Where a field's value goes. One that may be spread over the cells beside its label, and that is still blank, takes as
 * many as it has lines, if the sheet has so many there; else it stays in the first.
 */
function spread(form: Form, workbook: Workbook, there: FormRecord, id: string, { value }: RecordCell): string {
  const cell = there.cells[id]!;
  const field = blockOf(form, there.block).fields.find((one) => one.id === id);
  const grid = workbook.sheets.find(({ name }) => name === there.sheet);
  const first = parseAddress(cell.address);
  const lines = displayText(value).split('\n').length;
  if (!field || !('label' in field.from) || !field.from.rest) return cell.address;
  if (!grid || !first || lines < 2 || displayText(cell.value) !== '') return cell.address;
  const places = boxesFrom(grid, first, lines);
  return places.length === lines ? places.map(formatAddress).join(',') : cell.address;
}

/** Blank cells side by side, each with its merge, within the width that the sheet uses. */
function boxesFrom(grid: Grid, { row, column }: Position, most: number): Position[] {
  const right = Math.max(grid.right, ...grid.merges.map((merge) => merge.right));
  const boxes: Position[] = [];
  for (let at = column; at <= right && boxes.length < most;) {
    const area = extentAt(grid, { row, column: at });
    if ((grid.cell(area.top, area.left)?.text ?? '') !== '') break;
    boxes.push(topLeft(area));
    at = area.right + 1;
  }
  return boxes;
}
