/**
 * Figures as people write them in Japanese documents: half or full width, with separators, △ or ▲ for minus. It reads
 * one figure or nothing: no sums, no ranges, no 漢数字, and no units but those it is told.
 */
import { compact } from './normalise.js';

const FIGURE = /^([-+−‐–△▲])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?$/u;

/** Excel's numbers hold no more; a longer row of digits is an identifier, and rounding would make two of them one. */
const MOST_DIGITS = 15;

/**
 * @param units words that may follow the figure and do not count (`人`, `か所`)
 * @returns the number; undefined for anything that is not one figure. A percentage gives its share: 12% → 0.12.
 */
export function parseNumber(text: string, units: readonly string[] = []): number | undefined {
  const match = FIGURE.exec(withoutUnit(compact(text), units.map(compact)));
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', percent] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits === '' || significant(digits) > MOST_DIGITS) return undefined;
  // Shifting the decimal point as text: 1.1 / 100 is not 0.011.
  const size = Number(percent ? `${digits}e-2` : digits);
  return sign !== undefined && sign !== '+' && size !== 0 ? -size : size;
}

function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units.find((word) => word !== '' && text.endsWith(word));
  return unit === undefined ? text : text.slice(0, -unit.length);
}

function significant(digits: string): number {
  const all = digits.replace('.', '').replace(/^0+/, '');
  return (digits.includes('.') ? all : all.replace(/0+$/, '')).length;
}
