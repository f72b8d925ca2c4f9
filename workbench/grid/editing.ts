/**
 * What is being typed, and where. It stays with its cell whatever else is selected meanwhile.
 */
import type { Position } from '../../core/grid/address.js';
import type { Mode } from './keys.js';

export interface Editing {
  readonly sheet: string;
  readonly at: Position;
  readonly mode: Exclude<Mode, 'ready'>;
  /** What the cell held before. */
  readonly before: string;
  readonly typed: string;
}
