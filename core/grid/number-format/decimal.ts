/**
 * Numbers as the fifteen digits that Excel calculates with, and rounded as it does: halves away from zero, by the digits
 * and not by the binary number behind them.
 */

const DIGITS = 15;

/** 0.00123 is `123` followed by zeros, with the exponent -3: the first digit's place. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** @param value not negative */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential(DIGITS - 1).split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}

/** @returns the digits before the point, none for 0, and exactly that many behind it */
export function roundedAt({ digits, exponent }: Decimal, places: number): [whole: string, fraction: string] {
  const kept = exponent + 1 + places;
  let units = kept < 0 ? '' : digits.slice(0, kept).padEnd(kept, '0');
  if (kept >= 0 && (digits[kept] ?? '0') >= '5') units = String(Number(units) + 1).padStart(kept, '0');
  const text = units.padStart(places, '0');
  const point = text.length - places;
  return [text.slice(0, point).replace(/^0+/, ''), text.slice(point)];
}
