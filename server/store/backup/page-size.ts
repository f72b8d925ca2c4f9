/**
 * How many rows to read at once, so that a page is about a megabyte whatever a row holds.
 */
import type { TableShape } from './table-shape.js';

const PAGE_CHARACTERS = 1024 * 1024;
const FIRST_ROWS = 16;
const MOST_ROWS = 2000;
/** A page may not be more than this many times the rows of the page before: the next rows may be longer. */
const GROWTH = 4;

export class PageSize {
  #rows: number;
  readonly #most: number;

  constructor({ columns }: TableShape) {
    // Files are large and few.
    this.#most = columns.some(({ kind }) => kind === 'bytes') ? 1 : MOST_ROWS;
    this.#rows = Math.min(FIRST_ROWS, this.#most);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Takes note of a page that was read. */
  learn(lines: readonly string[]): void {
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    const fitting = Math.floor((PAGE_CHARACTERS * lines.length) / Math.max(1, characters));
    this.#rows = Math.max(1, Math.min(fitting, this.#rows * GROWTH, this.#most));
  }
}
