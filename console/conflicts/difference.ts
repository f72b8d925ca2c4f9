/**
 * Where two texts part: what they begin and end with in common, so that the eye finds the rest.
 */
export interface Parts {
  readonly before: string;
  readonly different: string;
  readonly after: string;
}

/**
 * Cuts each text around what all of them share at both ends.
 * @returns as many as were given; undefined where too little is shared for a mark to be of use
 */
export function markDifference(texts: readonly string[]): readonly Parts[] | undefined {
  const all = texts.map((text) => [...text]);
  const shortest = Math.min(...all.map(({ length }) => length));
  const [first = []] = all;
  let start = 0;
  while (start < shortest && all.every((text) => text[start] === first[start])) start++;
  let end = 0;
  while (end < shortest - start && all.every((text) => text.at(-1 - end) === first.at(-1 - end))) end++;
  if (start + end < MEANINGFUL) return undefined;
  return all.map((text) => ({
    before: text.slice(0, start).join(''),
    different: text.slice(start, text.length - end).join(''),
    after: text.slice(text.length - end).join(''),
  }));
}

const MEANINGFUL = 4;
