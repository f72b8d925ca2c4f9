/**
 * Whether one figure is another with a slip of the pen: a digit that is another, too many, lost or changed with its neighbour.
 */

/** Figures of so many digits are hardly ever so near to each other by chance. */
const TELLING = 3;

/** A slip that tells by itself, where nothing else says that the two belong together. */
export function isTellingSlip(one: number, other: number): boolean {
  const digits = String(Math.round(other * 1e6) / 1e6).replace('.', '').length;
  const own = String(Math.round(one * 1e6) / 1e6).replace('.', '').length;
  return Math.min(digits, own) >= TELLING && isDigitSlip(one, other);
}

export function isDigitSlip(one: number, other: number): boolean {
  if (one === other || !Number.isFinite(one) || !Number.isFinite(other) || one < 0 || other < 0) return false;
  const [a, b] = [one, other].map((value) => String(Math.round(value * 1e6) / 1e6));
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const isTurned = short[start] === long[start + 1] && short[start + 1] === long[start];
  return isTurned && short.slice(start + 2) === long.slice(start + 2);
}
