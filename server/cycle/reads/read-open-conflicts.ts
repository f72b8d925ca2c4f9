/**
 * What waits for a decision, with everything that the decision needs: what stands, and what was proposed by whom.
 */
import { blockOf, type Form } from '../../../core/form/form.js';
import type { OpenConflictDto, openConflictsSchema } from '../../../core/protocol/sync.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { RecordTable } from '../../../core/record/record-table.js';
import { actingOwners } from '../../../core/sync/write-rights.js';
import type { z } from 'zod';
import type { CycleRef } from '../../store/cycles.js';
import { readProposals, readStanding, type StoredRevision } from '../../store/history.js';
import type { OpenConflict } from '../../store/open-conflicts.js';
import type { Database } from '../../store/database.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { revisionAnswer } from './read-history.js';
import { writerOf, type Author } from '../writer.js';

/**
 * @param reader of staff only what is in their departments' rows, or in nobody's. Told which values are their own
 * @returns the oldest first
 * @throws Problem `not-found`
 */
export function readOpenConflicts(
  parts: CycleParts,
  ref: CycleRef,
  reader: Author,
): Promise<z.input<typeof openConflictsSchema>> {
  return readCycle(parts, ref, async ({ database, cycle, before }) => {
    const isOwn = await ownIn(database, before.table, reader);
    const open = before.open.flatMap((conflict): OpenAbout[] => {
      const record = before.table.rowOfId(conflict.recordId)?.record;
      return record && isOwn(record) ? [{ ...conflict, about: record }] : [];
    });
    const values = await valuesOf(database, ref, open);
    const conflicts = open
      .toSorted((a, b) => a.openedRevision - b.openedRevision)
      .map((conflict) => describe(cycle.form, conflict, values, reader));
    return { revision: before.revision, conflicts };
  });
}

/** Whether a record is the reader's to decide about, whatever its department's state. */
async function ownIn(database: Database, { form, owners: ownersOf }: RecordTable, reader: Author) {
  const writer = await writerOf(database, reader, '');
  return (record: FormRecord) => {
    const owners = ownersOf(record);
    return owners.length === 0 || actingOwners(form, owners, writer).length > 0;
  };
}

interface OpenAbout extends OpenConflict {
  readonly about: FormRecord;
}

interface Values {
  /** What stands, by cell. */
  readonly standing: ReadonlyMap<string, StoredRevision>;
  /** By conflict. */
  readonly proposed: ReadonlyMap<string, readonly StoredRevision[]>;
}

async function valuesOf(database: Database, ref: CycleRef, open: readonly OpenConflict[]): Promise<Values> {
  const ids = open.map(({ id }) => id);
  const proposals = await readProposals(database, ref, ids);
  const records = open.map(({ recordId }) => recordId);
  const standing = await readStanding(database, ref, records);
  const proposed = new Map(open.map(({ id }) => [id, [] as StoredRevision[]]));
  for (const proposal of proposals) proposed.get(proposal.conflictId ?? '')?.push(proposal);
  return { standing: new Map(standing.map((one) => [cellName(one), one])), proposed };
}

function describe(
  form: Form,
  { id, kind, recordId, field, base, values, openedRevision, about }: OpenAbout,
  { standing, proposed }: Values,
  { actor: asker }: Author,
): OpenConflictDto {
  const { block, key, sheet, cells } = about;
  const label = blockOf(form, block).fields.find((one) => one.id === field)?.label ?? null;
  const writer = standing.get(cellName({ recordId, field }))?.submission;
  const isOwn = (one: StoredRevision['submission']) => asker !== undefined && one.actorId === asker.userId;
  return {
    id,
    kind,
    record: recordId,
    block,
    key: { ...key },
    field,
    fieldLabel: label,
    sheet,
    address: cells[field]?.address ?? '',
    base,
    proposers: [...new Set(values.slice(1).map(({ source }) => source))],
    current: cells[field]?.value ?? null,
    currentBy: writer
      ? { author: writer.actor || writer.source, at: writer.at.toISOString(), isOwn: isOwn(writer) }
      : null,
    proposals: (proposed.get(id) ?? []).map((one) => ({ ...revisionAnswer(one), isOwn: isOwn(one.submission) })),
    openedRevision,
  };
}

function cellName({ recordId, field }: { readonly recordId: string; readonly field: string }): string {
  return JSON.stringify([recordId, field]);
}
