/**
 * Why something gave nothing: the server says so itself, it cannot be reached, it answered with something that this
 * console does not understand, or the file to be sent cannot be opened (a folder was dropped).
 */
import { Problem } from '../../core/problem/problem.js';
import { ServerProblem, serverTrouble } from '../../view/server/server-problem.js';

export type Failure = Problem;

/** What went wrong, from whatever was thrown. */
export function failureOf(error: unknown): Failure {
  return error instanceof Problem ? error : serverTrouble('page-too-old', { cause: error });
}

/** Where it went wrong: `problem` is what the server says. */
export function kindOf(failure: Failure): 'problem' | 'unreachable' | 'unexpected' | 'unreadable' {
  if (!(failure instanceof ServerProblem)) return 'unreadable';
  switch (failure.trouble) {
    case 'offline':
    case 'certificate':
      return 'unreachable';
    case 'page-too-old':
    case 'server-too-old':
      return 'unexpected';
    case 'try-again':
    case 'signed-out':
    case 'refused':
      return 'problem';
  }
}

/** Whether the same may go well a little later: nobody has said no to it. */
export function mayTryAgain(failure: Failure): boolean {
  return kindOf(failure) !== 'problem' || (failure instanceof ServerProblem && failure.trouble !== 'refused');
}
