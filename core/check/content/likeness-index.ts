/**
 * Finds among many texts those that share long stretches, without comparing each with each: a text is known by some of its
 * runs of characters, chosen by what they say and not by where they stand.
 */

/** Characters of a run. */
const RUN = 10;
/** One of so many runs is kept. */
const KEPT = 4;
/** A run that so many texts share is a stock phrase. */
const COMMON = 12;

export class LikenessIndex<Entry> {
  private readonly byRun = new Map<number, Entry[]>();

  /** @returns entries before it that share a run, those with the most first */
  candidates(text: string): Entry[] {
    const shared = new Map<Entry, number>();
    for (const run of runsOf(text)) {
      const entries = this.byRun.get(run);
      if (!entries || entries.length > COMMON) continue;
      for (const entry of entries) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
    return [...shared].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
  }

  add(text: string, entry: Entry): void {
    for (const run of runsOf(text)) {
      const entries = this.byRun.get(run);
      if (!entries) this.byRun.set(run, [entry]);
      else if (entries.length <= COMMON) entries.push(entry);
    }
  }
}

function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  const weight = 31 ** (RUN - 1) % MODULUS;
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= RUN) hash = (hash - ((text.charCodeAt(i - RUN) * weight) % MODULUS) + MODULUS) % MODULUS;
    hash = (hash * 31 + text.charCodeAt(i)) % MODULUS;
    if (i >= RUN - 1 && (i === RUN - 1 || mixed(hash) % KEPT === 0)) runs.add(hash);
  }
  return runs;
}

const MODULUS = 1_000_003;

/** Neighbouring sums differ little; which are kept must not depend on that. */
function mixed(hash: number): number {
  return (hash * 7919) % 65_537;
}
