/**
 * How often somebody may try: failures are counted for an account at an address, for an account from everywhere, and for
 * an address. The counts are this process's and are forgotten when it ends.
 *
 * An account that does not exist is counted like one that does, so that nobody learns from it which there are. A whole
 * city may come from one address; its limit is high, and only failures count.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../core/problem/problem.js';

const MINUTE = 60;

interface Limit {
  readonly limiter: RateLimiterMemory;
  keyOf(account: string, address: string): string;
}

export class SignInLimits {
  private readonly limits: readonly Limit[] = [
    { limiter: limiter(8, 15 * MINUTE), keyOf: (account, address) => `${account}\n${address}` },
    { limiter: limiter(40, 60 * MINUTE), keyOf: (account) => account },
    { limiter: limiter(100, 15 * MINUTE), keyOf: (_account, address) => address },
  ];

  /** @throws Problem `too-many-requests` when there were too many failures */
  async check(account: string, address: string): Promise<void> {
    for (const { limiter, keyOf } of this.limits) {
      const count = await limiter.get(keyOf(account, address));
      if (count && count.consumedPoints >= limiter.points) throw tooOften(count.msBeforeNext / 1000);
    }
  }

  async countFailure(account: string, address: string): Promise<void> {
    for (const { limiter, keyOf } of this.limits) {
      // Going beyond the limit is what `check` tells the next time.
      await limiter.consume(keyOf(account, address)).catch((reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) throw reason;
      });
    }
  }

  /** After a success the account's own failures from this address are forgotten. */
  async forgive(account: string, address: string): Promise<void> {
    const [own] = this.limits;
    await own?.limiter.delete(own.keyOf(account, address));
  }
}

function limiter(points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration });
}

function tooOften(seconds: number): Problem {
  const minutes = Math.max(1, Math.ceil(seconds / MINUTE));
  return new Problem(
    'too-many-requests',
    {
      ja: `サインインの失敗が続いたため、しばらく受け付けません。${minutes}分ほど待ってからやり直してください。`,
      en: `There were too many failed attempts to sign in. Try again in about ${minutes} minutes.`,
    },
    { retryAfter: Math.max(1, seconds) },
  );
}
