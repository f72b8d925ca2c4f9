/**
 * How far a figure is from last year's, in words.
 */
import type { FigureChange } from '../../core/check/figure-change.js';
import { useWording } from '../text/wording.js';

export function useChangeWords(): (change: FigureChange) => string {
  const { t } = useWording();
  return ({ difference, ratio }) => t.reasons.change(difference, ratio);
}
