/**
 * Which part of a text is another one than last year: what is left when the common beginning and end are taken away. Pure.
 */
export interface ChangedText {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/** @returns both texts in three parts; `changed` is `''` where nothing was put in the other's place */
export function changedParts(previous: string, current: string): readonly [ChangedText, ChangedText] {
  // By characters as people see them, so that none is cut in two.
  const [a, b] = [charactersOf(previous), charactersOf(current)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [partsOf(a, start, end), partsOf(b, start, end)];
}

const SEGMENTS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function charactersOf(text: string): string[] {
  return Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}

function partsOf(characters: readonly string[], start: number, end: number): ChangedText {
  const last = characters.length - end;
  return {
    before: characters.slice(0, start).join(''),
    changed: characters.slice(start, last).join(''),
    after: characters.slice(last).join(''),
  };
}
