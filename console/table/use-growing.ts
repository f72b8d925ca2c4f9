/**
 * Rows come by handfuls: a hundred at once would take longer than a frame, and hold up whoever types or scrolls.
 */
import { startTransition, useEffect, useState } from 'react';

/** As many as a window shows, and a few below. */
const AT_FIRST = 10;
const HANDFUL = 6;

/**
 * @param what names what is shown: of something else there are a handful again. @param all how many there are
 * @returns how many of them are to be there now
 */
export function useGrowing(what: string, all: number): number {
  const [grown, grow] = useState({ what, count: AT_FIRST });
  const count = grown.what === what ? grown.count : AT_FIRST;
  useEffect(() => {
    if (count >= all) return;
    const timer = setTimeout(() => startTransition(() => grow({ what, count: count + HANDFUL })));
    return () => clearTimeout(timer);
  }, [what, count, all]);
  return Math.min(count, all);
}
