/**
 * What stays at the left edge while the other columns scroll.
 */

/** In a window that has the room for it. */
export const ROOM = '@media (min-width: 1100px)';

/** On paper nothing scrolls: all columns have to find room, and the headings come again on each page. */
export const PAPER = '@media print';

/** Width of the column of review marks, in em. */
export const MARK_EM = 6;

/** @param left of a column, in em; undefined for one that scrolls. @param hasMarks whether a column of marks is before it */
export function leftOf(left: number | undefined, hasMarks: boolean): { readonly style?: { readonly left: string } } {
  return left === undefined ? {} : { style: { left: `${left + (hasMarks ? MARK_EM : 0)}em` } };
}
