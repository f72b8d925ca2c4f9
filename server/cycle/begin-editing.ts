/**
 * 未着手 → 入力中 (rule S6): a department has begun as soon as something was saved for it.
 */
import { departmentName } from '../../core/form/department.js';
import type { PushResult } from '../../core/sync/push-result.js';
import { actingOwners, stateOf, type DepartmentStates, type Writer } from '../../core/sync/write-rights.js';
import { stateAfter } from '../../core/workflow/workflow.js';
import { saveWorkflowEvent } from '../store/workflow.js';
import type { OpenStep } from './take-step.js';

/** To be called after the step itself was stored. */
export async function beginEditing(
  { database, cycle, stamps }: OpenStep,
  result: PushResult,
  writer: Writer,
  states: DepartmentStates,
  head: { readonly submissionId: string; readonly revision: number; readonly actorId: string | null },
): Promise<void> {
  const { form, municipalityId, cycleId } = cycle;
  const { table } = result.state;
  const touched = new Set([...result.saved, ...result.proposed].map(({ id }) => id));
  const names = [...touched].flatMap((id) => {
    const record = table.rowOfId(id)?.record;
    return record ? actingOwners(form, table.owners(record), writer) : [];
  });
  const begun = [...new Set(names)].filter((name) => stateOf(form, states, name) === 'not-started');
  if (begun.length === 0) return;
  const registered = await database.department.findMany({
    where: { municipalityId },
    select: { id: true, name: true },
  });
  for (const { id: departmentId, name } of registered) {
    if (!begun.includes(departmentName(form, name)) || departmentName(form, name) !== name) continue;
    const to = stateAfter('not-started', 'edit')!;
    await saveWorkflowEvent(
      database,
      {
        ...{ municipalityId, cycleId, departmentId, step: 'edit', from: 'not-started', to, note: '', reasons: [] },
        ...{ ...head, subjectRevision: head.revision },
      },
      stamps,
    );
  }
}
