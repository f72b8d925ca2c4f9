/**
 * Lengths of a workbook in pixels: rows are given in points, columns in digits of the normal font with the room around
 * them, which Excel rounds in its own way.
 */
import type { CellLook } from '../../core/protocol/opened-workbook.js';

const STANDARD_POINTS = 11;
const STANDARD_DIGITS = 8;

/** Pixels of a digit in the workbook's normal font: 7 in Calibri 11, 8 in Japanese fonts of that size. */
export function digitWidth(normal: CellLook | undefined): number {
  const { name = '', size = STANDARD_POINTS } = normal?.font ?? {};
  const isJapanese = /[^ -~]|gothic|mincho|meiryo|^yu /i.test(name);
  return Math.max(1, Math.round(((isJapanese ? 8 : 7) * size) / STANDARD_POINTS));
}

/** @param width in characters, undefined for the standard, which is rounded up to steps of eight pixels */
export function columnPixels(width: number | undefined, digit: number): number {
  if (width === undefined) return Math.ceil((STANDARD_DIGITS * digit + 5) / 8) * 8;
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** @param height in points */
export function rowPixels(height: number): number {
  return Math.round((height * 4) / 3);
}
