/**
 * Departments through the years: which department had the work of another in a given year. One that was merely renamed is
 * one line through all years; where work was divided among several, nobody is chosen.
 */
import { existsIn, successorsOf, type Department } from './department-schema.js';

type Departments = readonly Department[];

/** What became of a department in a fiscal year. */
export type Standing =
  | { readonly kind: 'present' }
  /** It has ended; `since` that year the work is another's. */
  | { readonly kind: 'renamed'; readonly to: Department; readonly since: number }
  /** It has ended and its work was divided: the departments of that year, for a person to choose from. */
  | { readonly kind: 'split'; readonly among: Departments }
  | { readonly kind: 'ended'; readonly until: number }
  /** It begins later; `before`: who had its work in that year, none where the register does not say. */
  | { readonly kind: 'early'; readonly from: number; readonly before: Departments };

/**
 * The last department of a line of mere renamings: each step has one successor, who has no other predecessor and began
 * after the other's end, so that no two of the line ever existed side by side. Names of one line are one department in
 * every year.
 */
export function lineOf(departments: Departments, department: Department): Department {
  let last = department;
  for (let next = renamedTo(departments, last); next; next = renamedTo(departments, next)) last = next;
  return last;
}

function renamedTo(departments: Departments, department: Department): Department | undefined {
  const heirs = heirsOf(departments, department);
  const [heir] = heirs;
  if (!heir || heirs.length > 1 || predecessorsOf(departments, heir).length > 1) return undefined;
  const { until } = department;
  return until !== undefined && heir.from !== undefined && until < heir.from ? heir : undefined;
}

/** @param year the Gregorian year in which the fiscal year starts */
export function standingIn(departments: Departments, department: Department, year: number): Standing {
  const { from = -Infinity, until } = department;
  if (until !== undefined && until < year) return laterOn(departments, department, until, year);
  return from > year ? { kind: 'early', from, before: earlier(departments, department, year) } : { kind: 'present' };
}

/** Who had its work in a year: itself, or the one department that the successors lead to; undefined where none is clear. */
export function holderIn(departments: Departments, department: Department, year: number): Department | undefined {
  const standing = standingIn(departments, department, year);
  switch (standing.kind) {
    case 'present':
      return department;
    case 'renamed':
      return standing.to;
    case 'early':
      return standing.before.length === 1 ? standing.before[0] : undefined;
    case 'split':
    case 'ended':
      return undefined;
  }
}

function laterOn(departments: Departments, department: Department, until: number, year: number): Standing {
  let ended = until;
  for (let heirs = heirsOf(departments, department); heirs.length > 0;) {
    if (heirs.length > 1)
      return { kind: 'split', among: presentAmong(heirs, year, (one) => heirsOf(departments, one)) };
    const [heir] = heirs as [Department];
    if (existsIn(heir, year)) return { kind: 'renamed', to: heir, since: Math.max(ended + 1, heir.from ?? ended + 1) };
    if (heir.until === undefined || heir.until >= year) break;
    ended = heir.until;
    heirs = heirsOf(departments, heir);
  }
  return { kind: 'ended', until };
}

function earlier(departments: Departments, department: Department, year: number): Departments {
  const before = (one: Department) => predecessorsOf(departments, one);
  return presentAmong(before(department), year, before);
}

/** Those that existed in the year, or in the place of the others those they lead to. */
function presentAmong(
  list: Departments,
  year: number,
  next: (department: Department) => Departments,
  seen = new Set<Department>(),
): Departments {
  const found = list.flatMap((department) => {
    if (existsIn(department, year)) return [department];
    if (seen.has(department)) return [];
    seen.add(department);
    return presentAmong(next(department), year, next, seen);
  });
  return [...new Set(found)];
}

function heirsOf(departments: Departments, department: Department): Departments {
  const names = successorsOf(department);
  return names.length === 0 ? [] : departments.filter(({ name }) => names.includes(name));
}

function predecessorsOf(departments: Departments, { name }: Department): Departments {
  return departments.filter((department) => successorsOf(department).includes(name));
}
