/**
 * The ways from a range to other ranges: its cells, neighbours, intersections, merged areas, special cells.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../core/grid/address.js';
import { around, overlap } from '../model/areas.js';
import { HostError, invalidArgument, itemNotFound, NULL_OBJECT, type HostObject } from '../wire/host-object.js';
import { areasObject } from './range-areas-object.js';
import { rangeObject, rangeOrNull } from './range-object.js';
import { specialCells } from './special-cells.js';
import { TABLES } from './table-objects.js';
import { areaArgument, areaAt, numberArgument, type AreaTarget } from './targets.js';

/** Merges that one question may bring back. */
const MOST_MERGES = 512;

type Place = (target: AreaTarget, ...given: readonly unknown[]) => HostObject;

function at(target: AreaTarget, area: Area): HostObject {
  return rangeObject({ ...target, area });
}

function found(object: HostObject, what: string): HostObject {
  if (object === NULL_OBJECT) throw itemNotFound(what);
  return object;
}

export const PLACES: Readonly<Record<string, Place>> = {
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
  getOffsetRange: (target, rows, columns) => at(target, moved(target.area, number(rows), number(columns), 0, 0)),
  getResizedRange: (target, rows, columns) => at(target, moved(target.area, 0, 0, number(rows), number(columns))),
  getAbsoluteResizedRange: (target, rows, columns) =>
    at(target, areaAt(target.area.top - 1, target.area.left - 1, number(rows), number(columns))),
  getBoundingRect: (target, other) => at(target, around(target.area, areaArgument(other, target))),
  getIntersection: (target, other) =>
    found(rangeOrNull(target, overlap(target.area, areaArgument(other, target))), 'an intersection'),
  getIntersectionOrNullObject: (target, other) =>
    rangeOrNull(target, overlap(target.area, areaArgument(other, target))),
  getUsedRange: (target, valuesOnly) =>
    rangeOrNull(
      target,
      used(target, valuesOnly) ?? { ...target.area, bottom: target.area.top, right: target.area.left },
    ),
  getUsedRangeOrNullObject: (target, valuesOnly) => rangeOrNull(target, used(target, valuesOnly)),
  getMergedAreasOrNullObject: mergedAreas,
  getSpecialCells: (target, type, valueType) =>
    found(specialCells({ ...target, areas: [target.area] }, type, valueType), 'cells of that kind'),
  getSpecialCellsOrNullObject: (target, type, valueType) =>
    specialCells({ ...target, areas: [target.area] }, type, valueType),
  getTables: (target, fullyContained) =>
    TABLES.of({ ...target, within: target.area, fullyContained: fullyContained === true }),
};

function number(value: unknown): number {
  return numberArgument(value, 'a number of rows or columns');
}

function line(area: Area, from: 'top' | 'left', to: 'bottom' | 'right', index: number): Area {
  const place = area[from] + index;
  if (index < 0 || place > area[to]) throw invalidArgument(`row or column ${index} of the range`);
  return { ...area, [from]: place, [to]: place };
}

function moved({ top, left, bottom, right }: Area, rows: number, columns: number, taller: number, wider: number): Area {
  return areaAt(top - 1 + rows, left - 1 + columns, bottom - top + 1 + taller, right - left + 1 + wider);
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
