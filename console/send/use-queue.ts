/**
 * The queue of workbooks: one is looked at or sent at a time, in the order in which they were given, for whichever year. It
 * outlives loading the page again (`kept-queue.ts`).
 */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { v4 as newId } from 'uuid';
import { batchApi } from '../../core/protocol/batch.js';
import { isAsked, submissionsApi } from '../../core/protocol/submissions.js';
import { call, sampleNamed, sendWorkbook } from '../api/client.js';
import { failureOf } from '../api/failure.js';
import { readWhole } from '../api/whole-file.js';
import { earlierThan, withoutOutdated } from './batch.js';
import { changeQueue, isOver, type DeliveryState, type GivenDelivery, type QueuedDelivery } from './delivery.js';
import { forgetFile, keepFile, keepQueue, restoreQueue } from './kept-queue.js';

export interface Queue {
  readonly items: readonly QueuedDelivery[];
  add(cycleId: string, files: readonly File[]): void;
  addSample(cycleId: string, name: string): void;
  /** What failed on its way goes again. What did not reach the server does so by itself once there is a line again. */
  retry(id: string): void;
  /** Takes it in without what nobody said of it. */
  takeAsItIs(id: string): void;
  /** Somebody said something, or took it back: what waits for that is sent again. */
  sendAgain(cycleId: string): void;
  /** Somebody says whose it is; undefined for what the workbook says. */
  sayDepartment(id: string, department: string | undefined): void;
  /** Takes in all that was looked at. */
  confirm(cycleId: string): void;
  /** Takes none of it in. */
  giveUp(cycleId: string): void;
  remove(id: string): void;
  /** Forgets what is done of a cycle. */
  clear(cycleId: string): void;
}

/**
 * @param userId whose queue it is
 * @param onTaken called with the cycle after each workbook that the server took in
 */
export function useQueue(userId: string, onTaken: (cycleId: string) => void): Queue {
  const [items, change] = useReducer(changeBatch, []);
  const isRestored = useKept(userId, items, (deliveries) => change({ kind: 'restore', deliveries }));
  const busy = items.some(({ state }) => state.kind === 'sending' || state.kind === 'looking');
  const next = busy ? undefined : items.find(({ state }) => state.kind === 'waiting' || state.kind === 'unseen');

  useEffect(() => {
    const onLine = () => change({ kind: 'connected' });
    window.addEventListener('online', onLine);
    return () => window.removeEventListener('online', onLine);
  }, []);
  const queue = useRef(items);
  useEffect(() => {
    queue.current = items;
  }, [items]);
  useEffect(() => {
    if (!next || !isRestored) return;
    const { id, cycleId, state } = next;
    const become = (after: DeliveryState) => change({ kind: 'state', id, state: after });
    const report = (share: number) => become({ kind: 'sending', share });
    if (state.kind === 'unseen') become({ kind: 'looking' });
    else report(0);
    (state.kind === 'unseen' ? lookAt(next, queue.current) : takeIn(next, report)).then(
      (after) => {
        become(after);
        // Also what was refused whole is listed now.
        if (after.kind === 'taken') onTaken(cycleId);
      },
      (error: unknown) => become({ kind: 'failed', failure: failureOf(error), isLook: state.kind === 'unseen' }),
    );
  }, [next, onTaken, isRestored]);

  return {
    items,
    add: useCallback((cycleId, files) => {
      const deliveries = files.map((file) => deliveryOf(cycleId, file));
      change({ kind: 'add', deliveries });
      deliveries.forEach(({ id }, i) => {
        const file = files[i];
        if (file) void keepFile(id, file);
      });
    }, []),
    addSample: useCallback((cycleId, name) => {
      change({ kind: 'add', deliveries: [sampleDelivery(cycleId, name)] });
    }, []),
    retry: useCallback((id) => change({ kind: 'retry', id }), []),
    takeAsItIs: useCallback((id) => change({ kind: 'state', id, state: { kind: 'waiting', asItIs: true } }), []),
    sendAgain: useCallback((cycleId) => change({ kind: 'again', cycleId }), []),
    sayDepartment: useCallback((id, department) => change({ kind: 'department', id, department }), []),
    confirm: useCallback((cycleId) => change({ kind: 'confirm', cycleId }), []),
    giveUp: useCallback((cycleId) => change({ kind: 'give-up', cycleId }), []),
    remove: useCallback((id) => change({ kind: 'remove', id }), []),
    clear: useCallback((cycleId) => change({ kind: 'clear', cycleId }), []),
  };
}

const changeBatch: typeof changeQueue = (queue, action) => withoutOutdated(changeQueue(queue, action));

/** @returns whether what was kept is back: before that nothing is sent */
function useKept(
  userId: string,
  items: readonly QueuedDelivery[],
  onRestored: (deliveries: readonly QueuedDelivery[]) => void,
): boolean {
  const [restored, restoredNow] = useReducer((_: string, name: string) => name, '');
  const isRestored = restored === userId;
  const before = useRef<readonly QueuedDelivery[]>([]);
  const restore = useRef(onRestored);
  useEffect(() => {
    let isCurrent = true;
    void restoreQueue(userId).then((deliveries) => {
      if (!isCurrent) return;
      restore.current(deliveries);
      restoredNow(userId);
    });
    return () => {
      isCurrent = false;
    };
  }, [userId]);
  useEffect(() => {
    if (!isRestored) return;
    keepQueue(userId, items);
    const needed = new Set(items.filter(({ state }) => !isOver(state) || state.kind === 'failed').map(({ id }) => id));
    for (const { id } of before.current) if (!needed.has(id)) void forgetFile(id);
    before.current = items.filter(({ id }) => needed.has(id));
  }, [userId, items, isRestored]);
  return isRestored;
}

/** Where there is something to ask, nothing was taken in. */
async function takeIn(
  { id, cycleId, fileName, department, open, state }: QueuedDelivery,
  report: (share: number) => void,
): Promise<DeliveryState> {
  const body = await open();
  const unknown = state.kind === 'waiting' && state.asItIs ? 'leave' : 'ask';
  const query = { submissionId: id, fileName, unknown, department } as const;
  const answer = await sendWorkbook({ params: { cycleId }, query, body }, report);
  return isAsked(answer) ? { kind: 'asking', answer } : { kind: 'taken', answer };
}

/**
 * What it would do: the same code as taking in, and nothing is stored. Where others of the batch come in before it, what it
 * has to do with them.
 */
async function lookAt(
  { id, cycleId, fileName, department, open }: QueuedDelivery,
  queue: readonly QueuedDelivery[],
): Promise<DeliveryState> {
  const workbook = await open();
  const params = { cycleId };
  const query = { fileName, unknown: 'ask', department } as const;
  const answer = await call(submissionsApi.preview, { params, query, body: workbook });
  const earlier = earlierThan(queue, id, answer);
  if (earlier.length === 0) return { kind: 'looked', answer };
  const body = { workbook, changes: { earlier: [...earlier] } };
  const relation = await call(batchApi.relate, { params, query: { department }, body });
  return { kind: 'looked', answer, relation };
}

function deliveryOf(cycleId: string, file: File): GivenDelivery {
  return { id: newId(), cycleId, fileName: file.name, bytes: file.size, open: () => readWhole(file) };
}

function sampleDelivery(cycleId: string, name: string): GivenDelivery {
  const open = () =>
    sampleNamed(name)
      .get()
      .then(({ content }) => content);
  return { id: newId(), cycleId, fileName: name, bytes: undefined, open };
}
