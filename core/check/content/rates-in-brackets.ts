/**
 * Rates with what they are of in brackets: 回答数612件（回収率68.0％、配布900件）, 執行率88.4％（予算額1,200千円、決算額1,040千円）.
 */
import type { StatedFigure } from '../../prose/facts.js';

export interface StatedRate {
  readonly whole: StatedFigure;
  readonly part: StatedFigure;
  readonly stated: StatedFigure;
}

/** Names of what a part is taken of. */
export const WHOLE = /予算|卒業|受験|受検|応募|対象|定員|配布|発送|送付|配付|該当|在籍|全体|総数/u;

export function ratesInBrackets(plain: string, figures: readonly StatedFigure[]): StatedRate[] {
  return figures.flatMap((stated, i): StatedRate[] => {
    if (stated.family !== '%') return [];
    const found =
      wholeBehind(plain, figures.slice(Math.max(0, i - 1), i + 2), stated) ??
      bothBehind(plain, figures.slice(i, i + 3));
    return found && found.part.value <= found.whole.value ? [found] : [];
  });
}

function isOfOneKind(part: StatedFigure, whole: StatedFigure): boolean {
  const isCount = ({ aside, change, family }: StatedFigure) =>
    aside === undefined && change === undefined && family !== '%' && family !== '';
  return isCount(part) && isCount(whole) && part.family === whole.family;
}

/** 612件(回収率68.0％、配布900件): the part stands before the rate, the whole behind it. */
function wholeBehind(
  plain: string,
  [part, rate, whole]: readonly StatedFigure[],
  stated: StatedFigure,
): StatedRate | undefined {
  if (rate !== stated || !part || !whole || !isOfOneKind(part, whole)) return undefined;
  const [first, second] = [plain.slice(part.end, stated.start), plain.slice(stated.end, whole.start)];
  const isSo = /^[(（][^\d、。()（）]{0,8}率:?$/u.test(first) && /^、[^\d。()（）]{0,8}$/u.test(second);
  return isSo && WHOLE.test(second) ? { whole, part, stated } : undefined;
}

/** 88.4％(予算額1,200千円、決算額1,040千円): both stand behind it. */
function bothBehind(plain: string, [stated, whole, part]: readonly StatedFigure[]): StatedRate | undefined {
  if (!stated || !whole || !part || !isOfOneKind(part, whole)) return undefined;
  const [first, second] = [plain.slice(stated.end, whole.start), plain.slice(whole.end, part.start)];
  const isSo = /^[(（][^\d、。()（）]{1,8}$/u.test(first) && /^、[^\d。()（）]{1,8}$/u.test(second);
  const isAlone = /^[)）]/u.test(plain.slice(part.end));
  return isSo && isAlone && WHOLE.test(first) ? { whole, part, stated } : undefined;
}
