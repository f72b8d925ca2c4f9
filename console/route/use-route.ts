/**
 * The route of the page, followed as somebody goes from place to place. What a view itself notes in the address
 * (`noteFilters`) is for reloading and for sharing; it moves nobody.
 */
import { useEffect, useMemo, useState } from 'react';
import { hashOf, parseRoute, type Route, type View } from './route.js';

export interface VisitedRoute extends Route {
  /** Another number for every time that somebody went somewhere, even to the same place. */
  readonly visit: number;
}

export function useRoute(): VisitedRoute {
  const [{ hash, visit }, setPlace] = useState(() => ({ hash: window.location.hash, visit: 0 }));
  useEffect(() => {
    const onMove = () => setPlace((before) => ({ hash: window.location.hash, visit: before.visit + 1 }));
    window.addEventListener('hashchange', onMove);
    return () => window.removeEventListener('hashchange', onMove);
  }, []);
  return useMemo(() => ({ ...parseRoute(hash), visit }), [hash, visit]);
}

/** Notes in the address how a view is narrowed, without going anywhere. */
export function noteFilters(cycleId: string, view: View, filters: Readonly<Record<string, string>>): void {
  window.history.replaceState(window.history.state, '', hashOf(cycleId, view, filters));
}
