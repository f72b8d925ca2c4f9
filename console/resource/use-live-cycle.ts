/**
 * What others do in a cycle shows by itself: the page listens while somebody looks at it, and loads again what is older than
 * what it hears of. A tab in the background neither listens nor asks; it catches up when somebody comes back to it.
 */
import { useEffect } from 'react';
import type { CycleEvent } from '../../core/protocol/sync.js';
import { hearOfCycle } from '../api/client.js';
import { useCycleNews, useYearsRefresh } from './use-resource.js';

/** Seventeen workbooks that come in at once are one piece of news. */
const PAUSE_MS = 400;

export function useLiveCycle(cycleId: string): void {
  const news = useCycleNews();
  const refreshYears = useYearsRefresh();
  useEffect(() => {
    let listening: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const others = new Set<string>();
    let isOfYear = false;
    const tell = () => {
      timer = undefined;
      if (latest > 0) void news(cycleId, latest);
      for (const about of others) void news(cycleId, latest, about);
      // What is said of the year itself, its deadline and that it is open, makes no revision.
      if (isOfYear) refreshYears();
      latest = 0;
      others.clear();
      isOfYear = false;
    };
    const heard = ({ kind, revision }: CycleEvent) => {
      if (kind === 'review') others.add(REVIEWS);
      else if (kind === 'finding') for (const about of FINDINGS) others.add(about);
      else latest = Math.max(latest, revision);
      if (kind === 'cycle') isOfYear = true;
      timer ??= setTimeout(tell, PAUSE_MS);
    };
    const follow = () => {
      if (document.visibilityState === 'hidden') {
        listening?.abort();
        listening = undefined;
      } else if (!listening) {
        listening = new AbortController();
        void hearOfCycle(cycleId, heard, listening.signal);
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      listening?.abort();
      clearTimeout(timer);
    };
  }, [cycleId, news, refreshYears]);
}

/** What the names of review marks and of how much they cover have in common. */
const REVIEWS = 'review-';

/** The same of findings, and of what is counted from them. */
const FINDINGS = ['finding', 'open-matters'];
