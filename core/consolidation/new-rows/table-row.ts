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
import type { Host } from './host.js';
import { plannedRow, type PlannedRow } from './planned-row.js';

export interface TableRow {
  readonly row: PlannedRow;
  readonly columns: readonly ColumnValue[];
}

/**
 * @param owner the record of the form whose rows it joins, with its block; undefined where the table has no such records
 */
export function planTableRow(
  host: Host,
  record: ConsolidatedRecord,
  anchor: Anchor,
  owner: FormRecord | undefined,
): TableRow {
  const block = blockOf(host.form, record.block);
  const like = anchor.host;
  const own = columnValues(host, block, record, like);
  const shared = sharedFields(block, record, like);
  const side = mayStandBefore(host, block, anchor, shared, owner) ? anchor.side : 'after';
  const cells = own.map((column) => ({ column, cell: host.cellOf(like, column.fields[0]!.id)! }));
  const isShared = ({ fields }: ColumnValue) => fields.some(({ id }) => shared.has(id));
  // Never in the middle of a programme that the new row does not belong to.
  const passed = cells.filter(({ column }) => !isShared(column)).map(({ cell }) => cell.bottom);
  const after = side === 'before' ? like.rows[0] - 1 : Math.max(lastRowOf(host, like, owner), ...passed);
  // Where a merged cell begins again, the row is like the one in which it began: only there its look is to be seen.
  const tops = cells
    .filter(({ column, cell }) => !isShared(column) && cell.bottom > cell.top)
    .map(({ cell }) => cell.top);
  const row = plannedRow(like.sheet, after, Math.min(like.rows[0], ...tops));
  const taken = owner ? joinOwner(host, row, owner) : new Set<number>();
  for (const { column, cell } of cells) {
    if (taken.has(column.left)) continue;
    if (side === 'after' && isShared(column) && holdsBoth(host, block, row, column, cell)) continue;
    if (column.content) row.cells.set(column.left, column.content);
  }
  return { row, columns: own };
}

/** Of a row with labelled rows beneath it the last of them; in a programme's rows the row itself. */
function lastRowOf(host: Host, like: FormRecord, owner: FormRecord | undefined): number {
  return owner ? like.rows[0] : host.labelsBottomOf(like);
}

/** Above the first row of a programme there is no place in it: what holds for all its rows begins there. */
function mayStandBefore(
  host: Host,
  block: Block,
  { host: like }: Anchor,
  shared: ReadonlySet<string>,
  owner: FormRecord | undefined,
): boolean {
  if (owner) return false;
  const down = block.fields.filter(({ id, fillDown }) => fillDown && shared.has(id));
  return !down.some(({ id }) => {
    const cell = host.cellOf(like, id);
    return (cell !== undefined && cell.bottom > cell.top) || host.shown(block, id) !== undefined;
  });
}

/** Lets the cell above show its value for the new row too, if that is how the form does it. */
function holdsBoth(host: Host, block: Block, row: PlannedRow, column: ColumnValue, cell: Area): boolean {
  if (cell.bottom > cell.top) {
    if (cell.bottom < row.after) return false;
    if (cell.bottom === row.after) row.grow.add(formatArea(cell));
    return true;
  }
  const field = column.fields.find(({ fillDown }) => fillDown);
  const shown = field && host.shown(block, field.id);
  if (shown === 'once') return true;
  if (shown !== 'merged' || cell.top !== row.after) return false;
  join(row, cell);
  return true;
}

/**
 * The cells of the record that spans the rows: they grow, or become merged where it had one row only.
 * @returns the columns in which nothing more is to be written
 */
function joinOwner(host: Host, row: PlannedRow, owner: FormRecord): Set<number> {
  const block = blockOf(host.form, owner.block);
  const taken = new Set<number>();
  const isOnly = host.ownedBy(owner).length <= 1;
  for (const { fields, left } of columnValues(host, block, owner, owner)) {
    const cell = host.cellOf(owner, fields[0]!.id)!;
    if (cell.bottom >= row.after && cell.bottom > cell.top) {
      if (cell.bottom === row.after) row.grow.add(formatArea(cell));
    } else if (shownBelow(host, block, fields[0]!.id) === 'repeated') {
      const whole = host.grid(owner.sheet)?.cell(cell.top, cell.left);
      if (whole) row.cells.set(left, { text: whole.text, raw: whole.raw });
    } else if (isOnly && shownBelow(host, block, fields[0]!.id) === 'merged') join(row, cell);
    taken.add(left);
  }
  return taken;
}

/** How the form shows what spans several rows; where it never does, as a sheet with merged cells would. */
export function shownBelow(host: Host, block: Block, field: string): 'merged' | 'repeated' | 'once' {
  const shown = host.shown(block, field);
  if (shown) return shown;
  const sheet = host.records(block.id)[0]?.sheet ?? '';
  return (host.grid(sheet)?.merges.length ?? 0) > 0 ? 'merged' : 'repeated';
}

function join(row: PlannedRow, cell: Area): void {
  if (cell.right > cell.left) row.grow.add(formatArea(cell));
  else row.joins.push({ left: cell.left, right: cell.right, from: cell.top });
}

/** Whether two new rows are of one block and come below the same row of the form. */
export function standTogether(above: TableRow, a: FormRecord, below: TableRow, b: FormRecord): boolean {
  return a.block === b.block && above.row.sheet === below.row.sheet && above.row.after === below.row.after;
}

/** What a new row shares with the new one above it, of the same programme, is shown once if the form does so. */
export function joinNewRows(host: Host, above: TableRow, a: FormRecord, below: TableRow, b: FormRecord): void {
  const block = blockOf(host.form, b.block);
  if (!standTogether(above, a, below, b)) return;
  const shared = sharedFields(block, b, a);
  for (const { fields, left, right } of below.columns) {
    const field = fields.find(({ id, fillDown }) => fillDown && shared.has(id));
    const shown = field && host.shown(block, field.id);
    if (!shown || shown === 'repeated' || !below.row.cells.has(left)) continue;
    below.row.cells.delete(left);
    const first = above.row.joins.find((one) => one.left === left)?.from ?? above.row;
    if (shown === 'merged') below.row.joins.push({ left, right, from: first });
  }
}
