/**
 * What `load` asks for: the named properties of an object, of its parts, and of a collection's items.
 */
import { unknownCall } from '../host-error.js';
import { NULL_OBJECT, type HostObject } from './host-object.js';

interface Query {
  readonly Select?: readonly string[] | undefined;
  readonly Expand?: readonly string[] | undefined;
  readonly Top?: number | undefined;
  readonly Skip?: number | undefined;
}

type Identity = (object: HostObject) => Record<string, unknown>;

/** @throws HostError for a `load` that does not say what it wants */
export function query(object: HostObject, wanted: Query, identity: Identity): Record<string, unknown> {
  const names = [...(wanted.Select ?? []), ...(wanted.Expand ?? [])];
  if (names.length === 0 || names.includes('*'))
    throw unknownCall(`${object.type}.load() without the names of properties`);
  return queryNames(object, names, identity, wanted);
}

/** @param names as `load` takes them: `name`, `format/indentLevel`, `items/name` or, of a collection, `name` */
function queryNames(
  object: HostObject,
  names: readonly string[],
  identity: Identity,
  { Skip = 0, Top }: Query = {},
): Record<string, unknown> {
  if (object === NULL_OBJECT) return {};
  if (object.items) {
    const inner = names.map((name) => name.replace(/^items\/?/, '')).filter((name) => name !== '');
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: items.map((item) => queryNames(item, inner, identity)) };
  }
  const result = identity(object);
  const deeper = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split('/');
    if (rest.length > 0) deeper.set(head, [...(deeper.get(head) ?? []), rest.join('/')]);
    else result[wireName(head)] = object.read(head);
  }
  for (const [part, inner] of deeper) {
    const reached = object.part(part);
    result[wireName(part)] = reached === NULL_OBJECT ? null : queryNames(reached, inner, identity);
  }
  return result;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
