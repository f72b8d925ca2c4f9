/**
 * How much fits on a page of the paper, roughly and rather too little: a row that fits is never torn, one that does not has
 * to break.
 */
import type { LabelledText } from './paper.js';

/** Full-width characters in a line of the whole width, and lines that a row may have. */
const UPRIGHT = { characters: 51, lines: 32 } as const;
const WIDE = { characters: 77, lines: 18 } as const;

export interface TextCell {
  readonly texts: readonly LabelledText[];
  /** In hundredths of the page's width. */
  readonly width: number;
}

export function isLongerThanPage(cells: readonly TextCell[], isWide: boolean): boolean {
  const page = isWide ? WIDE : UPRIGHT;
  return cells.some(({ texts, width }) => {
    const characters = Math.max(1, Math.floor((page.characters * width) / 100) - 1);
    const lines = texts.reduce((sum, { label, text }) => sum + (label === '' ? 0 : 1) + linesOf(text, characters), 0);
    return lines > page.lines;
  });
}

function linesOf(text: string, characters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
}
