/**
 * A new row in a table: an indicator of a programme, a department's entry, a person of the staff. It stands below the
 * record that it follows and looks like it. What holds for both (the programme) grows where it is merged, becomes merged
 * where the form merges it elsewhere, and is repeated where the form repeats it.
 */
import { formatArea, type Area } from '../../grid/address.js';
import { blockOf, type Block } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { Anchor } from './anchor.js';
import { columnValues, sharedFields, type ColumnValue } from './column-values.js';
import type { BlankRows } from './blank-rows.js';
import { plannedRow, type PlannedRow } from './planned-row.js';

export interface TableRow {
  readonly record: ConsolidatedRecord;
  readonly row: PlannedRow;
  readonly columns: readonly ColumnValue[];
}

/**
 * @param owner the record of the form whose rows it joins, with its block; undefined where the table has no such records
 */
export function planTableRow(
  blank: BlankRows,
  record: ConsolidatedRecord,
  anchor: Anchor,
  owner: FormRecord | undefined,
): TableRow {
  const block = blockOf(blank.form, record.block);
  const like = anchor.record;
  const own = columnValues(blank, block, record, like);
  const shared = sharedFields(block, record, like);
  // Above the first row of a programme there is no place in it.
  const side = !owner && mayStandBefore(blank, block, like, shared) ? anchor.side : 'after';
  const isShared = ({ fields }: ColumnValue) => fields.some(({ id }) => shared.has(id));
  // Never in the middle of a programme that the new row does not belong to.
  const passed = own.filter((column) => !isShared(column)).map(({ cell }) => cell.bottom);
  const after = side === 'before' ? like.rows[0] - 1 : Math.max(lastRowOf(blank, like, owner), ...passed);
  // Where a merged cell begins again, the row is like the one in which it began: only there its look is to be seen.
  const begins = own.filter((column) => !isShared(column) && column.cell.bottom > column.cell.top);
  const tops = begins.map(({ cell }) => cell.top);
  const row = plannedRow(like.sheet, after, Math.min(like.rows[0], ...tops));
  const taken = owner ? joinOwner(blank, row, owner) : new Set<number>();
  for (const column of own) {
    if (taken.has(column.left)) continue;
    if (side === 'after' && isShared(column) && holdsBoth(blank, block, row, column)) continue;
    if (column.content) row.cells.set(column.left, column.content);
  }
  return { record, row, columns: own };
}

/** Of a row with labelled rows beneath it the last of them; in a programme's rows the row itself. */
function lastRowOf(blank: BlankRows, like: FormRecord, owner: FormRecord | undefined): number {
  return owner ? like.rows[0] : blank.labelsBottomOf(like);
}

/** Not where what holds for both begins in the row that would come below. */
function mayStandBefore(blank: BlankRows, block: Block, like: FormRecord, shared: ReadonlySet<string>): boolean {
  const down = block.fields.filter(({ id, fillDown }) => fillDown && shared.has(id));
  return !down.some(({ id }) => {
    const cell = blank.cellOf(like, id);
    return (cell !== undefined && cell.bottom > cell.top) || blank.shown(block, id) !== undefined;
  });
}

/** Lets the cell above show its value for the new row too, if that is how the form does it. */
function holdsBoth(blank: BlankRows, block: Block, row: PlannedRow, { fields, cell }: ColumnValue): boolean {
  if (cell.bottom > cell.top) {
    if (cell.bottom < row.after) return false;
    if (cell.bottom === row.after) row.grow.add(formatArea(cell));
    return true;
  }
  const field = fields.find(({ fillDown }) => fillDown);
  const shown = field && blank.shown(block, field.id);
  if (shown === 'once') return true;
  if (shown !== 'merged' || cell.top !== row.after) return false;
  join(row, cell);
  return true;
}

/**
 * The cells of the record that spans the rows: they grow, or become merged where it had one row only.
 * @returns the columns in which nothing more is to be written
 */
function joinOwner(blank: BlankRows, row: PlannedRow, owner: FormRecord): Set<number> {
  const block = blockOf(blank.form, owner.block);
  const taken = new Set<number>();
  const isOnly = blank.ownedBy(owner).length <= 1;
  for (const { fields, cell, left } of columnValues(blank, block, owner, owner)) {
    const shown = shownBelow(blank, block, fields[0].id);
    if (cell.bottom >= row.after && cell.bottom > cell.top) {
      if (cell.bottom === row.after) row.grow.add(formatArea(cell));
    } else if (shown === 'repeated') {
      const whole = blank.grid(owner.sheet)?.cell(cell.top, cell.left);
      if (whole) row.cells.set(left, { text: whole.text, raw: whole.raw });
    } else if (isOnly && shown === 'merged') join(row, cell);
    taken.add(left);
  }
  return taken;
}

/** How the form shows what spans several rows; where it never does, as a sheet with merged cells would. */
export function shownBelow(blank: BlankRows, block: Block, field: string): 'merged' | 'repeated' | 'once' {
  const shown = blank.shown(block, field);
  if (shown) return shown;
  const sheet = blank.records(block.id)[0]?.sheet ?? '';
  return (blank.grid(sheet)?.merges.length ?? 0) > 0 ? 'merged' : 'repeated';
}

function join(row: PlannedRow, cell: Area): void {
  if (cell.right > cell.left) row.grow.add(formatArea(cell));
  else row.joins.push({ left: cell.left, right: cell.right, from: cell.top });
}

/** Whether two new rows are of one block and come below the same row of the form. */
export function standTogether(above: TableRow, below: TableRow): boolean {
  const isOneBlock = above.record.block === below.record.block;
  return isOneBlock && above.row.sheet === below.row.sheet && above.row.after === below.row.after;
}

/** What a new row shares with the new one above it (`standTogether`) is shown once if the form does so. */
export function joinNewRows(blank: BlankRows, above: TableRow, below: TableRow): void {
  const block = blockOf(blank.form, below.record.block);
  const shared = sharedFields(block, below.record, above.record);
  for (const { fields, left, right } of below.columns) {
    const field = fields.find(({ id, fillDown }) => fillDown && shared.has(id));
    const shown = field && blank.shown(block, field.id);
    if (!shown || shown === 'repeated' || !below.row.cells.has(left)) continue;
    below.row.cells.delete(left);
    const first = above.row.joins.find((one) => one.left === left)?.from ?? above.row;
    if (shown === 'merged') below.row.joins.push({ left, right, from: first });
  }
}
