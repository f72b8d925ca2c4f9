/**
 * Tells those who listen that a cycle has changed, after it has. Within one process through this hub; where several
 * processes share a PostgreSQL database, through its notifications, which reach all of them.
 */
import type { CycleEvent } from '../../core/protocol/sync.js';
import type { CycleRef } from '../store/cycles.js';

interface MunicipalEvent extends CycleEvent {
  readonly municipalityId: string;
}

type Listener = (event: MunicipalEvent) => void;

/** More than that are of no use to a slow reader, who asks for what changed anyway. */
const MOST_WAITING = 1000;

export class CycleEvents {
  private readonly listeners = new Set<Listener>();
  private renewal = new AbortController();

  publish(event: MunicipalEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Events may have been missed: all streams end, and their readers, who connect again, are told where the cycle is. */
  restored(): void {
    this.renewal.abort();
    this.renewal = new AbortController();
  }

  /**
   * The events of one cycle from now on, whether they are waited for yet or not.
   * @param signal ends the stream
   */
  of({ municipalityId, cycleId }: CycleRef, signal: AbortSignal): AsyncIterable<CycleEvent> {
    const over = AbortSignal.any([signal, this.renewal.signal]);
    const waiting: CycleEvent[] = [];
    let wake = () => {};
    const listener: Listener = ({ municipalityId: whose, ...event }) => {
      if (whose !== municipalityId || event.cycleId !== cycleId) return;
      waiting.push(event);
      if (waiting.length > MOST_WAITING) waiting.shift();
      wake();
    };
    const stop = () => {
      this.listeners.delete(listener);
      wake();
    };
    if (!over.aborted) this.listeners.add(listener);
    over.addEventListener('abort', stop, { once: true });
    return (async function* () {
      while (!over.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((done) => (wake = done));
      }
    })();
  }
}
