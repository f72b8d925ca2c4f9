/**
 * Heading rows inside a table (通常保育 over the kinds of nursery under it): a row in which only some columns hold
 * something, and which names the rows set in beneath it.
 */
import type { Block } from '../../form/form.js';
import { displayText } from '../../record/value.js';
import type { RowCells } from './row-cells.js';
import { isNoteRow, isSumName } from './row-kind.js';

export interface HeadingRow {
  readonly row: number;
  readonly cells: RowCells;
  /** Whether a row further down still stands under this heading: as long as its name is set in deeper. */
  holdsFor(cells: RowCells): boolean;
}

/**
 * A row is a heading when nothing stands in it but what the form allows, and either everything the form expects is
 * there, or its cells are merged over columns that a record would need, or the next row is set in deeper.
 */
export function isHeadingRow(block: Block, cells: RowCells, next: RowCells | undefined): boolean {
  const rule = block.headingRows;
  const name = rule?.filled[0];
  if (!rule || name === undefined) return false;
  const nameCell = cells.get(name);
  if (!nameCell || nameCell.value.kind === 'blank') return false;
  const text = displayText(nameCell.value);
  if (isNoteRow([text]) || isSumName(text)) return false;
  const filled = [...cells].filter(([, cell]) => cell.value.kind !== 'blank').map(([id]) => id);
  if (!filled.every((id) => rule.filled.includes(id))) return false;
  if (filled.length === rule.filled.length) return true;
  if ([...cells].some(([id, cell]) => cell.covered && !rule.filled.includes(id))) return true;
  const below = next?.get(name);
  return below !== undefined && below.row !== nameCell.row && below.indent > nameCell.indent;
}

export function headingOf(block: Block, row: number, cells: RowCells): HeadingRow {
  const [name = ''] = block.headingRows?.filled ?? [];
  const indentIn = (of: RowCells) => of.get(name)?.indent ?? 0;
  return { row, cells, holdsFor: (under) => indentIn(under) > indentIn(cells) };
}

/** A heading row of another sheet: it holds, but its cells have no address here. */
export function elsewhere(heading: HeadingRow): HeadingRow {
  const cells = new Map([...heading.cells].map(([id, cell]) => [id, { ...cell, address: '' }]));
  return { ...heading, cells };
}
