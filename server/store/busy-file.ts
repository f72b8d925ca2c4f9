/**
 * What to do while another program has the SQLite file: SQLite itself would wait with the whole process, so that nobody is
 * answered meanwhile. Here it refuses at once, and is asked again in a moment; others have their turns in between.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { troubleOf } from './database-errors.js';

/** On average, before asking again. */
const PAUSE_MS = 50;

export class BusyFile {
  /** Since when nobody was let in. */
  private since: number | undefined;

  /** @param patience how long all who ask are kept waiting, in milliseconds: who comes later waits for less; 0 without end */
  constructor(private readonly patience: number) {}

  /**
   * @param writes whether it is known to write; who only reads is let in while others are not
   * @throws what `work` throws; that the file is busy only when the patience has come to an end
   */
  async letIn<T>(work: () => Promise<T>, writes: boolean): Promise<T> {
    const begun = performance.now();
    for (let tries = 1; ; tries++) {
      try {
        const result = await work();
        if (writes || tries > 1) this.since = undefined;
        return result;
      } catch (error) {
        if (troubleOf(error) !== 'busy') throw error;
        const now = performance.now();
        this.since ??= now;
        if (this.patience > 0 && now - Math.min(begun, this.since) >= this.patience) throw error;
        await pause(PAUSE_MS * (0.5 + Math.random()));
      }
    }
  }
}
