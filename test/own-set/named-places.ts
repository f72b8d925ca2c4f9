/**
 * Whether issues name a place of the drawn set: `点検シート!F`, `調べ!C4:D9`, a sheet alone, or several with | between.
 */
import { columnNumber, type Area } from '../../core/grid/address.js';
import type { Issue } from '../../core/issue/issue.js';

const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: 1e7, right: 1e5 };
/** An issue over more columns than this says nothing of one of them. */
const WIDEST = 40;

export function isNamed(place: string, issues: readonly Issue[]): boolean {
  return place.split('|').some((one) => issues.some((issue) => names(issue, one)));
}

function names({ code, sheet, address }: Issue, place: string): boolean {
  const [name, wanted] = partsOf(place);
  if (code === 'required-blank' || sheet !== name) return false;
  // Of a sheet as a whole a remark on it says nothing.
  if (wanted === '' && (code === 'text-unplaced' || code === 'note-row')) return false;
  const areas = areasOf(address);
  const isColumn = /^[A-Z]+$/u.test(wanted);
  if (isColumn && areas.some(({ left, right }) => right - left > WIDEST)) return false;
  return areas.some((area) => areasOf(wanted).some((own) => meet(area, own)));
}

/** @returns the sheet's name and the address on it, '' for all of it */
export function partsOf(place: string): [sheet: string, address: string] {
  const at = place.lastIndexOf('!');
  return at < 0 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)];
}

export function areasOf(address: string): Area[] {
  return address.split(',').map((one) => {
    const [, left, top, right, bottom] = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/u.exec(one.trim()) ?? [];
    if (one.trim() === '' || left === undefined) return WHOLE_SHEET;
    const isOne = right === undefined && bottom === undefined;
    return {
      top: Number(top) || 1,
      left: columnNumber(left) ?? 1,
      bottom: Number(isOne ? top : bottom) || WHOLE_SHEET.bottom,
      right: columnNumber((isOne ? left : right) ?? '') ?? WHOLE_SHEET.right,
    };
  });
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
