/**
 * Shows numbers as fractions: `# ?/?`, `??/100`. The whole is apart where the format has a place for it.
 */
import type { Placeholder, Token } from './sections.js';
import { placeWhole } from './places.js';

interface FractionLayout {
  readonly whole: readonly Placeholder[];
  /** What stands before all of it, between whole and fraction, and behind. */
  readonly before: string;
  readonly between: string;
  readonly behind: string;
  readonly numerator: readonly Placeholder[];
  readonly denominator: readonly Placeholder[];
  /** The denominator that the format says. */
  readonly fixed: number | undefined;
}

/** @returns what shows a number that is not negative; undefined for a format without a fraction in it */
export function fractionShower(tokens: readonly Token[]): ((value: number) => string) | undefined {
  const layout = layoutOf(tokens);
  return layout && ((value) => show(value, layout));
}

function layoutOf(tokens: readonly Token[]): FractionLayout | undefined {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  if (slash <= 0) return undefined;
  let start = slash;
  while (tokens[start - 1]?.kind === 'place') start--;
  let end = slash + 1;
  while (isDenominator(tokens[end])) end++;
  if (start === slash || end === slash + 1) return undefined;
  const whole = tokens.slice(0, start);
  const first = whole.findIndex(({ kind }) => kind === 'place');
  const last = whole.map(({ kind }) => kind).lastIndexOf('place');
  const digits = tokens.slice(slash + 1, end).map((token) => (token.kind === 'literal' ? token.text : '0'));
  const isFixed = tokens.slice(slash + 1, end).some(({ kind }) => kind === 'literal');
  return {
    whole: placesOf(whole),
    before: textOf(first < 0 ? whole : whole.slice(0, first)),
    between: first < 0 ? '' : textOf(whole.slice(last + 1)),
    behind: textOf(tokens.slice(end)),
    numerator: placesOf(tokens.slice(start, slash)),
    denominator: isFixed ? [] : placesOf(tokens.slice(slash + 1, end)),
    fixed: isFixed ? Number(digits.join('')) : undefined,
  };
}

/** Places, or the figures of a denominator that the format says. */
function isDenominator(token: Token | undefined): boolean {
  return token?.kind === 'place' || (token?.kind === 'literal' && /^[1-9]$/.test(token.text));
}

function show(value: number, layout: FractionLayout): string {
  const hasWhole = layout.whole.length > 0;
  let whole = hasWhole ? Math.floor(value) : 0;
  let [numerator, denominator] = layout.fixed
    ? [Math.round((value - whole) * layout.fixed), layout.fixed]
    : nearest(value - whole, 10 ** layout.denominator.length - 1);
  if (hasWhole && numerator === denominator) [whole, numerator, denominator] = [whole + 1, 0, 1];
  const { before, between, behind } = layout;
  // Where nothing is left for the fraction, the whole is all there is to show.
  const shownWhole = whole === 0 && (numerator > 0 || !hasWhole) ? '' : String(whole);
  const front = before + placeWhole(shownWhole, layout.whole);
  const isShown = numerator > 0 || !hasWhole || layout.numerator.includes('0') || layout.denominator.includes('0');
  const above = placeWhole(isShown ? String(numerator) : '', layout.numerator);
  if (!isShown) {
    const isWide = layout.numerator.includes('?') || layout.denominator.includes('?');
    const width =
      between.length + above.length + 1 + (layout.fixed ? String(layout.fixed).length : layout.denominator.length);
    return front + (isWide ? ' '.repeat(width) : '') + behind;
  }
  const gap =
    whole === 0 && hasWhole && shownWhole === '' && front.trim() === '' ? ' '.repeat(between.length) : between;
  const below = String(denominator).padEnd(layout.denominator.filter((place) => place !== '#').length, ' ');
  return `${front}${gap}${above}/${below}${behind}`;
}

/** The last convergent of the continued fraction whose denominator is not beyond the most, as Excel takes it. */
function nearest(value: number, most: number): [number, number] {
  let [p0, q0, p1, q1] = [1, 0, Math.floor(value), 1];
  let rest = value - Math.floor(value);
  while (rest >= 5e-8) {
    const next = Math.floor(1 / rest);
    const [p, q] = [next * p1 + p0, next * q1 + q0];
    if (q > most) break;
    [p0, q0, p1, q1] = [p1, q1, p, q];
    rest = 1 / rest - next;
  }
  return [p1, q1];
}

function placesOf(tokens: readonly Token[]): Placeholder[] {
  return tokens.flatMap((token) => (token.kind === 'place' ? [token.place] : []));
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '')).join('');
}
