/**
 * Why a call to the server gave nothing: the server says so itself (a problem), it cannot be reached, it answered with
 * something that this console does not understand, or the file to be sent cannot be opened (a folder was dropped).
 */
import type { ProblemDto } from '../../core/protocol/console.js';

export type Failure =
  | { readonly kind: 'problem'; readonly problem: ProblemDto }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected' }
  | { readonly kind: 'unreadable' };

export class CallError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : failure.kind);
    this.name = 'CallError';
  }
}

/** What went wrong, from whatever was thrown. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallError ? error.failure : { kind: 'unexpected' };
}
