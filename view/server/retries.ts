/**
 * Tries again what may be answered yet. Only for requests that do no harm when they arrive twice: those that read, and
 * those that carry the id of their submission (rule S1).
 */
import type { Surroundings } from './connection.js';
import { isPassing, ServerProblem } from './server-problem.js';

/** Milliseconds before the second and the third time. */
const PAUSES = [1_000, 4_000];
/** The longest that somebody who looks at the pane is kept waiting because the server asks for it. */
const LONGEST_PAUSE = 15_000;

export async function withRetries<T>(
  { later, isOffline }: Pick<Surroundings, 'later' | 'isOffline'>,
  attempt: () => Promise<T>,
  signal?: AbortSignal,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const [pause, ...rest] = pauses;
    if (pause === undefined || !isPassing(error) || isOffline()) throw error;
    const wished = error instanceof ServerProblem ? (error.retryAfter ?? 0) * 1_000 : 0;
    if (wished > LONGEST_PAUSE) throw error;
    await waited(later, Math.max(pause, wished), signal);
    return withRetries({ later, isOffline }, attempt, signal, rest);
  }
}

/** @throws the signal's reason as soon as it is aborted */
export function waited(later: Surroundings['later'], milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    if (signal?.aborted) return failed(signal.reason as Error);
    const stop = later(milliseconds, () => {
      signal?.removeEventListener('abort', aborted);
      done();
    });
    const aborted = () => {
      stop();
      failed(signal?.reason as Error);
    };
    signal?.addEventListener('abort', aborted, { once: true });
  });
}
