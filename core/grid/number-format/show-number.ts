/**
 * Shows numbers by the places of a format: `#,##0.0`, `0.00E+00`, `0%`, `0.0,"千"`, `000-0000`.
 */
import { decimalOf, roundedAt, type Decimal } from './decimal.js';
import { inDigits, type Numerals } from './numerals.js';
import { isPlace, placeDecimals, placeWhole, type Slot } from './places.js';
import type { Token } from './sections.js';

interface NumberLayout {
  readonly whole: readonly Slot[];
  /** undefined where the format has no point. */
  readonly decimals: readonly Slot[] | undefined;
  readonly exponent: { readonly slots: readonly Slot[]; readonly plus: boolean } | undefined;
  readonly grouped: boolean;
  /** How many places the point moves: two to the right for each `%`, three to the left for each comma at the end. */
  readonly shift: number;
  readonly places: number;
}

/** Both for a number that is not negative. */
export interface NumberShower {
  readonly show: (value: number) => string;
  /** Whether nothing but zeros would be shown for it. */
  readonly isZero: (value: number) => boolean;
}

export function numberShower(tokens: readonly Token[], numerals: Numerals): NumberShower {
  const layout = layoutOf(tokens);
  return {
    show: (value) => inDigits(show(value, layout), numerals),
    isZero: (value) =>
      (layout.whole.some(isPlace) || layout.places > 0) &&
      (value === 0 || (!layout.exponent && !/[1-9]/.test(roundedAt(shifted(value, layout), layout.places).join('')))),
  };
}

function layoutOf(tokens: readonly Token[]): NumberLayout {
  const power = tokens.findIndex(({ kind }) => kind === 'exponent');
  const sign = tokens[power];
  const mantissa = power < 0 ? tokens : tokens.slice(0, power);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? mantissa : mantissa.slice(0, point);
  const decimals = point < 0 ? undefined : mantissa.slice(point + 1);
  const last = lastPlace(whole);
  const scale = [whole, decimals ?? []].reduce((sum, part) => sum + commasBehind(part), 0);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const first = whole.findIndex(({ kind }) => kind === 'place');
  return {
    whole: slotsOf(whole),
    decimals: decimals && slotsOf(decimals),
    exponent: sign?.kind === 'exponent' ? { slots: slotsOf(tokens.slice(power + 1)), plus: sign.plus } : undefined,
    grouped: whole.some(({ kind }, i) => kind === 'comma' && i > first && i < last && first >= 0),
    shift: 2 * percents - 3 * scale,
    places: decimals?.filter(({ kind }) => kind === 'place').length ?? 0,
  };
}

function lastPlace(tokens: readonly Token[]): number {
  return tokens.map(({ kind }) => kind).lastIndexOf('place');
}

/** Commas right behind the last place divide by a thousand each. */
function commasBehind(tokens: readonly Token[]): number {
  const last = lastPlace(tokens);
  if (last < 0) return 0;
  let end = last + 1;
  while (tokens[end]?.kind === 'comma') end++;
  return end - last - 1;
}

/** A comma shows nothing of its own; a point that comes second, or a slash outside a fraction, is text. */
function slotsOf(tokens: readonly Token[]): Slot[] {
  const texts: Partial<Record<Token['kind'], string>> = { percent: '%', point: '.', slash: '/' };
  return tokens.flatMap((token): Slot[] => {
    if (token.kind === 'place') return [token.place];
    const text = token.kind === 'literal' ? token.text : (texts[token.kind] ?? '');
    return text === '' ? [] : [{ text }];
  });
}

function show(value: number, layout: NumberLayout): string {
  if (layout.exponent) return showPower(shifted(value, layout), value === 0, layout);
  // Most numbers are whole, and need no rounding.
  if (layout.shift === 0 && layout.places === 0 && value < 1e15 && Number.isInteger(value))
    return placed([value === 0 ? '' : String(value), ''], layout);
  return placed(roundedAt(shifted(value, layout), layout.places), layout);
}

function shifted(value: number, { shift }: NumberLayout): Decimal {
  const { digits, exponent } = decimalOf(value);
  return { digits, exponent: value === 0 ? 0 : exponent + shift };
}

function placed(
  [whole, fraction]: readonly [string, string],
  { whole: slots, decimals, grouped }: NumberLayout,
): string {
  // Without a place before the point its digits stand there all the same: 12.5 by `.0` is 12.5.
  const front = placeWhole(whole, slots, grouped) + (decimals && !slots.some(isPlace) ? whole : '');
  return decimals ? `${front}.${placeDecimals(fraction, decimals)}` : front;
}

/** With several places before the point the exponent is a multiple of their number. */
function showPower(decimal: Decimal, isZero: boolean, layout: NumberLayout): string {
  const { slots, plus } = layout.exponent ?? { slots: [], plus: false };
  const width = layout.whole.filter(isPlace).length;
  const powerOf = (exponent: number) => (width === 0 ? exponent + 1 : Math.floor(exponent / width) * width);
  let power = isZero ? 0 : powerOf(decimal.exponent);
  let rounded = roundedAt({ ...decimal, exponent: decimal.exponent - power }, layout.places);
  // 9.99 may have become 10.0.
  if (rounded[0].length > Math.max(width, 1) || (width === 0 && rounded[0] !== '')) {
    power = powerOf(decimal.exponent + 1);
    rounded = roundedAt({ ...decimal, exponent: decimal.exponent - power }, layout.places);
  }
  const sign = power < 0 ? '-' : plus ? '+' : '';
  if (isZero) rounded[0] = '0'.repeat(width);
  return `${placed(rounded, layout)}E${sign}${placeWhole(String(Math.abs(power)), slots)}`;
}
