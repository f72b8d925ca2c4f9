/**
 * Rows of a table that are none of its records: they are told, each with what it was taken for.
 */
import { formatAddress } from '../../grid/address.js';
import type { Block, Field } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { SheetScope } from '../reading.js';
import type { Aside, TableRow } from './asides.js';
import { ownCells, textsOf } from './row-cells.js';

/** What to say of a row that is no record; nothing of one in which nothing begins. */
export function unplacedRow(
  sheet: SheetScope,
  block: Block,
  { row, columns }: Pick<TableRow, 'row' | 'columns'>,
  why: { readonly aside?: Aside | undefined; readonly missing?: Field | undefined },
): Issue[] {
  const cells = ownCells(columns, row);
  const first = cells[0];
  if (!first) return [];
  const address = formatAddress({ row: first.row, column: first.column });
  const place = { sheet: sheet.grid.name, address, block: block.id, evidence: textsOf(cells).slice(0, 3) };
  if (why.aside === 'sample') return [makeIssue('row-example', place)];
  if (why.aside) return [makeIssue('note-row', place)];
  return [makeIssue('row-unplaced', place, (why.missing ?? block).label)];
}
