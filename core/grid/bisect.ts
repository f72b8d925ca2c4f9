/**
 * Binary search in what is in order.
 */

/** The first of `length` places for which `isBefore` does not hold; it holds for some at the front and for none after. */
export function bisect(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Of numbers in any order, the last place with one below a limit; -1 where there is none.
 */
export function lastBelow(numbers: readonly number[]): (limit: number) => number {
  // least[i]: the least of the numbers from i on. It never falls.
  const least = Float64Array.from(numbers);
  for (let i = least.length - 2; i >= 0; i--) least[i] = Math.min(least[i] ?? 0, least[i + 1] ?? 0);
  return (limit) => bisect(least.length, (i) => (least[i] ?? 0) < limit) - 1;
}
