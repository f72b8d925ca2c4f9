/**
 * A row's figures of one thing over the years (`series.ts`).
 */
import type { Label } from '../../prose/labels.js';
import type { RowFigure } from './row.js';

export interface Point {
  readonly year: number;
  readonly value: number;
  readonly figure: RowFigure;
  readonly isPrevious: boolean;
}

export interface Series {
  readonly label: Label;
  readonly family: string;
  /** In the order of years, one for each; of last year's record only what this year's does not say. */
  readonly points: readonly Point[];
}
