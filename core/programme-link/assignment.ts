/**
 * Pairs two sides so that the weights of all pairs together are the greatest possible, each member at most once. A
 * member is left alone where that is better for the whole. Exact and deterministic: shortest augmenting paths over the
 * given candidates only, so that thousands of members with a few candidates each take no time.
 */

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
export function assign(leftCount: number, rightCount: number, candidates: readonly Candidate[]): Candidate[] {
  const edges: Candidate[][] = Array.from({ length: leftCount }, () => []);
  for (const candidate of candidates) edges[candidate.left]?.push(candidate);
  // Each left member has a partner of its own, of weight 0: to stay alone.
  for (let left = 0; left < leftCount; left++) edges[left]?.push({ left, right: rightCount + left, weight: 0 });
  const chosen = new Paths(edges, rightCount + leftCount).solve();
  return chosen.filter(({ right }) => right < rightCount);
}

/** Costs are negative weights. Prices keep every edge's reduced cost at zero or above, and at zero for chosen ones. */
class Paths {
  private readonly leftPrice: number[];
  private readonly rightPrice: number[];
  /** The chosen edge of each right member, and of each left member the right one. */
  private readonly match: (Candidate | undefined)[];
  private readonly partner = new Map<number, number>();

  constructor(
    private readonly edges: readonly (readonly Candidate[])[],
    rightCount: number,
  ) {
    this.leftPrice = edges.map((list) => Math.min(...list.map(({ weight }) => -weight)));
    this.rightPrice = new Array<number>(rightCount).fill(0);
    this.match = new Array<Candidate | undefined>(rightCount).fill(undefined);
  }

  solve(): Candidate[] {
    for (let left = 0; left < this.edges.length; left++) this.place(left);
    return this.match.filter((edge) => edge !== undefined).sort((a, b) => a.left - b.left);
  }

  /** Finds a partner for one more left member, by moving others where that costs least. */
  private place(start: number): void {
    const reached = new Map<number, { cost: number; by: Candidate }>();
    const settled = new Map<number, number>();
    const queue = new Queue();
    let left = start;
    let cost = 0;
    for (;;) {
      for (const edge of this.edges[left] ?? []) {
        if (settled.has(edge.right)) continue;
        const total = cost - edge.weight - this.leftPrice[left]! - this.rightPrice[edge.right]!;
        const before = reached.get(edge.right);
        if (before && before.cost <= total) continue;
        reached.set(edge.right, { cost: total, by: edge });
        queue.add(total, edge.right);
      }
      let next = queue.take();
      while (settled.has(next.member)) next = queue.take();
      cost = next.cost;
      const holder = this.match[next.member];
      if (!holder) {
        this.reprice(start, settled, cost);
        this.choose(next.member, start, reached);
        return;
      }
      settled.set(next.member, cost);
      left = holder.left;
    }
  }

  private reprice(start: number, settled: ReadonlyMap<number, number>, cost: number): void {
    this.leftPrice[start]! += cost;
    for (const [right, reachedAt] of settled) {
      this.leftPrice[this.match[right]!.left]! += cost - reachedAt;
      this.rightPrice[right]! -= cost - reachedAt;
    }
  }

  private choose(end: number, start: number, reached: ReadonlyMap<number, { by: Candidate }>): void {
    const path: Candidate[] = [];
    for (let right: number | undefined = end; right !== undefined;) {
      const by: Candidate = reached.get(right)!.by;
      path.push(by);
      right = by.left === start ? undefined : this.partner.get(by.left);
    }
    for (const edge of path) {
      this.match[edge.right] = edge;
      this.partner.set(edge.left, edge.right);
    }
  }
}

interface Reached {
  readonly cost: number;
  readonly member: number;
}

/** A binary heap: the cheapest first, then the lowest number, so that ties never hang on chance. */
class Queue {
  private readonly heap: Reached[] = [];

  add(cost: number, member: number): void {
    const { heap } = this;
    let at = heap.push({ cost, member }) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(heap[at]!, heap[up]!); up = (at - 1) >> 1) {
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
      at = up;
    }
  }

  /** There is always one left: every member can stay alone. */
  take(): Reached {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
      }
      if (least === at) return first;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

function before(a: Reached, b: Reached): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.member < b.member);
}
