/**
 * Pairs two sides so that the weights of all pairs together are the greatest possible, each member at most once. A
 * member is left alone where that is better for the whole. Exact and deterministic: shortest augmenting paths over the
 * given candidates only, so that thousands of members with a few candidates each take no time.
 */
import TinyQueue from 'tinyqueue';

export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** A positive whole number. */
  readonly weight: number;
}

/**
 * @param leftCount members are numbered from 0
 * @returns the chosen candidates, in the order of their left members
 */
export function assign<One extends Candidate>(
  leftCount: number,
  rightCount: number,
  candidates: readonly One[],
): One[] {
  const edges = Array.from({ length: leftCount }, (): Edge<One>[] => []);
  for (const candidate of candidates) {
    const { left, right, weight } = candidate;
    edges[left]?.push({ left, right, weight, candidate });
  }
  // Each left member has a partner of its own, of weight 0: to stay alone.
  for (const [left, list] of edges.entries()) list.push({ left, right: rightCount + left, weight: 0 });
  return new Paths(edges).solve().flatMap(({ candidate }) => candidate ?? []);
}

interface Edge<One> extends Candidate {
  /** None for a member that stays alone. */
  readonly candidate?: One;
}

/** Costs are negative weights. Prices keep every edge's reduced cost at zero or above, and at zero for chosen ones. */
class Paths<One> {
  private readonly leftPrice: Prices;
  private readonly rightPrice = new Prices();
  /** The chosen edge of each right member, and of each left member the right one. */
  private readonly match = new Map<number, Edge<One>>();
  private readonly partner = new Map<number, number>();

  constructor(private readonly edges: readonly (readonly Edge<One>[])[]) {
    this.leftPrice = new Prices(edges.map((list) => Math.min(...list.map(({ weight }) => -weight))));
  }

  solve(): Edge<One>[] {
    for (const left of this.edges.keys()) this.place(left);
    return [...this.match.values()].sort((a, b) => a.left - b.left);
  }

  /** Finds a partner for one more left member, by moving others where that costs least. */
  private place(start: number): void {
    const reached = new Map<number, Reached<One>>();
    const settled = new Map<number, number>();
    const queue = new TinyQueue<Reached<One>>([], cheapestFirst);
    let left = start;
    let cost = 0;
    for (;;) {
      for (const edge of this.edges[left] ?? []) {
        if (settled.has(edge.right)) continue;
        const total = cost - edge.weight - this.leftPrice.of(left) - this.rightPrice.of(edge.right);
        const before = reached.get(edge.right);
        if (before && before.cost <= total) continue;
        const next = { cost: total, member: edge.right, by: edge };
        reached.set(edge.right, next);
        queue.push(next);
      }
      let next = queue.pop();
      while (next && settled.has(next.member)) next = queue.pop();
      // There is always one left: every member can stay alone.
      if (!next) return;
      cost = next.cost;
      const holder = this.match.get(next.member);
      if (!holder) {
        this.reprice(start, settled, cost);
        this.choose(next, start, reached);
        return;
      }
      settled.set(next.member, cost);
      left = holder.left;
    }
  }

  private reprice(start: number, settled: ReadonlyMap<number, number>, cost: number): void {
    this.leftPrice.add(start, cost);
    for (const [right, reachedAt] of settled) {
      const holder = this.match.get(right);
      if (holder) this.leftPrice.add(holder.left, cost - reachedAt);
      this.rightPrice.add(right, reachedAt - cost);
    }
  }

  private choose(end: Reached<One>, start: number, reached: ReadonlyMap<number, Reached<One>>): void {
    const path: Edge<One>[] = [];
    for (let at: Reached<One> | undefined = end; at;) {
      path.push(at.by);
      const held: number | undefined = at.by.left === start ? undefined : this.partner.get(at.by.left);
      at = held === undefined ? undefined : reached.get(held);
    }
    for (const edge of path) {
      this.match.set(edge.right, edge);
      this.partner.set(edge.left, edge.right);
    }
  }
}

class Prices {
  constructor(private readonly prices: number[] = []) {}

  of(member: number): number {
    return this.prices[member] ?? 0;
  }

  add(member: number, amount: number): void {
    this.prices[member] = this.of(member) + amount;
  }
}

interface Reached<One> {
  readonly cost: number;
  readonly member: number;
  readonly by: Edge<One>;
}

/** Then the lowest number, so that ties never hang on chance. */
function cheapestFirst(a: Reached<unknown>, b: Reached<unknown>): number {
  return a.cost - b.cost || a.member - b.member;
}
