/**
 * Something that a press of a button does at the server: whether it is under way, and why it failed the last time; and
 * where the focus goes when what was pressed goes away.
 */
import { useCallback, useId, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';

interface Action {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Does it. */
  run(work: () => Promise<unknown>): void;
  /** Forgets why it failed: something else is asked for now. */
  forget(): void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    void work()
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return { busy, failure, run, forget: () => setFailure(undefined) };
}

export interface FocusPlace {
  /** To be given to the control. */
  readonly id: string;
  focus(): void;
}

/** By id, as Fluent's controls take no reference that the compiler would accept. */
export function useFocus(): FocusPlace {
  const id = useId();
  return { id, focus: useCallback(() => document.getElementById(id)?.focus(), [id]) };
}
