/**
 * A whole new programme: its rows (one for each indicator) and the labelled rows beneath them, with their labels, made
 * like those of a programme of the form.
 */
import { formatAddress, parseAddress } from '../../grid/address.js';
import type { CellContent } from '../../grid/edit.js';
import { blockOf, isListed } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import { BLANK, displayText } from '../../record/value.js';
import { contentsOf } from '../cell-content.js';
import { listedContents } from '../chosen-content.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { Anchor } from './anchor.js';
import { columnValues, type ColumnValue } from './column-values.js';
import type { BlankRows } from './blank-rows.js';
import { plannedRow, type PlannedRow } from './planned-row.js';
import { shownBelow } from './table-row.js';

/** Where a field of a record was put. */
export interface PlacedField {
  readonly record: ConsolidatedRecord;
  readonly field: string;
  readonly row: PlannedRow;
  readonly column: number;
}

interface KeyUnit {
  readonly rows: readonly PlannedRow[];
  readonly placed: readonly PlacedField[];
}

/**
 * @param programme the record that spans the rows, `rows` those of its rows
 * @param anchor the programme of the form that it follows, and that it is made like
 */
export function planKeyUnit(
  blank: BlankRows,
  programme: ConsolidatedRecord,
  rows: readonly ConsolidatedRecord[],
  anchor: Anchor,
): KeyUnit {
  const like = anchor.record;
  const after = anchor.side === 'after' ? blank.bottomOf(like) : like.rows[0] - 1;
  const unit = new Unit(blank, programme, like, after);
  unit.keyRows(rows);
  unit.labelledRows();
  return unit;
}

class Unit implements KeyUnit {
  readonly rows: PlannedRow[] = [];
  readonly placed: PlacedField[] = [];

  constructor(
    private readonly blank: BlankRows,
    private readonly programme: ConsolidatedRecord,
    private readonly like: FormRecord,
    private readonly after: number,
  ) {}

  keyRows(records: readonly ConsolidatedRecord[]): void {
    const { blank, programme, like } = this;
    const models = modelRows(blank, like);
    const count = Math.max(1, records.length);
    const first = this.add(models[0]);
    const others = Array.from({ length: count - 1 }, (_, i) => this.add(modelOf(i + 1, count, models)));
    const rows = [first, ...others];
    const block = blockOf(blank.form, programme.block);
    const own = columnValues(blank, block, programme, like);
    for (const column of own) {
      const shown = shownBelow(blank, block, column.fields[0].id);
      for (const [i, row] of rows.entries()) {
        if (column.content && (i === 0 || shown === 'repeated')) row.cells.set(column.left, column.content);
      }
      if (shown === 'merged') others.at(-1)?.joins.push({ left: column.left, right: column.right, from: first });
      this.place(programme, first, column);
    }
    const taken = new Set(own.map(({ left }) => left));
    for (const [i, row] of rows.entries()) this.fill(row, records[i], taken);
  }

  /** The rows of the labels with everything that the form says in them, and their merged cells. */
  labelledRows(): void {
    const { blank, like, programme } = this;
    const grid = blank.grid(like.sheet);
    const fields = blockOf(blank.form, like.block).fields.flatMap((field) => {
      const cell = 'label' in field.from ? like.cells[field.id] : undefined;
      return cell ? [{ field, cell }] : [];
    });
    const tops = fields.map(({ field }) => blank.cellOf(like, field.id)?.top ?? 0).filter((top) => top > 0);
    if (!grid || tops.length === 0) return;
    const first = Math.min(...tops);
    const values = new Map<string, CellContent | undefined>();
    for (const { field, cell } of fields) {
      const value = programme.cells[field.id]?.value ?? BLANK;
      const isList = isListed(field) && cell.whole !== undefined;
      const contents = isList ? listedContents(blank.form, field, cell, value) : contentsOf(cell.address, value);
      for (const [address, content] of contents ?? []) values.set(address, content);
    }
    const rows = new Map<number, PlannedRow>();
    for (let row = first; row <= blank.bottomOf(like); row++) {
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
    for (const { field } of fields) {
      const cell = blank.cellOf(like, field.id);
      const row = cell && rows.get(cell.top);
      if (row) this.placed.push({ record: programme, field: field.id, row, column: cell.left });
    }
  }

  private fill(row: PlannedRow, record: ConsolidatedRecord | undefined, taken: ReadonlySet<number>): void {
    if (!record) return;
    const { blank, like } = this;
    const model = blank.ownedBy(like).find(({ block }) => block === record.block);
    const shape = model ?? blank.records(record.block, like.sheet)[0];
    if (!shape) return;
    for (const column of columnValues(blank, blockOf(blank.form, record.block), record, shape)) {
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
function modelRows(blank: BlankRows, like: FormRecord): [number, ...number[]] {
  const rows = [...new Set([like.rows[0], ...blank.ownedBy(like).map(({ rows }) => rows[0])])];
  const [first = like.rows[0], ...others] = rows.sort((a, b) => a - b);
  return [first, ...others];
}

/** The first is like the first, the last like the last, those between like the second. */
function modelOf(i: number, count: number, models: readonly [number, ...number[]]): number {
  return (i === count - 1 ? models.at(-1) : models[1]) ?? models[0];
}

/** Whether a record says anything in a field that was not put anywhere. */
export function isUnplaced(record: FormRecord, field: string, placed: readonly PlacedField[]): boolean {
  return (
    displayText(record.cells[field]?.value) !== '' &&
    !placed.some((one) => one.record === record && one.field === field)
  );
}
