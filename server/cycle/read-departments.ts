/**
 * Where the departments of a cycle stand (rule S6), and what can be done next with each.
 */
import type { z } from 'zod';
import type { departmentStatesSchema, workflowEventsSchema } from '../../core/protocol/workflow.js';
import { Problem } from '../../core/problem/problem.js';
import { departmentName } from '../../core/form/department.js';
import type { Form } from '../../core/form/form.js';
import { ownersIn } from '../../core/record/owners.js';
import { stepsFrom } from '../../core/workflow/workflow.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import { findCycle, type CycleRef } from '../store/cycles.js';
import type { Database } from '../store/open-store.js';
import { inSnapshot } from '../store/transactions.js';
import { findDepartmentName, readDepartmentStates, readWorkflowEvents } from '../store/workflow.js';
import type { CycleParts } from './cycle-parts.js';
import { openStep, unknownCycle } from './take-step.js';

/** Every department of a cycle with its state and what can be done next. @throws Problem `not-found` */
export function readDepartments(parts: CycleParts, ref: CycleRef): Promise<z.input<typeof departmentStatesSchema>> {
  return inSnapshot(parts.store.client, async (database) => {
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const departments = await departmentsOfCycle(database, ref, cycle.form, before);
    return { revision: before.revision, departments };
  });
}

/** Departments that have something to fill in, or have begun; those of a register that have neither are left out. */
export async function departmentsOfCycle(
  database: Database,
  ref: CycleRef,
  form: Form,
  { records }: Pick<StoredConsolidation, 'records'>,
) {
  const ownersOf = ownersIn(form, records);
  const asked = new Set(records.flatMap((record) => ownersOf(record)));
  const begun = new Map((await readDepartmentStates(database, ref)).map((state) => [state.id, state]));
  const registered = await listDepartmentNames(database, ref.municipalityId);
  return registered
    .filter(({ id, name }) => begun.has(id) || asked.has(departmentName(form, name)) || asked.size === 0)
    .map(({ id, name }) => {
      const fresh = { id, name, state: 'not-started', revision: 0, acceptedRevision: null } as const;
      const state = begun.get(id) ?? fresh;
      return { ...state, steps: stepsFrom(state.state) };
    });
}

/** The steps that a department's cycle took, the oldest first. @throws Problem `not-found` */
export async function workflowEvents(
  { store }: CycleParts,
  ref: CycleRef,
  departmentId: string,
): Promise<z.input<typeof workflowEventsSchema>> {
  await requireDepartment(store.client, ref, departmentId);
  const events = await readWorkflowEvents(store.client, ref, departmentId);
  return {
    events: events.map(({ at, reasons, ...event }) => ({
      ...event,
      at: at.toISOString(),
      reasons: reasons.map((reason) => ({ ...reason })),
    })),
  };
}

/** @throws Problem `not-found` where the municipality has no such cycle or department */
export async function requireDepartment(
  database: Database,
  ref: CycleRef,
  departmentId: string,
): Promise<{ readonly name: string }> {
  if (!(await findCycle(database, ref))) throw unknownCycle();
  const department = await findDepartmentName(database, ref.municipalityId, departmentId);
  if (department) return department;
  throw new Problem('not-found', {
    ja: '指定された課はありません。一覧から選び直してください。',
    en: 'There is no such department. Choose again from the list.',
  });
}
