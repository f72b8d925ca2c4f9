/**
 * Lets a few do something costly at a time; the others wait their turn, and when too many wait, newcomers are sent away.
 */
import { Problem } from '../../core/problem/problem.js';

const TRY_AGAIN_SECONDS = 5;

export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws Problem `too-many-requests` when too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await this.wait();
    else this.running++;
    try {
      return await work();
    } finally {
      // The turn is handed on without being given back in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) throw tooBusy();
    return new Promise((go) => this.waiting.push(go));
  }
}

function tooBusy(): Problem {
  return new Problem(
    'too-many-requests',
    {
      ja: 'サインインが混み合っています。少し待ってからやり直してください。',
      en: 'Too many people are signing in just now. Wait a moment and try again.',
    },
    { retryAfter: TRY_AGAIN_SECONDS },
  );
}
