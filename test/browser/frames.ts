/**
 * How smoothly a page moves: the time between two frames while something is done, and what kept the page busy. Measured
 * in the page itself, on whatever else this machine is doing.
 */
import type { Page } from 'playwright-core';

export interface Frames {
  readonly count: number;
  /** Milliseconds between two frames: the longest, and what one in twenty exceeds. */
  readonly longest: number;
  readonly slow: number;
  /** Milliseconds of each task of more than 50. */
  readonly longTasks: readonly number[];
}

const BEGIN = `(() => {
  const seen = (window.framesSeen = { gaps: [], tasks: [], isOver: false });
  seen.observer = new PerformanceObserver((list) =>
    seen.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))));
  seen.observer.observe({ type: 'longtask' });
  let last = performance.now();
  const next = (now) => {
    seen.gaps.push(now - last);
    last = now;
    if (!seen.isOver) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

const END = `new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
  const { framesSeen: seen } = window;
  seen.isOver = true;
  seen.observer.disconnect();
  const gaps = seen.gaps.slice(1).toSorted((a, b) => a - b).map(Math.round);
  done({
    count: gaps.length,
    longest: gaps.at(-1) ?? 0,
    slow: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longTasks: seen.tasks,
  });
}, 50)))`;

export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(BEGIN);
  await act();
  return page.evaluate<Frames>(END);
}

export function framesText({ count, longest, slow, longTasks }: Frames): string {
  const tasks = longTasks.length === 0 ? 'none' : longTasks.join(', ');
  return `${count} frames, longest ${longest} ms, 95th of 100 ${slow} ms, tasks over 50 ms: ${tasks}`;
}
