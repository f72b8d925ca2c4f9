/**
 * What the history holds (rule S4): every value that was sent, with who sent it, when, by which way and on which base.
 */
import type { FieldValue } from '../../core/record/value.js';
import { valueOf } from './cell-value.js';
import type { CycleRef } from './cycles.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { Database } from './database.js';

export interface StoredRevision {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly outcome: 'saved' | 'proposed';
  readonly revision: number;
  readonly baseRevision: number | null;
  readonly conflictId: string | null;
  readonly submission: {
    readonly id: string;
    readonly kind: 'workbook' | 'edits' | 'resolution' | 'workflow';
    readonly channel: 'addin' | 'file' | 'console';
    readonly source: string;
    readonly actor: string;
    /** Null where nobody signed in for it. */
    readonly actorId: string | null;
    readonly at: Date;
  };
}

const PARTS = {
  submission: {
    select: {
      id: true,
      kind: true,
      channel: true,
      source: true,
      actorId: true,
      createdAt: true,
      actor: { select: { displayName: true } },
    },
  },
} as const;

type RevisionRow = Prisma.CellRevisionGetPayload<{ include: typeof PARTS }>;

/** Everything that was sent for a record or one of its cells, or in a submission, in the order in which it came. */
export function readRevisions(
  database: Database,
  cycle: CycleRef,
  of: { readonly recordId: string; readonly field?: string } | { readonly submissionId: string },
): Promise<StoredRevision[]> {
  return revisionsWhere(database, cycle, of);
}

/** What was proposed in conflicts, in the order in which it came. */
export function readProposals(
  database: Database,
  cycle: CycleRef,
  conflictIds: readonly string[],
): Promise<StoredRevision[]> {
  return revisionsWhere(database, cycle, { conflictId: { in: [...conflictIds] }, outcome: 'proposed' });
}

/** What stands in the cells of records, as far as somebody wrote it. */
export function readStanding(
  database: Database,
  cycle: CycleRef,
  recordIds: readonly string[],
): Promise<StoredRevision[]> {
  return revisionsWhere(database, cycle, { recordId: { in: [...recordIds] }, cells: { some: {} } });
}

async function revisionsWhere(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  where: Prisma.CellRevisionWhereInput,
): Promise<StoredRevision[]> {
  const rows = await database.cellRevision.findMany({
    where: { ...where, municipalityId, cycleId },
    include: PARTS,
    orderBy: [{ revision: 'asc' }, { recordId: 'asc' }, { field: 'asc' }, { outcome: 'asc' }],
  });
  return rows.map(revisionOf);
}

function revisionOf(row: RevisionRow): StoredRevision {
  const { id, recordId, field, outcome, revision, baseRevision, conflictId, submission } = row;
  const { actor, createdAt: at, ...sent } = submission;
  return {
    id,
    recordId,
    field,
    value: valueOf(row),
    outcome,
    revision,
    baseRevision,
    conflictId,
    submission: { ...sent, actor: actor?.displayName ?? '', at },
  };
}

interface StoredRecordEvent {
  readonly kind: 'added' | 'deleted' | 'restored';
  readonly revision: number;
  readonly actor: string;
  readonly source: string;
  readonly at: Date;
}

/** That a record was added, deleted or came back, in the order in which it happened. */
export async function readRecordEvents(
  database: Database,
  municipalityId: string,
  recordId: string,
): Promise<StoredRecordEvent[]> {
  const rows = await database.recordEvent.findMany({
    where: { municipalityId, recordId },
    include: { submission: { select: { source: true, actor: { select: { displayName: true } } } } },
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ kind, revision, createdAt, submission }) => {
    return { kind, revision, actor: submission.actor?.displayName ?? '', source: submission.source, at: createdAt };
  });
}

/** Whether a cell was given another value after a revision, saved or proposed. */
export async function isTouchedAfter(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  cell: { readonly recordId: string; readonly field?: string },
  revision: number,
): Promise<boolean> {
  const row = await database.cellRevision.findFirst({
    where: { municipalityId, cycleId, ...cell, revision: { gt: revision } },
    select: { id: true },
  });
  return row !== null;
}
