/**
 * Splits what was found in the rows of a header into tables standing side by side: where the columns that name a row come
 * again. A column that comes twice in one table (last year's beside this year's) does not split it.
 */
import type { Field } from '../../form/form.js';
import type { Candidate } from './candidate.js';

/**
 * Looks no further for each split than it takes to see two more tables, so that many tables side by side cost as much as
 * they are wide.
 * @param sorted from the left
 * @param keys what names a row
 */
export function splitSideBySide(sorted: readonly Candidate[], keys: readonly Field[]): (readonly Candidate[])[] {
  if (keys.length === 0) return [sorted];
  const parts: (readonly Candidate[])[] = [];
  const wholes = new Wholes(sorted, keys);
  for (let start = 0; ;) {
    const cut = cutAfter(sorted, wholes, start);
    parts.push(sorted.slice(start, cut));
    if (cut === undefined) return parts;
    start = cut;
  }
}

/** Where the table ends that begins at a place; undefined where it is the last. */
function cutAfter(sorted: readonly Candidate[], wholes: Wholes, start: number): number | undefined {
  const first = wholes.endFrom(start);
  if (first === undefined) return undefined;
  // Where the tables overlap there is no place to cut: it is looked for further away, twice as far each time.
  for (let tables = 2; ; tables *= 2) {
    let end = wholes.endFrom(first);
    if (end === undefined) return undefined;
    for (let more = 1; more < tables && end !== undefined; more++) end = wholes.endFrom(end);
    const window = sorted.slice(start, end);
    const cut = bestCut(window, first - start, wholes.lastStart(start, end ?? sorted.length) - start);
    if (cut !== undefined) return start + cut;
    if (end === undefined) return undefined;
  }
}

/**
 * The place of a cut between two: the one that leaves the fewest flaws on both sides, then one behind which the second
 * begins as the first does, then the one with the widest gap.
 */
function bestCut(window: readonly Candidate[], from: number, to: number): number | undefined {
  const before = flawsUpTo(window);
  const after = flawsUpTo([...window].reverse());
  let best: Cut | undefined;
  let edge = 0;
  for (const [at, { field, area }] of window.entries()) {
    const isFree = at >= from && at <= to && area.left > edge;
    if (isFree) {
      const flaws = (before[at] ?? 0) + (after[window.length - at] ?? 0);
      const cut = { at, flaws, isLikeFirst: field === window[0]?.field, gap: area.left - edge };
      if (!best || isBetter(cut, best)) best = cut;
    }
    edge = Math.max(edge, area.right);
  }
  return best?.at;
}

interface Cut {
  readonly at: number;
  readonly flaws: number;
  readonly isLikeFirst: boolean;
  readonly gap: number;
}

function isBetter(a: Cut, b: Cut): boolean {
  if (a.flaws !== b.flaws) return a.flaws < b.flaws;
  return a.isLikeFirst === b.isLikeFirst ? a.gap > b.gap : a.isLikeFirst;
}

/**
 * What speaks against the first so many being one table's columns, for every number of them: some stand in it more than
 * once; no row goes through all of them.
 */
function flawsUpTo(part: readonly Candidate[]): number[] {
  const places = new Set<string>();
  const fields = new Set<string>();
  let [top, bottom] = [0, Number.POSITIVE_INFINITY];
  const flaws = [0];
  for (const { field, year, area } of part) {
    places.add(`${field.id} ${area.left}`);
    // Last year's column beside this year's is no second table.
    fields.add(`${field.id} ${year}`);
    [top, bottom] = [Math.max(top, area.top), Math.min(bottom, area.bottom)];
    flaws.push(places.size - fields.size + (top > bottom ? 1 : 0));
  }
  return flaws;
}

/** Where in a row of candidates all that names a row has been seen. */
class Wholes {
  /** For each place the key that stands there; -1 for none, or one that is repeated instead of merged. */
  private readonly keyAt: Int32Array;

  constructor(
    sorted: readonly Candidate[],
    private readonly keys: readonly Field[],
  ) {
    const places = new Map(keys.map((key, k) => [key, k]));
    const edges = new Map<Field, number>();
    this.keyAt = Int32Array.from(sorted, ({ field, area: { left, right } }) => {
      const edge = edges.get(field) ?? 0;
      edges.set(field, Math.max(edge, right));
      return edge > 0 && left <= edge + 1 ? -1 : (places.get(field) ?? -1);
    });
  }

  /** The first end by which a table that begins at a place is whole; undefined where none is. */
  endFrom(start: number): number | undefined {
    const seen = new Set<number>();
    for (let i = start; i < this.keyAt.length; i++) {
      const key = this.keyAt[i] ?? -1;
      if (key >= 0 && seen.add(key).size === this.keys.length) return i + 1;
    }
    return undefined;
  }

  /** The last place from which a table is whole by an end; before `start` where none is. */
  lastStart(start: number, end: number): number {
    const seen = new Set<number>();
    for (let i = end - 1; i >= start; i--) {
      const key = this.keyAt[i] ?? -1;
      if (key >= 0 && seen.add(key).size === this.keys.length) return i;
    }
    return start - 1;
  }
}
