/**
 * A table with the values laid over it that the server has for its cells.
 */
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { withValue, type RecordCell } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import type { FieldValue } from '../record/value.js';

export interface CurrentValue {
  readonly field: string;
  readonly value: FieldValue;
  /** What it is said to come from. */
  readonly source: string;
}

/** @param changed by the ids of records; those that the table does not have are passed over */
export function withValues<R extends ConsolidatedRecord>(
  table: RecordTable<R>,
  changed: ReadonlyMap<string, readonly CurrentValue[]>,
): RecordTable<R> {
  return table.withCells(
    [...changed].flatMap(([id, values]): [id: string, record: R][] => {
      const row = table.rowOfId(id);
      return row ? [[id, layOver(row.record, values)]] : [];
    }),
  );
}

export function layOver<R extends ConsolidatedRecord>(record: R, values: readonly CurrentValue[]): R {
  const cells: Record<string, RecordCell> = { ...record.cells };
  const origins: Record<string, string> = { ...record.origins };
  for (const { field, value, source } of values) {
    cells[field] = withValue(cells[field], value);
    origins[field] = source;
  }
  return { ...record, cells, origins };
}
