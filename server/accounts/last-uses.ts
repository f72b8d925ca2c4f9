/**
 * When sessions and tokens were used last. That it is noted matters less than that somebody can read: they do not wait for
 * it, and where it cannot be noted (no room on the disk, a database that others hold) it is remembered here, so that
 * nobody's session ends for that.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { reportOf } from '../error-report.js';

/** The last use is noted no more often than this, so that reading stays reading. */
const NOTED_MS = 60 * 1000;
/** How long somebody waits for it, in milliseconds: what goes well is done by then. */
const PATIENCE_MS = 100;
/** How many are remembered. */
const MOST = 10_000;

export class LastUses {
  private readonly unnoted = new LRUCache<string, Date>({ max: MOST });
  private readonly underWay = new Set<string>();
  private isTold = false;

  constructor(private readonly logger: Logger | undefined) {}

  /** @param noted what the database knows */
  lastOf(id: string, noted: Date | null): Date | null {
    const known = this.unnoted.get(id);
    return known && (noted === null || known > noted) ? known : noted;
  }

  /**
   * Notes a use where the last one is a while ago; never fails.
   * @param last when it was, as `lastOf` says
   */
  async note(id: string, last: Date | null, now: Date, write: () => Promise<void>): Promise<void> {
    if (now.getTime() - (last?.getTime() ?? 0) < NOTED_MS || this.underWay.has(id)) return;
    this.underWay.add(id);
    const writing = write()
      .then(() => {
        this.unnoted.delete(id);
        this.isTold = false;
      })
      .catch((error: unknown) => {
        this.unnoted.set(id, now);
        if (!this.isTold) this.logger?.warn({ error: reportOf(error) }, 'last uses cannot be noted');
        this.isTold = true;
      })
      .finally(() => this.underWay.delete(id));
    const moment = new AbortController();
    await Promise.race([
      writing.then(() => moment.abort()),
      pause(PATIENCE_MS, undefined, { signal: moment.signal }).catch(() => undefined),
    ]);
  }
}
