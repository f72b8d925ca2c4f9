/**
 * A sync: what a client changed goes in, what others changed comes back, in one transaction and one round trip. The
 * merge is core's; here is only what it needs, and that it is stored.
 */
import { Problem } from '../../../core/problem/problem.js';
import { SYNC_PROTOCOL, type PushAnswerDto, type SyncAnswerDto } from '../../../core/protocol/sync.js';
import type { Form } from '../../../core/form/form.js';
import { isEmptyPush, type Push } from '../../../core/sync/push.js';
import { isTaken } from '../../../core/sync/push-result.js';
import type { CycleRef, CycleSummary } from '../../store/cycles.js';
import { findFormVersion } from '../../store/form-versions.js';
import { listStatements } from '../../store/told-meanings.js';
import type { StatementUse } from '../../store/told-uses.js';
import type { Database } from '../../store/database.js';
import { lacksBases, withBases } from './base-at.js';
import type { CycleParts } from '../cycle-parts.js';
import { mergePush, type MergedPush } from './merge-push.js';
import { pushNote } from '../answers/arrival-detail.js';
import { pushAnswer } from '../answers/push-answer.js';
import { deltaSince, pull, requireReached } from '../reads/read-delta.js';
import { previewStep, type OpenStep } from './open-step.js';
import { takeStep, type StepOutcome } from './take-step.js';
import { statementsFor } from '../told/statements.js';
import { writerOf, type Author } from '../writer.js';

interface SyncRequest {
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
  if (!push || isEmptyPush(push)) return { push: null, delta: await pull(parts, ref, since, author.actor) };
  return takeStep(parts, ref, author, {
    kind: 'edits',
    submissionId,
    content: push,
    decide: (open) => decide(open, submissionId, push),
    tell: async ({ value }, open, state) => ({
      push: value,
      delta: await deltaSince(open, state, since, author.actor),
    }),
  });
}

/** What a push would do: the answer that it would get now; nothing is stored. */
export async function previewPush(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { protocol, push }: { readonly protocol: number; readonly push: Push },
): Promise<PushAnswerDto> {
  requireProtocol(protocol);
  return previewStep(parts, ref, author, async (open) => {
    return pushAnswer(open.cycle.form, { submissionId: '', revision: null }, await merge(open, push));
  });
}

async function decide(open: OpenStep, submissionId: string, push: Push): Promise<StepOutcome<PushAnswerDto>> {
  const { result, conflicts, writer, states } = await merge(open, push);
  const revision = isTaken(result) ? open.revision : null;
  const answer = pushAnswer(open.cycle.form, { submissionId, revision }, { result, conflicts });
  const [only, ...others] = writer.departments === 'all' ? [] : writer.departments;
  const department = others.length === 0 ? (only ?? '') : '';
  const arrival = { kind: 'edits', department, ...pushNote(open.cycle.form, open.before, push, answer) } as const;
  if (revision === null) return { answer, stored: undefined, arrival };
  return {
    answer,
    arrival,
    stored: {
      uses: await knownUses(open, push),
      department,
      baseRevision: push.baseRevision,
      issues: answer.issues,
      table: { ...result, conflicts },
      editing: { writer, states },
    },
  };
}

/** Of what the sender's workbook is said to have been read with, what counts for its sender; each once. */
async function knownUses({ database, cycle, author }: OpenStep, { told = [] }: Push): Promise<StatementUse[]> {
  if (told.length === 0) return [];
  const counting = statementsFor(cycle.form, await listStatements(database, cycle), author.actor);
  const byId = new Map(told.map((use) => [use.id, use]));
  return counting.flatMap(({ id: toldId }) => {
    const use = byId.get(toldId);
    return use ? [{ toldId, sheet: use.sheet, address: use.address }] : [];
  });
}

async function merge(open: OpenStep, push: Push): Promise<MergedPush> {
  const { database, cycle, before, author } = open;
  requireReached(before, push.baseRevision);
  const sentOn = await formOf(database, cycle, push.formVersion);
  const writer = await writerOf(database, author, author.displayName);
  return mergePush(open, lacksBases(push) ? await withBases(open, push) : push, writer, sentOn);
}

async function formOf(database: Database, cycle: CycleSummary, version: number): Promise<Form> {
  const { form } = cycle;
  const sentOn = version === form.version ? form : await findFormVersion(database, cycle, version);
  if (!sentOn) throw unknownForm(version, form.version);
  return sentOn;
}

function requireProtocol(protocol: number): void {
  if (protocol === SYNC_PROTOCOL) return;
  throw new Problem('protocol-mismatch', {
    ja: 'アドインとサーバーの版が合いません。アドインを更新（開き直し）してください。',
    en: `The client speaks version ${protocol} of the sync; the server speaks ${SYNC_PROTOCOL}. Update the client.`,
  });
}

function unknownForm(given: number, present: number): Problem {
  return new Problem('form-mismatch', {
    ja: `様式の第${given}版はこのサーバーにありません（現在は第${present}版）。ファイルを入手し直してください。`,
    en: `The server does not know version ${given} of the form; the present one is ${present}. Get the workbook again.`,
  });
}
