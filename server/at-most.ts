/**
 * Waits for something, but not for ever: for what a server does last, where the database or a client may not answer.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** @returns when `work` has ended, however it did, or the time is over; it goes on then */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  const over = pause(milliseconds, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([work.catch(() => undefined), over]);
  ended.abort();
}
