/**
 * Lets a few do something costly at a time; the others wait their turn, and when too many wait, newcomers are sent away.
 * Where nobody gets done any more, those who wait are not kept waiting.
 */
import type { Bilingual } from '../core/issue/issue.js';
import { Problem } from '../core/problem/problem.js';

const TRY_AGAIN_SECONDS = 5;

export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Those of them who have not begun, and may be sent away. */
  private readonly newcomers = new Map<() => void, (problem: Problem) => void>();
  /** When somebody got done. */
  private lastDone = 0;

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    /** What those are told who are sent away. */
    private readonly busy: Bilingual,
    /** So long nobody may get done before those who wait are sent away, in milliseconds. */
    private readonly standstill = Infinity,
  ) {}

  /** For work that costs something before its turn comes. @throws Problem as `take` does now */
  requireRoom(): void {
    if (this.running >= this.atOnce && this.waiting.length >= this.mostWaiting) throw this.tooBusy();
  }

  /** @throws Problem `too-many-requests` when too many wait already; `try-again` when nobody gets done */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await this.wait();
    else this.running++;
    try {
      const result = await work();
      this.lastDone = performance.now();
      return result;
    } finally {
      this.handOn();
    }
  }

  /**
   * Within a turn: lets others have it while this one waits for something that is done elsewhere. It goes on before those
   * who have not begun yet.
   */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    this.handOn();
    try {
      return await work();
    } finally {
      if (this.running >= this.atOnce) await new Promise<void>((go) => this.waiting.unshift(go));
      else this.running++;
    }
  }

  /** The turn is handed on without being given back in between. */
  private handOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }

  private wait(): Promise<void> {
    this.requireRoom();
    return new Promise((done, fail) => {
      const begun = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const leave = () => {
        clearTimeout(timer);
        this.newcomers.delete(go);
      };
      const go = () => {
        leave();
        done();
      };
      const sendAway = (problem: Problem) => {
        leave();
        this.waiting.splice(this.waiting.indexOf(go), 1);
        fail(problem);
      };
      const look = () => {
        const left = Math.max(begun, this.lastDone) + this.standstill - performance.now();
        if (left > 0) timer = setTimeout(look, left);
        else sendAway(this.nobodyGetsDone());
      };
      if (Number.isFinite(this.standstill)) look();
      this.waiting.push(go);
      this.newcomers.set(go, sendAway);
    });
  }

  /** Those who wait would fare as somebody did just now. @throws to them: Problem `try-again` */
  sendAwayWhoWait(): void {
    for (const sendAway of [...this.newcomers.values()]) sendAway(this.nobodyGetsDone());
  }

  private nobodyGetsDone(): Problem {
    return new Problem('try-again', this.busy, { retryAfter: TRY_AGAIN_SECONDS, reason: 'busy' });
  }

  private tooBusy(): Problem {
    return new Problem('too-many-requests', this.busy, { retryAfter: TRY_AGAIN_SECONDS });
  }
}
