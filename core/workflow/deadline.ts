/**
 * The day by which departments are to submit, and how far away it is. Days are the municipality's own, without a time: who
 * submits late in the evening of the last day is in time.
 */

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param deadline a day as `2026-05-15`
 * @param today where the person is, as the same
 * @returns whole days that are left; 0 on the day itself, below it afterwards
 */
export function daysLeft(deadline: string, today: string): number {
  return Math.round((Date.parse(deadline) - Date.parse(today)) / DAY_MS);
}

/** The day of a clock's time where the clock is. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** All of Japan has one time, nine hours before that of the world, in summer too. */
const JAPAN_AHEAD_MS = 9 * 60 * 60 * 1000;

/**
 * By how many days something came after the deadline; 0 where it came in time, or there is no deadline. The day is that of
 * Japan, wherever the server stands.
 * @param deadline as it is now: where it was put off, what came before the new day is in time
 */
export function daysLate(deadline: string | null, at: Date): number {
  if (deadline === null) return 0;
  const day = new Date(at.getTime() + JAPAN_AHEAD_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
  return Math.max(0, -daysLeft(deadline, day));
}

/** With so many days left, or fewer, a deadline is said louder. */
export const SOON_DAYS = 3;
