/**
 * The queue of workbooks: one is sent at a time, in the order in which they were given, for whichever year.
 */
import { useCallback, useEffect, useReducer } from 'react';
import { v4 as newId } from 'uuid';
import { isAsked } from '../../core/protocol/submissions.js';
import { sampleNamed, sendWorkbook } from '../api/client.js';
import { failureOf } from '../api/failure.js';
import { readWhole } from '../api/whole-file.js';
import { changeQueue, type DeliveryState, type QueuedDelivery } from './delivery.js';

export interface Queue {
  readonly items: readonly QueuedDelivery[];
  add(cycleId: string, files: readonly File[]): void;
  addSample(cycleId: string, name: string): void;
  retry(id: string): void;
  /** Takes it in without what nobody said of it. */
  takeAsItIs(id: string): void;
  /** Somebody said something, or took it back: what waits for that is sent again. */
  sendAgain(cycleId: string): void;
  remove(id: string): void;
  /** Forgets what is done of a cycle. */
  clear(cycleId: string): void;
}

/** @param onTaken called with the cycle after each workbook that the server took in */
export function useQueue(onTaken: (cycleId: string) => void): Queue {
  const [items, change] = useReducer(changeQueue, []);
  const busy = items.some(({ state }) => state.kind === 'sending');
  const next = busy ? undefined : items.find(({ state }) => state.kind === 'waiting');

  useEffect(() => {
    if (!next) return;
    const { id, cycleId } = next;
    const report = (share: number) => change({ kind: 'state', id, state: { kind: 'sending', share } });
    report(0);
    takeIn(next, report).then(
      (state) => {
        change({ kind: 'state', id, state });
        if (state.kind === 'taken') onTaken(cycleId);
      },
      (error: unknown) => change({ kind: 'state', id, state: { kind: 'failed', failure: failureOf(error) } }),
    );
  }, [next, onTaken]);

  return {
    items,
    add: useCallback((cycleId, files) => {
      change({ kind: 'add', deliveries: files.map((file) => deliveryOf(cycleId, file)) });
    }, []),
    addSample: useCallback((cycleId, name) => {
      change({ kind: 'add', deliveries: [sampleDelivery(cycleId, name)] });
    }, []),
    retry: useCallback((id) => change({ kind: 'state', id, state: { kind: 'waiting' } }), []),
    takeAsItIs: useCallback((id) => change({ kind: 'state', id, state: { kind: 'waiting', asItIs: true } }), []),
    sendAgain: useCallback((cycleId) => change({ kind: 'again', cycleId }), []),
    remove: useCallback((id) => change({ kind: 'remove', id }), []),
    clear: useCallback((cycleId) => change({ kind: 'clear', cycleId }), []),
  };
}

/** Once, whatever becomes of it: where there is something to ask, nothing was taken in. */
async function takeIn(
  { id, cycleId, fileName, open, state }: QueuedDelivery,
  report: (share: number) => void,
): Promise<DeliveryState> {
  const body = await open();
  const unknown = state.kind === 'waiting' && state.asItIs ? 'leave' : 'ask';
  const query = { submissionId: id, fileName, unknown } as const;
  const answer = await sendWorkbook({ params: { cycleId }, query, body }, report);
  return isAsked(answer) ? { kind: 'asking', answer } : { kind: 'taken', answer };
}

function deliveryOf(cycleId: string, file: File): Omit<QueuedDelivery, 'state'> {
  return { id: newId(), cycleId, fileName: file.name, bytes: file.size, open: () => readWhole(file) };
}

function sampleDelivery(cycleId: string, name: string): Omit<QueuedDelivery, 'state'> {
  const open = () =>
    sampleNamed(name)
      .get()
      .then(({ content }) => content);
  return { id: newId(), cycleId, fileName: name, bytes: undefined, open };
}
