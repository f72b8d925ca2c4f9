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
  const frequency = new Map<string, number>();
  for (const marks of [...left, ...right]) for (const mark of marks) increase(frequency, mark, 1);
  const pairs = new Map<number, IndexPair>();
  const add = (l: number, r: number) => pairs.set(l * right.length + r, [l, r]);
  nearest(left, right, frequency).forEach((found, l) => found.forEach((r) => add(l, r)));
  nearest(right, left, frequency).forEach((found, r) => found.forEach((l) => add(l, r)));
  return [...pairs.keys()].sort((a, b) => a - b).map((name) => pairs.get(name)!);
}

function nearest(from: readonly Marks[], to: readonly Marks[], frequency: ReadonlyMap<string, number>): number[][] {
  const holders = new Map<string, number[]>();
  to.forEach((marks, i) => {
    for (const mark of marks) {
      const list = holders.get(mark);
      if (list) list.push(i);
      else holders.set(mark, [i]);
    }
  });
  const weightOf = (mark: string) => 1 / frequency.get(mark)!;
  const sizes = to.map((marks) => [...marks].reduce((size, mark) => size + weightOf(mark), 0));
  return from.map((marks) => {
    const rarest = [...marks]
      .filter((mark) => holders.has(mark))
      .sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1));
    const shared = new Map<number, number>();
    let met = 0;
    for (const mark of rarest) {
      const list = holders.get(mark)!;
      met += list.length;
      if (met > BUDGET) break;
      for (const i of list) increase(shared, i, weightOf(mark));
    }
    const own = rarest.reduce((size, mark) => size + weightOf(mark), 0);
    const likeness = ([i, weight]: readonly [number, number]) => weight / (own + sizes[i]!);
    return [...shared]
      .map((entry) => ({ i: entry[0], alike: likeness(entry) }))
      .sort((a, b) => b.alike - a.alike || a.i - b.i)
      .slice(0, MOST)
      .map(({ i }) => i);
  });
}

function increase<K>(counts: Map<K, number>, name: K, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
