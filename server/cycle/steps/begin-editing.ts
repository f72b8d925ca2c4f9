/**
 * 未着手 → 入力中 (rule S6): a department has begun as soon as something was saved for it.
 */
import { departmentName } from '../../../core/form/department.js';
import { actingOwners, stateOf, type DepartmentStates, type Writer } from '../../../core/sync/write-rights.js';
import { listDepartmentNames } from '../../store/accounts/departments.js';
import type { CycleRef } from '../../store/cycles.js';
import type { StepWrites } from '../../store/steps.js';
import type { NewWorkflowEvent } from '../../store/workflow.js';
import type { OpenCycle } from '../open-cycle.js';

/** Where a department goes; the rest is the step's that it is a part of. */
export type WorkflowMove = Omit<NewWorkflowEvent, keyof CycleRef | 'revision' | 'submissionId' | 'actorId'>;

export interface Editing {
  readonly writer: Writer;
  /** Where the departments stood before. */
  readonly states: DepartmentStates;
}

/** @returns a move for each department that begins with what was written */
export async function beginEditing(
  { database, cycle }: OpenCycle,
  { state, saved, proposed }: StepWrites,
  { writer, states }: Editing,
): Promise<WorkflowMove[]> {
  const { form, municipalityId } = cycle;
  const { table } = state;
  const touched = new Set([...saved, ...proposed].map(({ id }) => id));
  const names = [...touched].flatMap((id) => {
    const record = table.rowOfId(id)?.record;
    return record ? actingOwners(form, table.owners(record), writer) : [];
  });
  const begun = [...new Set(names)].filter((name) => stateOf(form, states, name) === 'not-started');
  if (begun.length === 0) return [];
  const registered = await listDepartmentNames(database, municipalityId);
  return registered
    .filter(({ name }) => begun.includes(name) && departmentName(form, name) === name)
    .map(({ id: departmentId }) => ({
      departmentId,
      step: 'edit',
      from: 'not-started',
      to: 'editing',
      subjectRevision: state.revision,
      note: '',
      reasons: [],
    }));
}
