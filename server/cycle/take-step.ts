/**
 * The frame of everything that changes a cycle (rules S1, S2): the answer that was given before is given again; else
 * the cycle is taken, read, changed and stored in one transaction, whole or not at all. What changes is said by the use
 * case; that nobody changes a closed cycle is said here.
 */
import { Problem } from '../../core/problem/problem.js';
import type { CycleEvent } from '../../core/protocol/sync.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import { readConsolidation } from '../store/kept-consolidations.js';
import { findCycle, type CycleRef, type CycleSummary, type Stamps } from '../store/cycles.js';
import { isDuplicate } from '../store/database-errors.js';
import { notifyOthers } from '../store/notifications.js';
import type { Database } from '../store/open-store.js';
import { findAnswer, lockCycle, type GivenAnswer } from '../store/submissions.js';
import { inTransaction } from '../store/transactions.js';
import type { CycleParts } from './cycle-parts.js';

export interface StepRequest {
  /** Made by the client. */
  readonly submissionId: string;
  /** Of what was sent: the same id with something else is refused. */
  readonly requestHash: string;
}

/** The cycle as the step meets it, held for this transaction. */
export interface OpenStep {
  readonly database: Database;
  readonly cycle: CycleSummary;
  readonly before: StoredConsolidation;
  readonly stamps: Stamps;
}

export interface StepResult<T> {
  /** What is told now. */
  readonly told: T;
  /** The revision that was made; undefined where nothing was stored. */
  readonly revision: number | undefined;
}

/**
 * @param work changes the cycle; it may be carried out again from the beginning
 * @param repeat what is told where the submission was answered before
 * @throws Problem `not-found`, `conflict` for an id that was used for something else, `locked`
 */
export async function takeStep<T>(
  parts: CycleParts,
  ref: CycleRef,
  request: StepRequest,
  kind: CycleEvent['kind'],
  work: (step: OpenStep) => Promise<StepResult<T>>,
  repeat: (answer: string, step: OpenStep) => Promise<T>,
): Promise<T> {
  const { store, events } = parts;
  const { municipalityId, cycleId } = ref;
  const stamps = parts.stamps();
  const result = await inTransaction(store.client, async (database): Promise<StepResult<T>> => {
    await lockCycle(database, ref);
    const step = await openStep(parts, database, ref, stamps);
    const given = await findAnswer(database, ref.municipalityId, request.submissionId);
    if (given) return { told: await repeat(repeatAnswer(given, ref, request), step), revision: undefined };
    if (step.cycle.state === 'closed') throw cycleClosed();
    const done = await work(step);
    if (done.revision !== undefined)
      await notifyOthers(database, { municipalityId, cycleId, revision: done.revision, kind });
    return done;
  }).catch((error: unknown) => {
    // The same id at the same moment in another cycle.
    throw isDuplicate(error) ? otherRequest() : error;
  });
  // With PostgreSQL the notification comes back to this process too.
  if (result.revision !== undefined && store.client.dialect.name === 'sqlite') {
    events.publish({ municipalityId, cycleId, revision: result.revision, kind });
  }
  return result.told;
}

/** Reads a cycle within a transaction. @throws Problem `not-found` */
export async function openStep(
  { blanks }: Pick<CycleParts, 'blanks'>,
  database: Database,
  ref: CycleRef,
  stamps: Stamps,
): Promise<OpenStep> {
  const cycle = await findCycle(database, ref);
  if (!cycle) throw unknownCycle();
  const blank = await blanks.of(cycle, database);
  const before = await readConsolidation(database, cycle, blank.table);
  return { database, cycle, before, stamps };
}

function repeatAnswer(given: GivenAnswer, { cycleId }: CycleRef, { requestHash }: StepRequest): string {
  if (given.cycleId === cycleId && given.requestHash === requestHash) return given.answer;
  throw otherRequest();
}

function otherRequest(): Problem {
  return new Problem('conflict', {
    ja: 'この送付番号は別の内容で使われています。新しい番号で送り直してください。',
    en: 'This submission id was used for something else. Send it again under a new id.',
  });
}

export function cycleClosed(): Problem {
  return new Problem('locked', {
    ja: 'この年度の評価作業は締め切られています。必要なときは、取りまとめ担当に再開を頼んでください。',
    en: 'This cycle is closed. If something has to change, ask the coordinator to open it again.',
  });
}

export function unknownCycle(): Problem {
  return new Problem('not-found', {
    ja: '指定された年度の評価作業はありません。一覧から選び直してください。',
    en: 'There is no such cycle. Choose again from the list.',
  });
}

/** What somebody had seen is no longer, or not yet, what is there. */
export function stale(ja: string, en: string): Problem {
  return new Problem('stale', { ja, en });
}
