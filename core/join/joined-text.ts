/**
 * Two versions of one long text joined into one, where they changed different parts of it: a three-way merge by words, as
 * diff3 does it by lines. It is offered to a person who decides a conflict and never taken by itself (rule C5: no text is
 * merged within a cell). Where both changed the same place, or places that touch, there is nothing to offer: one would have
 * to be chosen. So what is offered holds every edit of both.
 */
import { diff3MergeRegions } from 'node-diff3';
import { wordsOf } from './words.js';

/** From which version a part comes: `both` left it alone, or changed it alike. */
export type Origin = 'both' | 'mine' | 'theirs';

export interface JoinedPart {
  readonly text: string;
  readonly origin: Origin;
}

export interface JoinedText {
  readonly text: string;
  /** In order; joined they are the text. */
  readonly parts: readonly JoinedPart[];
}

/** Shorter texts are read at a glance, and two edits in one are about the same thing. */
const SHORTEST = 20;
/** What is compared is as many pairs of words as there are: a longer text would hold up the screen that shows it. */
const LONGEST = 2_000;
/** A version that kept less of the words was written anew: joining it with another makes no text. */
const LEAST_KEPT = 0.5;

/** @returns undefined where the two cannot be joined, or where one of them says all already */
export function joinTexts(base: string, mine: string, theirs: string): JoinedText | undefined {
  const texts = [base, mine, theirs];
  if (base.length < SHORTEST || texts.some(({ length }) => length > LONGEST)) return undefined;
  if (new Set(texts).size < texts.length) return undefined;
  const [ours, before, others] = [wordsOf(mine), wordsOf(base), wordsOf(theirs)];
  const regions = diff3MergeRegions(ours, before, others);
  const parts: JoinedPart[] = [];
  let kept = 0;
  for (const region of regions) {
    if (region.stable) {
      if (region.buffer === 'o') kept += region.bufferLength;
      add(parts, region.bufferContent, ORIGINS[region.buffer]);
    } else if (region.aContent.join('') === region.bContent.join('')) add(parts, region.aContent, 'both');
    else return undefined;
  }
  const text = parts.map((part) => part.text).join('');
  if (kept < before.length * LEAST_KEPT || text === mine || text === theirs) return undefined;
  return { text, parts };
}

const ORIGINS = { o: 'both', a: 'mine', b: 'theirs' } as const;

function add(parts: JoinedPart[], words: readonly string[], origin: Origin): void {
  const text = words.join('');
  const last = parts.at(-1);
  if (last?.origin === origin) parts[parts.length - 1] = { text: last.text + text, origin };
  else if (text !== '') parts.push({ text, origin });
}
