/**
 * How large the next answer will be, judged by the answers so far. Before the first one it expects long texts: a first
 * answer that is refused costs more than one that is small.
 */
/** Of a cell whose three readings are empty, with quotes and commas. */
const BLANK_BYTES = 15;
/** Most characters of a Japanese text take three bytes, and a text comes three times. */
const BYTES_PER_CHARACTER = 9;
const UNKNOWN_BYTES_PER_CELL = 700;
/** Later rows may hold more than those already read. */
const MARGIN = 1.15;

export class AnswerSize {
  private perCell = UNKNOWN_BYTES_PER_CELL;

  /** In bytes, for `cells` more cells. */
  expected(cells: number): number {
    return this.perCell * cells * MARGIN;
  }

  /** @param text what the cells of an answer show, row by row */
  learn(text: readonly (readonly string[])[]): void {
    let cells = 0;
    let characters = 0;
    for (const row of text) {
      cells += row.length;
      for (const shown of row) characters += shown.length;
    }
    if (cells > 0) this.perCell = BLANK_BYTES + (characters * BYTES_PER_CHARACTER) / cells;
  }
}
