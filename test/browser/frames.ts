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
  /** How many times longer the same work takes here at the worst than at the best: more than 1 on a machine that is busy. */
  readonly slowdown: number;
}

/** The same little work again and again, a frame each; gives how long it took at the worst by how long at the best. */
const SLOWDOWN = `new Promise((done) => {
  const times = [];
  const work = () => {
    const begun = performance.now();
    for (let i = 0, sum = 0; i < 3e6; i++) sum += i % 7;
    times.push(Math.max(performance.now() - begun, 0.1));
    if (times.length < 25) requestAnimationFrame(work);
    else done(Math.max(...times) / Math.min(...times));
  };
  requestAnimationFrame(work);
})`;

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
  const before = await page.evaluate<number>(SLOWDOWN);
  await page.evaluate(BEGIN);
  await act();
  const frames = await page.evaluate<Omit<Frames, 'slowdown'>>(END);
  return { ...frames, slowdown: Math.max(before, await page.evaluate<number>(SLOWDOWN)) };
}

export function framesText({ count, longest, slow, longTasks, slowdown }: Frames): string {
  const tasks = longTasks.length === 0 ? 'none' : longTasks.join(', ');
  return `${count} frames, longest ${longest} ms, 95th of 100 ${slow} ms, tasks over 50 ms: ${tasks}; slowed down ${slowdown.toFixed(1)} times`;
}
