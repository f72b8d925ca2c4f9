/**
 * What waits for a decision, the oldest first: for whoever may decide it with everything that the decision needs, for the
 * others only where it is.
 */
import { isAllowedSomewhere } from '../../core/access/access.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { OpenConflictDto, OpenConflictsDto } from '../../core/protocol/conflicts.js';
import { ownersIn } from '../../core/record/owners.js';
import type { FormRecord } from '../../core/record/record.js';
import { recordsById } from '../../core/sync/sync-state.js';
import { actingOwners } from '../../core/sync/write-rights.js';
import type { CycleRef } from '../store/cycles.js';
import { readRevisions, type StoredRevision } from '../store/history.js';
import type { OpenConflict } from '../store/open-conflicts.js';
import type { Database } from '../store/open-store.js';
import { inSnapshot } from '../store/transactions.js';
import type { CycleParts } from './cycle-parts.js';
import { revisionAnswer } from './read-history.js';
import { openStep } from './take-step.js';
import { writerOf, type Author } from './writer.js';

/**
 * @param reader may decide, if staff, what is in their departments' rows, or in nobody's
 * @throws Problem `not-found`
 */
export function readOpenConflicts(parts: CycleParts, ref: CycleRef, reader: Author): Promise<OpenConflictsDto> {
  return inSnapshot(parts.store.client, async (database) => {
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const mayDecide = await decidableIn(database, cycle.form, before.records, reader);
    const records = recordsById(cycle.form, before);
    const open = before.open.flatMap((conflict) => {
      const record = records.get(conflict.recordId);
      return record ? [{ conflict, record, mayDecide: mayDecide(record) }] : [];
    });
    const decidable = open.filter((one) => one.mayDecide).map(({ conflict }) => conflict);
    const valuesOf = await valuesIn(database, ref, decidable, reader);
    const conflicts = open
      .toSorted((a, b) => a.conflict.openedRevision - b.conflict.openedRevision)
      .map(({ conflict, record, mayDecide }) => {
        return { ...placeOf(cycle.form, record, conflict), mayDecide, ...(mayDecide ? valuesOf(conflict) : UNTOLD) };
      });
    return { revision: before.revision, conflicts };
  });
}

/** Whether a record is the reader's to decide about, whatever its department's state. */
async function decidableIn(database: Database, form: Form, records: readonly FormRecord[], reader: Author) {
  if (!reader.actor || !isAllowedSomewhere(reader.actor, 'write-cells')) return () => false;
  const writer = await writerOf(database, reader, '');
  const ownersOf = ownersIn(form, records);
  return (record: FormRecord) => {
    const owners = ownersOf(record);
    return owners.length === 0 || actingOwners(form, owners, writer).length > 0;
  };
}

type Told = Pick<OpenConflictDto, 'base' | 'proposers' | 'currentBy' | 'proposals'>;

const UNTOLD: Told = { base: '', proposers: [], currentBy: null, proposals: [] };

/** Where a conflict is, and what stands there: both are in the table. */
function placeOf(
  form: Form,
  { block, key, sheet, cells }: FormRecord,
  { id, kind, recordId, field, openedRevision }: OpenConflict,
): Omit<OpenConflictDto, 'mayDecide' | keyof Told> {
  const cell = cells[field];
  return {
    id,
    kind,
    record: recordId,
    block,
    key: { ...key },
    field,
    fieldLabel: blockOf(form, block).fields.find((one) => one.id === field)?.label ?? null,
    sheet,
    address: cell?.address ?? '',
    current: cell?.value ?? null,
    openedRevision,
  };
}

/** @returns a function that tells of one of these conflicts who wrote what in it */
async function valuesIn(
  database: Database,
  ref: CycleRef,
  open: readonly OpenConflict[],
  { actor: asker }: Author,
): Promise<(conflict: OpenConflict) => Told> {
  const proposals = await readRevisions(database, ref, {
    conflictId: { in: open.map(({ id }) => id) },
    outcome: 'proposed',
  });
  const standing = await readRevisions(database, ref, {
    recordId: { in: open.map(({ recordId }) => recordId) },
    cells: { some: {} },
  });
  const proposed = new Map<string | null, StoredRevision[]>();
  for (const one of proposals) proposed.set(one.conflictId, [...(proposed.get(one.conflictId) ?? []), one]);
  const writers = new Map(standing.map((one) => [cellName(one), one.submission]));
  const isOwn = ({ actorId }: StoredRevision['submission']) => asker !== undefined && actorId === asker.userId;
  return ({ id, recordId, field, base, values }) => {
    const by = writers.get(cellName({ recordId, field }));
    return {
      base,
      proposers: [...new Set(values.slice(1).map(({ source }) => source))],
      currentBy: by ? { author: by.actor || by.source, at: by.at.toISOString(), isOwn: isOwn(by) } : null,
      proposals: (proposed.get(id) ?? []).map((one) => ({ ...revisionAnswer(one), isOwn: isOwn(one.submission) })),
    };
  };
}

function cellName({ recordId, field }: { readonly recordId: string; readonly field: string }): string {
  return JSON.stringify([recordId, field]);
}
