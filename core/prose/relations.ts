/**
 * Figures that a text sets against each other: 14園中13園 and 64機関/64機関 (a share), 45件から52件へ (from one to the other), 7件増
 * and 5％増 (a difference), 前年度120件 beside 150件.
 */
import type { StatedFigure } from './facts.js';

export interface Share {
  readonly kind: 'share';
  readonly whole: StatedFigure;
  readonly part: StatedFigure;
}

export interface Step {
  readonly kind: 'step';
  readonly from: StatedFigure;
  readonly to: StatedFigure;
}

const OF = /^(?:中|のうち|の内|うち)(?:の|、)?[^\d、。()（）]{0,16}$/u;
const SLASH = /^[/／][\p{Script=Han}\p{Script=Katakana}ー]{0,8}:?$/u;
const FROM = /^(?:\)|実績|人員)*(?:から|→|~>)(?:、|は)?/u;

export function readShares(plain: string, figures: readonly StatedFigure[]): Share[] {
  return figures.flatMap((first, i) => {
    const second = figures[i + 1];
    if (!second || first.aside !== undefined || second.aside !== undefined) return [];
    const between = plain.slice(first.end, second.start);
    const isAlike = first.family !== '' && (first.family === second.family || second.family === '');
    if (OF.test(between) && isAlike) return [{ kind: 'share', whole: first, part: second }];
    if (SLASH.test(between) && (isAlike || first.family === '')) return [{ kind: 'share', whole: second, part: first }];
    return [];
  });
}

export function readSteps(plain: string, figures: readonly StatedFigure[]): Step[] {
  return figures.flatMap((from, i) => {
    const to = figures[i + 1];
    if (!to || from.family === '' || to.sentence !== from.sentence || to.change !== undefined) return [];
    const between = plain.slice(from.end, to.start);
    const isStep = FROM.test(between) && between.length <= 16 && to.family === from.family;
    return isStep ? [{ kind: 'step', from, to }] : [];
  });
}
