/**
 * Moves the focus to a control, where what had it goes away. By id, as Fluent's controls take no reference that the
 * compiler would accept.
 */
import { useCallback, useId } from 'react';

export interface FocusPlace {
  /** To be given to the control. */
  readonly id: string;
  focus(): void;
}

export function useFocus(): FocusPlace {
  const id = useId();
  return { id, focus: useCallback(() => document.getElementById(id)?.focus(), [id]) };
}
