/**
 * Rows of a table that hold something and are none of its records: notes, sums, titles over a group of rows, and samples
 * of how to fill the table in. What somebody wrote beside a record（計, 平均）does not make the record one of them.
 */
import { departmentKnown } from '../../form/department.js';
import type { Block, Field, Form } from '../../form/form.js';
import type { ColumnSpan } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import { displayText } from '../../record/value.js';
import { parseNumber } from '../../text/number.js';
import type { FieldCell } from '../field-cell.js';
import { wordOf } from '../survey/dated-words.js';
import { groupsOf, wantedYearOf, YEAR_ALONE } from '../survey/landmarks.js';
import type { SheetScope } from '../reading.js';
import { headerWordsOf } from './header-words.js';
import { isBlank, ownCells, textsOf, type RowCells } from './row-cells.js';
import {
  isColumnNumbering,
  isGroupTitle,
  isNoteRow,
  isSampleMark,
  isSampleName,
  isSampleRemark,
  isSumName,
  isUnitRow,
  isUnitTitle,
  mayBeSumOf,
} from './row-kind.js';

export type Aside = 'note' | 'sample' | 'title';

/** Of a row of a table. */
export interface TableRow {
  readonly row: number;
  readonly columns: RowCells;
  /** The cells of any row of the table. */
  readonly at: (row: number) => RowCells;
}

/** undefined for a row that may be a record. */
export function asideOf(sheet: SheetScope, block: Block, { row, columns, at }: TableRow): Aside | undefined {
  const cells = ownCells(columns, row);
  if (cells.length === 1 && isNoteRow(textsOf(cells))) return 'note';
  if (isUnitRow(cells.length, (i) => displayText(cells[i]?.value))) return 'note';
  if (isColumnNumbering(cells.length, (i) => displayText(cells[i]?.value))) return 'note';
  if (isHeaderAgain(sheet, block, { row, columns, at })) return 'note';
  const names = namesIn(block, columns, row);
  if (isSample(sheet, names, cells, row) || isUnderSample(block, columns)) return 'sample';
  if (isSum(sheet, block, { row, columns, cells }, names)) return 'note';
  return isTitle(sheet, block, columns, cells) ? 'title' : undefined;
}

interface Name {
  readonly field: Field;
  readonly cell: FieldCell;
}

/** The cells of a row that begin in it and name it. */
function namesIn(block: Block, columns: RowCells, row: number): Name[] {
  return block.fields.flatMap((field) => {
    const cell = field.role === 'key' ? columns.get(field.id) : undefined;
    return cell && cell.row === row && !isBlank(cell) ? [{ field, cell }] : [];
  });
}

function isSample(
  { grid, band }: SheetScope,
  names: readonly Name[],
  cells: readonly FieldCell[],
  row: number,
): boolean {
  if (names.some(({ cell }) => isSampleName(displayText(cell.value)))) return true;
  const name = firstRequired(names);
  if (!name) return false;
  const { column: place } = name.cell;
  for (const { cell } of grid.row(row, { left: band.left, right: place - 1 })) {
    if (isSampleMark(cell.text)) return true;
  }
  let last = place;
  for (const { column, value } of cells) {
    if (column > place && isSampleRemark(displayText(value))) return true;
    last = Math.max(last, column);
  }
  for (const { cell } of grid.row(row, { left: last + 1, right: band.right })) {
    if (isSampleRemark(cell.text)) return true;
  }
  return isBesideSample(grid, band, name.cell, row);
}

/** A mark that is merged down over all rows of its sample. */
function isBesideSample(grid: Grid, { left }: ColumnSpan, { column }: FieldCell, row: number): boolean {
  if (grid.merges.length === 0) return false;
  for (let at = Math.max(left, column - MOST_IN_FRONT); at < column; at++) {
    const merge = grid.mergeAt(row, at);
    if (merge && merge.top < row && isSampleMark(grid.cell(merge.top, merge.left)?.text ?? '')) return true;
  }
  return false;
}

/** Columns in front of a name in which its number and its marks stand. */
const MOST_IN_FRONT = 8;

/** A merged name goes on holding. */
function isUnderSample(block: Block, columns: RowCells): boolean {
  return block.fields.some(({ id, role, required }) => {
    return role === 'key' && required && isSampleName(displayText(columns.get(id)?.value));
  });
}

/**
 * A sum says so in what names it, or in front of it. A row with a name of its own, which is no figure, is none because of
 * what stands elsewhere in it; one without a name only by what its first cell says.
 */
function isSum(
  { grid }: SheetScope,
  block: Block,
  { row, columns, cells }: Pick<TableRow, 'row' | 'columns'> & { readonly cells: readonly FieldCell[] },
  names: readonly Name[],
): boolean {
  if (names.some(({ cell }) => isSumName(displayText(cell.value)))) return true;
  const name = firstRequired(names);
  const text = displayText(name?.cell.value);
  const areFigures = () =>
    cells.every(({ column, value }) => {
      return column === name?.cell.column || parseNumber(displayText(value)) !== undefined;
    });
  if (name && !(parseNumber(text) !== undefined && areFigures())) {
    if (mayBeSumOf(text) && lacksGiven(block, columns) && areFigures()) return true;
    return cells.some(({ column, value }) => column < name.cell.column && isSumName(displayText(value)));
  }
  const spans = [...columns.values()].map(({ column }) => column);
  const [left, right] = [Math.min(...spans), Math.max(...spans)];
  for (const { column, cell } of grid.row(row, { left, right })) {
    if (isSumName(cell.text)) return true;
    if (spans.includes(column)) return false;
  }
  return false;
}

/** Whether something that the form gives for its records beside their names is not there. */
function lacksGiven(block: Block, columns: RowCells): boolean {
  return block.fields.some(({ id, role, required }) => {
    const cell = role === 'plan' || (role === 'key' && !required) ? columns.get(id) : undefined;
    return cell !== undefined && isBlank(cell);
  });
}

function firstRequired(names: readonly Name[]): Name | undefined {
  return names.find(({ field }) => field.required);
}

/** Nothing stands in the row but a text over several of the table's columns, or one that is written as a title. */
function isTitle({ form }: SheetScope, block: Block, columns: RowCells, cells: readonly FieldCell[]): boolean {
  const [title, more] = cells;
  if (!title || more) return false;
  const covered = [...columns.values()].filter((cell) => cell.covered && cell.row === title.row);
  if (covered.length > 0 && covered.length >= (columns.size - 1) / 2) return true;
  const text = displayText(title.value);
  const own = block.fields.filter(({ id }) => columns.get(id)?.column === title.column);
  if (!own.some(({ type }) => type === 'department') && isUnit(form, text)) return true;
  const given = block.fields.filter(({ id, role }) => role !== 'answer' && columns.has(id));
  return given.length > 1 && isGroupTitle(text);
}

/** Whose rows follow: a department of the form, or what can be nothing else. */
function isUnit(form: Form, text: string): boolean {
  return isUnitTitle(text) || (form.departments.length > 0 && departmentKnown(form, text, false));
}

/** One word of a header may well be an answer（備考 under 備考）. */
const FEWEST_HEADERS = 2;
const ENOUGH_HEADERS = 0.5;

/**
 * A header that comes again behind a page break and of which somebody changed a word that it is known by. The upper of
 * its rows may say little, and is merged into the lower one.
 */
function isHeaderAgain(sheet: SheetScope, block: Block, { row, columns, at }: TableRow): boolean {
  if (saysHeaders(sheet, block, columns, row)) return true;
  return ownCells(columns, row).some(({ bottom }) => bottom > row) && saysHeaders(sheet, block, at(row + 1), row + 1);
}

function saysHeaders(sheet: SheetScope, block: Block, columns: RowCells, row: number): boolean {
  const headers = headersIn(sheet, block, columns, row);
  const all = ownCells(columns, row).length;
  // What is nothing but the word for its name names nothing.
  if (headers.length === 1 && all === 1) return isRequiredKey(block, columns, headers[0]);
  return headers.length >= FEWEST_HEADERS && headers.length >= all * ENOUGH_HEADERS;
}

function isRequiredKey({ fields }: Block, columns: RowCells, cell: FieldCell | undefined): boolean {
  return fields.some(({ id, role, required }) => role === 'key' && required && columns.get(id) === cell);
}

/** The cells that begin in a row and say the header of their column. */
function headersIn({ form, wordAt }: SheetScope, block: Block, columns: RowCells, row: number): FieldCell[] {
  const words = form.once(headerWordsOf).get(block);
  const found = new Map<number, FieldCell>();
  for (const [id, cell] of columns) {
    const word = cell.row === row ? wordAt(row, cell.column) : undefined;
    if (!words || word === undefined) continue;
    const spoken = [...(words.own.get(wordOf(word)) ?? []), ...(words.near.get(word) ?? [])];
    const own = words.columns.find((field) => field.id === id);
    const isOver = own !== undefined && groupsOf(own).includes(wordOf(word));
    const isYear = own !== undefined && word === YEAR_ALONE && wantedYearOf(own) !== undefined;
    if (isOver || isYear || spoken.some(({ field }) => field.id === id)) found.set(cell.column, cell);
  }
  return [...found.values()];
}
