/**
 * A workbook on its way in, and how the queue changes: pure, so that every step can be read here.
 */
import type { AskedDto, SubmissionDto } from '../../core/protocol/submissions.js';
import type { Failure } from '../api/failure.js';

export type DeliveryState =
  /** `asItIs`: without what nobody said of it. */
  | { readonly kind: 'waiting'; readonly asItIs?: boolean }
  /** Share of the bytes that are sent, 0 to 1; at 1 the server reads. */
  | { readonly kind: 'sending'; readonly share: number }
  /** It was read, and somebody has to say something of it before it is taken in. */
  | { readonly kind: 'asking'; readonly answer: AskedDto }
  | { readonly kind: 'taken'; readonly answer: SubmissionDto }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface QueuedDelivery {
  /** The submission's id: the same for every attempt (rule S1). */
  readonly id: string;
  /** The cycle that was on the screen when it was given; the year may be switched meanwhile. */
  readonly cycleId: string;
  readonly fileName: string;
  /** Undefined until it is known. */
  readonly bytes: number | undefined;
  /** Opens the workbook. */
  readonly open: () => Promise<Blob>;
  readonly state: DeliveryState;
}

type QueueAction =
  | { readonly kind: 'add'; readonly deliveries: readonly Omit<QueuedDelivery, 'state'>[] }
  | { readonly kind: 'state'; readonly id: string; readonly state: DeliveryState }
  /** What waits for somebody's word is sent again. */
  | { readonly kind: 'again'; readonly cycleId: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'clear'; readonly cycleId: string };

export function changeQueue(queue: readonly QueuedDelivery[], action: QueueAction): readonly QueuedDelivery[] {
  switch (action.kind) {
    case 'add':
      return [...queue, ...action.deliveries.map((delivery) => ({ ...delivery, state: { kind: 'waiting' } as const }))];
    case 'state':
      return queue.map((one) => (one.id === action.id ? { ...one, state: action.state } : one));
    case 'again':
      return queue.map((one) =>
        one.cycleId === action.cycleId && one.state.kind === 'asking' ? { ...one, state: { kind: 'waiting' } } : one,
      );
    case 'remove':
      return queue.filter(({ id, state }) => id !== action.id || !mayGo(state));
    case 'clear':
      return queue.filter(({ cycleId, state }) => cycleId !== action.cycleId || !isOver(state));
  }
}

export function isOver({ kind }: DeliveryState): boolean {
  return kind === 'taken' || kind === 'failed';
}

/** Cells and rows of a workbook that were not taken. */
export function refusedIn({ refused, records }: SubmissionDto): number {
  return refused.length + records.filter(({ outcome }) => outcome === 'refused').length;
}

/** Whether it can be taken off the list: nothing is on its way. */
export function mayGo(state: DeliveryState): boolean {
  return isOver(state) || state.kind === 'asking';
}
