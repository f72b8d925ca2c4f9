/**
 * Whether a text fits into its cell on paper, by estimate: which font a printer has, nobody knows. Sizes are in points. A
 * full-width character is as wide as the font is high, a half-width one half as wide; only what is plainly too much counts.
 */

/** The room that a cell gives its text, merged or not. */
export interface PrintedRoom {
  readonly width: number;
  readonly height: number;
  /** Size of the font. */
  readonly font: number;
}

/** A line is higher than its font by this; fonts of Japanese Excel need 1.2 to 1.7. */
const LINE = 1.2;
/** What is left of the width between the lines of the grid. */
const MARGIN = 4;
/** Estimates that are wrong by less than this are no reason to alarm anybody. */
const TOLERANCE = 1.05;

/** How many lines a text takes, and how many of them are printed. */
export interface PrintedLines {
  readonly needed: number;
  readonly printed: number;
}

/** @returns undefined where the text fits */
export function cutOff(text: string, room: PrintedRoom): PrintedLines | undefined {
  const needed = linesIn(text, room);
  const printed = Math.floor((room.height * TOLERANCE) / (room.font * LINE));
  // One line is shown at least, if cut through: a row may be lower than its font.
  return needed > Math.max(1, printed) ? { needed, printed: Math.max(1, printed) } : undefined;
}

/** The height that a text needs in the width of a room. */
export function heightNeeded(text: string, room: PrintedRoom): number {
  return linesIn(text, room) * room.font * LINE;
}

function linesIn(text: string, { width, font }: PrintedRoom): number {
  const halves = Math.max(2, Math.floor(((width - MARGIN) / font) * 2));
  return text
    .trimEnd()
    .split(/\r\n?|\n/u)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(halvesOf(line) / halves)), 0);
}

/** Half-width: ASCII, Latin letters, half-width kana. */
const HALF = /[\u0000-\u02ff\uff61-\uff9f]/u;

function halvesOf(line: string): number {
  let halves = 0;
  for (const character of line) halves += HALF.test(character) ? 1 : 2;
  return halves;
}
