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
  return names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ path: [...path, i, property], message: `two ${kind}s are called ${name}` }] : [],
  );
}
