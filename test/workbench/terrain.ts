/**
 * A small sheet to walk about in: merges, hidden rows and columns, and which cells hold something.
 */
import { parseAddress, parseArea, type Area } from '../../core/grid/address.js';
import { indexMerges } from '../../core/grid/merge-index.js';
import { makeAxis } from '../../workbench/grid/axis.js';
import { selectCell, type Terrain } from '../../workbench/grid/selection.js';

export interface TerrainPlan {
  readonly merges?: readonly string[];
  readonly filled?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export function area(text: string): Area {
  const found = parseArea(text);
  if (!found) throw new RangeError(text);
  return found;
}

/** 30 rows of 20 pixels, 10 columns of 50. */
export function terrain({ merges = [], filled = [], hiddenRows = [], hiddenColumns = [] }: TerrainPlan = {}): Terrain {
  const areas = merges.map(area);
  const places = new Set(filled);
  const hidden = (list: readonly number[]) => list.map((index) => [index, index, 0] as const);
  return {
    rows: makeAxis({ standard: 20, runs: hidden(hiddenRows) }, 30),
    columns: makeAxis({ standard: 50, runs: hidden(hiddenColumns) }, 10),
    merges: areas,
    mergeAt: indexMerges(areas),
    isFilled: (row, column) => places.has(`${String.fromCharCode(64 + column)}${row}`),
  };
}

export function at(sheet: Terrain, address: string) {
  const position = parseAddress(address);
  if (!position) throw new RangeError(address);
  return selectCell(sheet, position);
}
