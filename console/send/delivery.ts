/**
 * A workbook on its way in, and how the queue changes: pure, so that every step can be read here. One that is given alone is
 * taken in at once; several are a batch: each is looked at first, and all wait for one word.
 */
import type { RelationDto } from '../../core/protocol/batch.js';
import type { AskedDto, PreviewedDto, SubmissionDto } from '../../core/protocol/submissions.js';
import { kindOf, type Failure } from '../api/failure.js';

export type DeliveryState =
  /** `asItIs`: without what nobody said of it. */
  | { readonly kind: 'waiting'; readonly asItIs?: boolean }
  /** Share of the bytes that are sent, 0 to 1; at 1 the server reads. */
  | { readonly kind: 'sending'; readonly share: number }
  /** It is to be looked at, or is being looked at: nothing is stored. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'looking' }
  /** What it would do, and what it has to do with those before it; it waits for the word. */
  | { readonly kind: 'looked'; readonly answer: PreviewedDto; readonly relation?: RelationDto | undefined }
  /** It was read, and somebody has to say something of it before it is taken in. */
  | { readonly kind: 'asking'; readonly answer: AskedDto }
  | { readonly kind: 'taken'; readonly answer: SubmissionDto }
  /** `isLook`: when it was looked at, and nothing was to be stored. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isLook: boolean }
  /** The page was loaded again, and the browser did not keep the file. */
  | { readonly kind: 'lost' };

export interface QueuedDelivery {
  /** The submission's id: the same for every attempt (rule S1). */
  readonly id: string;
  /** The cycle that was on the screen when it was given; the year may be switched meanwhile. */
  readonly cycleId: string;
  readonly fileName: string;
  /** Undefined until it is known. */
  readonly bytes: number | undefined;
  /** Whose it is, where somebody said so. */
  readonly department?: string | undefined;
  /** Opens the workbook. */
  readonly open: () => Promise<Blob>;
  readonly state: DeliveryState;
}

export type GivenDelivery = Omit<QueuedDelivery, 'state'>;

export type QueueAction =
  | { readonly kind: 'add'; readonly deliveries: readonly GivenDelivery[] }
  /** What was kept over loading the page again. */
  | { readonly kind: 'restore'; readonly deliveries: readonly QueuedDelivery[] }
  | { readonly kind: 'state'; readonly id: string; readonly state: DeliveryState }
  /** What failed on its way goes again as it went: what was looked at is looked at, and not taken in. */
  | { readonly kind: 'retry'; readonly id: string }
  /** The same of all that did not reach the server. */
  | { readonly kind: 'connected' }
  /** What waits for somebody's word is sent again. */
  | { readonly kind: 'again'; readonly cycleId: string }
  /** Somebody says whose it is: it is looked at again. */
  | { readonly kind: 'department'; readonly id: string; readonly department: string | undefined }
  /** All that was looked at is taken in. */
  | { readonly kind: 'confirm'; readonly cycleId: string }
  /** None of it is. */
  | { readonly kind: 'give-up'; readonly cycleId: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'clear'; readonly cycleId: string };

export function changeQueue(queue: readonly QueuedDelivery[], action: QueueAction): readonly QueuedDelivery[] {
  switch (action.kind) {
    case 'add': {
      const { deliveries } = action;
      const isBatch = deliveries.length > 1 || queue.some((one) => isOfBatch(one, deliveries[0]?.cycleId));
      const state: DeliveryState = isBatch ? { kind: 'unseen' } : { kind: 'waiting' };
      return [...queue, ...deliveries.map((delivery) => ({ ...delivery, state }))];
    }
    case 'restore': {
      const known = new Set(queue.map(({ id }) => id));
      return [...action.deliveries.filter(({ id }) => !known.has(id)), ...queue];
    }
    case 'state':
      return queue.map((one) => (one.id === action.id ? { ...one, state: action.state } : one));
    case 'retry':
      return queue.map((one) => (one.id === action.id ? { ...one, state: retried(one.state) } : one));
    case 'connected':
      return queue.map((one) => (isCutOff(one.state) ? { ...one, state: retried(one.state) } : one));
    case 'again':
      return queue.map((one) =>
        one.cycleId === action.cycleId && one.state.kind === 'asking' ? { ...one, state: { kind: 'waiting' } } : one,
      );
    case 'department':
      return queue.map((one) =>
        one.id === action.id ? { ...one, department: action.department, state: { kind: 'unseen' } } : one,
      );
    case 'confirm':
      return queue.map((one) => (one.cycleId === action.cycleId ? { ...one, state: confirmed(one.state) } : one));
    case 'give-up':
      return queue.filter((one) => !isOfBatch(one, action.cycleId));
    case 'remove':
      return queue.filter(({ id, state }) => id !== action.id || !mayGo(state));
    case 'clear':
      return queue.filter(({ cycleId, state }) => cycleId !== action.cycleId || !isOver(state));
  }
}

function retried(state: DeliveryState): DeliveryState {
  if (state.kind !== 'failed') return state;
  return state.isLook ? { kind: 'unseen' } : { kind: 'waiting' };
}

function isCutOff(state: DeliveryState): boolean {
  return state.kind === 'failed' && kindOf(state.failure) === 'unreachable';
}

function confirmed(state: DeliveryState): DeliveryState {
  return state.kind === 'looked' ? { kind: 'waiting' } : state;
}

/** Whether it waits, with others of its cycle, for one word. */
export function isOfBatch({ cycleId, state }: QueuedDelivery, wanted: string | undefined): boolean {
  return cycleId === wanted && (state.kind === 'unseen' || state.kind === 'looking' || state.kind === 'looked');
}

export function isOver({ kind }: DeliveryState): boolean {
  return kind === 'taken' || kind === 'failed' || kind === 'lost';
}

/** Cells and rows of a workbook that were not taken. */
export function refusedIn({ refused, records }: SubmissionDto): number {
  return refused.length + records.filter(({ outcome }) => outcome === 'refused').length;
}

/** Whether nothing of it was taken. */
export function isRefusedWhole(answer: SubmissionDto): boolean {
  return refusedIn(answer) > 0 && answer.saved.length + answer.conflicts.length + answer.unchanged === 0;
}

/** Whether it can be taken off the list: nothing is on its way. */
export function mayGo(state: DeliveryState): boolean {
  return isOver(state) || state.kind === 'asking' || state.kind === 'looked' || state.kind === 'unseen';
}

export type Mood = 'good' | 'doubtful' | 'bad' | 'quiet';

/** How it went; those that need a person first: `bad`, `doubtful`. */
export function moodOf(state: DeliveryState): Mood {
  if (state.kind === 'failed' || state.kind === 'lost') return 'bad';
  if (state.kind === 'asking') return 'doubtful';
  if (state.kind !== 'taken') return 'quiet';
  const { conflicts, issues } = state.answer;
  // What was not taken is no success, whatever else was.
  if (refusedIn(state.answer) > 0) return 'bad';
  return conflicts.length > 0 || issues.some(({ severity }) => severity !== 'info') ? 'doubtful' : 'good';
}
