/**
 * The route of the page, followed as it changes.
 */
import { useMemo, useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.js';

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
