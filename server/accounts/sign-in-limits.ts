/**
 * How often somebody may try: failures are counted for an account at an address, for an account from everywhere, and for
 * an address. The counts are this process's and are forgotten when it ends.
 *
 * A browser in which the account's own user had signed in before is counted by itself, and by nothing else: whatever
 * strangers do, also at the same address, it is let try.
 *
 * An account that does not exist is counted like one that does, so that nobody learns from it which there are. A whole
 * city may come from one address; its limit is high, and only failures count.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../core/problem/problem.js';
import { addressGroup } from './address-group.js';

const MINUTE = 60;

interface Limit {
  readonly limiter: RateLimiterMemory;
  keyOf(account: string, place: string): string;
}

export class SignInLimits {
  private readonly own: Limit = { limiter: limiter(8, 15 * MINUTE), keyOf: ownKey };
  private readonly limits: readonly Limit[] = [
    // First, so that an address that is sent away adds to no other count, and a flood of made-up names takes no memory.
    { limiter: limiter(100, 15 * MINUTE), keyOf: (_account, place) => place },
    this.own,
    { limiter: limiter(40, 60 * MINUTE), keyOf: (account) => account },
  ];

  /**
   * Counts an attempt as failed until `succeeded` says otherwise, so that many at once do not slip through.
   * @param device that the account's user is known to have signed in with before
   * @throws Problem `too-many-requests` when there were too many failures
   */
  async attempt(account: string, address: string, device?: string): Promise<void> {
    for (const { limiter, keyOf } of this.limitsFor(device)) {
      try {
        await limiter.consume(keyOf(account, placeOf(address, device)));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? tooOften(reason.msBeforeNext / 1000) : reason;
      }
    }
  }

  /** Forgets the account's failures at this address; elsewhere only this attempt was none. */
  async succeeded(account: string, address: string, device?: string): Promise<void> {
    await this.forgive(account, address, device);
    await this.own.limiter.delete(ownKey(account, placeOf(address, device)));
  }

  /** Takes an attempt back at which the password was not looked at. */
  async forgive(account: string, address: string, device?: string): Promise<void> {
    const place = placeOf(address, device);
    for (const { limiter, keyOf } of this.limitsFor(device)) await limiter.reward(keyOf(account, place));
  }

  private limitsFor(device: string | undefined): readonly Limit[] {
    return device === undefined ? this.limits : [this.own];
  }
}

function placeOf(address: string, device: string | undefined): string {
  return device === undefined ? addressGroup(address) : `device ${device}`;
}

function ownKey(account: string, place: string): string {
  return `${account}\n${place}`;
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
