/**
 * A step of a department's cycle (rule S6): submit, return with reasons pinned to cells, accept a named revision, reopen.
 * Which step leads where is core's table; here it is looked at whether what was looked at is still what is there.
 */
import type { z } from 'zod';
import { departmentName } from '../../../core/form/department.js';
import { Problem } from '../../../core/problem/problem.js';
import type { workflowAnswerSchema, workflowStepSchema } from '../../../core/protocol/workflow.js';
import { stateAfter, type DepartmentState, type WorkflowStep } from '../../../core/workflow/workflow.js';
import type { CycleRef } from '../../store/cycles.js';
import { lastChange, readDepartmentStates } from '../../store/workflow.js';
import type { CycleParts } from '../cycle-parts.js';
import { stale, type OpenCycle } from '../open-cycle.js';
import { requireDepartment } from '../reads/read-departments.js';
import type { OpenStep } from './open-step.js';
import { takeStep, type StepOutcome } from './take-step.js';
import type { Author } from '../writer.js';

interface WorkflowRequest extends z.output<typeof workflowStepSchema> {
  readonly departmentId: string;
  readonly name: Exclude<WorkflowStep, 'edit' | 'undo'>;
}
type WorkflowAnswer = z.input<typeof workflowAnswerSchema>;

/**
 * @throws Problem `not-found`, `conflict` where the step cannot be taken from where the department stands, `stale` where
 *   its cells changed after the revision that was looked at, `bad-request` for a reason about a cell that there is not
 */
export function takeWorkflowStep(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  request: WorkflowRequest,
): Promise<WorkflowAnswer> {
  const { submissionId, departmentId, name, subjectRevision, note, reasons } = request;
  return takeStep(parts, ref, author, {
    kind: 'workflow',
    submissionId,
    content: { departmentId, name, subjectRevision, note, reasons },
    decide: (open) => decide(open, request),
    tell: ({ value }) => value,
  });
}

async function decide(open: OpenStep, request: WorkflowRequest): Promise<StepOutcome<WorkflowAnswer>> {
  const { database, cycle, revision } = open;
  const { departmentId, name: step, subjectRevision, note, reasons } = request;
  const { name: department } = await requireDepartment(database, cycle, departmentId);
  const present = (await readDepartmentStates(database, cycle)).find(({ id }) => id === departmentId);
  const from = present?.state ?? 'not-started';
  const to = stateAfter(from, step);
  if (to === undefined) throw notNow(from);
  if (step !== 'reopen') await requireUnchanged(open, department, subjectRevision);
  requireKnown(open, reasons);
  const acceptedRevision = step === 'accept' ? subjectRevision : null;
  return {
    answer: { department: { id: departmentId, name: department, state: to, revision, acceptedRevision }, revision },
    stored: {
      department,
      baseRevision: subjectRevision,
      workflow: [{ departmentId, step, from, to, subjectRevision, note, reasons }],
    },
  };
}

/** What is submitted, returned or accepted is exactly what somebody looked at. */
async function requireUnchanged(
  { database, cycle, before }: OpenCycle,
  department: string,
  subjectRevision: number,
): Promise<void> {
  const { owners: ownersOf, rows } = before.table;
  const name = departmentName(cycle.form, department);
  const own = rows.filter(({ record }) => ownersOf(record).includes(name)).map(({ id }) => id);
  const isAhead = subjectRevision > before.revision;
  if (isAhead || (await lastChange(database, cycle, own)) > subjectRevision) {
    throw stale(
      '確認した後に内容が変わっています。最新の内容を確かめてからやり直してください。',
      'The cells have changed since you looked at them. Look at the latest state and try again.',
    );
  }
}

function requireKnown({ before }: OpenCycle, reasons: WorkflowRequest['reasons']): void {
  for (const { record, field } of reasons) {
    const there = record === undefined ? undefined : before.table.rowOfId(record)?.record;
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
