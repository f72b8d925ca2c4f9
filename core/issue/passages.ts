/**
 * A text cut into what is quoted and what is not, so that the quoted parts can be marked; shortened to their surroundings where
 * there is little room. Pure.
 */
export interface Passage {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Where something is left out: '…'. */
  readonly isCut: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** @param room characters that are shown before and behind a quoted part; all of the text where it is not given */
export function passagesOf(text: string, quoted: readonly Place[], room?: number): readonly Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  const places = joined(quoted, text.length);
  const add = (end: number, sides: { readonly left: boolean; readonly right: boolean }) => {
    passages.push(...shortened(text.slice(at, end), sides, room));
  };
  for (const { start, end } of places) {
    if (start > at) add(start, { left: at > 0, right: true });
    passages.push(...(room === undefined ? [plain(text.slice(start, end), true)] : cutQuote(text.slice(start, end))));
    at = end;
  }
  if (at < text.length) add(text.length, { left: places.length > 0, right: false });
  return passages;
}

/** Of a whole text that is quoted, so much tells which it is. */
const LONGEST_QUOTE = 120;
const CUT: Passage = { text: '…', isQuoted: false, isCut: true };

const plain = (text: string, isQuoted: boolean): Passage => ({ text, isQuoted, isCut: false });

function cutQuote(text: string): Passage[] {
  if (text.length <= LONGEST_QUOTE) return [plain(text, true)];
  return [plain(headOf(text, LONGEST_QUOTE), true), CUT];
}

/** @param sides whether something that is quoted stands there */
function shortened(
  text: string,
  { left, right }: { readonly left: boolean; readonly right: boolean },
  room: number | undefined,
): Passage[] {
  if (room === undefined || text.length <= room * (left && right ? 2 : 1)) return [plain(text, false)];
  const head = left || !right ? [plain(headOf(text, room), false)] : [];
  const tail = right ? [plain(tailOf(text, room), false)] : [];
  return [...head, CUT, ...tail];
}

/** No character is cut in two. */
function headOf(text: string, length: number): string {
  return text.slice(0, isLow(text.charCodeAt(length)) ? length - 1 : length);
}

function tailOf(text: string, length: number): string {
  const from = text.length - length;
  return text.slice(isLow(text.charCodeAt(from)) ? from + 1 : from);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** In their order, those that touch as one, within the text. */
function joined(places: readonly Place[], length: number): Place[] {
  const ordered = places
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const all: Place[] = [];
  for (const place of ordered) {
    const last = all.at(-1);
    if (last && place.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else all.push(place);
  }
  return all;
}
