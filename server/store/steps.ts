/**
 * One step of a cycle, stored whole: what was sent in, what it saved, proposed, added and deleted, and the answer that
 * it got (rules S1, S2, S4). A push, a workbook, a decision and a step of the workflow are all stored here.
 */
import type { PushResult } from '../../core/sync/push-result.js';
import type { NamedConflict } from '../../core/sync/touched-conflicts.js';
import { saveConflicts } from './conflicts.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';
import { saveLacks } from './record-lacks.js';
import { insertRecordEvents, insertRecords, insertRevisions, placeRecords, type RevisionRow } from './records.js';

export interface StepHead extends CycleRef {
  /** Made by the client. */
  readonly submissionId: string;
  readonly kind: 'workbook' | 'edits' | 'resolution' | 'workflow' | 'undo';
  readonly channel: 'addin' | 'file' | 'console';
  /** Who sent it; null where nobody signed in. */
  readonly actorId: string | null;
  /** '' for what is no file. */
  readonly fileName: string;
  /** What its values are said to come from: a person, or the file's name, with a number where it was used before. */
  readonly source: string;
  /** sha256 of the request, in hexadecimal. */
  readonly requestHash: string;
  readonly department: string;
  readonly revision: number;
  /** The revision that the sender had seen; null where it is not known. */
  readonly baseRevision: number | null;
  readonly errors: number;
  /** JSON. */
  readonly answer: string;
  /** What a workbook held (core/lineage/kept-copy.ts): JSON; null for what is no workbook. */
  readonly copy: string | null;
}

/** What a step does to the table. */
export type StepWrites = Pick<
  PushResult,
  'state' | 'saved' | 'proposed' | 'yielded' | 'added' | 'restored' | 'deleted'
> & {
  readonly lacking?: PushResult['lacking'];
  readonly conflicts: readonly NamedConflict[];
  /** The conflict that the saved values resolve. */
  readonly resolves?: string;
};

/** Stores that there was a step. To be called in a transaction that holds the cycle's lock. */
export async function saveHead(database: Database, head: StepHead, { now }: Stamps): Promise<void> {
  const { municipalityId, cycleId, revision } = head;
  await database.cycle.update({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    data: { revision },
    select: { id: true },
  });
  await database.submission.create({
    data: {
      municipalityId,
      id: head.submissionId,
      cycleId,
      kind: head.kind,
      channel: head.channel,
      actorId: head.actorId,
      fileName: head.fileName,
      source: head.source,
      requestHash: head.requestHash,
      department: head.department,
      revision,
      errors: head.errors,
      answer: head.answer,
      copy: head.copy,
      createdAt: now,
    },
    select: { id: true },
  });
}

/**
 * Stores a step and what it did. To be called in a transaction that holds the cycle's lock.
 */
export async function saveStep(database: Database, head: StepHead, writes: StepWrites, stamps: Stamps): Promise<void> {
  const { municipalityId, submissionId, revision } = head;
  await saveHead(database, head, stamps);
  await addRecords(database, head, writes);
  await markDeleted(database, municipalityId, writes.deleted, revision);
  await markDeleted(database, municipalityId, writes.restored, null);
  const events = (['added', 'deleted', 'restored'] as const).flatMap((kind) =>
    writes[kind].map((recordId) => ({ id: stamps.newId(), recordId, kind })),
  );
  await insertRecordEvents(database, { municipalityId, submissionId, revision, now: stamps.now }, events);
  await saveConflicts(database, head, writes.conflicts);
  await insertRevisions(database, { ...head, now: stamps.now }, revisionRows(writes, stamps));
  await saveLacks(database, head, writes.lacking ?? []);
}

async function addRecords(database: Database, head: StepHead, { state, added }: StepWrites): Promise<void> {
  if (added.length === 0) return;
  const order = state.table.rows.map((row, position) => ({ ...row, position }));
  const news = new Set(added);
  const rows = order.filter(({ id }) => news.has(id)).map((row) => ({ ...row, document: row.record }));
  await insertRecords(database, head, rows, head.revision);
  const known = order.filter(({ id }) => !news.has(id));
  await placeRecords(
    database,
    head.municipalityId,
    known.map(({ id, position }) => ({ id, position })),
  );
}

async function markDeleted(
  database: Database,
  municipalityId: string,
  ids: readonly string[],
  deletedRevision: number | null,
): Promise<void> {
  if (ids.length === 0) return;
  await database.$executeRaw`UPDATE "Record" SET "deletedRevision" = CAST(${deletedRevision} AS integer)
    WHERE "municipalityId" = ${municipalityId} AND "id" IN ${idList(database, ids)}`;
}

function revisionRows({ saved, proposed, yielded, conflicts, resolves }: StepWrites, { newId }: Stamps): RevisionRow[] {
  const waiting = new Map(conflicts.map(({ id, conflict }) => [nameOf(conflict.record, conflict.field), id]));
  const shared = new Map(
    conflicts.map(({ id, conflict }) => [nameOf(conflict.sheet, conflict.address, conflict.field), id]),
  );
  return [
    ...saved.map(({ id, field, value }): RevisionRow => {
      const row = { id: newId(), recordId: id, field, outcome: 'saved', value } as const;
      return resolves === undefined ? row : { ...row, conflictId: resolves };
    }),
    ...yielded.map(({ id, field, value }): RevisionRow => {
      return { id: newId(), recordId: id, field, outcome: 'yielded', value };
    }),
    ...proposed.map(({ id, field, value, place }): RevisionRow => {
      // Records that share a (merged) cell share its conflict.
      const conflictId =
        waiting.get(nameOf(id, field)) ?? (place && shared.get(nameOf(place.sheet, place.address, field)));
      const row = { id: newId(), recordId: id, field, outcome: 'proposed', value } as const;
      return conflictId === undefined ? row : { ...row, conflictId };
    }),
  ];
}

function nameOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
