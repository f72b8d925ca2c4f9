/**
 * Where a header ends and the rows begin. A header may be repeated downwards instead of being merged; a row of data in
 * which somebody wrote a header's word (備考 under 備考) only looks like that, and must not be lost in the header.
 */
import type { Area } from '../../grid/address.js';
import { columnsAround, type ColumnSpan } from '../../grid/area.js';
import { extentsWithin, type Grid } from '../../grid/grid.js';
import { indexStretches, type Meets } from '../../grid/stretches.js';
import type { Candidate } from './candidate.js';
import { isChoiceColumn } from './column-fields.js';

/**
 * @param isMark whether one of the form's words stands there
 * @param isWhole whether what was found is a header already
 * @returns the candidates above the first row of data
 */
export function aboveData(
  grid: Grid,
  candidates: readonly Candidate[],
  isMark: (area: Area) => boolean,
  isWhole: (part: readonly Candidate[]) => boolean,
): readonly Candidate[] {
  const rows = new Set(candidates.map(({ area }) => area.top));
  for (const row of [...rows].sort((a, b) => a - b).slice(1)) {
    const above = candidates.filter(({ area }) => area.top < row);
    const here = candidates.filter(({ area }) => area.top === row);
    const isUnder = indexStretches(above.map(({ area }) => [area.left, area.right]));
    const addsNothing = here.every(({ area }) => isUnder(area.left, area.right));
    const columns = columnsAround(above.map(({ area }) => area));
    // What stands under the choices of a tick column is a tick, even where it is spelt as one of them: ○ under ○.
    const counts = here.every(({ field }) => isChoiceColumn(field)) ? () => false : isMark;
    if (addsNothing && isWhole(above) && isData({ grid, row, columns, isUnder }, counts)) return above;
  }
  return candidates;
}

/** A row under headers. */
interface RowUnder {
  readonly grid: Grid;
  readonly row: number;
  /** From the first to the last of the headers; whether some columns are under one of them. */
  readonly columns: ColumnSpan;
  readonly isUnder: Meets;
}

/** Under the headers stands more that is none of the form's words than what is. */
function isData({ grid, row, columns, isUnder }: RowUnder, isMark: (area: Area) => boolean): boolean {
  let others = 0;
  for (const area of extentsWithin(grid, row, columns)) {
    const holds = (grid.cell(area.top, area.left)?.text ?? '') !== '';
    if (area.top !== row || !holds || !isUnder(area.left, area.right)) continue;
    others += isMark(area) ? -1 : 1;
  }
  return others > 0;
}
