/**
 * Looks at a file as soon as it is chosen, and again when it is to be looked at in another way. What is found out about an
 * earlier file, or in an earlier way, is forgotten.
 */
import { useEffect, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';
import { readWhole } from '../api/whole-file.js';

interface FileLook<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

interface Outcome<T> {
  /** The file, the way in which it was looked at, and the version. */
  readonly of: readonly unknown[];
  readonly data?: T;
  readonly failure?: Failure;
}

/**
 * @param look stable (useCallback); another function means another way to look
 * @param version another one means that the same way may find something else
 */
export function useFile<T>(file: File | undefined, look: (bytes: Blob) => Promise<T>, version = 0): FileLook<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>();

  useEffect(() => {
    if (!file) return;
    const of = [file, look, version];
    let wantedStill = true;
    const take = (found: Omit<Outcome<T>, 'of'>) => {
      if (wantedStill) setOutcome({ of, ...found });
    };
    readWhole(file)
      .then(look)
      .then(
        (data) => take({ data }),
        (error: unknown) => take({ failure: failureOf(error) }),
      );
    return () => {
      wantedStill = false;
    };
  }, [file, look, version]);

  const current = outcome && [file, look, version].every((one, i) => one === outcome.of[i]) ? outcome : undefined;
  return { data: current?.data, failure: current?.failure, loading: file !== undefined && !current };
}
