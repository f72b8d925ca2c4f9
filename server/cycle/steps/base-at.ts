/**
 * The base of a copy that knows only the revision it was made from (rule I3), and the base values that a push left out.
 */
import { withValue, type FormRecord, type RecordCell } from '../../../core/record/record.js';
import type { Row } from '../../../core/record/record-table.js';
import { findRecord } from '../../../core/sync/record-matching.js';
import type { Push } from '../../../core/sync/push.js';
import { recordsSince, valuesAt, type PastValues } from '../../store/base-values.js';
import type { OpenCycle } from '../open-cycle.js';

/**
 * Every record that there is or was, as it was at a revision. Records that came later are left out where that is known.
 */
export async function recordsAt({ database, cycle, blank, before }: OpenCycle, revision: number): Promise<Row[]> {
  const past = await valuesAt(database, cycle, revision);
  const later = await recordsSince(database, cycle, revision);
  return [...before.table.rows, ...before.gone.rows]
    .filter(({ id }) => !later.has(id))
    .map(({ identity, id, record }) => {
      return { identity, id, record: asItWas(record, past.get(id), blank.table.get(identity)) };
    });
}

function asItWas(
  record: FormRecord,
  past: PastValues extends ReadonlyMap<string, infer Fields> ? Fields | undefined : never,
  blank: FormRecord | undefined,
): FormRecord {
  if (!past) return record;
  const cells = Object.entries(record.cells).flatMap(([field, cell]): [string, RecordCell][] => {
    if (!past.has(field)) return [[field, cell]];
    const value = past.get(field);
    const before = value ? withValue(cell, value) : blank?.cells[field];
    return before ? [[field, before]] : [];
  });
  return { ...record, cells: Object.fromEntries(cells) };
}

/** Whether a push leaves the server to find out what its sender had seen. */
export function lacksBases({ edits, deleted }: Push): boolean {
  return edits.some(({ base }) => !base) || deleted.some(({ base }) => !base);
}

/** The push with the base values that it leaves out, as of its base revision. */
export async function withBases(open: OpenCycle, push: Push): Promise<Push> {
  const past = await recordsAt(open, push.baseRevision);
  const records = new Map(past.map(({ id, record }) => [id, record]));
  const recordOf = (target: Push['edits'][number]['record']) => {
    const match = findRecord(open.before, target);
    return match.kind === 'unknown' ? undefined : records.get(match.row.id);
  };
  return {
    ...push,
    edits: push.edits.map((edit) => {
      const base = edit.base ?? recordOf(edit.record)?.cells[edit.field]?.value;
      return base ? { ...edit, base } : edit;
    }),
    deleted: push.deleted.map((deletion) => {
      const record = deletion.base ? undefined : recordOf(deletion.record);
      if (!record) return deletion;
      const values = Object.entries(record.cells).map(([field, { value }]) => [field, value] as const);
      return { ...deletion, base: Object.fromEntries(values) };
    }),
  };
}
