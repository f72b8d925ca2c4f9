/**
 * Calculations that a text writes out: 187人＋131人＝318人, 62.7％（18.4％＋44.3％）, 22,119回÷1,813人＝12.2回.
 */
import type { StatedFigure } from './facts.js';

export interface Sum {
  readonly total: StatedFigure;
  readonly parts: readonly StatedFigure[];
}

const PLUS = /^[^\d、。()（）=÷×]{0,16}\+[^\d、。()（）=÷×]{0,16}$/u;
const EQUALS = /^[)）]?=[^\d、。()（）+÷×]{0,8}$/u;

/** What lies between two figures; a sign belongs to the second of them. */
function between(plain: string, one: StatedFigure, other: StatedFigure): string {
  return plain.slice(one.end, other.start) + (plain.charAt(other.start) === '+' ? '+' : '');
}

export function sumsWritten(plain: string, figures: readonly StatedFigure[]): Sum[] {
  if (!plain.includes('+')) return [];
  const found: Sum[] = [];
  for (let first = 0; first < figures.length; first++) {
    const parts = figures.slice(first, first + 1);
    for (let k = first + 1; k < figures.length; k++) {
      const [last, next] = [parts.at(-1), figures[k]];
      if (!last || !next || !PLUS.test(between(plain, last, next)) || next.family !== last.family) break;
      parts.push(next);
    }
    if (parts.length < 2) continue;
    const behind = figures[first + parts.length];
    const last = parts.at(-1);
    const head = parts[0];
    const before = figures[first - 1];
    if (behind && last && EQUALS.test(plain.slice(last.end, behind.start))) found.push({ total: behind, parts });
    else if (
      before &&
      head &&
      before.family === head.family &&
      /^[(（=][^\d、。()（）]{0,14}$/u.test(plain.slice(before.end, head.start))
    )
      found.push({ total: before, parts });
    first += parts.length - 1;
  }
  return found;
}

export interface Quotient {
  readonly of: StatedFigure;
  readonly by: StatedFigure;
  readonly result: StatedFigure;
}

export function quotientsWritten(plain: string, figures: readonly StatedFigure[]): Quotient[] {
  if (!/[÷/／]/u.test(plain) || !plain.includes('=')) return [];
  return figures.flatMap((of, i): Quotient[] => {
    const [by, result] = figures.slice(i + 1, i + 3);
    if (!by || !result || by.value === 0) return [];
    const isDivided = /^[÷/／]$/u.test(plain.slice(of.end, by.start)) && EQUALS.test(plain.slice(by.end, result.start));
    return isDivided ? [{ of, by, result }] : [];
  });
}
