/**
 * Where a header ends and the rows begin. A header may be repeated downwards instead of being merged; a row of data in
 * which somebody wrote a header's word (備考 under 備考) only looks like that, and must not be lost in the header.
 */
import { shareColumn } from '../../grid/area.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import type { Landmark } from '../survey/landmarks.js';
import type { Candidate } from './header-columns.js';

/**
 * @param marks of the form's words, those of this table
 * @param isWhole whether what was found is a header already
 * @returns the candidates above the first row of data
 */
export function aboveData(
  grid: Grid,
  candidates: readonly Candidate[],
  marks: readonly Landmark[],
  isWhole: (part: readonly Candidate[]) => boolean,
): readonly Candidate[] {
  const rows = new Set(candidates.map(({ area }) => area.top));
  for (const row of [...rows].sort((a, b) => a - b).slice(1)) {
    const above = candidates.filter(({ area }) => area.top < row);
    const here = candidates.filter(({ area }) => area.top === row);
    const addsNothing = here.every(({ area }) => above.some((upper) => shareColumn(upper.area, area)));
    if (addsNothing && isWhole(above) && isData(grid, row, above, marks)) return above;
  }
  return candidates;
}

/** Under the headers stands more that is none of the form's words than what is. */
function isData(grid: Grid, row: number, above: readonly Candidate[], marks: readonly Landmark[]): boolean {
  let others = 0;
  for (const { column } of grid.row(row)) {
    const area = extentAt(grid, { row, column });
    if (area.top !== row || !above.some((upper) => shareColumn(upper.area, area))) continue;
    others += marks.some((mark) => mark.area.top === row && mark.area.left === area.left) ? -1 : 1;
  }
  return others > 0;
}
