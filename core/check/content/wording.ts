/**
 * Figures and years as the sentences of findings say them.
 */
import { ERAS } from '../../text/japanese-eras.js';

export function inFigures(value: number, decimals = 0): string {
  const [whole = '', fraction = ''] = Math.abs(value)
    .toFixed(Math.min(6, Math.max(decimals, decimalsOf(value))))
    .split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${kept === '' ? '' : `.${kept}`}`;
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

export function withUnit({ value, unit, decimals }: { value: number; unit: string; decimals?: number }): string {
  return inFigures(value, decimals) + unit;
}

export function yearJa(year: number): string {
  const era = ERAS.find(({ before }) => year > before);
  const inEra = era ? year - era.before : year;
  return era ? `${era.name}${inEra === 1 ? '元' : inEra}年度` : `${year}年度`;
}

export function yearEn(year: number): string {
  return `fiscal ${year}`;
}

/** +12 %, -55 %. */
export function percentOf(from: number, to: number): string {
  if (from === 0) return to > 0 ? '+' : '±0%';
  const share = Math.round(((to - from) / from) * 100);
  return `${share > 0 ? '+' : ''}${share}%`;
}
