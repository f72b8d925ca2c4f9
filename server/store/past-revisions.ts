/**
 * What a cycle was at a revision of the past, beside the values of its cells (`base-values.ts`): which records there were,
 * what was in conflict, where the departments stood. The history only grows, so that the same revision is always the same.
 */
import { z } from 'zod';
import { DEPARTMENT_STATES, WORKFLOW_STEPS, type DepartmentState } from '../../core/workflow/workflow.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

/** When a revision came about, and what it was sealed with. */
export interface Moment {
  readonly at: Date;
  readonly seal: string | undefined;
}

/** @returns that of the last thing that was sent in until then, or of the cycle's beginning */
export async function momentOf(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<Moment> {
  const last = await database.submission.findFirst({
    where: { municipalityId, cycleId, revision: { lte: revision } },
    select: { createdAt: true },
    orderBy: { revision: 'desc' },
  });
  const seal = await database.seal.findUnique({
    where: { municipalityId_cycleId_revision: { municipalityId, cycleId, revision } },
    select: { digest: true },
  });
  if (last) return { at: last.createdAt, seal: seal?.digest };
  const { createdAt } = await database.cycle.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    select: { createdAt: true },
  });
  return { at: createdAt, seal: seal?.digest };
}

/** Ids of records that were deleted at a revision: what happened to them last until then. */
export async function deletedAt(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<ReadonlySet<string>> {
  const events = await database.recordEvent.findMany({
    where: { municipalityId, submission: { municipalityId, cycleId, revision: { lte: revision } } },
    select: { recordId: true, kind: true },
    orderBy: { revision: 'asc' },
  });
  const last = new Map(events.map(({ recordId, kind }) => [recordId, kind]));
  return new Set([...last].flatMap(([id, kind]) => (kind === 'deleted' ? [id] : [])));
}

/** The places of a cycle's records in their order, by id. */
export async function recordPlaces(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.record.findMany({
    where: { municipalityId, cycleId },
    select: { id: true, position: true },
  });
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/** Where conflicts were open at a revision; `field` is '' for one about the record as a whole. */
export async function conflictsAt(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<{ readonly record: string; readonly field: string }[]> {
  const rows = await database.conflict.findMany({
    where: {
      municipalityId,
      cycleId,
      openedRevision: { lte: revision },
      OR: [{ resolvedRevision: null }, { resolvedRevision: { gt: revision } }],
    },
    select: { recordId: true, field: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ recordId, field }) => ({ record: recordId, field }));
}

const stateColumn = z.enum(DEPARTMENT_STATES);
const stepColumn = z.enum(WORKFLOW_STEPS);

/** Where departments stood at a revision, by id; those that had not begun are not in it. */
export async function departmentStatesAt(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<ReadonlyMap<string, DepartmentState>> {
  const events = await database.workflowEvent.findMany({
    where: { municipalityId, cycleId, revision: { lte: revision } },
    select: { departmentId: true, toState: true },
    orderBy: { revision: 'asc' },
  });
  return new Map(events.map(({ departmentId, toState }) => [departmentId, stateColumn.parse(toState)]));
}

export interface ListedRevision {
  readonly revision: number;
  readonly at: Date;
  readonly kind: 'workbook' | 'edits' | 'resolution' | 'workflow' | 'undo';
  readonly department: string;
  readonly step: string;
}

/** The latest first. Who made them is not told. */
export async function listRevisions(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  most: number,
): Promise<ListedRevision[]> {
  const rows = await database.submission.findMany({
    where: { municipalityId, cycleId },
    select: {
      revision: true,
      createdAt: true,
      kind: true,
      department: true,
      workflowEvents: {
        select: { step: true, department: { select: { name: true } } },
        orderBy: { id: 'asc' },
        take: 1,
      },
    },
    orderBy: { revision: 'desc' },
    take: most,
  });
  return rows.map(({ revision, createdAt, kind, department, workflowEvents: [event] }) => ({
    revision,
    at: createdAt,
    kind,
    department: event?.department.name ?? department,
    step: event ? stepColumn.parse(event.step) : '',
  }));
}
