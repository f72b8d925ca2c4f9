/**
 * An object of Excel's API as the batch interpreter sees it: what of it can be read, written, reached and called, under
 * the names of the API. A name that its kind does not list does not exist here, and using it is an error that says so:
 * no answer of this Excel may pass for Excel's by chance.
 */
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

export interface Members<T> {
  readonly identity?: (self: T) => Readonly<Record<string, string>>;
  /** Runs before every access; throws where the thing is gone meanwhile. */
  readonly guard?: (self: T) => void;
  readonly read?: Readonly<Record<string, (self: T) => unknown>>;
  readonly write?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  readonly parts?: Readonly<Record<string, (self: T) => HostObject>>;
  readonly calls?: Readonly<Record<string, (self: T, ...given: readonly unknown[]) => unknown>>;
  readonly items?: (self: T) => readonly HostObject[];
}

/** A type of the API, over whatever stands for it in the model. */
export interface Kind<T> {
  readonly type: string;
  /** The names of all members that it has here. */
  readonly knows: readonly string[];
  of(self: T): HostObject;
}

export function kind<T>(type: string, members: Members<T>): Kind<T> {
  const { read = {}, write = {}, parts = {}, calls = {} } = members;
  const knows = [read, write, parts, calls].flatMap((group) => Object.keys(group));
  return {
    type,
    knows: [...new Set([...knows, ...(members.items ? ['items'] : [])])],
    of: (self) => {
      const member = <M>(group: Readonly<Record<string, M>>, name: string, before = '', after = ''): M => {
        if (!Object.hasOwn(group, name)) throw unknownCall(`${before}${type}.${name}${after}`);
        members.guard?.(self);
        return group[name]!;
      };
      return {
        type,
        identity: members.identity?.(self) ?? {},
        read: (name) => member(read, name)(self),
        write: (name, value) => member(write, name, 'setting ')(self, value),
        part: (name) => member(parts, name)(self),
        call: (name, given) => member(calls, name, '', '()')(self, ...given),
        items: members.items && (() => members.items!(self)),
      };
    },
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

/** An error as Excel answers it: the request ends there, and what came before it stands. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** For calls that the simulated Excel does not know: its answer must not pass for Excel's. */
export function unknownCall(name: string): HostError {
  return new HostError('ApiNotFound', `the simulated Excel does not know ${name}`);
}

export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${what})`);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'identity' in value && 'call' in value;
}
