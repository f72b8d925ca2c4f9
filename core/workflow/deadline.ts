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

/** With so many days left, or fewer, a deadline is said louder. */
export const SOON_DAYS = 3;
