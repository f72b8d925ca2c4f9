/**
 * What a form reads, asked for again a moment after it was corrected; until then the last answer stays to be looked at.
 */
import { useEffect, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';

export interface Trying<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  /** Whether the answer is not there yet, or of the form as it was before. */
  readonly loading: boolean;
}

/** So long nothing more is corrected before it is asked for. */
const PAUSE_MS = 500;

/** @param signal aborted when the answer is not wanted any more: the server gives up what it does for it */
type Ask<T> = (signal: AbortSignal) => Promise<T>;

/** @param ask stable (useCallback); another function asks for something else, and undefined for nothing */
export function useTrial<T>(ask: Ask<T> | undefined): Trying<T> {
  const [answer, setAnswer] = useState<{ readonly of?: Ask<T>; readonly data?: T; readonly failure?: Failure }>({});
  useEffect(() => {
    if (!ask) return;
    const unwanted = new AbortController();
    const { signal } = unwanted;
    const later = setTimeout(() => {
      ask(signal).then(
        (data) => !signal.aborted && setAnswer({ of: ask, data }),
        (error: unknown) =>
          !signal.aborted &&
          setAnswer(({ data }) => ({ of: ask, ...(data === undefined ? {} : { data }), failure: failureOf(error) })),
      );
    }, PAUSE_MS);
    return () => {
      unwanted.abort();
      clearTimeout(later);
    };
  }, [ask]);
  const loading = ask !== undefined && answer.of !== ask;
  return { data: answer.data, failure: loading ? undefined : answer.failure, loading };
}
