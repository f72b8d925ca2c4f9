/**
 * Loads something from the server and keeps it fresh. What was loaded stays visible while it is loaded again or when
 * that fails: a coordinator loses nothing from the screen because the network went away.
 */
import { useCallback, useEffect, useState } from 'react';
import { failureOf, type Failure } from './failure.js';

export interface Resource<T> {
  /** The last answer; undefined until there is one. */
  readonly data: T | undefined;
  /** Why the last attempt gave nothing. */
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  reload(): void;
}

interface Loaded<T> {
  readonly load: (signal: AbortSignal) => Promise<T>;
  readonly data?: T;
  readonly failure?: Failure;
  /** Which attempt this is the outcome of. */
  readonly attempt: string;
}

/**
 * @param load stable (useCallback); another function means something else is wanted
 * @param version another one means that the server has something newer
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>, version = 0): Resource<T> {
  const [reloads, setReloads] = useState(0);
  const attempt = `${version}/${reloads}`;
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const reload = useCallback(() => setReloads((before) => before + 1), []);

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => setLoaded({ load, data, attempt }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = failureOf(error);
        setLoaded((before) => ({ ...(before?.load === load ? before : {}), load, failure, attempt }));
      },
    );
    return () => abort.abort();
  }, [load, attempt]);

  useReturn(reload);
  const current = loaded?.load === load ? loaded : undefined;
  return { data: current?.data, failure: current?.failure, loading: current?.attempt !== attempt, reload };
}

/** Calls when somebody comes back to the page or the network does. */
function useReturn(reload: () => void): void {
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', reload);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', reload);
    };
  }, [reload]);
}
