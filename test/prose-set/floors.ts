/**
 * How many of the labelled passages of each place are found, and how many findings there are that should not be. The first
 * figure may only go up, the second only down.
 */
import type { Place } from './reports.js';

export const FLOORS: Readonly<Record<Place, { readonly found: number; readonly wrong: number }>> = {
  fujigane: { found: 72, wrong: 2 },
  shiomihara: { found: 82, wrong: 1 },
  suzukake: { found: 57, wrong: 0 },
  tsukishiro: { found: 62, wrong: 0 },
  kirinose: { found: 62, wrong: 3 },
  zuicho: { found: 70, wrong: 1 },
  harinohara: { found: 77, wrong: 0 },
  minagumo: { found: 75, wrong: 1 },
};
