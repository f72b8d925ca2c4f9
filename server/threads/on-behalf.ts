/**
 * On whose behalf something is done: carried along from the request to the threads, past use cases that it does not
 * concern.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Asking {
  /** Among whom turns are shared out. */
  readonly user: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Lets others have the turn of a request while it waits for something that is done elsewhere. */
  aside<T>(work: () => Promise<T>): Promise<T>;
}

/** What the server does of its own accord, or for all who ask at once. */
export const THE_HOUSE: Asking = {
  user: '',
  signal: new AbortController().signal,
  aside: (work) => work(),
};

const asking = new AsyncLocalStorage<Asking>();

export function onBehalfOf<T>(who: Asking, work: () => Promise<T>): Promise<T> {
  return asking.run(who, work);
}

export function whoAsks(): Asking {
  return asking.getStore() ?? THE_HOUSE;
}
