/**
 * The frame of everything that changes a cycle (rules S1, S2): what was sent is known again and gets the answer that it
 * got before; else the cycle is taken, read, changed and stored in one transaction, whole or not at all, and others are
 * told. A use case says what is written and what is answered; it stores nothing itself.
 */
import { createHash } from 'node:crypto';
import { Problem } from '../../../core/problem/problem.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import type { CycleRef, Stamps } from '../../store/cycles.js';
import { isDuplicate } from '../../store/database-errors.js';
import type { Database } from '../../store/database.js';
import type { StepHead } from '../../store/steps.js';
import { findAnswer } from '../../store/submissions.js';
import { changeCycle, type Changed } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, readyBlank, requireNotClosed } from '../open-cycle.js';
import { noteArrival, type ArrivalNote } from './note-arrival.js';
import { openStep, type OpenStep } from './open-step.js';
import { storeStep, type StoredStep } from './store-step.js';
import type { Author } from '../writer.js';

/** A step as it is sent. @typeParam A what is answered. @typeParam T what is told of it */
interface Step<A, T> {
  readonly kind: StepHead['kind'];
  /** Made by the client. */
  readonly submissionId: string;
  /** What was sent, by which it is known again: a file's bytes, or what is compared as JSON. */
  readonly content: Uint8Array | object;
  /** Says what is written and answered; may be asked again from the beginning. */
  readonly decide: (open: OpenStep) => Promise<StepOutcome<A>>;
  /** What is told of an answer given now or long ago, in the same transaction. @param state as the step has left it */
  readonly tell: (answer: KeptAnswer<A>, open: OpenStep, state: SyncState) => Promise<T> | T;
}

export interface StepOutcome<A> {
  readonly answer: A;
  /**
   * Undefined where all of it was refused: that leaves the table and its history as they are, and is looked at again when
   * it is sent again.
   */
  readonly stored: StoredStep | undefined;
  /** How it is listed among what came in, also where all of it was refused (rule S7). */
  readonly arrival?: ArrivalNote;
}

interface KeptAnswer<A> {
  readonly value: A;
  /** As it is stored, word for word. */
  readonly text: string;
}

/** @throws Problem `not-found`, `conflict` for an id that was used for something else, `locked` */
export async function takeStep<A, T>(parts: CycleParts, ref: CycleRef, author: Author, step: Step<A, T>): Promise<T> {
  const requestHash = hashOf(step.content);
  await readyBlank(parts, ref);
  return changeCycle(parts, ref, async (database, stamps): Promise<Changed<T>> => {
    const open = openStep(await openCycle(parts, database, ref), author, stamps);
    const given = await givenAnswer<A>(database, ref, step.submissionId, requestHash);
    if (given) return { result: await step.tell(given, open, open.before), event: undefined };
    requireNotClosed(open.cycle);
    return carryOut(step, open, requestHash);
  }).catch((error: unknown) => {
    // The same id at the same moment in another cycle.
    throw isDuplicate(error) ? otherRequest() : error;
  });
}

/** Who takes the step that a cycle begins with, and in which transaction. */
interface Beginning {
  readonly database: Database;
  readonly cycle: CycleRef;
  readonly author: Author;
  readonly stamps: Stamps;
}

/**
 * A step of a cycle that nobody else knows of yet, or that is taken already: in the transaction of whoever begins it.
 * @returns what is answered
 */
export async function takeFirstStep<A>(
  parts: Pick<CycleParts, 'blanks'>,
  { database, cycle, author, stamps }: Beginning,
  step: Omit<Step<A, A>, 'tell'>,
): Promise<A> {
  const open = openStep(await openCycle(parts, database, cycle), author, stamps);
  const { result } = await carryOut({ ...step, tell: ({ value }) => value }, open, hashOf(step.content));
  return result;
}

/** The same content has the same hash for ever: databases hold those of all that was ever sent. */
function hashOf(content: Uint8Array | object): string {
  const compared = content instanceof Uint8Array ? content : JSON.stringify(content);
  return createHash('sha256').update(compared).digest('hex');
}

async function givenAnswer<A>(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  submissionId: string,
  requestHash: string,
): Promise<KeptAnswer<A> | undefined> {
  const given = await findAnswer(database, municipalityId, submissionId);
  if (!given) return undefined;
  if (given.cycleId !== cycleId || given.requestHash !== requestHash) throw otherRequest();
  // It was stored by `carryOut`, for a step with the same content.
  return { text: given.answer, value: JSON.parse(given.answer) as A };
}

async function carryOut<A, T>(step: Step<A, T>, open: OpenStep, requestHash: string): Promise<Changed<T>> {
  const { kind, submissionId } = step;
  const { answer: value, stored, arrival } = await step.decide(open);
  const answer = { value, text: JSON.stringify(value) };
  if (arrival) await noteArrival(open, arrival, { submissionId, revision: stored ? open.revision : null });
  if (!stored) return { result: await step.tell(answer, open, open.before), event: undefined };
  const state = await storeStep(open, stored, { kind, submissionId, requestHash, answer: answer.text });
  return { result: await step.tell(answer, open, state), event: { revision: state.revision, kind } };
}

function otherRequest(): Problem {
  return new Problem('conflict', {
    ja: 'この送付番号は別の内容で使われています。新しい番号で送り直してください。',
    en: 'This submission id was used for something else. Send it again under a new id.',
  });
}
