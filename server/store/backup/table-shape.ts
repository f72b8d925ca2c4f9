/**
 * Which tables a backup has, and how each looks: read from the database's own catalogue, so that nobody keeps a list.
 */
import { storedValue, type ColumnKind } from './column-kind.js';

export interface ColumnShape {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The type to cast to when it is written: the name that the database has for it, quoted where it is one of ours. */
  readonly type: string;
}

export interface TableShape {
  readonly name: string;
  /** By name. */
  readonly columns: readonly ColumnShape[];
  /** Names of columns, in the key's order. */
  readonly primaryKey: readonly string[];
  /** Names of the tables whose rows must be there first. */
  readonly refersTo: readonly string[];
}

/** By name, compared as the databases compare bytes. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Every table after those it refers to, otherwise by name.
 * @throws Error where tables refer to each other in a circle, or one to itself
 */
export function orderTables(tables: readonly TableShape[]): TableShape[] {
  const waiting = new Map(byName(tables).map((table) => [table.name, table]));
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find((table) => !table.refersTo.some((name) => waiting.has(name)));
    if (!next) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    ordered.push(next);
    waiting.delete(next.name);
  }
  return ordered;
}

/** A row as the lines of a backup have it. @param values in the order of the columns */
export function rowText({ name, columns }: TableShape, values: ArrayLike<unknown>): string {
  try {
    return JSON.stringify(columns.map(({ kind }, i) => storedValue(kind, values[i])));
  } catch (cause) {
    throw new Error(`table ${name} holds what it cannot hold`, { cause });
  }
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
