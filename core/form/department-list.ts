/**
 * Several departments in one cell（子育て支援課・児童青少年課）. Only the register can tell a mark between two names from one
 * within a name（保育所・幼稚園課）: a cell is taken apart where every part is a department, the longest names first, and
 * otherwise not at all.
 */
import { isBlankText } from '../text/unseen.js';
import type { NameMatch, Register } from './register.js';

export interface NamePart {
  readonly text: string;
  readonly match: NameMatch;
}

const MARKS = /[・･、､，,／/\r\n\u2028\u2029]+|及び/gu;
/** A cell with more marks is prose. */
const MOST_PARTS = 60;

/**
 * The parts of a cell, in its order. Where a part is unknown the cell as a whole means nobody, and the parts only say
 * what the register does not have: neighbouring unknown names are one part. Empty for a blank cell.
 */
export function splitNames(register: Register, text: string): readonly NamePart[] {
  const whole = { text: text.trim(), match: register.find(text) };
  if (isBlankText(whole.text)) return [];
  if (whole.match.kind === 'known') return [whole];
  const pieces = namePieces(text);
  if (pieces.length === 0 || pieces.length > MOST_PARTS) return [whole];
  return joinUnknown(text, bestParts(register, text, pieces));
}

/** Whether a name begins or ends with a mark, so that it could never be found among others. */
export function hasOuterMark(name: string): boolean {
  const trimmed = name.trim();
  const pieces = namePieces(trimmed);
  return pieces[0]?.start !== 0 || pieces.at(-1)?.end !== trimmed.length;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Part extends Span {
  readonly match: NameMatch;
}

/** The texts between the marks that are not empty. */
export function namePieces(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of [...text.matchAll(MARKS), { index: text.length, 0: '' }]) {
    if (!isBlankText(text.slice(start, index))) pieces.push({ start, end: index });
    start = index + mark.length;
  }
  return pieces;
}

interface Way {
  readonly unknown: number;
  readonly parts: readonly Part[];
}

/** From the end backwards, the best way to read the rest: the fewest unknown pieces, then the longest names first. */
function bestParts(register: Register, text: string, pieces: readonly Span[]): readonly Part[] {
  // The pieces read so far, each with the best way to read what follows it: the last first.
  const read: { readonly piece: Span; readonly after: Way }[] = [];
  let best: Way = { unknown: 0, parts: [] };
  for (const piece of pieces.toReversed()) {
    read.push({ piece, after: best });
    const { start } = piece;
    let way: Way | undefined;
    for (const { piece: last, after } of read) {
      const match = register.find(text.slice(start, last.end));
      if (match.kind === 'unknown' && last !== piece) continue;
      const unknown = after.unknown + (match.kind === 'unknown' ? 1 : 0);
      if (!way || unknown < way.unknown) way = { unknown, parts: [{ start, end: last.end, match }, ...after.parts] };
    }
    best = way ?? best;
  }
  return best.parts;
}

function joinUnknown(text: string, parts: readonly Part[]): NamePart[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.match.kind !== 'unknown' || part.match.kind !== 'unknown') {
      joined.push(part);
      continue;
    }
    const candidates = [...new Set([...before.match.candidates, ...part.match.candidates])];
    joined[joined.length - 1] = { start: before.start, end: part.end, match: { kind: 'unknown', candidates } };
  }
  return joined.map(({ start, end, match }) => ({ text: text.slice(start, end).trim(), match }));
}
