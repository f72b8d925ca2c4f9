/**
 * Tells those who listen that a cycle has changed, after it has. Within one process through this hub; where several
 * processes share a PostgreSQL database, through its notifications, which reach all of them.
 */
import type { CycleEvent } from '../../core/protocol/sync.js';
import type { CycleRef } from '../store/cycles.js';

export interface MunicipalEvent extends CycleEvent {
  readonly municipalityId: string;
}

type Listener = (event: MunicipalEvent) => void;

export class CycleEvents {
  private readonly listeners = new Set<Listener>();

  /** @returns how to stop listening */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  publish(event: MunicipalEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The events of one cycle until the signal is aborted. A slow reader gets the latest, not all: it asks for a delta. */
  async *of({ municipalityId, cycleId }: CycleRef, signal: AbortSignal): AsyncGenerator<CycleEvent> {
    const waiting: MunicipalEvent[] = [];
    let wake = () => {};
    const stop = this.listen((event) => {
      if (event.municipalityId !== municipalityId || event.cycleId !== cycleId) return;
      waiting.push(event);
      if (waiting.length > MOST_WAITING) waiting.shift();
      wake();
    });
    const aborted = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
    try {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next) yield { cycleId: next.cycleId, revision: next.revision, kind: next.kind };
        else await Promise.race([aborted, new Promise<void>((done) => (wake = done))]);
      }
    } finally {
      stop();
    }
  }
}

const MOST_WAITING = 1000;
