/**
 * Hears of what others change in a cycle while a view of it is open. It begins a moment after the view is there: a stream
 * takes one of the few connections that a browser has to a server.
 */
import { useEffect, useRef } from 'react';
import type { CycleEvent } from '../../core/protocol/sync.js';
import { watchCycle } from '../api/client.js';

const AFTER = 1_500;

export function useLive(cycleId: string, onEvent: (event: CycleEvent) => void): void {
  const heard = useRef(onEvent);
  useEffect(() => {
    heard.current = onEvent;
  }, [onEvent]);
  useEffect(() => {
    const over = new AbortController();
    const timer = setTimeout(() => void watchCycle(cycleId, (event) => heard.current(event), over.signal), AFTER);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [cycleId]);
}
