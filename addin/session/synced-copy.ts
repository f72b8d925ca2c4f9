/**
 * What becomes of the copy in the course of a sync: what is known before it, and what its owner has really seen after it.
 * Pure; nothing is ever changed in place.
 */
import { isAnswered } from '../../core/check/check-reading.js';
import type { Form } from '../../core/form/form.js';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import type { Delta } from '../../core/sync/delta.js';
import type { LocalCopy, LocalRecord } from '../../core/sync/local-copy.js';
import { isDone, type WriteOutcome } from '../excel/port.js';
import type { Snapshot } from './snapshot.js';
import { fieldsOf } from './workbook-rows.js';
import type { PlannedValue } from './write-plan.js';

/** A copy, and whether it says of every cell what the server said: else it has to be told again. */
interface SettledCopy {
  readonly copy: LocalCopy;
  readonly isWhole: boolean;
}

/** With the records that others added since; what this workbook says of them has no base (rule E3). */
export function withArrived(copy: LocalCopy, delta: Delta): LocalCopy {
  const arrived = delta.records
    .filter(({ id }) => !copy.records.has(id))
    .map(({ id, block, key, values, formulas }): [string, LocalRecord] => {
      const record = { id, block, key, server: values, base: {}, values, formulas };
      return [id, { ...record, deleted: false, lost: false }];
    });
  return { ...copy, records: new Map([...copy.records, ...arrived]) };
}

export function withDeletions(copy: LocalCopy, deletions: ReadonlySet<string> = new Set()): LocalCopy {
  const records = [...copy.records].map(([id, record]): [string, LocalRecord] => [
    id,
    deletions.has(id) ? { ...record, deleted: true } : record,
  ]);
  return { ...copy, records: new Map(records) };
}

/** What the cells showed when the push was made was seen, also by whoever types into them afterwards. */
export function withSeen(form: Form, agreed: LocalCopy, { copy, rows }: Snapshot): LocalCopy {
  const records = [...agreed.records].map(([id, record]): [string, LocalRecord] => {
    const cells = rows.places.get(id)?.cells ?? {};
    const answered = fieldsOf(form, record.block).filter((field) => isAnswered(form, field, cells[field.id]?.value));
    const names = new Set(answered.map((field) => field.id));
    const bases = Object.entries(copy.records.get(id)?.base ?? {});
    const shown = bases.filter(([field]) => names.has(field) && !(field in record.base));
    return shown.length > 0
      ? [id, { ...record, base: { ...record.base, ...Object.fromEntries(shown) } }]
      : [id, record];
  });
  return { ...agreed, records: new Map(records) };
}

/**
 * A value of which nobody knows what was seen before it (rule I3) is taken for one that was typed into an empty cell: so
 * that it cannot go over another one unseen. Such a copy has to be told everything again.
 */
export function withEmptyBases(copy: LocalCopy, here: ReadonlySet<string>): SettledCopy {
  let isWhole = true;
  const records = [...copy.records].map(([id, record]): [string, LocalRecord] => {
    const unknown = here.has(id) ? Object.keys(record.server).filter((field) => !record.base[field]) : [];
    if (unknown.length === 0) return [id, record];
    isWhole = false;
    return [id, { ...record, base: { ...record.base, ...Object.fromEntries(unknown.map((field) => [field, BLANK])) } }];
  });
  return { copy: { ...copy, records: new Map(records) }, isWhole };
}

/**
 * The copy as the workbook really is after writing: a cell that was not written shows what it showed, and that is what
 * its owner has seen. Taking the server's value for it would make the old value an edit of theirs.
 */
export function asWritten(
  next: LocalCopy,
  now: LocalCopy,
  planned: readonly PlannedValue[],
  outcomes: readonly WriteOutcome[],
): SettledCopy {
  const done = new Set(outcomes.filter(isDone).map(({ write }) => write));
  const undone = planned.filter(
    ({ writes, shows }) => shows !== undefined || !writes.every((write) => done.has(write)),
  );
  const records = new Map(next.records);
  for (const { id, field, from, shows } of undone) {
    const record = records.get(id);
    if (!record) continue;
    const seen: FieldValue = shows ?? now.records.get(id)?.values[field] ?? from;
    const base = { ...record.base, [field]: seen };
    records.set(id, { ...record, base, values: { ...record.values, [field]: seen } });
  }
  return { copy: { ...next, records }, isWhole: undone.every(({ shows }) => shows !== undefined) };
}

/**
 * A record that others deleted stays in the link as long as its row stands in the workbook: without it the row would look
 * like one that was added. A person takes the row out, never a machine.
 */
export function withDeletedRows(copy: LocalCopy, { copy: now, rows }: Snapshot): LocalCopy {
  const gone = [...now.records].filter(([id]) => rows.places.has(id) && !copy.records.has(id));
  const lost = gone.map(([id, record]): [string, LocalRecord] => [id, { ...record, deleted: false, lost: true }]);
  return { ...copy, records: new Map([...copy.records, ...lost]) };
}
