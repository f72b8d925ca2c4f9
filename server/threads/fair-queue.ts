/**
 * Who waits, fair between users: of those who wait each has one in turn, however much somebody sends. Whoever sends too
 * much at once is sent away, and so is everybody when too many wait.
 */
import { Problem } from '../../core/problem/problem.js';
import { BUSY } from './limits.js';

const TRY_AGAIN_SECONDS = 5;

export class FairQueue<T> {
  /** By user, in the order in which their turn comes. */
  private readonly waiting = new Map<string, T[]>();
  private count = 0;

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /** @throws Problem `too-many-requests` */
  add(user: string, one: T): void {
    const own = this.waiting.get(user) ?? [];
    if (this.count >= this.most || own.length >= this.mostOfOne) {
      throw new Problem('too-many-requests', BUSY, { retryAfter: TRY_AGAIN_SECONDS });
    }
    own.push(one);
    this.waiting.set(user, own);
    this.count++;
  }

  /** The next, of the users who may have something done now; that user is the last to be asked then. */
  next(mayHave: (user: string) => boolean): T | undefined {
    for (const [user, own] of this.waiting) {
      if (!mayHave(user)) continue;
      const [first] = own.splice(0, 1);
      this.waiting.delete(user);
      if (own.length > 0) this.waiting.set(user, own);
      this.count--;
      return first;
    }
    return undefined;
  }

  /** Takes out one who waits no more. */
  remove(user: string, one: T): void {
    const own = this.waiting.get(user) ?? [];
    const at = own.indexOf(one);
    if (at < 0) return;
    own.splice(at, 1);
    this.count--;
    if (own.length === 0) this.waiting.delete(user);
  }
}
