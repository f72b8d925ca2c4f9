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
    // First, so that an address that is sent away adds to no other count, and a flood of made-up names takes no memory.
    { limiter: limiter(100, 15 * MINUTE), keyOf: (_account, address) => address },
    { limiter: limiter(8, 15 * MINUTE), keyOf: ownKey },
    { limiter: limiter(40, 60 * MINUTE), keyOf: (account) => account },
  ];

  /**
   * Counts an attempt as failed until `succeeded` says otherwise, so that many at once do not slip through.
   * @throws Problem `too-many-requests` when there were too many failures
   */
  async attempt(account: string, address: string): Promise<void> {
    for (const { limiter, keyOf } of this.limits) {
      try {
        await limiter.consume(keyOf(account, address));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? tooOften(reason.msBeforeNext / 1000) : reason;
      }
    }
  }

  /** Forgets the account's failures at this address; elsewhere only this attempt was none. */
  async succeeded(account: string, address: string): Promise<void> {
    await this.forgive(account, address);
    const own = this.limits.find(({ keyOf }) => keyOf === ownKey);
    await own?.limiter.delete(ownKey(account, address));
  }

  /** Takes an attempt back at which the password was not looked at. */
  async forgive(account: string, address: string): Promise<void> {
    for (const { limiter, keyOf } of this.limits) await limiter.reward(keyOf(account, address));
  }
}

function ownKey(account: string, address: string): string {
  return `${account}\n${address}`;
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
