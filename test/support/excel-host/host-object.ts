/**
 * An object of Excel's API as the batch interpreter sees it: what of it can be read, reached and called, under the names
 * of the API. A name that is not listed does not exist here, and using it is an error that says so.
 */
export interface HostObject {
  /** As in the API's documentation: `Range`. */
  readonly type: string;
  /** By which its collection finds it again. */
  readonly id?: string;
  readonly properties?: Readonly<Record<string, () => unknown>>;
  /** Objects that hang on this one: `range.format`. */
  readonly parts?: Readonly<Record<string, () => HostObject>>;
  /** Give another object, `NULL_OBJECT`, or plain data. */
  readonly methods?: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  /** Of a collection. */
  readonly items?: () => readonly HostObject[];
}

/** What `…OrNullObject` gives where there is nothing. Whatever is asked of it is nothing, too. */
export const NULL_OBJECT: HostObject = { type: 'null object' };

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

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
