/**
 * A complaint about a form's document: the place and what is wrong there. Two kinds recur: a name that nothing has, and
 * a name that two things have.
 */
export type Path = (string | number)[];

export interface Complaint {
  readonly path: Path;
  readonly message: string;
}

export function unknown(name: string | undefined, known: readonly string[], path: Path, kind: string): Complaint[] {
  return name === undefined || known.includes(name) ? [] : [{ path, message: `no ${kind} is called ${name}` }];
}

export function twice(names: readonly string[], path: Path, kind: string, property = 'id'): Complaint[] {
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) if (!first.has(name)) first.set(name, i);
  return names.flatMap((name, i) =>
    (first.get(name) ?? i) < i ? [{ path: [...path, i, property], message: `two ${kind}s are called ${name}` }] : [],
  );
}
