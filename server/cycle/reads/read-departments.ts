/**
 * Where the departments of a cycle stand (rule S6), and what can be done next with each.
 */
import type { z } from 'zod';
import type { departmentStatesSchema, workflowEventsSchema } from '../../../core/protocol/workflow.js';
import { Problem } from '../../../core/problem/problem.js';
import { existsIn } from '../../../core/form/department-schema.js';
import { departmentName, registerOf } from '../../../core/form/department.js';
import type { Form } from '../../../core/form/form.js';
import { stepsFrom } from '../../../core/workflow/workflow.js';
import { findDepartmentName, listDepartmentNames } from '../../store/accounts/departments.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { readDepartmentStates, readWorkflowEvents } from '../../store/workflow.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, requireCycle, type OpenCycle } from '../open-cycle.js';

/** Every department of a cycle with its state and what can be done next. @throws Problem `not-found` */
export function readDepartments(parts: CycleParts, ref: CycleRef): Promise<z.input<typeof departmentStatesSchema>> {
  return readCycle(parts, ref, async (open) => {
    return { revision: open.before.revision, departments: await departmentsOfCycle(open) };
  });
}

/** Departments that have something to fill in, or have begun; those of a register that have neither are left out. */
export async function departmentsOfCycle({
  database,
  cycle,
  before: { table },
}: Pick<OpenCycle, 'database' | 'cycle' | 'before'>) {
  const { form } = cycle;
  const asked = new Set(table.records.flatMap(table.owners));
  const begun = new Map((await readDepartmentStates(database, cycle)).map((state) => [state.id, state]));
  const registered = await listDepartmentNames(database, cycle.municipalityId);
  return registered
    .filter(
      ({ id, name }) =>
        begun.has(id) || (isOfYear(form, name) && (asked.has(departmentName(form, name)) || asked.size === 0)),
    )
    .map(({ id, name }) => {
      const fresh = { id, name, state: 'not-started', revision: 0, acceptedRevision: null } as const;
      const state = begun.get(id) ?? fresh;
      return { ...state, steps: stepsFrom(state.state) };
    });
}

/** Whether a department exists in the form's year: the work of one that does not is another's. */
function isOfYear(form: Form, name: string): boolean {
  const match = registerOf(form).find(name);
  return match.kind === 'unknown' || form.year === undefined || existsIn(match.department, form.year);
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
  await requireCycle(database, ref);
  const department = await findDepartmentName(database, ref.municipalityId, departmentId);
  if (department) return department;
  throw new Problem('not-found', {
    ja: '指定された課はありません。一覧から選び直してください。',
    en: 'There is no such department. Choose again from the list.',
  });
}
