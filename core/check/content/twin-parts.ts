/**
 * Two parts side by side with the very same figure, of some size: one of them was copied where they do not make the total.
 */
import type { StatedFigure } from '../../prose/facts.js';

/** Smaller figures are the same by chance. */
const LEAST = 100;

export function hasTwins(parts: readonly StatedFigure[]): boolean {
  return twinsIn(parts) !== undefined;
}

/** @returns where the first two of them stand */
export function twinsIn(parts: readonly StatedFigure[]): { readonly start: number; readonly end: number } | undefined {
  const at = parts.findIndex((part, i) => part.value >= LEAST && parts[i + 1]?.value === part.value);
  const [first, second] = [parts[at], parts[at + 1]];
  return first && second ? { start: first.start, end: second.end } : undefined;
}
