/**
 * Which cells of the form a value goes into, and what each of them holds then: usually one, several for a value that is
 * spread over them, one that holds a mark too. It decides nothing about values.
 */
import { formatAddress, parseAddress, type Position } from '../grid/address.js';
import type { CellContent } from '../grid/edit.js';
import { topLeft } from '../grid/area.js';
import { extentAt, type Grid, type Workbook } from '../grid/grid.js';
import { isListed, type Field, type Form } from '../form/form.js';
import type { RecordCell } from '../record/record.js';
import { displayText, type FieldValue } from '../record/value.js';
import { isLabelOf } from '../reader/labels/label-words.js';
import { splitLabels, withValueOf } from '../reader/labels/several-labels.js';
import { headerText } from '../reader/survey/header-text.js';
import { asStored, contentsOf, withMark } from './cell-content.js';
import { listedContents, tickContents } from './chosen-content.js';

/** A cell of the form that a field stands in. */
interface FormCell {
  readonly sheet: string;
  readonly field: Field;
  readonly cell: RecordCell;
}

/** The form as it was handed out, or a copy of it. */
interface WrittenForm {
  readonly form: Form;
  readonly workbook: Workbook;
}

/**
 * @param earlier what the same plan writes into cells that hold several labels with their values, by address
 * @returns by address in the form, where something changes; undefined for a value that the form's cells cannot say
 */
export function contentsToWrite(
  { form, workbook }: WrittenForm,
  at: FormCell,
  value: FieldValue,
  earlier: ReadonlyMap<string, string> = new Map(),
): [address: string, CellContent][] | undefined {
  const { field, cell } = at;
  if ('columns' in field.from) return tickContents(form, field, cell, value);
  if (isListed(field) && cell.whole !== undefined) return listedContents(form, field, cell, value);
  if (cell.whole === undefined) {
    const grid = workbook.sheets.find(({ name }) => name === at.sheet);
    return contentsOf(spread(grid, at, value), asStored(grid, field, value));
  }
  const several = amongLabels(form, field, earlier.get(cell.address) ?? cell.whole, displayText(value));
  if (several !== undefined) return [[cell.address, { text: several, raw: several }]];
  // A text that stands behind a mark in one cell is written with it.
  const text = withMark(cell, displayText(value));
  return [[cell.address, { text, raw: text }]];
}

/** Whether a field's value stands in a cell in which other labels have theirs, too: they are written as one text. */
export function standsAmongLabels(form: Form, { from }: Field, { whole }: RecordCell): boolean {
  return 'label' in from && whole !== undefined && splitLabels(whole, (word) => isLabelOf(form, word)) !== undefined;
}

/** The text of such a cell with another value; undefined for any other cell. */
function amongLabels(form: Form, { from }: Field, whole: string, value: string): string | undefined {
  if (!('label' in from)) return undefined;
  const words = from.label.map(headerText);
  const part = splitLabels(whole, (word) => isLabelOf(form, word))?.find(({ label }) => words.includes(label));
  return part && withValueOf(whole, part, value);
}

/**
 * Where a field's value goes. One that may be spread over the cells beside its label, and that is still blank, takes as
 * many as it has lines, if the sheet has so many there; else it stays in the first.
 */
function spread(grid: Grid | undefined, { field, cell }: FormCell, value: FieldValue): string {
  const first = parseAddress(cell.address);
  const lines = displayText(value).split('\n').length;
  if (!('label' in field.from) || !field.from.rest) return cell.address;
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
