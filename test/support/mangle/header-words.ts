/**
 * The words by which a form knows a header or a label.
 */
import { compact } from '../../../core/text/normalise.js';
import type { BookCell } from './book.js';

/** All words that the form gives for what stands under a header, if it finds all of it by the same words. */
export function wordsSaid({ part }: BookCell): readonly string[] {
  if (part.kind !== 'header') return [];
  const lists = part.fields.map(({ field: { from } }) =>
    'column' in from && Array.isArray(from.column) ? from.column : [],
  );
  const [first = []] = lists;
  return lists.every((words) => words.every((word) => first.some((other) => compact(other) === compact(word))))
    ? first
    : [];
}
