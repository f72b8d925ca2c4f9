/**
 * Why a call to the server gave nothing: the server says so itself (a problem), it cannot be reached, or it answered
 * with something that this console does not understand.
 */
import type { ProblemDto } from '../../../core/protocol/console.js';

export type Failure =
  | { readonly kind: 'problem'; readonly problem: ProblemDto }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected' };

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
