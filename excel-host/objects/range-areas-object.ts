/**
 * Several rectangles of one sheet at once.
 */
import { overlap } from '../model/areas.js';
import { cellCount } from '../model/areas.js';
import { invalidArgument, itemNotFound, kind, NULL_OBJECT, type HostObject } from '../wire/host-object.js';
import { CONDITIONAL_FORMATS } from './conditional-format-collection.js';
import { clearCells } from './range-clearing.js';
import { RANGE_FORMAT } from './range-format-object.js';
import { rangeObject } from './range-object.js';
import { specialCells } from './special-cells.js';
import { addressOf, areaArgument, refuseDeleted, type AreasTarget } from './targets.js';
import { VALIDATION } from './validation-object.js';
import { WORKSHEET } from './worksheet-object.js';

export const RANGE_AREAS = kind<AreasTarget>('RangeAreas', {
  guard: refuseDeleted,
  read: {
    address: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  parts: {
    areas: (target) => RANGE_COLLECTION.of(target),
    format: (target) => RANGE_FORMAT.of(target),
    dataValidation: (target) => VALIDATION.of(target),
    conditionalFormats: (target) => CONDITIONAL_FORMATS.of(target),
    worksheet: ({ scope, sheet }) => WORKSHEET.of({ scope, sheet }),
  },
  calls: {
    getIntersectionOrNullObject: (target, other) => {
      const area = areaArgument(other, target);
      const areas = target.areas.flatMap((own) => overlap(own, area) ?? []);
      return areas.length > 0 ? areasObject({ ...target, areas }) : NULL_OBJECT;
    },
    getSpecialCells: (target, type, valueType) => {
      const cells = specialCells(target, type, valueType);
      if (cells === NULL_OBJECT) throw itemNotFound('cells of that kind');
      return cells;
    },
    getSpecialCellsOrNullObject: (target, type, valueType) => specialCells(target, type, valueType),
    clear: (target, applyTo) => {
      for (const area of target.areas) clearCells({ ...target, area }, applyTo);
    },
  },
});

export const RANGE_COLLECTION = kind<AreasTarget>('RangeCollection', {
  items: (target) => target.areas.map((area) => rangeObject({ ...target, area })),
  calls: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, index) => {
      const area = target.areas[Number(index)];
      if (!area) throw invalidArgument(`area ${String(index)}`);
      return rangeObject({ ...target, area });
    },
  },
});

export function areasObject(target: AreasTarget): HostObject {
  return RANGE_AREAS.of({ scope: target.scope, sheet: target.sheet, areas: target.areas });
}
