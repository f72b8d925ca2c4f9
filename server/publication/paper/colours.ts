/**
 * The colours of the paper and the page. Steps of a scale go from dark to light, so that they stay apart in print without
 * colours; the numbers stand beside them in any case.
 */
import type { PaperChart } from '../../../core/publication/paper/paper.js';
import { token } from './design-tokens.js';

export const COLOURS = {
  ink: token('color-neutral-solid-gray-900'),
  faint: token('color-neutral-solid-gray-700'),
  rule: token('color-neutral-solid-gray-420'),
  accent: token('color-primitive-blue-1000'),
  head: token('color-primitive-blue-50'),
  /** 案 behind the text. */
  mark: token('color-neutral-solid-gray-50'),
} as const;

const SHADES = [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100].map((step) => token(`color-primitive-blue-${step}`));
/** Of what is no step of the scale; the last is white: nobody filled it in. */
const WHITE = '#ffffff';
const OTHER = token('color-neutral-solid-gray-200');

/** @returns one for each of the chart's words */
export function chartColours({ words, steps }: PaperChart): string[] {
  const apart = steps <= 1 ? 0 : (SHADES.length - 1) / (steps - 1);
  return words.map((_, i) => {
    if (i < steps) return SHADES[Math.round(i * apart)] ?? WHITE;
    return i === words.length - 1 ? WHITE : OTHER;
  });
}
