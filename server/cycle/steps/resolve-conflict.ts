/**
 * A person decides a conflict (rule S3): a step of the cycle like any other, with an answer that is given again (S1). A
 * decision that comes too late, because somebody else decided or because another value came, is told and has no effect.
 */
import { blockOf } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import type { ResolutionAnswerDto, ResolutionDto } from '../../../core/protocol/conflicts.js';
import { asTyped } from '../../../core/record/typed.js';
import { REFUSALS, type RefusalCode } from '../../../core/sync/refusal.js';
import { decisionRefusal, settleConflict, type Decision } from '../../../core/sync/settle-conflict.js';
import { writeRights } from '../../../core/sync/write-rights.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { findConflict, type StoredConflict } from '../../store/conflict-decisions.js';
import type { CycleRef } from '../../store/cycles.js';
import { isTouchedAfter, readProposals } from '../../store/history.js';
import type { CycleParts } from '../cycle-parts.js';
import { stale, type OpenCycle } from '../open-cycle.js';
import type { OpenStep } from './open-step.js';
import { takeStep, type StepOutcome } from './take-step.js';
import { departmentStates, writerOf, type Author } from '../writer.js';

interface ResolutionRequest extends ResolutionDto {
  readonly conflictId: string;
}

/**
 * @throws Problem `not-found`, `stale` where the decision comes too late, `forbidden` where the cell is not the person's
 *   to write, `bad-request` for a value that no cell can hold, `locked`, `conflict`
 */
export function resolveConflict(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  request: ResolutionRequest,
): Promise<ResolutionAnswerDto> {
  const { submissionId, conflictId, decision } = request;
  return takeStep(parts, ref, author, {
    kind: 'resolution',
    submissionId,
    content: { conflictId, decision },
    decide: (open) => decide(open, request),
    tell: ({ value }) => value,
  });
}

async function decide(open: OpenStep, request: ResolutionRequest): Promise<StepOutcome<ResolutionAnswerDto>> {
  const { before, author, revision } = open;
  const { conflictId, seenRevision, decision } = request;
  const { resolution } = decision;
  const { conflict, stored, record } = await openConflict(open, conflictId);
  await requireFresh(open, stored, seenRevision);
  const made = await decisionOf(open, stored, record, decision);
  await requireRights(open, record, made);
  const settled = settleConflict(before, conflict, made, author.displayName);
  return {
    answer: { conflict: conflictId, resolution, revision },
    stored: {
      department: '',
      baseRevision: seenRevision,
      table: { ...settled, proposed: [], yielded: [], added: [], restored: [], conflicts: [], resolves: conflictId },
      decision: { id: conflictId, resolution },
    },
  };
}

async function openConflict({ database, cycle, before }: OpenCycle, conflictId: string) {
  const stored = await findConflict(database, cycle, conflictId);
  if (!stored) throw unknownConflict();
  if (stored.resolvedRevision !== null) throw decidedBefore();
  const found = [...before.conflictIds].find(([, id]) => id === conflictId);
  const record = before.table.rowOfId(stored.recordId)?.record;
  if (!found || !record) throw unknownConflict();
  return { conflict: found[0], stored, record };
}

/** Nobody decides about a value that they have not seen. */
async function requireFresh(
  { database, cycle }: OpenCycle,
  { recordId, field, kind }: StoredConflict,
  seenRevision: number,
): Promise<void> {
  const cell = kind === 'deletion' ? { recordId } : { recordId, field };
  if (await isTouchedAfter(database, cycle, cell, seenRevision)) {
    throw stale(
      '確認中に別の値が届きました。最新の内容を確かめてから決めてください。',
      'Another value came in meanwhile. Look at the latest state and decide again.',
    );
  }
}

async function decisionOf(
  { database, cycle }: OpenCycle,
  stored: StoredConflict,
  { block }: ConsolidatedRecord,
  decision: ResolutionRequest['decision'],
): Promise<Decision> {
  if (decision.resolution === 'theirs') return { kind: 'keep' };
  if (decision.resolution === 'edited') {
    if (stored.kind === 'deletion') throw notThisWay();
    const id = decision.field ?? stored.field;
    const field = blockOf(cycle.form, block).fields.find((one) => one.id === id);
    return { kind: 'write', field: id, value: field ? asTyped(field, decision.value) : decision.value };
  }
  if (stored.kind === 'deletion') return { kind: 'delete' };
  const proposals = await readProposals(database, cycle, [stored.id]);
  const named = proposals.filter(({ id }) => decision.proposal === undefined || id === decision.proposal);
  const proposal = named.at(-1);
  if (!proposal || stored.kind === 'form') throw notThisWay();
  return { kind: 'write', field: stored.field, value: proposal.value };
}

async function requireRights(
  { database, cycle, before, author }: OpenStep,
  record: ConsolidatedRecord,
  decision: Decision,
): Promise<void> {
  const { form } = cycle;
  const writer = await writerOf(database, author, '');
  const refusal = writeRights(before.table, writer, await departmentStates(database, cycle, form))(record);
  // What stands may be left standing while the cells are locked: nothing is written.
  const isWritten = decision.kind !== 'keep';
  if (refusal === 'foreign-department' || (refusal && isWritten)) throw refused('forbidden', refusal);
  const unwritable = decisionRefusal(form, record.block, decision);
  if (unwritable) throw refused('bad-request', unwritable);
}

function refused(code: 'forbidden' | 'bad-request', reason: RefusalCode): Problem {
  return new Problem(code, REFUSALS[reason]);
}

function unknownConflict(): Problem {
  return new Problem('not-found', {
    ja: '指定された競合はありません。一覧を開き直してください。',
    en: 'There is no such conflict. Open the list again.',
  });
}

function decidedBefore(): Problem {
  return stale(
    'この競合は、すでに解消されています。一覧を開き直してください。',
    'This conflict has been decided already. Open the list again.',
  );
}

function notThisWay(): Problem {
  return new Problem('bad-request', {
    ja: 'この競合は、その方法では解消できません。値を指定するか、現在の値を残してください。',
    en: 'This conflict cannot be decided that way. Name a value, or keep what stands.',
  });
}
