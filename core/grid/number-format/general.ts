/**
 * How Excel shows a number that has no format: in at most eleven characters, sign apart, with an exponent where those
 * do not hold it.
 */
import { decimalOf, roundedAt } from './decimal.js';

export const GENERAL = 'General';

/** Characters that a number without a format may take, and those of them behind the point of one below 10. */
const WIDTH = 11;
const DECIMALS = WIDTH - 2;

export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** WIDTH) return String(value === 0 ? 0 : value);
  return (value < 0 ? '-' : '') + showPositive(Math.abs(value));
}

function showPositive(value: number): string {
  const decimal = decimalOf(value);
  const { exponent } = decimal;
  const places = Math.max(0, DECIMALS - Math.max(exponent, 0));
  // A small number is written out only where nothing is lost by it.
  const fits = exponent >= -4 || decimal.digits.replace(/0+$/, '').length - 1 - exponent <= places;
  if (exponent < WIDTH && fits) {
    const [whole, fraction] = roundedAt(decimal, places);
    if (whole.length <= WIDTH) return withPoint(whole, fraction);
  }
  return showExponent(value);
}

function showExponent(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
  const digits = String(Math.abs(Number(exponent))).padStart(2, '0');
  return `${String(Number(mantissa))}E${Number(exponent) < 0 ? '-' : '+'}${digits}`;
}

function withPoint(whole: string, fraction: string): string {
  const shown = fraction.replace(/0+$/, '');
  return (whole || '0') + (shown === '' ? '' : `.${shown}`);
}
