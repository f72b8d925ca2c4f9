/**
 * Where texts part: what they begin and end with in common, so that the eye finds the rest. Pure.
 */
export interface Parts {
  readonly before: string;
  readonly different: string;
  readonly after: string;
}

/** Cuts each text around what all of them share at both ends. @returns as many as were given */
export function differingParts(texts: readonly string[]): readonly Parts[] {
  const all = texts.map(charactersOf);
  const shortest = Math.min(...all.map(({ length }) => length));
  const [first = []] = all;
  let start = 0;
  while (start < shortest && all.every((text) => text[start] === first[start])) start++;
  let end = 0;
  while (end < shortest - start && all.every((text) => text.at(-1 - end) === first.at(-1 - end))) end++;
  return all.map((text) => ({
    before: text.slice(0, start).join(''),
    different: text.slice(start, text.length - end).join(''),
    after: text.slice(text.length - end).join(''),
  }));
}

/**
 * The same for texts of which nobody knows whether they have to do with each other.
 * @returns undefined where too little is shared for a mark to be of use
 */
export function markDifference(texts: readonly string[]): readonly Parts[] | undefined {
  const parts = differingParts(texts);
  const [first] = parts;
  return first && charactersOf(first.before + first.after).length >= MEANINGFUL ? parts : undefined;
}

const MEANINGFUL = 4;

const SEGMENTS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** As people see them, so that none is cut in two. */
function charactersOf(text: string): string[] {
  return Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}
