/**
 * Several rectangles of one sheet at once.
 */
import { cellCount, intersection } from '../../core/grid/area.js';
import { invalidArgument } from '../host-error.js';
import { findingCalls, NULL_OBJECT, type Members } from '../wire/host-object.js';
import { addressOf } from './arguments.js';
import { clearCells } from './range-clearing.js';
import { areaArgument, areasObject, rangeObject } from './ranges.js';
import { specialCells } from './special-cells.js';
import { refuseDeleted, type AreasTarget } from './targets.js';

export const RANGE_AREAS: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: {
    address: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  parts: {
    areas: (target) => target.scope.make('RangeCollection', target),
    format: (target) => target.scope.make('RangeFormat', target),
    dataValidation: (target) => target.scope.make('DataValidation', target),
    conditionalFormats: (target) => target.scope.make('ConditionalFormatCollection', target),
    worksheet: (target) => target.scope.make('Worksheet', target),
  },
  calls: {
    getIntersectionOrNullObject: (target, other) => {
      const area = areaArgument(other, target);
      const areas = target.areas.flatMap((own) => intersection(own, area) ?? []);
      return areas.length > 0 ? areasObject({ ...target, areas }) : NULL_OBJECT;
    },
    ...findingCalls<AreasTarget>('getSpecialCells', specialCells, () => 'cells of that kind'),
    clear: (target, applyTo) => {
      for (const area of target.areas) clearCells({ ...target, area }, applyTo);
    },
  },
};

export const RANGE_COLLECTION: Members<AreasTarget> = {
  items: (target) => target.areas.map((area) => rangeObject({ ...target, area })),
  calls: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, index) => {
      const area = target.areas[Number(index)];
      if (!area) throw invalidArgument(`area ${String(index)}`);
      return rangeObject({ ...target, area });
    },
  },
};
