/**
 * How far a view is scrolled and how large it is, in steps: within a step nothing has to be drawn anew.
 */
import { useEffect, useState, type RefObject } from 'react';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 60;
const UNKNOWN: Place = { x: 0, y: 0, width: 1200, height: 800 };

export function usePlace(view: RefObject<HTMLElement | null>): Place {
  const [place, setPlace] = useState(UNKNOWN);
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const look = () => {
      const next = {
        x: Math.floor(element.scrollLeft / STEP) * STEP,
        y: Math.floor(element.scrollTop / STEP) * STEP,
        width: Math.ceil(element.clientWidth / STEP) * STEP + STEP,
        height: Math.ceil(element.clientHeight / STEP) * STEP + STEP,
      };
      setPlace((before) => (isSame(before, next) ? before : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [view]);
  return place;
}

function isSame(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
