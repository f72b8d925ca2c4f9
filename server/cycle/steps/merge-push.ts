/**
 * What every push goes through, whichever way it came: core's merge into the state that is there, with what core has to
 * know of its writer (rules S5, S6) and the ids of the conflicts that it leaves.
 */
import type { Form } from '../../../core/form/form.js';
import { applyPush } from '../../../core/sync/apply-push.js';
import type { Push } from '../../../core/sync/push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import { touchedConflicts, type NamedConflict } from '../../../core/sync/touched-conflicts.js';
import type { Editing } from './begin-editing.js';
import type { OpenStep } from './open-step.js';
import { departmentStates } from '../writer.js';

export interface MergedPush extends Editing {
  readonly result: PushResult;
  readonly conflicts: readonly NamedConflict[];
}

/** @param sentOn the form that the sender's copy is on */
export async function mergePush(
  { database, cycle, before, stamps }: OpenStep,
  push: Push,
  writer: Writer,
  sentOn: Form,
): Promise<MergedPush> {
  const { form } = cycle;
  const newId = () => stamps.newId();
  const states = await departmentStates(database, cycle, form);
  const earlierForm = sentOn.version === form.version ? undefined : sentOn;
  const result = applyPush(before, push, { writer, states, earlierForm, newId });
  return { result, conflicts: touchedConflicts(before, result.state, newId), writer, states };
}
