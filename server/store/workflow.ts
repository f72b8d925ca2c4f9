/**
 * How far each department is in a cycle (rule S6), and the steps that led there.
 */
import { z } from 'zod';
import {
  DEPARTMENT_STATES,
  WORKFLOW_STEPS,
  type DepartmentState,
  type WorkflowStep,
} from '../../core/workflow/workflow.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';

const stateColumn = z.enum(DEPARTMENT_STATES);
const stepColumn = z.enum(WORKFLOW_STEPS);

interface StoredDepartmentState {
  readonly id: string;
  readonly name: string;
  readonly state: DepartmentState;
  /** The revision of the cycle in which it came into this state. */
  readonly revision: number;
  readonly acceptedRevision: number | null;
}

const stateRow = z.object({
  id: z.string(),
  name: z.string(),
  state: stateColumn,
  revision: z.number(),
  acceptedRevision: z.number().nullable(),
});

/** Departments that have begun. */
export async function readDepartmentStates(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<StoredDepartmentState[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT d."id", d."name", CAST(s."state" AS text) AS "state", s."revision", s."acceptedRevision"
    FROM "DepartmentCycle" s
      JOIN "Department" d ON d."municipalityId" = s."municipalityId" AND d."id" = s."departmentId"
    WHERE s."municipalityId" = ${municipalityId} AND s."cycleId" = ${cycleId} ORDER BY d."id"`;
  return rows.map((row) => stateRow.parse(row));
}

export interface NewWorkflowEvent extends CycleRef {
  readonly departmentId: string;
  readonly step: WorkflowStep;
  readonly from: DepartmentState;
  readonly to: DepartmentState;
  readonly revision: number;
  readonly subjectRevision: number;
  readonly submissionId: string;
  readonly actorId: string | null;
  readonly note: string;
  readonly reasons: readonly {
    readonly record?: string | undefined;
    readonly field?: string | undefined;
    readonly text: string;
  }[];
}

/** Stores a step and the state that it leads to. */
export async function saveWorkflowEvent(
  database: Database,
  event: NewWorkflowEvent,
  { now, newId }: Stamps,
): Promise<void> {
  const { municipalityId, cycleId, departmentId, step, to, revision, subjectRevision, reasons } = event;
  const eventId = newId();
  const state = {
    state: to,
    revision,
    acceptedRevision: step === 'accept' ? subjectRevision : null,
    updatedAt: now,
  };
  await database.departmentCycle.upsert({
    where: { municipalityId_cycleId_departmentId: { municipalityId, cycleId, departmentId } },
    create: { municipalityId, cycleId, departmentId, ...state },
    update: state,
    select: { state: true },
  });
  await database.workflowEvent.create({
    data: {
      municipalityId,
      id: eventId,
      cycleId,
      departmentId,
      step,
      fromState: event.from,
      toState: to,
      revision,
      subjectRevision,
      submissionId: event.submissionId,
      actorId: event.actorId,
      note: event.note,
      createdAt: now,
    },
    select: { id: true },
  });
  if (reasons.length === 0) return;
  await database.workflowReason.createMany({
    data: reasons.map(({ record, field = '', text }, position) => {
      return { municipalityId, id: newId(), eventId, recordId: record ?? null, field, text, position };
    }),
  });
}

export interface StoredWorkflowEvent {
  readonly step: WorkflowStep;
  readonly from: DepartmentState;
  readonly to: DepartmentState;
  readonly revision: number;
  readonly subjectRevision: number;
  readonly note: string;
  readonly actor: string;
  readonly at: Date;
  readonly reasons: readonly { readonly record: string | null; readonly field: string; readonly text: string }[];
}

/** Of one department, the oldest first. */
export async function readWorkflowEvents(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  departmentId: string,
): Promise<StoredWorkflowEvent[]> {
  const rows = await database.workflowEvent.findMany({
    where: { municipalityId, cycleId, departmentId },
    include: { actor: { select: { displayName: true } }, reasons: { orderBy: { position: 'asc' } } },
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ step, fromState, toState, revision, subjectRevision, note, actor, createdAt, reasons }) => ({
    step: stepColumn.parse(step),
    from: stateColumn.parse(fromState),
    to: stateColumn.parse(toState),
    revision,
    subjectRevision,
    note,
    actor: actor?.displayName ?? '',
    at: createdAt,
    reasons: reasons.map(({ recordId, field, text }) => ({ record: recordId, field, text })),
  }));
}

export interface LastEvent {
  readonly departmentId: string;
  readonly step: WorkflowStep;
  readonly revision: number;
  readonly note: string;
  readonly actor: string;
  readonly at: Date;
}

/** The last step of every department that has begun. */
export async function readLastEvents(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<readonly LastEvent[]> {
  const rows = await database.workflowEvent.findMany({
    where: { municipalityId, cycleId },
    select: {
      departmentId: true,
      step: true,
      revision: true,
      note: true,
      createdAt: true,
      actor: { select: { displayName: true } },
    },
    orderBy: { revision: 'desc' },
    distinct: ['departmentId'],
  });
  return rows.map(({ departmentId, step, revision, note, createdAt, actor }) => {
    const by = actor?.displayName ?? '';
    return { departmentId, step: stepColumn.parse(step), revision, note, at: createdAt, actor: by };
  });
}

/** When each department that ever submitted did so for the first time. */
export async function firstSubmitted(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<readonly { readonly name: string; readonly at: Date }[]> {
  const rows = await database.workflowEvent.findMany({
    where: { municipalityId, cycleId, step: 'submit' },
    select: { createdAt: true, department: { select: { name: true } } },
    orderBy: { revision: 'asc' },
    distinct: ['departmentId'],
  });
  return rows.map(({ createdAt: at, department: { name } }) => ({ name, at }));
}

/** The revision in which a record of those last took on a value; 0 where none ever did. */
export async function lastChange(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  recordIds: readonly string[],
): Promise<number> {
  const rows = await database.$queryRaw<{ last: number | null }[]>`SELECT max("revision") AS "last" FROM "Cell"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId}
      AND "recordId" IN ${idList(database, recordIds)}`;
  return Number(rows[0]?.last ?? 0);
}
