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

/** The dependent formulas among those of a workbook. */
export function dependents<Node extends FormulaNode>(
  formulas: readonly Node[],
  changed: readonly SheetArea[],
  moved: boolean,
): ReadonlySet<Node> {
  const index = new AreaIndex<Node>();
  for (const formula of formulas) for (const area of formula.precedents.areas) index.add(area, formula);
  const found = new Set<Node>();
  const waiting: SheetArea[] = [...changed];
  const take = (formula: Node) => {
    if (found.has(formula)) return;
    found.add(formula);
    waiting.push(formula);
  };
  if (changed.length > 0) {
    for (const formula of formulas) {
      const { uncertain, positional } = formula.precedents;
      if (uncertain || (moved && positional)) take(formula);
    }
  }
  for (let area = waiting.pop(); area; area = waiting.pop()) {
    index.readersOf(area, take);
    if (index.comparisons > MOST_COMPARISONS) return new Set(formulas);
  }
  return found;
}

interface Reading<Node> {
  readonly area: Area;
  readonly formula: Node;
}

/** Areas by sheet and block of rows. */
class AreaIndex<Node> {
  comparisons = 0;
  private readonly blocks = new Map<string, Reading<Node>[]>();

  add({ sheet, area }: SheetArea, formula: Node): void {
    for (const key of keysOf(sheet, area)) {
      const readings = this.blocks.get(key);
      if (readings) readings.push({ area, formula });
      else this.blocks.set(key, [{ area, formula }]);
    }
  }

  readersOf({ sheet, area }: SheetArea, take: (formula: Node) => void): void {
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
