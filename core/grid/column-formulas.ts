/**
 * Which cells of a row calculate as their column does, so that a row that is added like it has to calculate too. A formula
 * that points at single cells elsewhere says something of its own row alone and is none of these.
 */
import { MAX_COLUMN, type Position } from './address.js';
import { partsOfFormula } from './formula-references.js';
import type { Grid } from './grid.js';

/** @returns the columns */
export function columnFormulas(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = 1; column <= Math.min(grid.right, MAX_COLUMN); column++) {
    const name = relativeFormula(grid, { row, column });
    // A cell that is merged over several rows is one for all of them.
    const merge = grid.mergeAt(row, column);
    if (name === undefined || (merge && merge.bottom > merge.top)) continue;
    const beside = [row - 1, row + 1].map((other) => relativeFormula(grid, { row: other, column }));
    if (beside.includes(name) || !/\[-?[1-9]\d*\]|!.*\[0\]/u.test(name)) columns.push(column);
  }
  return columns;
}

/** The formula with rows by their distance: `D[0]/C[0]`, `D$8`; undefined for a cell without one. */
function relativeFormula(grid: Grid, { row, column }: Position): string | undefined {
  const cell = row < 1 ? undefined : grid.cell(row, column);
  if (cell?.formula === undefined) return undefined;
  const at = cell.formulaAt?.row ?? row;
  let name = '';
  let from = 0;
  for (const part of partsOfFormula(cell.formula)) {
    if (part.kind !== 'reference') continue;
    for (const corner of part.corners) {
      if (corner.row === undefined || corner.rowFixed) continue;
      name += `${cell.formula.slice(from, corner.start)}${corner.column ?? ''}[${corner.row - at}]`;
      from = corner.end;
    }
  }
  return name + cell.formula.slice(from);
}
