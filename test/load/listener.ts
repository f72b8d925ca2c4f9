/**
 * Somebody who has the console or the task pane open: hears of changes as they happen, and connects again where the
 * connection breaks; the stream then begins with the present revision.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { syncApi } from '../../core/protocol/sync.js';
import { listen } from '../../view/server/events.js';
import type { City } from '../support/city/city.js';

const AGAIN_MS = 500;

export class Listener {
  /** Of the last event. */
  revision = 0;
  events = 0;
  private readonly over = new AbortController();

  /** @returns when the stream has begun: it begins with where the cycle is */
  async listen(address: string, { coordinator: token, cycleId }: City): Promise<void> {
    await new Promise<void>((begun) => void this.follow(address, token, cycleId, begun));
  }

  stop(): void {
    this.over.abort();
  }

  private async follow(address: string, token: string, cycleId: string, begun: () => void): Promise<void> {
    const { signal } = this.over;
    const surroundings = { fetch, later: () => () => undefined, isOffline: () => false };
    while (!signal.aborted) {
      const heard = ({ revision }: { readonly revision: number }) => {
        this.revision = revision;
        this.events++;
        begun();
      };
      const listening = { signal, heard, alive: () => undefined };
      await listen({ access: { address, token }, surroundings }, syncApi.events, listening, {
        params: { cycleId },
      }).catch(() => undefined);
      if (!signal.aborted) await pause(AGAIN_MS);
    }
  }
}
