/**
 * How wide a text will be, without asking the browser: letters of Japanese are as wide as the font is high, others
 * about half of that. Good enough to say how far a text reaches and how many lines it needs.
 */

const NARROW = 0.56;

/** @param size of the font, in pixels */
export function estimateWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += isNarrow(letter.codePointAt(0) ?? 0) ? NARROW : 1;
  return units * size;
}

/** Lines that a text needs when it is wrapped at a width: a letter that does not fit begins the next line. */
export function estimateLines(text: string, size: number, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines++;
    let used = 0;
    for (const letter of line) {
      const wide = estimateWidth(letter, size);
      if (used > 0 && used + wide > width) {
        lines++;
        used = 0;
      }
      used += wide;
    }
  }
  return lines;
}

function isNarrow(code: number): boolean {
  // Latin and its neighbours, and the half-width katakana.
  return code < 0x1100 || (code >= 0xff61 && code <= 0xffdc);
}
