/**
 * Marks by which people choose: ○ in a column, ☑ before a word, レ in a box, TRUE in a cell with a checkbox.
 */
import type { RawValue } from '../grid/grid.js';
import { compact } from './normalise.js';
import { isBlankText } from './unseen.js';

/** A mark that chooses, whatever else stands there. */
export const TICKS = '☑☒🗹✓✔✅レﾚ■◼⬛●◉◎⦿';
/** A box that nobody has ticked. */
export const BOXES = '□☐◻▢⬜';
/** Chooses, or is a box itself where others are filled (●). */
export const ROUNDS = '○◯〇';

const TICK = new RegExp(`^[${TICKS}${ROUNDS}★✱*＊vV]$`, 'u');
const BOX = new RegExp(`^[${BOXES}‐\\-－―ー–—]$`, 'u');
const BRACKETS = /^[([〔【](.*)[)\]〕】]$/u;

/** marked, not marked, or something that is neither. */
export type Tick = 'marked' | 'open' | 'unknown';

/** What stands in the column of a choice. @param isChoice whether a text is the choice itself, written out */
export function tickOf(text: string, raw: RawValue, isChoice: (text: string) => boolean): Tick {
  if (raw === true || raw === 1) return 'marked';
  if (raw === false || raw === 0 || isBlankText(text)) return 'open';
  const whole = compact(text);
  const inner = BRACKETS.exec(whole)?.[1] ?? whole;
  if (inner === '' || BOX.test(inner) || inner === 'FALSE') return 'open';
  if (TICK.test(inner) || inner === '1' || inner === 'TRUE' || isChoice(text)) return 'marked';
  const [first = ''] = inner;
  if (!isChoice(inner.slice(first.length))) return 'unknown';
  if (BOX.test(first)) return 'open';
  return TICK.test(first) ? 'marked' : 'unknown';
}

/** The ticked form of an open box, and the open form of a ticked one. */
export function ticked(box: string): string {
  return { '□': '☑', '☐': '☑', '◻': '◼', '▢': '☑', '⬜': '✅', '○': '●', '◯': '●', 〇: '●' }[box] ?? box;
}

export function opened(tick: string): string {
  return { '●': '○', '◉': '○', '⦿': '○', '◼': '◻', '⬛': '⬜', '✅': '⬜' }[tick] ?? '□';
}
