/**
 * Tells cells of a table's rows from labels that stand under it: beside a label with its value there is nothing, or more of
 * them.
 */
import type { Area } from '../../grid/address.js';
import { hasColumn, type ColumnSpan } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import type { WithinMark } from '../survey/landmarks.js';

type Header = Pick<Area, 'top' | 'bottom' | 'left' | 'right'>;

/** @param headers of the tables @param within labels with their values in one cell */
export function tableRows(
  grid: Grid,
  band: ColumnSpan,
  headers: readonly Header[],
  within: readonly WithinMark[],
): (area: Area) => boolean {
  const places = new Set(within.map(({ area }) => `${area.top} ${area.left}`));
  return ({ top, left }) => {
    if (!headers.some((header) => header.top <= top && hasColumn(header, left))) return false;
    if (headers.some((header) => top >= header.top && top <= header.bottom)) return true;
    return [...grid.row(top, band)].some(({ column }) => !places.has(`${top} ${column}`));
  };
}
