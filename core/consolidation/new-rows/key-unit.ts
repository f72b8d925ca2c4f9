/**
 * A whole new programme: its rows (one for each indicator) and the labelled rows beneath them, with their labels, made
 * like those of a programme of the form.
 */
import { formatAddress, parseAddress } from '../../grid/address.js';
import type { CellContent } from '../../grid/edit.js';
import { blockOf } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import { displayText, type FieldValue } from '../../record/value.js';
import { contentsOf } from '../cell-content.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { Anchor } from './anchor.js';
import { columnValues, type ColumnValue } from './column-values.js';
import type { Host } from './host.js';
import { plannedRow, type PlannedRow } from './planned-row.js';
import { shownBelow } from './table-row.js';

/** Where a field of a record was put. */
export interface PlacedField {
  readonly record: ConsolidatedRecord;
  readonly field: string;
  readonly row: PlannedRow;
  readonly column: number;
}

export interface KeyUnit {
  readonly rows: readonly PlannedRow[];
  readonly placed: readonly PlacedField[];
}

/**
 * @param programme the record that spans the rows, `rows` those of its rows
 * @param anchor the programme of the form that it follows, and that it is made like
 */
export function planKeyUnit(
  host: Host,
  programme: ConsolidatedRecord,
  rows: readonly ConsolidatedRecord[],
  anchor: Anchor,
): KeyUnit {
  const like = anchor.host;
  const after = anchor.side === 'after' ? host.bottomOf(like) : like.rows[0] - 1;
  const unit = new Unit(host, programme, like, after);
  unit.keyRows(rows);
  unit.labelledRows();
  return unit;
}

class Unit implements KeyUnit {
  readonly rows: PlannedRow[] = [];
  readonly placed: PlacedField[] = [];

  constructor(
    private readonly host: Host,
    private readonly programme: ConsolidatedRecord,
    private readonly like: FormRecord,
    private readonly after: number,
  ) {}

  keyRows(records: readonly ConsolidatedRecord[]): void {
    const { host, programme, like } = this;
    const models = modelRows(host, like);
    const count = Math.max(1, records.length);
    const rows = Array.from({ length: count }, (_, i) => this.add(models[modelOf(i, count, models.length)]!));
    const block = blockOf(host.form, programme.block);
    const own = columnValues(host, block, programme, like);
    for (const column of own) {
      const shown = shownBelow(host, block, column.fields[0]!.id);
      for (const [i, row] of rows.entries()) {
        if (column.content && (i === 0 || shown === 'repeated')) row.cells.set(column.left, column.content);
      }
      if (count > 1 && shown === 'merged') {
        rows.at(-1)!.joins.push({ left: column.left, right: column.right, from: rows[0]! });
      }
      this.place(programme, rows[0]!, column);
    }
    const taken = new Set(own.map(({ left }) => left));
    for (const [i, record] of records.entries()) this.fill(rows[i]!, record, taken);
  }

  /** The rows of the labels with everything that the form says in them, and their merged cells. */
  labelledRows(): void {
    const { host, like, programme } = this;
    const grid = host.grid(like.sheet);
    const fields = blockOf(host.form, like.block).fields.filter(({ id, from }) => 'label' in from && like.cells[id]);
    const tops = fields.map(({ id }) => host.cellOf(like, id)?.top ?? 0).filter((top) => top > 0);
    if (!grid || tops.length === 0) return;
    const first = Math.min(...tops);
    const values = new Map<string, CellContent | undefined>();
    for (const { id } of fields) {
      const value: FieldValue = programme.cells[id]?.value ?? { kind: 'blank' };
      for (const [address, content] of contentsOf(like.cells[id]!.address, value)) values.set(address, content);
    }
    const rows = new Map<number, PlannedRow>();
    for (let row = first; row <= host.bottomOf(like); row++) {
      const planned = this.add(row);
      rows.set(row, planned);
      for (const { column, cell } of grid.row(row)) {
        const isValue = values.has(formatAddress({ row, column }));
        if (!isValue && cell.formula === undefined) planned.cells.set(column, { text: cell.text, raw: cell.raw });
      }
    }
    for (const [address, content] of values) {
      const position = parseAddress(address);
      const planned = position && rows.get(position.row);
      if (planned && content && content.text !== '') planned.cells.set(position.column, content);
    }
    for (const { top, bottom, left, right } of grid.merges) {
      const [from, to] = [rows.get(top), rows.get(bottom)];
      if (bottom > top && from && to) to.joins.push({ left, right, from });
    }
    for (const { id } of fields) {
      const cell = host.cellOf(like, id);
      const row = cell && rows.get(cell.top);
      if (row) this.placed.push({ record: programme, field: id, row, column: cell.left });
    }
  }

  private fill(row: PlannedRow, record: ConsolidatedRecord, taken: ReadonlySet<number>): void {
    const { host, like } = this;
    const model = host.ownedBy(like).find(({ block }) => block === record.block);
    const shape = model ?? host.records(record.block, like.sheet)[0];
    if (!shape) return;
    for (const column of columnValues(host, blockOf(host.form, record.block), record, shape)) {
      if (!taken.has(column.left) && column.content) row.cells.set(column.left, column.content);
      this.place(record, row, column);
    }
  }

  private place(record: ConsolidatedRecord, row: PlannedRow, { fields, left }: ColumnValue): void {
    for (const { id } of fields) this.placed.push({ record, field: id, row, column: left });
  }

  private add(like: number): PlannedRow {
    const row = plannedRow(this.like.sheet, this.after, like);
    this.rows.push(row);
    return row;
  }
}

/** The rows of a programme of the form, without the labelled ones. */
function modelRows(host: Host, like: FormRecord): number[] {
  return [...new Set([like.rows[0], ...host.ownedBy(like).map(({ rows }) => rows[0])])].sort((a, b) => a - b);
}

/** The first is like the first, the last like the last, those between like the second. */
function modelOf(i: number, count: number, models: number): number {
  if (i === 0) return 0;
  return i === count - 1 ? models - 1 : Math.min(1, models - 1);
}

/** Whether a record says anything in a field that was not put anywhere. */
export function isUnplaced(record: FormRecord, field: string, placed: readonly PlacedField[]): boolean {
  return (
    displayText(record.cells[field]?.value) !== '' &&
    !placed.some((one) => one.record === record && one.field === field)
  );
}
