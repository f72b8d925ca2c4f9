/**
 * What became of last year's departments, as far as their programmes tell: a department that has no row any more goes on
 * under the names that its programmes have this year. Proposed, never taken for granted: a coordinator says so.
 */

/** A programme that went on: whose it was, and whose it is. */
export interface Continued {
  readonly previous: readonly string[];
  readonly current: readonly string[];
}

export interface ProposedSuccession {
  readonly department: string;
  /** Split into several, renamed to one that is new, merged into one that was there. */
  readonly fate: 'renamed' | 'merged' | 'split';
  readonly heirs: readonly string[];
  /** How many programmes say so. */
  readonly programmes: number;
}

interface Departments {
  /** That had a row last year, and that have one this year. */
  readonly last: readonly string[];
  readonly now: readonly string[];
}

export function proposeSuccessions(
  continued: readonly Continued[],
  { last, now }: Departments,
): readonly ProposedSuccession[] {
  const there = new Set(now);
  return [...new Set(last)].flatMap((department): ProposedSuccession[] => {
    if (there.has(department)) return [];
    const own = continued.filter(({ previous }) => previous.includes(department));
    const heirs = [...new Set(own.flatMap(({ current }) => current))].filter((name) => !isBeside(name, own));
    const [first] = heirs;
    if (first === undefined) return [];
    const fate = heirs.length > 1 ? 'split' : last.includes(first) ? 'merged' : 'renamed';
    return [{ department, fate, heirs, programmes: own.length }];
  });
}

/** One that had a part in all of these programmes before goes on with its own. */
function isBeside(name: string, own: readonly Continued[]): boolean {
  return own.filter(({ current }) => current.includes(name)).every(({ previous }) => previous.includes(name));
}
