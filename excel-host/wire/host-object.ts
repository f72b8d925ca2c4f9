/**
 * An object of Excel's API as the batch interpreter sees it: what of it can be read, written, reached and called, under
 * the names of the API. A name that its kind does not list does not exist here, and using it is an error that says so:
 * no answer of this Excel may pass for Excel's by chance.
 */
import { HostError, itemNotFound, unknownCall } from '../host-error.js';

export interface HostObject {
  /** As in the API's documentation: `Range`. */
  readonly type: string;
  /** By which office.js finds it again in later requests, under the names of the wire. */
  readonly identity: Readonly<Record<string, string>>;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  /** An object that hangs on this one: `range.format`. */
  part(name: string): HostObject;
  /** Gives another object, `NULL_OBJECT`, or plain data. */
  call(name: string, given: readonly unknown[]): unknown;
  /** Of a collection. */
  readonly items: (() => readonly HostObject[]) | undefined;
}

type Call<T> = (self: T, ...given: readonly unknown[]) => unknown;

/** A kind of objects: what each has, over whatever stands for it in the model. */
export interface Members<T> {
  readonly identity?: (self: T) => Readonly<Record<string, string>>;
  /** Runs before every access; throws where the thing is gone meanwhile. */
  readonly guard?: (self: T) => void;
  readonly read?: Readonly<Record<string, (self: T) => unknown>>;
  readonly write?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  readonly parts?: Readonly<Record<string, (self: T) => HostObject>>;
  readonly calls?: Readonly<Record<string, Call<T>>>;
  readonly items?: (self: T) => readonly HostObject[];
}

export function hostObject<T>(type: string, members: Members<T>, self: T): HostObject {
  const { read = {}, write = {}, parts = {}, calls = {}, items } = members;
  const member = <M>(group: Readonly<Record<string, M>>, name: string, asked: string): M => {
    const there = Object.hasOwn(group, name) ? group[name] : undefined;
    if (there === undefined) throw unknownCall(asked);
    members.guard?.(self);
    return there;
  };
  return {
    type,
    identity: members.identity?.(self) ?? {},
    read: (name) => member(read, name, `${type}.${name}`)(self),
    write: (name, value) => member(write, name, `setting ${type}.${name}`)(self, value),
    part: (name) => member(parts, name, `${type}.${name}`)(self),
    call: (name, given) => member(calls, name, `${type}.${name}()`)(self, ...given),
    items: items && (() => items(self)),
  };
}

/** What `…OrNullObject` gives where there is nothing. Whatever is asked of it is nothing, too. */
export const NULL_OBJECT: HostObject = {
  type: 'null object',
  identity: {},
  read: () => null,
  write: () => {
    throw new HostError('InvalidOperation', 'There is no such object to write to.');
  },
  part: () => NULL_OBJECT,
  call: () => NULL_OBJECT,
  items: undefined,
};

/**
 * A call that fails where there is nothing, and its kin that gives a null object there: `getItem` and
 * `getItemOrNullObject`.
 * @param missing what there is none of: a name for the message, or another error
 */
export function findingCalls<T>(
  name: string,
  find: (self: T, ...given: readonly unknown[]) => HostObject | undefined,
  missing: (self: T, ...given: readonly unknown[]) => string | HostError,
): Readonly<Record<string, Call<T>>> {
  return {
    [name]: (self: T, ...given: readonly unknown[]) => {
      const found = find(self, ...given);
      if (found) return found;
      const why = missing(self, ...given);
      throw typeof why === 'string' ? itemNotFound(why) : why;
    },
    [`${name}OrNullObject`]: (self: T, ...given: readonly unknown[]) => find(self, ...given) ?? NULL_OBJECT,
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'identity' in value && 'call' in value;
}
