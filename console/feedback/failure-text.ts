/**
 * A failure in words: what happened and what to do about it.
 */
import type { Failure } from '../api/failure.js';
import type { Wording } from '../text/wording.js';

export interface FailureText {
  readonly title: string;
  readonly hint: string;
  /** To quote to the administrator. */
  readonly reference?: string;
}

export function failureText(failure: Failure, { t, say }: Wording): FailureText {
  switch (failure.kind) {
    case 'problem': {
      const { detail, requestId, code } = failure.problem;
      const reference = code === 'internal' && requestId ? { reference: t.failure.requestId(requestId) } : {};
      return { title: t.failure.problem, hint: say(detail), ...reference };
    }
    case 'unreachable':
      return { title: t.failure.unreachable, hint: t.failure.unreachableHint };
    case 'unexpected':
      return { title: t.failure.unexpected, hint: t.failure.unexpectedHint };
    case 'unreadable':
      return { title: t.failure.unreadable, hint: t.failure.unreadableHint };
  }
}
