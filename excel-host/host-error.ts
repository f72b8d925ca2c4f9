/**
 * How the simulated Excel refuses: with the codes that Excel itself answers with.
 */

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
