/**
 * Passwords as hashes: scrypt, which needs as much memory as it is told. The parameters stand in the hash, so that they
 * can be raised and old hashes still be read.
 *
 * A hash takes 128 MB for a third of a second; few are made at a time, so that a flood of sign-ins costs waiting and not
 * the server's memory.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { canonicalPassword } from '../../core/access/password.js';
import { Turns } from './turns.js';

/** 2^17 blocks of 8 × 128 bytes. */
const DEFAULT_COST = 17;
/** Hashes from elsewhere must not make the server take more memory than this: 2^20 blocks are a gigabyte. */
const HIGHEST_COST = 20;
const BLOCK_SIZE = 8;
const LENGTH = 32;
const AT_ONCE = 2;
const MOST_WAITING = 40;
const HASH = /^scrypt\$(?<cost>\d{1,2})\$(?<salt>[A-Za-z0-9_-]{22})\$(?<hash>[A-Za-z0-9_-]{43})$/;

export interface Verdict {
  readonly right: boolean;
  /** Whether the hash was made with other parameters than are wanted now. */
  readonly outdated: boolean;
}

export class Passwords {
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING);

  /** @param cost power of two: how many blocks of 1 KB a hash goes through. Lower only in tests. */
  constructor(private readonly cost = DEFAULT_COST) {}

  /** @returns method, cost, salt and hash in one text */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    return describeHash(this.cost, salt, await this.derive(password, salt, this.cost));
  }

  /**
   * Whether a password is the one that was hashed. Takes as long where there is no hash, so that nobody learns from the
   * time which accounts there are.
   */
  async verify(password: string, stored: string | undefined): Promise<Verdict> {
    const { cost, salt, hash } = HASH.exec(stored ?? this.decoy())?.groups ?? {};
    if (cost === undefined || salt === undefined || hash === undefined || Number(cost) > HIGHEST_COST) {
      throw new Error('a stored password hash cannot be read');
    }
    const derived = await this.derive(password, Buffer.from(salt, 'base64url'), Number(cost));
    const right = timingSafeEqual(derived, Buffer.from(hash, 'base64url')) && stored !== undefined;
    return { right, outdated: Number(cost) !== this.cost };
  }

  /** Reads like the hash of a password, and is that of none that anybody will find. */
  private decoy(): string {
    return describeHash(this.cost, randomBytes(16), randomBytes(LENGTH));
  }

  private derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
    const N = 2 ** cost;
    const options = { N, r: BLOCK_SIZE, p: 1, maxmem: 256 * N * BLOCK_SIZE };
    const text = canonicalPassword(password);
    return this.turns.take(
      () =>
        new Promise((done, fail) => {
          scrypt(text, salt, LENGTH, options, (error, key) => (error ? fail(error) : done(key)));
        }),
    );
  }
}

function describeHash(cost: number, salt: Buffer, hash: Buffer): string {
  return ['scrypt', cost, salt.toString('base64url'), hash.toString('base64url')].join('$');
}
