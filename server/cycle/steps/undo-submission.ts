/**
 * A submission is taken back (rule S8): a step of the cycle like any other, with a preview by the same code. It can itself
 * be taken back.
 */
import { blockOf } from '../../../core/form/form.js';
import type { UndoAnswerDto, UndoDto, UndoPlanDto } from '../../../core/protocol/undoing.js';
import { displayText } from '../../../core/record/value.js';
import type { CycleRef } from '../../store/cycles.js';
import { lastChange } from '../../store/workflow.js';
import { labelOf } from '../answers/conflict-answer.js';
import type { CycleParts } from '../cycle-parts.js';
import { stale, type OpenCycle } from '../open-cycle.js';
import type { Author } from '../writer.js';
import { previewStep, type OpenStep } from './open-step.js';
import { planUndo, type UndoPlan } from './plan-undo.js';
import { takeStep, type StepOutcome } from './take-step.js';
import type { UndoneCell } from './undone-cell.js';
import { undoneDepartments, type UndoneDepartment } from './undone-departments.js';

interface UndoRequest extends UndoDto {
  /** What is taken back. */
  readonly undone: string;
}

/** What taking a submission back would do; nothing is stored. @throws Problem `not-found`, `conflict` */
export function previewUndo(parts: CycleParts, ref: CycleRef, author: Author, undone: string): Promise<UndoPlanDto> {
  return previewStep(parts, ref, author, async (open) => {
    const plan = await planUndo(open, undone);
    return planAnswer(open, plan, await undoneDepartments(open, plan));
  });
}

/**
 * @throws Problem `not-found`, `stale` where one of its cells changed after it was looked at, `conflict` where it was taken
 *   back already, `locked` in a closed cycle
 */
export function undoSubmission(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  request: UndoRequest,
): Promise<UndoAnswerDto> {
  const { submissionId, undone } = request;
  return takeStep(parts, ref, author, {
    kind: 'undo',
    submissionId,
    content: { undone },
    decide: (open) => decide(open, request),
    tell: ({ value }) => value,
  });
}

async function decide(
  open: OpenStep,
  { submissionId, undone, seenRevision }: UndoRequest,
): Promise<StepOutcome<UndoAnswerDto>> {
  const plan = await planUndo(open, undone);
  await requireUnchanged(open, plan, seenRevision);
  const departments = await undoneDepartments(open, plan);
  const { root } = plan;
  const { goes, stays, departments: told } = planAnswer(open, plan, departments);
  return {
    answer: { submissionId, undone, revision: open.revision, goes, stays, departments: told },
    stored: {
      department: root.department,
      baseRevision: seenRevision,
      table: writesOf(open, plan),
      undoing: { undone, conflicts: plan.conflicts },
      workflow: departments.map(({ id: departmentId, step, from, to }) => {
        return { departmentId, step, from, to, subjectRevision: open.revision, note: root.source, reasons: [] };
      }),
    },
    arrival: {
      kind: 'undo',
      department: root.department,
      file: { name: root.fileName, source: root.source },
      saved: goes.length,
      conflicts: 0,
      refused: 0,
      doubtful: 0,
      detail: {},
    },
  };
}

function writesOf({ before }: OpenCycle, { goes, rows, lacking }: UndoPlan) {
  const becoming = (what: 'deleted' | 'restored') =>
    rows.filter(({ becomes }) => becomes === what).map(({ row }) => row.id);
  return {
    state: before,
    saved: goes.map(({ row: { id }, field, then }) => ({ id, field, value: then })),
    proposed: [],
    yielded: [],
    added: [],
    restored: becoming('restored'),
    deleted: becoming('deleted'),
    conflicts: [],
    lacking,
  };
}

/** Nobody takes back what they have not seen. */
async function requireUnchanged(
  { database, cycle, before }: OpenCycle,
  { goes, stays }: UndoPlan,
  seenRevision: number,
): Promise<void> {
  const records = [...goes, ...stays.map(({ cell }) => cell)].map(({ row }) => row.id);
  if (seenRevision <= before.revision && (await lastChange(database, cycle, records)) <= seenRevision) return;
  throw stale(
    '確認した後に内容が変わっています。取消しの内容をもう一度確かめてください。',
    'The cells have changed since you looked at them. Look at what would be taken back again.',
  );
}

function planAnswer(open: OpenCycle, plan: UndoPlan, departments: readonly UndoneDepartment[]): UndoPlanDto {
  const { target, root, givesAgain, goes, stays, rows, conflicts } = plan;
  const cellOf = (cell: UndoneCell) => cellAnswer(open, cell);
  return {
    submissionId: target.id,
    source: root.fileName === '' ? root.actor || root.source : root.source,
    department: root.department,
    revision: open.before.revision,
    givesAgain,
    goes: goes.map((cell) => {
      const { standing } = cell.after;
      return { ...cellOf(cell), then: displayText(cell.then), from: standing?.by ?? '' };
    }),
    stays: stays.map(({ cell, by, at }) => ({ ...cellOf(cell), by, at: at.toISOString() })),
    rows: rows.map(({ row: { id, record }, becomes }) => {
      return { record: id, block: record.block, key: { ...record.key }, becomes };
    }),
    closed: conflicts.filter(({ kind }) => kind === 'close').length,
    opened: conflicts.filter(({ kind, id }) => kind === 'open' && !open.before.open.some((one) => one.id === id))
      .length,
    departments: departments.map(({ name, from, to }) => ({ name, from, to })),
  };
}

/** In the order of the table, since that is how histories are read. */
function cellAnswer({ cycle: { form } }: OpenCycle, { row: { id, record }, field, now }: UndoneCell) {
  const { block, key, sheet, cells } = record;
  const isOfForm = blockOf(form, block).fields.some((one) => one.id === field);
  const address = isOfForm ? (cells[field]?.address ?? '') : '';
  return {
    record: id,
    block,
    key: { ...key },
    field,
    label: labelOf(form, block, field),
    sheet,
    address,
    now: displayText(now),
  };
}
