/**
 * A sync: what a client changed goes in, what others changed comes back, in one transaction and one round trip. The
 * merge is core's; here is only what it needs, and that it is stored.
 */
import { createHash } from 'node:crypto';
import { Problem } from '../../core/problem/problem.js';
import { SYNC_PROTOCOL, type PushAnswerDto, type SyncAnswerDto } from '../../core/protocol/sync.js';
import { applyPush } from '../../core/sync/apply-push.js';
import type { Delta } from '../../core/sync/delta.js';
import { isEmptyPush, type Push } from '../../core/sync/push.js';
import { isTaken, type PushResult } from '../../core/sync/push-result.js';
import type { DepartmentStates, Writer } from '../../core/sync/write-rights.js';
import { touchedConflicts, type NamedConflict } from '../store/conflicts.js';
import type { CycleRef } from '../store/cycles.js';
import { readDelta } from '../store/deltas.js';
import { findFormVersion } from '../store/form-versions.js';
import { updateOpenConflicts } from '../store/open-conflicts.js';
import { saveStep } from '../store/steps.js';
import { inSnapshot } from '../store/transactions.js';
import { lacksBases, withBases } from './base-at.js';
import { beginEditing } from './begin-editing.js';
import type { CycleParts } from './cycle-parts.js';
import { pushAnswer } from './push-answer.js';
import { openStep, stale, takeStep, type OpenStep } from './take-step.js';
import { departmentStates, writerOf, type Author } from './writer.js';

export interface SyncRequest {
  readonly protocol: number;
  /** Made by the client. */
  readonly submissionId: string;
  /** The revision that the client's copy agrees with; null for the whole state. */
  readonly since: number | null;
  readonly push: Push | null;
}

/**
 * @throws Problem `not-found`, `protocol-mismatch`, `form-mismatch` for a form version that the server does not know,
 *   `stale` for a base that it never gave, `locked`, `conflict` for an id that was used for something else
 */
export async function sync(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { protocol, submissionId, since, push }: SyncRequest,
): Promise<SyncAnswerDto> {
  requireProtocol(protocol);
  if (!push || isEmptyPush(push)) return { push: null, delta: await pull(parts, ref, since) };
  const requestHash = createHash('sha256').update(JSON.stringify(push)).digest('hex');
  const request = { submissionId, requestHash };
  return takeStep(
    parts,
    ref,
    request,
    'edits',
    async (step) => {
      const { answer, state, revision } = await pushStep(parts, step, author, request, push);
      return { told: { push: answer, delta: await delta(step, state, since) }, revision };
    },
    async (answer, step) => {
      // Stored by `pushStep`, which made it by the schema.
      const given = JSON.parse(answer) as PushAnswerDto;
      return { push: given, delta: await delta(step, step.before, since) };
    },
  );
}

/** What a push would do: the answer that it would get now; nothing is stored. */
export async function previewPush(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { protocol, push }: { readonly protocol: number; readonly push: Push },
): Promise<PushAnswerDto> {
  requireProtocol(protocol);
  const stamps = parts.stamps();
  return inSnapshot(parts.store.client, async (database) => {
    const step = await openStep(parts, database, ref, stamps);
    const { result, conflicts } = await mergePush(parts, step, author, push);
    return pushAnswer(step.cycle.form, '', null, result, conflicts);
  });
}

/** What has changed since a revision. */
export async function pull({ store, blanks, stamps }: CycleParts, ref: CycleRef, since: number | null): Promise<Delta> {
  return inSnapshot(store.client, async (database) => {
    const step = await openStep({ blanks }, database, ref, stamps());
    return delta(step, step.before, since);
  });
}

/** @param state as the step met it, or as it has stored it */
async function delta(
  { database, cycle, before }: OpenStep,
  state: PushResult['state'],
  since: number | null,
): Promise<Delta> {
  if (since !== null && since > state.revision) throw unknownRevision();
  const open =
    state.revision === before.revision
      ? before.open
      : await updateOpenConflicts(database, cycle, before.open, before.revision);
  return readDelta(database, cycle, state, open, since);
}

interface Merged {
  readonly result: PushResult;
  readonly conflicts: readonly NamedConflict[];
  readonly writer: Writer;
  readonly states: DepartmentStates;
}

async function mergePush(parts: CycleParts, step: OpenStep, author: Author, push: Push): Promise<Merged> {
  const { database, cycle, before, stamps } = step;
  const { form } = cycle;
  if (push.baseRevision > before.revision) throw unknownRevision();
  const earlierForm =
    push.formVersion === form.version ? undefined : await findFormVersion(database, cycle, push.formVersion);
  if (push.formVersion !== form.version && !earlierForm) throw unknownForm(push.formVersion, form.version);
  const writer = await writerOf(database, author, author.displayName);
  const states = await departmentStates(database, cycle, form);
  const { table } = await parts.blanks.of(cycle, database);
  const based = lacksBases(push) ? await withBases(step, table, push) : push;
  const result = applyPush(before, based, { writer, states, earlierForm, newId: () => stamps.newId() });
  const conflicts = touchedConflicts(before, result.state, () => stamps.newId());
  return { result, conflicts, writer, states };
}

async function pushStep(
  parts: CycleParts,
  step: OpenStep,
  author: Author,
  request: { readonly submissionId: string; readonly requestHash: string },
  push: Push,
): Promise<{ answer: PushAnswerDto; state: PushResult['state']; revision: number | undefined }> {
  const { database, cycle, before, stamps } = step;
  const { result, conflicts, writer, states } = await mergePush(parts, step, author, push);
  const revision = isTaken(result) ? before.revision + 1 : undefined;
  const answer = pushAnswer(cycle.form, request.submissionId, revision ?? null, result, conflicts);
  // What was refused whole leaves no trace: sent again, it is looked at again.
  if (revision === undefined) return { answer, state: before, revision };
  const state = { ...result.state, revision };
  const { municipalityId, cycleId } = cycle;
  const [only, ...others] = writer.departments === 'all' ? [] : writer.departments;
  const actorId = author.actor?.userId ?? null;
  const head = {
    ...{ municipalityId, cycleId, ...request, channel: author.channel, actorId, fileName: '' },
    ...{ source: writer.source, department: others.length === 0 ? (only ?? '') : '', revision },
    ...{ baseRevision: push.baseRevision, errors: countErrors(answer), answer: JSON.stringify(answer) },
  };
  await saveStep(database, { ...head, kind: 'edits' }, { ...result, state, conflicts }, stamps);
  await beginEditing(step, result, writer, states, { submissionId: request.submissionId, revision, actorId });
  return { answer, state, revision };
}

function countErrors({ issues }: PushAnswerDto): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

function requireProtocol(protocol: number): void {
  if (protocol === SYNC_PROTOCOL) return;
  throw new Problem('protocol-mismatch', {
    ja: 'アドインとサーバーの版が合いません。アドインを更新（開き直し）してください。',
    en: `The client speaks version ${protocol} of the sync; the server speaks ${SYNC_PROTOCOL}. Update the client.`,
  });
}

function unknownRevision(): Problem {
  return stale(
    'このサーバーにない版を元にしています（サーバーが復元された可能性があります）。最新の内容を取り込み直してください。',
    'The copy is based on a revision that this server does not have; it may have been restored. Fetch the whole state.',
  );
}

function unknownForm(given: number, present: number): Problem {
  return new Problem('form-mismatch', {
    ja: `様式の第${given}版はこのサーバーにありません（現在は第${present}版）。ファイルを入手し直してください。`,
    en: `The server does not know version ${given} of the form; the present one is ${present}. Get the workbook again.`,
  });
}
