/**
 * Requests made from the server's own description (`openapi.json`): for each operation one that fits, and variants of it
 * in which a single text or number is another one.
 */

/** JSON Schema, as far as the description uses it. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
}

/** Where in a value something stands: names of properties, places in lists. The name of a property itself ends in `KEY`. */
type Path = readonly (string | number)[];
export const KEY = '(key)';

export interface Leaf {
  readonly path: Path;
  readonly kind: 'text' | 'integer';
}

const TEXTS: Readonly<Record<string, string>> = {
  uuid: '7b1f3c52-6a0e-4d3b-9c7f-0c2d5f6a9b10',
  date: '2026-03-31',
  'date-time': '2026-03-31T00:00:00Z',
  email: 'a@example.jp',
  uri: 'https://example.jp/',
};

/** Values that fit a schema: one for each way in which it may be met. */
export function examplesOf(schema: Schema): unknown[] {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.flatMap(examplesOf);
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return [schema.enum[0]];
  switch (schema.type) {
    case 'string':
      return [TEXTS[schema.format ?? ''] ?? (schema.pattern?.includes('#') ? '#000000' : 'abc')];
    case 'integer':
    case 'number':
      return [Math.max(schema.minimum ?? 1, 1)];
    case 'boolean':
      return [true];
    case 'null':
      return [null];
    case 'array':
      return (schema.items ? examplesOf(schema.items) : [1]).map((item) => [item]);
    default:
      return objectsOf(schema);
  }
}

/** As many as the property with the most ways has; the others repeat theirs. */
function objectsOf({ properties = {}, additionalProperties }: Schema): unknown[] {
  const entries = Object.entries(properties).map(([name, schema]) => [name, examplesOf(schema)] as const);
  if (typeof additionalProperties === 'object') entries.push(['abc', examplesOf(additionalProperties)]);
  const most = Math.max(1, ...entries.map(([, examples]) => examples.length));
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(entries.map(([name, examples]) => [name, examples[i % examples.length]])),
  );
}

/** The texts and whole numbers of a value, names of properties that are not fixed among them. */
export function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value === 'string') return [{ path, kind: 'text' }];
  if (typeof value === 'number') return [{ path, kind: 'integer' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = leavesOf(inner, [...path, Array.isArray(value) ? Number(name) : name]);
    return name === 'abc' ? [{ path: [...path, name, KEY], kind: 'text' } as const, ...below] : below;
  });
}

/** A copy in which one thing is another. */
export function withLeaf(value: unknown, [name, ...rest]: Path, leaf: unknown): unknown {
  if (name === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((item, i) => (i === name ? withLeaf(item, rest, leaf) : (item as unknown)));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]): [string, unknown] => {
      if (key !== name) return [key, inner];
      return rest[0] === KEY ? [String(leaf), inner] : [key, withLeaf(inner, rest, leaf)];
    }),
  );
}
