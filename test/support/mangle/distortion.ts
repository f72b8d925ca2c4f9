/**
 * One thing that staff do to a workbook, by which no record may be lost or read otherwise.
 */
import type { Book } from './book.js';
import type { Random } from './random.js';

export interface Distortion {
  /** Unique; a failing case is named by it. */
  readonly name: string;
  /**
   * What of the expected records it changes: nothing but addresses where it only moves cells. The expectations follow
   * by themselves, since they point at cells.
   */
  readonly changes: readonly ('address' | 'sheet' | 'order' | 'text' | 'value')[];
  /**
   * Distorts the book in place.
   * @returns false where the book has nothing that this could be done to; it is then as it was
   */
  readonly apply: (book: Book, random: Random) => boolean;
}
