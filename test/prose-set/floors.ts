/**
 * How many of the labelled passages of each place are found, and how many findings there are that should not be. The first
 * figure may only go up, the second only down.
 */
import type { Place } from './labels.js';

export const FLOORS: Readonly<Record<Place, { readonly found: number; readonly wrong: number }>> = {
  fujigane: { found: 59, wrong: 5 },
  shiomihara: { found: 55, wrong: 4 },
  suzukake: { found: 32, wrong: 8 },
  tsukishiro: { found: 39, wrong: 7 },
};
