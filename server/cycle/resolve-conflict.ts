/**
 * A person decides a conflict (rule S3): a step of the cycle like any other, with an answer that is given again (S1). A
 * decision that comes too late, because somebody else decided or because another value came, is told and has no effect.
 */
import { createHash } from 'node:crypto';
import { blockOf } from '../../core/form/form.js';
import { Problem } from '../../core/problem/problem.js';
import type { ResolutionAnswerDto, ResolutionDto } from '../../core/protocol/conflicts.js';
import { asTyped } from '../../core/record/typed.js';
import { REFUSALS, type RefusalCode } from '../../core/sync/refusal.js';
import { decisionRefusal, settleConflict, type Decision } from '../../core/sync/settle-conflict.js';
import { recordsById } from '../../core/sync/sync-state.js';
import { writeRights } from '../../core/sync/write-rights.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { findConflict, markResolved, type StoredConflict } from '../store/conflict-decisions.js';
import type { CycleRef } from '../store/cycles.js';
import { isTouchedAfter, readRevisions } from '../store/history.js';
import { saveStep } from '../store/steps.js';
import type { CycleParts } from './cycle-parts.js';
import { stale, takeStep, type OpenStep } from './take-step.js';
import { departmentStates, writerOf, type Author } from './writer.js';

/**
 * @throws Problem `not-found`, `stale` where the decision comes too late, `forbidden` where the cell is not the person's
 *   to write, `bad-request` for a value that no cell can hold, `locked`, `conflict`
 */
export async function resolveConflict(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  conflictId: string,
  request: ResolutionDto,
): Promise<ResolutionAnswerDto> {
  const { submissionId, seenRevision, decision } = request;
  const requestHash = createHash('sha256').update(JSON.stringify({ conflictId, decision })).digest('hex');
  const answer = await takeStep(
    parts,
    ref,
    { submissionId, requestHash },
    'resolution',
    async (step) => {
      const { database, cycle, before, stamps } = step;
      const { conflict, stored, record } = await openConflict(step, conflictId);
      await requireFresh(step, stored, seenRevision);
      const made = await decisionOf(step, stored, record, request);
      await requireRights(step, author, record, made);
      const { form, municipalityId, cycleId } = cycle;
      const writer = await writerOf(database, author, author.displayName);
      const settled = settleConflict(form, before, conflict, stored.recordId, made, writer.source);
      const { revision } = settled.state;
      const told: ResolutionAnswerDto = { conflict: conflictId, resolution: decision.resolution, revision };
      const head = {
        ...{ municipalityId, cycleId, submissionId, requestHash, channel: author.channel, fileName: '' },
        ...{ actorId: author.actor?.userId ?? null, source: writer.source, department: '', revision },
        ...{ baseRevision: seenRevision, errors: 0, answer: JSON.stringify(told) },
      };
      const writes = { ...settled, proposed: [], added: [], restored: [], conflicts: [], resolves: conflictId };
      await saveStep(database, form, { ...head, kind: 'resolution' }, before, writes, stamps);
      await markResolved(database, municipalityId, conflictId, revision, decision.resolution);
      return { told: head.answer, revision };
    },
    (given) => Promise.resolve(given),
  );
  // Stored above, by the schema.
  return JSON.parse(answer) as ResolutionAnswerDto;
}

async function openConflict({ database, cycle, before }: OpenStep, conflictId: string) {
  const stored = await findConflict(database, cycle, conflictId);
  if (!stored) throw unknownConflict();
  if (stored.resolvedRevision !== null) throw decidedBefore();
  const found = [...before.conflictIds].find(([, id]) => id === conflictId);
  const record = recordsById(cycle.form, before).get(stored.recordId);
  if (!found || !record) throw unknownConflict();
  return { conflict: found[0], stored, record };
}

/** Nobody decides about a value that they have not seen. */
async function requireFresh(
  { database, cycle }: OpenStep,
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
  { database, cycle }: OpenStep,
  stored: StoredConflict,
  { block }: ConsolidatedRecord,
  request: ResolutionDto,
): Promise<Decision> {
  const { decision } = request;
  if (decision.resolution === 'theirs') return { kind: 'keep' };
  if (decision.resolution === 'edited') {
    if (stored.kind === 'deletion') throw notThisWay();
    const id = decision.field ?? stored.field;
    const field = blockOf(cycle.form, block).fields.find((one) => one.id === id);
    return { kind: 'write', field: id, value: field ? asTyped(field, decision.value) : decision.value };
  }
  if (stored.kind === 'deletion') return { kind: 'delete' };
  const proposals = await readRevisions(database, cycle, { conflictId: stored.id, outcome: 'proposed' });
  const named = proposals.filter(({ id }) => decision.proposal === undefined || id === decision.proposal);
  const proposal = named.at(-1);
  if (!proposal || stored.kind === 'form') throw notThisWay();
  return { kind: 'write', field: stored.field, value: proposal.value };
}

async function requireRights(
  { database, cycle, before }: OpenStep,
  author: Author,
  record: ConsolidatedRecord,
  decision: Decision,
): Promise<void> {
  const { form } = cycle;
  const writer = await writerOf(database, author, '');
  const refusal = writeRights(form, before.records, writer, await departmentStates(database, cycle, form))(record);
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
