/**
 * Whether the revisions of a cycle are those that were stored: each is digested again and held against its seal.
 */
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { readSeals, readStoredContent } from '../../store/seals.js';
import { digestOf } from './digest.js';

export interface VerifiedCycle {
  /** The first revision that has a seal; undefined where none has. */
  readonly since: number | undefined;
  /** How many revisions were held against their seals. */
  readonly sealed: number;
  /** What is wrong, by revision. */
  readonly faults: readonly SealFault[];
  /** The seal of the last revision; '' where there is none. */
  readonly last: string;
}

export interface SealFault {
  readonly revision: number;
  /**
   * changed: what is stored of it is not what was sealed. gone: it was sealed, and nothing is stored of it any more.
   * unsealed: it came after sealed ones and has no seal.
   */
  readonly kind: 'changed' | 'gone' | 'unsealed';
}

/** Revisions that are held in memory at once. */
const AT_ONCE = 50;

/** @param revision of the cycle, up to which it is looked at */
export async function verifyCycle(database: Database, cycle: CycleRef, revision: number): Promise<VerifiedCycle> {
  const faults: SealFault[] = [];
  let since: number | undefined;
  let [last, sealed] = ['', 0];
  for (let from = 0; from <= revision; from += AT_ONCE) {
    const range = { from, to: Math.min(revision, from + AT_ONCE - 1) };
    const seals = new Map((await readSeals(database, cycle, range)).map((seal) => [seal.revision, seal.digest]));
    const contents = new Map((await readStoredContent(database, cycle, range)).map((one) => [one.revision, one]));
    const revisions = new Set([...seals.keys(), ...contents.keys()]);
    for (const at of [...revisions].sort((a, b) => a - b)) {
      const [digest, content] = [seals.get(at), contents.get(at)];
      if (digest === undefined) {
        // From before there were seals.
        if (since !== undefined) faults.push({ revision: at, kind: 'unsealed' });
        continue;
      }
      since ??= at;
      sealed++;
      if (!content) faults.push({ revision: at, kind: 'gone' });
      else if (digestOf(content, last) !== digest) faults.push({ revision: at, kind: 'changed' });
      // By its own seal, so that one that was changed does not make all that follow look changed.
      last = digest;
    }
  }
  return { since, sealed, faults, last };
}
