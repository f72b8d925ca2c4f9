/**
 * A failure in words: what happened and what to do about it.
 */
import { ServerProblem } from '../../view/server/server-problem.js';
import { kindOf, type Failure } from '../api/failure.js';
import type { Wording } from '../text/wording.js';

export interface FailureText {
  readonly title: string;
  readonly hint: string;
  /** To quote to the administrator. */
  readonly reference?: string;
}

export function failureText(failure: Failure, { t, say }: Wording): FailureText {
  const words = t.failure;
  switch (kindOf(failure)) {
    case 'problem': {
      const { requestId } = failure instanceof ServerProblem ? failure : {};
      const reference = failure.code === 'internal' && requestId ? { reference: words.requestId(requestId) } : {};
      return { title: words.problem, hint: say(failure.detail), ...reference };
    }
    case 'unreachable':
      return { title: words.unreachable, hint: words.unreachableHint };
    case 'unexpected':
      return { title: words.unexpected, hint: words.unexpectedHint };
    case 'unreadable':
      return { title: words.unreadable, hint: say(failure.detail) };
  }
}
