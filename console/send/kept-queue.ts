/**
 * Keeps the queue of workbooks over loading the page again: names and outcomes in the tab's own storage, the files in the
 * browser's database. For whoever is signed in and for this tab; what was taken in keeps its outcome and not its file, and
 * all of it goes when they sign out. A browser that keeps nothing loses nothing but that: the queue is then as long as the
 * page.
 */
import { z } from 'zod';
import { askedSchema, submissionSchema } from '../../core/protocol/submissions.js';
import { whenSignedOut } from '../access/kept.js';
import { isOver, type DeliveryState, type QueuedDelivery } from './delivery.js';

const keptStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), asItIs: z.boolean().optional() }),
  z.object({ kind: z.literal('unseen') }),
  z.object({ kind: z.literal('asking'), answer: askedSchema }),
  z.object({ kind: z.literal('taken'), answer: submissionSchema }),
  z.object({ kind: z.literal('lost') }),
]);
const keptSchema = z.array(
  z.object({
    id: z.string(),
    cycleId: z.string(),
    fileName: z.string(),
    bytes: z.number().optional(),
    department: z.string().optional(),
    state: keptStateSchema,
  }),
);
type KeptState = z.input<typeof keptStateSchema>;

const nameOf = (userId: string) => `torimatome.queue.${userId}`;

/** @returns the queue as it was; what was under way begins again under the same id (rule S1) */
export async function restoreQueue(userId: string): Promise<readonly QueuedDelivery[]> {
  const kept = keptSchema.safeParse(readNames(userId)).data ?? [];
  const restored: QueuedDelivery[] = [];
  for (const { id, bytes, department, state, ...rest } of kept) {
    const blob = isOver(state as DeliveryState) ? undefined : await files((store) => store.get(id));
    const open = () =>
      blob instanceof Blob ? Promise.resolve(blob) : Promise.reject(new Error('the file was not kept'));
    const isLost = !isOver(state as DeliveryState) && !(blob instanceof Blob);
    // Parsed just now; what is optional there may be undefined here.
    restored.push({
      ...rest,
      id,
      bytes,
      department,
      open,
      state: isLost ? { kind: 'lost' } : (state as DeliveryState),
    });
  }
  return restored;
}

/** Keeps the queue as it is now. */
export function keepQueue(userId: string, queue: readonly QueuedDelivery[]): void {
  const kept = queue.map(({ id, cycleId, fileName, bytes, department, state }) => {
    return { id, cycleId, fileName, bytes, department, state: keptState(state) };
  });
  try {
    sessionStorage.setItem(nameOf(userId), JSON.stringify(kept));
  } catch {
    // Forbidden, or too much: it lasts as long as the page.
  }
}

/** Keeps a file until it is no longer needed. */
export async function keepFile(id: string, file: Blob): Promise<void> {
  await files((store) => store.put(file, id));
}

export async function forgetFile(id: string): Promise<void> {
  await files((store) => store.delete(id));
}

whenSignedOut(() => files((store) => store.clear()));

/** What was on its way is sent again; what failed or was looked at is looked at first: it may be otherwise now. */
function keptState(state: DeliveryState): KeptState {
  switch (state.kind) {
    case 'looking':
    case 'looked':
    case 'failed':
      return { kind: 'unseen' };
    case 'sending':
      return { kind: 'waiting' };
    case 'waiting':
      return state.asItIs === undefined ? { kind: 'waiting' } : { kind: 'waiting', asItIs: state.asItIs };
    default:
      return state;
  }
}

function readNames(userId: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(userId)) ?? '[]');
  } catch {
    return [];
  }
}

const STORE = 'files';

/** Undefined where the browser keeps nothing. */
function files(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((done) => {
    try {
      const opening = indexedDB.open('torimatome.queue', 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
      opening.onerror = () => done(undefined);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(STORE, 'readwrite');
        const request = work(transaction.objectStore(STORE));
        const end = (result: unknown) => {
          database.close();
          done(result);
        };
        transaction.oncomplete = () => end(request.result);
        transaction.onerror = () => end(undefined);
        transaction.onabort = () => end(undefined);
      };
    } catch {
      done(undefined);
    }
  });
}
