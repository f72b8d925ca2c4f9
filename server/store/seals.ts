/**
 * Seals hold the revisions of a cycle to each other: what each step stored, as the database holds it, and the digest that
 * was made of it then.
 */
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

/** The digest of a revision. */
export interface Seal {
  readonly revision: number;
  readonly digest: string;
}

/** What is kept for ever of a step, in any order. */
export interface StoredContent {
  readonly revision: number;
  /** Who sent what by which way, and what was answered. */
  readonly head: readonly (string | number | null)[];
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly events: readonly (readonly (string | null)[])[];
  readonly moves: readonly (readonly (string | number | null)[])[];
  /** Ids of submissions that it took back. */
  readonly undone: readonly string[];
}

/** What a step did besides writing values, so that nothing is looked for that is not there. */
export interface StepTraits {
  readonly hasEvents: boolean;
  readonly hasMoves: boolean;
  readonly undoes: boolean;
}

const ANYTHING: StepTraits = { hasEvents: true, hasMoves: true, undoes: true };

/** Revisions, the last one included. */
interface Revisions {
  readonly from: number;
  readonly to: number;
}

/** The last seal below a revision; undefined where there is none. */
export async function lastSeal(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  before: number,
): Promise<Seal | undefined> {
  const seal = await database.seal.findFirst({
    where: { municipalityId, cycleId, revision: { lt: before } },
    orderBy: { revision: 'desc' },
    select: { revision: true, digest: true },
  });
  return seal ?? undefined;
}

/** To be called in the transaction that stores the step. */
export async function saveSeal(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  { revision, digest }: Seal,
): Promise<void> {
  await database.seal.create({ data: { municipalityId, cycleId, revision, digest }, select: { revision: true } });
}

/** By their revisions. */
export async function readSeals(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  { from, to }: Revisions,
): Promise<Seal[]> {
  return database.seal.findMany({
    where: { municipalityId, cycleId, revision: { gte: from, lte: to } },
    orderBy: { revision: 'asc' },
    select: { revision: true, digest: true },
  });
}

/** What the steps of some revisions stored, by their revisions; a revision that no step made is not among them. */
export async function readStoredContent(
  database: Database,
  cycle: CycleRef,
  revisions: Revisions,
  { hasEvents, hasMoves, undoes }: StepTraits = ANYTHING,
): Promise<StoredContent[]> {
  const { municipalityId, cycleId } = cycle;
  const revision = { gte: revisions.from, lte: revisions.to };
  const where = { municipalityId, cycleId, revision };
  const ofStep = { municipalityId, submission: { municipalityId, cycleId, revision } };
  const steps = await database.submission.findMany({ where, orderBy: { revision: 'asc' } });
  const values = await database.cellRevision.findMany({ where });
  const events = hasEvents
    ? await database.recordEvent.findMany({ where: ofStep, include: { record: { select: RECORD } } })
    : [];
  const moves = hasMoves ? await database.workflowEvent.findMany({ where, include: { reasons: true } }) : [];
  const undoings = undoes ? await database.undoing.findMany({ where: ofStep }) : [];
  const byStep = <R extends { readonly submissionId: string }>(rows: readonly R[]) => grouped(rows);
  const [valuesOf, eventsOf, movesOf, undoingsOf] = [byStep(values), byStep(events), byStep(moves), byStep(undoings)];
  return steps.map((step): StoredContent => {
    const { id } = step;
    return {
      revision: step.revision,
      head: [
        ...[id, step.kind, step.channel, step.actorId, step.fileName, step.source, step.requestHash],
        ...[step.department, step.errors, step.answer, step.copy, step.createdAt.toISOString()],
      ],
      values: valuesOf(id).map((row) => [
        ...[row.recordId, row.field, row.outcome, row.kind, row.text, row.raw, row.baseRevision, row.conflictId],
      ]),
      events: eventsOf(id).map(({ recordId, kind, record }) =>
        kind === 'added' ? [recordId, kind, record.block, record.canonicalKey, record.document] : [recordId, kind],
      ),
      moves: movesOf(id).flatMap((move) => [
        [move.id, move.departmentId, move.step, move.fromState, move.toState, move.subjectRevision, move.note],
        ...move.reasons.map((reason) => [move.id, reason.position, reason.recordId, reason.field, reason.text]),
      ]),
      undone: undoingsOf(id).map(({ undoneId }) => undoneId),
    };
  });
}

const RECORD = { block: true, canonicalKey: true, document: true } as const;

function grouped<R extends { readonly submissionId: string }>(
  rows: readonly R[],
): (submissionId: string) => readonly R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.submissionId);
    if (group) group.push(row);
    else groups.set(row.submissionId, [row]);
  }
  return (submissionId) => groups.get(submissionId) ?? [];
}
