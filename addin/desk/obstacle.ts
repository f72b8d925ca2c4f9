/**
 * Why a view that needs the server has nothing to show: the first thing that is missing on the way to it. Pure.
 */
import type { DeskState } from './desk-state.js';

export type Obstacle =
  /** No form fits the workbook. */
  | 'form'
  | 'connecting'
  | 'signed-out'
  /** A second factor has to be set up first. */
  | 'owing'
  | 'away'
  | 'incompatible'
  /** It belongs to another installation. */
  | 'elsewhere'
  /** A person has to say which cycle is meant, or there is none that fits. */
  | 'cycle';

export function obstacleOf({ connection, book }: DeskState): Obstacle | undefined {
  // A form of the city's own is known only to who is signed in.
  if (connection.kind !== 'signed-in') return connection.kind;
  if (!book?.reading) return 'form';
  if (book.cycle) return undefined;
  return book.belonging?.kind === 'elsewhere' ? 'elsewhere' : 'cycle';
}
