/**
 * The ways from a range to other ranges: its cells, neighbours, intersections, merged areas, special cells.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../core/grid/address.js';
import { around, columnCount, intersection, rowCount } from '../../core/grid/area.js';
import { HostError, invalidArgument } from '../host-error.js';
import { findingCalls, NULL_OBJECT, type HostObject, type Members } from '../wire/host-object.js';
import { areaAt, numberArgument } from './arguments.js';
import { areaArgument, areasObject, rangeIn, rangeObject } from './ranges.js';
import { specialCells } from './special-cells.js';
import type { AreaTarget } from './targets.js';

/** Merges that one question may bring back. */
const MOST_MERGES = 512;

function at(target: AreaTarget, area: Area): HostObject {
  return rangeObject({ ...target, area });
}

export const PLACES: NonNullable<Members<AreaTarget>['calls']> = {
  getCell: (target, row, column) => {
    const { area } = target;
    // A cell may lie outside its range, but not outside the sheet.
    return at(target, areaAt(area.top - 1 + number(row), area.left - 1 + number(column), 1, 1));
  },
  getRow: (target, row) => at(target, line(target.area, 'top', 'bottom', number(row))),
  getColumn: (target, column) => at(target, line(target.area, 'left', 'right', number(column))),
  getLastRow: (target) => at(target, { ...target.area, top: target.area.bottom }),
  getLastColumn: (target) => at(target, { ...target.area, left: target.area.right }),
  getLastCell: (target) => at(target, { ...target.area, top: target.area.bottom, left: target.area.right }),
  getEntireRow: (target) => at(target, { ...target.area, left: 1, right: MAX_COLUMN }),
  getEntireColumn: (target) => at(target, { ...target.area, top: 1, bottom: MAX_ROW }),
  getOffsetRange: (target, rows, columns) => {
    const { area } = target;
    const [row, column] = [area.top - 1 + number(rows), area.left - 1 + number(columns)];
    return at(target, areaAt(row, column, rowCount(area), columnCount(area)));
  },
  getResizedRange: (target, rows, columns) => {
    const { area } = target;
    const [tall, wide] = [rowCount(area) + number(rows), columnCount(area) + number(columns)];
    return at(target, areaAt(area.top - 1, area.left - 1, tall, wide));
  },
  getAbsoluteResizedRange: (target, rows, columns) =>
    at(target, areaAt(target.area.top - 1, target.area.left - 1, number(rows), number(columns))),
  getBoundingRect: (target, other) => at(target, around(target.area, areaArgument(other, target))),
  ...findingCalls<AreaTarget>(
    'getIntersection',
    (target, other) => rangeIn(target, intersection(target.area, areaArgument(other, target))),
    () => 'an intersection',
  ),
  getUsedRange: (target, valuesOnly) =>
    at(target, used(target, valuesOnly) ?? { ...target.area, bottom: target.area.top, right: target.area.left }),
  getUsedRangeOrNullObject: (target, valuesOnly) => rangeIn(target, used(target, valuesOnly)) ?? NULL_OBJECT,
  getMergedAreasOrNullObject: mergedAreas,
  ...findingCalls<AreaTarget>(
    'getSpecialCells',
    ({ scope, sheet, area }, ...given) => specialCells({ scope, sheet, areas: [area] }, ...given),
    () => 'cells of that kind',
  ),
  getTables: ({ scope, sheet, area }, fullyContained) =>
    scope.make('TableCollection', { scope, sheet, within: area, fullyContained: fullyContained === true }),
};

function number(value: unknown): number {
  return numberArgument(value, 'a number of rows or columns');
}

function line(area: Area, from: 'top' | 'left', to: 'bottom' | 'right', index: number): Area {
  const place = area[from] + index;
  if (index < 0 || place > area[to]) throw invalidArgument(`row or column ${index} of the range`);
  return { ...area, [from]: place, [to]: place };
}

/** As far as values, or values and formats, reach inside an area. */
function used({ sheet, area }: AreaTarget, valuesOnly: unknown): Area | undefined {
  return valuesOnly === true ? sheet.filledArea(area) : sheet.usedArea(area);
}

/** Only merges whose first cell lies in the range come back, and too many are an error: both as in Excel. */
function mergedAreas(target: AreaTarget): HostObject {
  const { sheet, area } = target;
  const merges = sheet.merges.filter(
    ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  if (merges.length === 0) return NULL_OBJECT;
  if (merges.length > MOST_MERGES) throw new HostError('GeneralException', `${merges.length} merges in one range`);
  return areasObject({ ...target, areas: merges });
}
