/**
 * Holds the state of the desk and tells who listens. React subscribes to it by `useSyncExternalStore`.
 */
import { paneReducer, type PaneEvent } from '../inspection/pane-state.js';
import type { DeskState } from './desk-state.js';

export class DeskStore {
  private readonly listeners = new Set<() => void>();

  constructor(private current: DeskState) {}

  get state(): DeskState {
    return this.current;
  }

  readonly getState = (): DeskState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  update(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Changes a part of one of the state's parts. */
  patch<K extends 'sync' | 'conflicts' | 'settings' | 'server' | 'submission' | 'told' | 'answers'>(
    part: K,
    change: Partial<DeskState[K]>,
  ): void {
    this.update({ [part]: { ...this.current[part], ...change } } as Partial<DeskState>);
  }

  /** An event of the check. */
  readonly tell = (event: PaneEvent): void => this.update({ pane: paneReducer(this.current.pane, event) });
}
