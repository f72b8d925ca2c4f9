/**
 * The desk in React: who renders it gets it from the context, and subscribes to the part that they show.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk.js';
import type { DeskState } from './desk-state.js';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this view.');
  return desk;
}

/** @param select gives a part of the state as it is; what it makes anew would be another each time */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, () => select(store.state));
}
