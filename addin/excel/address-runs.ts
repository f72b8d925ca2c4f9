/**
 * Many cells as few areas: cells below one another become one, so that a rule for thousands of cells stays short. Pure.
 */
import { formatArea, parseAddress, type Area } from '../../core/grid/address.js';

/** @param addresses single cells; of several joined by commas each. What is no address is left out */
export function areasOf(addresses: Iterable<string>): Area[] {
  const rows = new Map<number, Set<number>>();
  for (const address of addresses) {
    for (const part of address.split(',')) {
      const position = parseAddress(part);
      if (!position) continue;
      const column = rows.get(position.column) ?? new Set<number>();
      rows.set(position.column, column.add(position.row));
    }
  }
  return [...rows].sort(([a], [b]) => a - b).flatMap(([column, cells]) => runs(column, cells));
}

function runs(column: number, cells: ReadonlySet<number>): Area[] {
  const areas: Area[] = [];
  let last: Area | undefined;
  for (const row of [...cells].sort((a, b) => a - b)) {
    if (last && last.bottom === row - 1) last = { ...last, bottom: row };
    else {
      if (last) areas.push(last);
      last = { top: row, bottom: row, left: column, right: column };
    }
  }
  return last ? [...areas, last] : areas;
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
