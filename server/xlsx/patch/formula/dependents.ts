/**
 * Which formulas depend on changed cells, directly or through other formulas. When in doubt, they do: a result that is
 * dropped is calculated anew, one that is wrongly kept deceives.
 */
import type { Area } from '../../../../core/grid/address.js';
import { overlaps } from '../../../../core/grid/area.js';
import type { Precedents, SheetArea } from './precedents.js';

export interface FormulaNode {
  readonly sheet: number;
  /** The cells that show its results: one, or those of an array formula. */
  readonly area: Area;
  readonly precedents: Precedents;
}

/** Comparisons after which the search gives up and takes every formula for dependent. */
const MOST_COMPARISONS = 30_000_000;
const BLOCK_ROWS = 64;
/** Areas over more blocks than these are kept in one list. */
const MOST_BLOCKS = 32;

/** @returns the places of dependent formulas in the list */
export function dependents(
  formulas: readonly FormulaNode[],
  changed: readonly SheetArea[],
  moved: boolean,
): Set<number> {
  const index = new AreaIndex();
  formulas.forEach(({ precedents }, i) => precedents.areas.forEach((area) => index.add(area, i)));
  const found = new Set<number>();
  const waiting: SheetArea[] = [...changed];
  const take = (i: number) => {
    if (found.has(i)) return;
    found.add(i);
    waiting.push(formulas[i]!);
  };
  if (changed.length > 0) {
    formulas.forEach(({ precedents }, i) => {
      if (precedents.uncertain || (moved && precedents.positional)) take(i);
    });
  }
  for (let area = waiting.pop(); area; area = waiting.pop()) {
    index.readersOf(area, take);
    if (index.comparisons > MOST_COMPARISONS) return new Set(formulas.keys());
  }
  return found;
}

interface Reading {
  readonly area: Area;
  readonly formula: number;
}

/** Areas by sheet and block of rows. */
class AreaIndex {
  comparisons = 0;
  private readonly blocks = new Map<string, Reading[]>();

  add({ sheet, area }: SheetArea, formula: number): void {
    for (const key of keysOf(sheet, area)) {
      const readings = this.blocks.get(key);
      if (readings) readings.push({ area, formula });
      else this.blocks.set(key, [{ area, formula }]);
    }
  }

  readersOf({ sheet, area }: SheetArea, take: (formula: number) => void): void {
    for (const key of new Set([...keysOf(sheet, area), `${sheet}:`])) {
      const readings = this.blocks.get(key) ?? [];
      this.comparisons += readings.length;
      for (const reading of readings) if (overlaps(reading.area, area)) take(reading.formula);
    }
  }
}

function keysOf(sheet: number, { top, bottom }: Area): string[] {
  const first = Math.floor(top / BLOCK_ROWS);
  const last = Math.floor(bottom / BLOCK_ROWS);
  if (last - first > MOST_BLOCKS) return [`${sheet}:`];
  return Array.from({ length: last - first + 1 }, (_, i) => `${sheet}:${first + i}`);
}
