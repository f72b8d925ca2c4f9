/**
 * Something that a press of a button does at the server: whether it is under way, and why it failed the last time.
 */
import { useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';

export interface Action {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Does it; gives whether it succeeded. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Forgets why it failed: something else is asked for now. */
  forget(): void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run, forget: () => setFailure(undefined) };
}
