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

  /** @returns those of the entries in question that share a run, those with the most first */
  candidates(text: string, isMeant: (entry: Entry) => boolean): Entry[] {
    const shared = new Map<Entry, number>();
    for (const run of runsOf(text)) {
      const entries = this.byRun.get(run)?.filter(isMeant);
      if (!entries || entries.length > COMMON) continue;
      for (const entry of entries) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
    return shared.size < 2 ? [...shared.keys()] : [...shared].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
  }

  add(text: string, entry: Entry): void {
    for (const run of runsOf(text)) {
      const entries = this.byRun.get(run);
      if (!entries) this.byRun.set(run, [entry]);
      else if (entries.length <= COMMON) entries.push(entry);
    }
  }
}

const FACTOR = 31;
/** What the first character of a run has been multiplied by when the next one comes. */
const WEIGHT = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0;
    if (i >= RUN) hash = (hash - Math.imul(text.charCodeAt(i - RUN), WEIGHT)) | 0;
    if (i === RUN - 1 || (i >= RUN && isKept(hash))) runs.add(hash);
  }
  return runs;
}

/** Neighbouring sums differ little; which are kept must not depend on that. */
function isKept(hash: number): boolean {
  return (Math.imul(hash, 0x9e3779b1) >>> 16) % KEPT === 0;
}
