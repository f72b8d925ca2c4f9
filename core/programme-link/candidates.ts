/**
 * Which pairs of two lists are worth comparing: those that share rare marks (pairs of characters, words). Marks that
 * most members have say nothing and would compare everything with everything, so that each member looks up its rarest
 * ones only, within a budget.
 */

/** The marks of one member, each once. */
export type Marks = ReadonlySet<string>;

/** How many members one member may meet while looking up its marks. */
const BUDGET = 1500;
/** How many candidates each member proposes. */
const MOST = 8;

export type IndexPair = readonly [left: number, right: number];

/**
 * @param left and right must come in an order of their own (not that of a document): it decides between equals
 * @returns each pair once, the candidates of either side
 */
export function candidatePairs(left: readonly Marks[], right: readonly Marks[]): IndexPair[] {
  const { ranked, weights } = rankByRarity([...left, ...right]);
  const [from, to] = [ranked.slice(0, left.length), ranked.slice(left.length)];
  const names = new Set<number>();
  nearest(from, to, weights).forEach((found, l) => found.forEach((r) => names.add(l * right.length + r)));
  nearest(to, from, weights).forEach((found, r) => found.forEach((l) => names.add(l * right.length + r)));
  return [...names].sort((a, b) => a - b).map((name) => [Math.floor(name / right.length), name % right.length]);
}

/** Marks as numbers, the rarest first; a mark weighs the less the more members have it. */
interface Ranking {
  readonly ranked: readonly Int32Array[];
  readonly weights: Float64Array;
}

function rankByRarity(members: readonly Marks[]): Ranking {
  const frequency = new Map<string, number>();
  for (const marks of members) for (const mark of marks) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  const order = [...frequency].sort(([a, often], [b, oftenToo]) => often - oftenToo || (a < b ? -1 : 1));
  const rank = new Map(order.map(([mark], i) => [mark, i]));
  return {
    ranked: members.map((marks) => Int32Array.from(marks, (mark) => rank.get(mark) ?? 0).sort()),
    weights: Float64Array.from(order, ([, often]) => 1 / often),
  };
}

function nearest(from: readonly Int32Array[], to: readonly Int32Array[], weights: Float64Array): number[][] {
  const holders = Array.from(weights, (): number[] => []);
  to.forEach((marks, i) => marks.forEach((mark) => holders[mark]?.push(i)));
  const sizeOf = (marks: Int32Array) => marks.reduce((size, mark) => size + (weights[mark] ?? 0), 0);
  const sizes = to.map(sizeOf);
  const shared = new Float64Array(to.length);
  return from.map((marks) => {
    const met = meet(marks, holders, weights, shared);
    const own = sizeOf(marks);
    const best = new Best();
    for (const i of met) {
      best.offer(i, (shared[i] ?? 0) / (own + (sizes[i] ?? 0)));
      shared[i] = 0;
    }
    return best.members;
  });
}

/** Adds up in `shared` what each member of the other side shares with this one. @returns the members met */
function meet(
  marks: Int32Array,
  holders: readonly (readonly number[])[],
  weights: Float64Array,
  shared: Float64Array,
): number[] {
  const met: number[] = [];
  let looked = 0;
  for (const mark of marks) {
    const list = holders[mark] ?? [];
    looked += list.length;
    if (looked > BUDGET) break;
    const weight = weights[mark] ?? 0;
    for (const i of list) {
      if (shared[i] === 0) met.push(i);
      shared[i] = (shared[i] ?? 0) + weight;
    }
  }
  return met;
}

/** The few members that are most alike; of equals those that come first. */
class Best {
  private readonly best: { readonly member: number; readonly share: number }[] = [];

  get members(): number[] {
    return this.best.map(({ member }) => member);
  }

  offer(member: number, share: number): void {
    const { best } = this;
    const behind = best.findIndex((other) => share > other.share || (share === other.share && member < other.member));
    const at = behind < 0 ? best.length : behind;
    if (at >= MOST) return;
    best.splice(at, 0, { member, share });
    best.length = Math.min(best.length, MOST);
  }
}
