/**
 * Many cells as few areas: neighbours become one, so that a rule for thousands of cells stays short. Pure.
 */
import { formatAddress, formatArea, parseAddress, type Area, type Position } from '../../core/grid/address.js';
import { rectanglesOf } from '../../core/grid/area.js';

/** @param addresses single cells; of several joined by commas each. What is no address is left out */
export function areasOf(addresses: Iterable<string>): Area[] {
  const cells = new Map<string, Position>();
  for (const address of addresses) {
    for (const part of address.split(',')) {
      const cell = parseAddress(part);
      if (cell) cells.set(formatAddress(cell), cell);
    }
  }
  return rectanglesOf([...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column));
}

/** Addresses of areas joined by commas, each text short enough for Excel (which refuses above 8,192 characters). */
export function addressTexts(areas: readonly Area[], longest = 4_000): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const text = formatArea(area);
    const last = texts.at(-1);
    if (last === undefined || last.length + text.length + 1 > longest) texts.push(text);
    else texts[texts.length - 1] = `${last},${text}`;
  }
  return texts;
}
