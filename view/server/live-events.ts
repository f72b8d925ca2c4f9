/**
 * Hears of changes while a page is open: over a stream of events, and where a proxy lets none through by asking now and
 * then. An event is a hint; nobody relies on having heard all of them. Never throws.
 */
import { syncApi, type CycleEvent } from '../../core/protocol/sync.js';
import type { Connection } from './connection.js';
import { listen } from './events.js';
import { waited } from './retries.js';

/** Longer than two of the server's heartbeats (20 s). */
const SILENCE = 50_000;
const PAUSE_BEFORE_STREAM = 5_000;
const PAUSE_BEFORE_ASKING = 45_000;
/** Streams that broke off without a single byte although the server answered otherwise, after which asking takes over. */
const VAIN_STREAMS = 2;
/** After so many questions a stream is tried again: it may have been the network. */
const QUESTIONS = 10;

export interface LiveSource {
  readonly server: Connection;
  /** The revision of the cycle, by a request. */
  readonly revision: (signal: AbortSignal) => Promise<number>;
}

/** @returns when the signal ends it */
export async function hearOfChanges(
  source: LiveSource,
  cycleId: string,
  listener: (event: CycleEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { later } = source.server.surroundings;
  let last: number | undefined;
  let vain = 0;
  let questions = 0;
  // One that names the revision that is known tells of what makes none: a deadline, a review mark.
  const tell = (event: CycleEvent) => {
    last = event.revision;
    listener(event);
  };
  const ask = async (): Promise<'answered' | 'away'> => {
    const revision = await source.revision(signal).catch(() => undefined);
    if (revision === undefined) return 'away';
    if (revision !== last) tell({ cycleId, revision, kind: 'cycle' });
    return 'answered';
  };
  while (!signal.aborted) {
    if (vain < VAIN_STREAMS) {
      if (await follow(source.server, cycleId, { signal, last, tell })) vain = 0;
      // A server that is away says nothing about whether streams come through: it may be back in a moment.
      else if (!signal.aborted && (await ask()) === 'answered') vain += 1;
    } else {
      await ask();
      questions += 1;
      if (questions % QUESTIONS === 0) vain = VAIN_STREAMS - 1;
    }
    const pause = vain < VAIN_STREAMS ? PAUSE_BEFORE_STREAM : PAUSE_BEFORE_ASKING;
    await waited(later, pause, signal).catch(() => undefined);
  }
}

/** @returns whether anything came through */
async function follow(
  { surroundings, ...server }: Connection,
  cycleId: string,
  { signal, last, tell }: { signal: AbortSignal; last: number | undefined; tell: (event: CycleEvent) => void },
): Promise<boolean> {
  const over = new AbortController();
  const stopAll = () => over.abort();
  signal.addEventListener('abort', stopAll, { once: true });
  let stop = surroundings.later(SILENCE, stopAll);
  let isHeard = false;
  const alive = () => {
    isHeard = true;
    stop();
    stop = surroundings.later(SILENCE, stopAll);
  };
  const lastEventId = last === undefined ? undefined : String(last);
  try {
    const listening = { signal: over.signal, lastEventId, heard: tell, alive };
    await listen({ surroundings, ...server }, syncApi.events, listening, { params: { cycleId } });
  } catch {
    // Broken off: whoever calls connects again.
  } finally {
    stop();
    over.abort();
    signal.removeEventListener('abort', stopAll);
  }
  return isHeard;
}
