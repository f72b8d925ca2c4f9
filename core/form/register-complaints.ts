/**
 * What the entries of a register of departments say of each other: no name for two departments of one year, successors that
 * are there and lead nowhere in a circle, years that can be. A register that passes gives every name one meaning a year.
 */
import { compact } from '../text/normalise.js';
import { twice, unknown, type Complaint, type Path } from './complaint.js';
import { hasOuterMark } from './department-list.js';
import { successorsOf, type Department } from './department-schema.js';

type Register = readonly Department[];

/** @param at the place of the register in its document */
export function checkRegister(departments: Register, at: Path): Complaint[] {
  const names = departments.map(({ name }) => name);
  const references = departments.flatMap((department, i) => {
    const { successor } = department;
    return successorsOf(department).flatMap((name, k) =>
      unknown(name, names, [...at, i, 'successor', ...(typeof successor === 'string' ? [] : [k])], 'department'),
    );
  });
  return [
    ...twice(names.map(compact), at, 'department', 'name'),
    ...departments.flatMap((department, i) => outerMarks(department, [...at, i])),
    ...references,
    ...departments.flatMap((department, i) => checkYears(departments, department, [...at, i])),
    ...sharedSpellings(departments, at),
    ...circles(departments, at),
  ];
}

function outerMarks({ name, aliases }: Department, at: Path): Complaint[] {
  const message = (text: string) => `${text} begins or ends with a mark that stands between names`;
  return [
    ...(hasOuterMark(name) ? [{ path: [...at, 'name'], message: message(name) }] : []),
    ...aliases.flatMap((alias, k) =>
      hasOuterMark(alias) ? [{ path: [...at, 'aliases', k], message: message(alias) }] : [],
    ),
  ];
}

function checkYears(departments: Register, department: Department, at: Path): Complaint[] {
  const { name, from, until } = department;
  const found: Complaint[] = [];
  if (from !== undefined && until !== undefined && from > until) {
    found.push({ path: [...at, 'until'], message: `${name} ends before it begins` });
  }
  const successors = successorsOf(department);
  if (successors.length > 0 && until === undefined) {
    found.push({ path: [...at, 'successor'], message: `${name} has a successor and needs its last year (until)` });
  }
  if (successors.length === 0) return found;
  for (const heir of departments) {
    if (!successors.includes(heir.name) || until === undefined || heir.until === undefined || heir.until > until) {
      continue;
    }
    const message = `${heir.name} ended in ${heir.until} and cannot take over after ${until}`;
    found.push({ path: [...at, 'successor'], message });
  }
  return found;
}

/** A name or alias that two departments of the same years go by. Two names alike are told of already. */
function sharedSpellings(departments: Register, at: Path): Complaint[] {
  const owners = new Map<string, Department[]>();
  for (const department of departments) {
    for (const spelling of new Set([department.name, ...department.aliases].map(compact))) {
      owners.set(spelling, [...(owners.get(spelling) ?? []), department]);
    }
  }
  return departments.flatMap((department, i) =>
    department.aliases.flatMap((alias, k) => {
      const other = owners.get(compact(alias))?.find((one) => one !== department && meet(one, department));
      if (!other) return [];
      const message = `${alias} also means ${other.name}, which exists in the same years`;
      return [{ path: [...at, i, 'aliases', k], message }];
    }),
  );
}

function meet(a: Department, b: Department): boolean {
  return (a.from ?? -Infinity) <= (b.until ?? Infinity) && (b.from ?? -Infinity) <= (a.until ?? Infinity);
}

/** Each circle of successors is named once, at its first department. */
function circles(departments: Register, at: Path): Complaint[] {
  const places = new Map(departments.map((department, i) => [department.name, i]));
  const placeOf = (name: string) => places.get(name) ?? -1;
  const done = new Set<string>();
  const found: Complaint[] = [];
  const walk = (name: string, way: readonly string[]): void => {
    const start = way.indexOf(name);
    if (start >= 0) {
      const circle = way.slice(start);
      const first = circle.reduce((a, b) => (placeOf(a) < placeOf(b) ? a : b));
      const message = `successors lead in a circle: ${[...circle, name].join(' → ')}`;
      found.push({ path: [...at, placeOf(first), 'successor'], message });
      return;
    }
    const department = departments[placeOf(name)];
    if (!department || done.has(name)) return;
    for (const next of successorsOf(department)) walk(next, [...way, name]);
    done.add(name);
  };
  for (const { name } of departments) walk(name, []);
  return found;
}
