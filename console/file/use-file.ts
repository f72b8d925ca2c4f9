/**
 * Looks at a file as soon as it is chosen, and again when it is to be looked at in another way. What is found out about an
 * earlier file, or in an earlier way, is forgotten.
 */
import { useEffect, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';
import { readWhole } from '../api/whole-file.js';

export interface FileLook<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

interface Outcome<T> {
  readonly of: Wanted<T>;
  readonly data?: T;
  readonly failure?: Failure;
}

interface Wanted<T> {
  readonly file: File | undefined;
  readonly look: (bytes: Blob) => Promise<T>;
  readonly version: number;
}

/**
 * @param look stable (useCallback); another function means another way to look
 * @param version another one means that the same way may find something else
 */
export function useFile<T>(file: File | undefined, look: (bytes: Blob) => Promise<T>, version = 0): FileLook<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>();

  useEffect(() => {
    if (!file) return;
    const of = { file, look, version };
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

  const isCurrent = outcome?.of.file === file && outcome?.of.look === look && outcome.of.version === version;
  const current = isCurrent ? outcome : undefined;
  return { data: current?.data, failure: current?.failure, loading: file !== undefined && !current };
}
