/**
 * How many of the labelled passages of each place are found, and how many findings there are that should not be. The first
 * figure may only go up, the second only down.
 */
import type { Place } from './reports.js';

export const FLOORS: Readonly<Record<Place, { readonly found: number; readonly wrong: number }>> = {
  fujigane: { found: 72, wrong: 2 },
  shiomihara: { found: 59, wrong: 3 },
  suzukake: { found: 55, wrong: 1 },
  tsukishiro: { found: 45, wrong: 4 },
  kirinose: { found: 0, wrong: 999 },
  zuicho: { found: 0, wrong: 999 },
};
