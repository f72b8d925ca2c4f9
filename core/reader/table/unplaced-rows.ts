/**
 * Rows of a table that are none of its records: notes, sums, and rows that lack what would name them. They are told.
 */
import { formatAddress } from '../../grid/address.js';
import type { Block, Field } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { FoundRow } from '../field-values.js';
import type { SheetScope } from '../reading.js';
import { isBlank, ownCells, textsOf, type RowCells } from './row-cells.js';
import { isNoteRow, isSumName } from './row-kind.js';

/** A note, or a row that sums up others: it says so in one of its cells, be it of this table's columns or not. */
export function isAside(sheet: SheetScope, own: RowCells, row: number): boolean {
  if (beginningIn(own, row) === 1 && isNoteRow(textsOf(ownCells(own, row)))) return true;
  for (const { cell } of sheet.grid.row(row, sheet.band)) if (isSumName(cell.text)) return true;
  return false;
}

/** How many columns have a cell in a row that holds something, up to two: more is no note. */
function beginningIn(own: RowCells, row: number): number {
  const columns = new Set<number>();
  for (const cell of own.values()) {
    if (cell.row === row && !isBlank(cell)) columns.add(cell.column);
    if (columns.size > 1) break;
  }
  return columns.size;
}

/** What to say of a row that is no record; nothing of one in which nothing begins. */
export function unplacedRow(sheet: SheetScope, block: Block, { row, columns }: FoundRow, missing?: Field): Issue[] {
  const cells = ownCells(columns, row);
  const first = cells[0];
  if (!first) return [];
  const texts = textsOf(cells);
  const address = formatAddress({ row: first.row, column: first.column });
  const place = { sheet: sheet.grid.name, address, block: block.id, evidence: texts.slice(0, 3) };
  if (isAside(sheet, columns, row)) return [makeIssue('note-row', place)];
  return [makeIssue('row-unplaced', place, (missing ?? block).label)];
}
