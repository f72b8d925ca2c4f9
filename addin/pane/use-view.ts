/**
 * The view of the pane, followed as the address changes.
 */
import { useSyncExternalStore } from 'react';
import { hashOf, parseView, type View } from '../inspection/route.js';

export function useView(): [View, (view: View) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return [parseView(hash), (view) => (window.location.hash = hashOf(view))];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
