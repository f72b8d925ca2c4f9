/**
 * How long requests took and what became of them, by route.
 */
export class Measures {
  private readonly times = new Map<string, number[]>();
  /** What the server said other than yes, by route and code, and how often. */
  readonly refusals = new Map<string, number>();

  take(route: string, milliseconds: number): void {
    const list = this.times.get(route) ?? [];
    this.times.set(route, list);
    list.push(milliseconds);
  }

  refuse(route: string, code: string): void {
    const name = `${route}: ${code}`;
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
  }

  get count(): number {
    return [...this.times.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** For people: a line a route. */
  table(seconds: number): string[] {
    const head = ['route', 'answers', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'longest'];
    const rows = [...this.times]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([route, list]) => {
        const sorted = [...list].sort((a, b) => a - b);
        const at = (share: number) =>
          sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0);
        return [route, String(list.length), (list.length / seconds).toFixed(1), at(0.5), at(0.95), at(0.99), at(1)];
      });
    const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
    return [head, ...rows].map((row) =>
      row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  '),
    );
  }
}
