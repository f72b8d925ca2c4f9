/**
 * Whether the server can do its work: its database answers and can be written to, soon. Anybody may ask, so that it is
 * looked at once for all who ask in the same moment.
 */
import type { Trouble } from '../core/problem/trouble.js';
import { troubleOf } from './store/database-errors.js';
import type { Store } from './store/database.js';
import { tryAgain } from './store/troubles.js';
import { tryWriting } from './store/try-writing.js';

/** In milliseconds: how long the database has, and how long what it said holds. */
const PATIENCE_MS = 2_000;
const HOLDS_MS = 1_000;

interface Look {
  readonly begun: number;
  /** Why it cannot be used; undefined where it can. */
  readonly trouble: Promise<Trouble | undefined>;
}

export class Readiness {
  private last: Look | undefined;
  /** Until it ends, whatever it came to: a database that hangs is asked once. */
  private underWay: Promise<unknown> | undefined;

  constructor(
    private readonly store: Store,
    private readonly closing: AbortSignal,
  ) {}

  /** @throws Problem `try-again` that says why it is not ready */
  async require(): Promise<void> {
    if (this.closing.aborted) throw tryAgain('closing');
    const trouble = await this.look();
    if (trouble !== undefined) throw tryAgain(trouble);
  }

  private look(): Promise<Trouble | undefined> {
    const now = performance.now();
    if (this.last && now - this.last.begun < HOLDS_MS) return this.last.trouble;
    if (this.underWay && this.last) return this.last.trouble;
    const writing = tryWriting(this.store).then(
      () => undefined,
      (error: unknown): Trouble => troubleOf(error) ?? 'failing',
    );
    this.underWay = writing.finally(() => (this.underWay = undefined));
    this.last = { begun: now, trouble: within(writing) };
    return this.last.trouble;
  }
}

function within(writing: Promise<Trouble | undefined>): Promise<Trouble | undefined> {
  return new Promise((done) => {
    const late = setTimeout(() => done('slow'), PATIENCE_MS);
    void writing.then((trouble) => {
      clearTimeout(late);
      done(trouble);
    });
  });
}
