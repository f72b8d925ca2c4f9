/**
 * Rows of a table that hold something and are none of its records: notes, sums, titles over a group of rows, and samples
 * of how to fill the table in. What somebody wrote beside a record（計, 平均）does not make the record one of them.
 */
import type { Block, Field } from '../../form/form.js';
import { displayText } from '../../record/value.js';
import { parseNumber } from '../../text/number.js';
import type { FieldCell } from '../field-cell.js';
import { groupsOf, YEAR_ALONE, yearOf } from '../survey/landmarks.js';
import type { SheetScope } from '../reading.js';
import { headerWordsOf } from './header-words.js';
import { isBlank, ownCells, textsOf, type RowCells } from './row-cells.js';
import { isColumnNumbering, isGroupTitle, isNoteRow, isSampleMark, isSampleName, isSumName } from './row-kind.js';

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
  const texts = textsOf(cells);
  if ((cells.length === 1 && isNoteRow(texts)) || isColumnNumbering(texts)) return 'note';
  if (isHeaderAgain(sheet, block, { row, columns, at })) return 'note';
  const names = namesIn(block, columns, row);
  if (isSample(sheet, names, row) || isUnderSample(block, columns)) return 'sample';
  if (isSum(sheet, names, cells, row)) return 'note';
  return isTitle(block, columns, cells) ? 'title' : undefined;
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

function isSample({ grid, band }: SheetScope, names: readonly Name[], row: number): boolean {
  if (names.some(({ cell }) => isSampleName(displayText(cell.value)))) return true;
  const name = firstRequired(names);
  if (!name) return false;
  for (const { cell } of grid.row(row, { left: band.left, right: name.cell.column - 1 })) {
    if (isSampleMark(cell.text)) return true;
  }
  return false;
}

/** A merged name goes on holding. */
function isUnderSample(block: Block, columns: RowCells): boolean {
  return block.fields.some(({ id, role, required }) => {
    return role === 'key' && required && isSampleName(displayText(columns.get(id)?.value));
  });
}

/**
 * A sum says so in what names it, or in front of it. A row with a name of its own, which is no figure, is none because of
 * what stands elsewhere in it.
 */
function isSum({ grid, band }: SheetScope, names: readonly Name[], cells: readonly FieldCell[], row: number): boolean {
  if (names.some(({ cell }) => isSumName(displayText(cell.value)))) return true;
  const name = firstRequired(names);
  const areFigures = cells.every(({ value }) => parseNumber(displayText(value)) !== undefined);
  if (name && !areFigures) {
    return cells.some(({ column, value }) => column < name.cell.column && isSumName(displayText(value)));
  }
  for (const { cell } of grid.row(row, band)) if (isSumName(cell.text)) return true;
  return false;
}

function firstRequired(names: readonly Name[]): Name | undefined {
  return names.find(({ field }) => field.required);
}

/** Nothing stands in the row but a text over several of the table's columns, or one that is written as a title. */
function isTitle(block: Block, columns: RowCells, cells: readonly FieldCell[]): boolean {
  const [title, more] = cells;
  if (!title || more) return false;
  const covered = [...columns.values()].filter((cell) => cell.covered && cell.row === title.row);
  if (covered.length > 0 && covered.length >= (columns.size - 1) / 2) return true;
  const given = block.fields.filter(({ id, role }) => role !== 'answer' && columns.has(id));
  return given.length > 1 && isGroupTitle(displayText(title.value));
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
  const { length } = headersIn(sheet, block, columns, row);
  return length >= FEWEST_HEADERS && length >= ownCells(columns, row).length * ENOUGH_HEADERS;
}

/** The cells that begin in a row and say the header of their column. */
function headersIn({ form, wordAt }: SheetScope, block: Block, columns: RowCells, row: number): FieldCell[] {
  const words = form.once(headerWordsOf).get(block);
  const found = new Map<number, FieldCell>();
  for (const [id, cell] of columns) {
    const word = cell.row === row ? wordAt(row, cell.column) : undefined;
    if (!words || word === undefined) continue;
    const spoken = [...(words.own.get(word) ?? []), ...(words.near.get(word) ?? [])];
    const own = words.columns.find((field) => field.id === id);
    const isOver = own !== undefined && groupsOf(own).includes(word);
    const isYear = own !== undefined && word === YEAR_ALONE && yearOf(own) !== undefined;
    if (isOver || isYear || spoken.some(({ field }) => field.id === id)) found.set(cell.column, cell);
  }
  return [...found.values()];
}
