/**
 * A step of a department's cycle (rule S6): submit, return with reasons pinned to cells, accept a named revision, reopen.
 * Which step leads where is core's table; here it is looked at whether what was looked at is still what is there.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { departmentName } from '../../core/form/department.js';
import { Problem } from '../../core/problem/problem.js';
import type { workflowAnswerSchema, workflowStepSchema } from '../../core/protocol/workflow.js';
import { ownersIn } from '../../core/record/owners.js';
import { recordsById } from '../../core/sync/sync-state.js';
import { stateAfter, type DepartmentState, type WorkflowStep } from '../../core/workflow/workflow.js';
import type { CycleRef } from '../store/cycles.js';
import { saveHead } from '../store/steps.js';
import { lastChange, readDepartmentStates, saveWorkflowEvent } from '../store/workflow.js';
import type { CycleParts } from './cycle-parts.js';
import { requireDepartment } from './read-departments.js';
import { stale, takeStep, type OpenStep } from './take-step.js';
import type { Author } from './writer.js';

export type WorkflowRequest = z.output<typeof workflowStepSchema>;
export type WorkflowAnswer = z.input<typeof workflowAnswerSchema>;

/**
 * @throws Problem `not-found`, `conflict` where the step cannot be taken from where the department stands, `stale` where
 *   its cells changed after the revision that was looked at, `bad-request` for a reason about a cell that there is not
 */
export async function takeWorkflowStep(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  departmentId: string,
  name: Exclude<WorkflowStep, 'edit'>,
  request: WorkflowRequest,
): Promise<WorkflowAnswer> {
  const { submissionId, subjectRevision, note, reasons } = request;
  const content = JSON.stringify({ departmentId, name, subjectRevision, note, reasons });
  const requestHash = createHash('sha256').update(content).digest('hex');
  const answer = await takeStep(
    parts,
    ref,
    { submissionId, requestHash },
    'workflow',
    async (step) => {
      const { database, cycle, before, stamps } = step;
      const department = await requireDepartment(database, cycle, departmentId);
      const present = (await readDepartmentStates(database, cycle)).find(({ id }) => id === departmentId);
      const from = present?.state ?? 'not-started';
      const to = stateAfter(from, name);
      if (to === undefined) throw notNow(from);
      if (name !== 'reopen') await requireUnchanged(step, department.name, subjectRevision);
      requireKnown(step, reasons);
      const revision = before.revision + 1;
      const { municipalityId, cycleId } = cycle;
      const acceptedRevision = name === 'accept' ? subjectRevision : null;
      const state = { id: departmentId, name: department.name, state: to, revision, acceptedRevision };
      const told: WorkflowAnswer = { department: state, revision };
      const actorId = author.actor?.userId ?? null;
      const head = {
        ...{ municipalityId, cycleId, submissionId, requestHash, channel: author.channel, actorId, fileName: '' },
        ...{ source: author.displayName, department: department.name, revision, baseRevision: subjectRevision },
        ...{ errors: 0, answer: JSON.stringify(told) },
      };
      await saveHead(database, { ...head, kind: 'workflow' }, stamps);
      const event = { municipalityId, cycleId, departmentId, step: name, from, to, revision, subjectRevision };
      await saveWorkflowEvent(database, { ...event, submissionId, actorId, note, reasons }, stamps);
      return { told: head.answer, revision };
    },
    (given) => Promise.resolve(given),
  );
  // Stored above, by the schema.
  return JSON.parse(answer) as WorkflowAnswer;
}

/** What is submitted, returned or accepted is exactly what somebody looked at. */
async function requireUnchanged(
  { database, cycle, before }: OpenStep,
  department: string,
  subjectRevision: number,
): Promise<void> {
  const { form } = cycle;
  const ownersOf = ownersIn(form, before.records);
  const name = departmentName(form, department);
  const own = [...recordsById(form, before)].filter(([, record]) => ownersOf(record).includes(name)).map(([id]) => id);
  const isAhead = subjectRevision > before.revision;
  if (isAhead || (await lastChange(database, cycle, own)) > subjectRevision) {
    throw stale(
      '確認した後に内容が変わっています。最新の内容を確かめてからやり直してください。',
      'The cells have changed since you looked at them. Look at the latest state and try again.',
    );
  }
}

function requireKnown({ cycle, before }: OpenStep, reasons: WorkflowRequest['reasons']): void {
  const records = recordsById(cycle.form, before);
  for (const { record, field } of reasons) {
    const there = record === undefined ? undefined : records.get(record);
    if (record === undefined ? field === undefined : there && (field === undefined || there.cells[field])) continue;
    throw new Problem('bad-request', {
      ja: '理由を付けたセルが見つかりません。最新の内容を確かめてください。',
      en: 'A reason is pinned to a cell that there is not. Look at the latest state.',
    });
  }
}

const STATE_NAMES: Record<DepartmentState, { ja: string; en: string }> = {
  'not-started': { ja: '未着手', en: 'not started' },
  editing: { ja: '入力中', en: 'being filled in' },
  submitted: { ja: '提出済み', en: 'submitted' },
  returned: { ja: '差戻し中', en: 'returned' },
  accepted: { ja: '受理済み', en: 'accepted' },
};

function notNow(state: DepartmentState): Problem {
  const { ja, en } = STATE_NAMES[state];
  return new Problem('conflict', {
    ja: `この課は現在「${ja}」のため、この操作はできません。画面を開き直してください。`,
    en: `The department is ${en} now; this step cannot be taken. Open the page again.`,
  });
}
