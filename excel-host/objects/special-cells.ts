/**
 * `getSpecialCells`: cells of a kind, as rectangles. Like Excel it looks only where the sheet is used.
 */
import type { Area } from '../../core/grid/address.js';
import { cellsOf, intersection, rectanglesOf } from '../../core/grid/area.js';
import { unknownCall } from '../host-error.js';
import { valueType } from '../model/value-type.js';
import type { HostObject } from '../wire/host-object.js';
import { areasObject } from './ranges.js';
import type { AreasTarget } from './targets.js';

/** Letters of Excel's names for kinds of values: `ErrorsText` means both. */
const VALUE_KINDS: Readonly<Record<string, string>> = {
  Error: 'Errors',
  Boolean: 'Logical',
  Double: 'Number',
  String: 'Text',
};

/** @returns undefined where there are none. @throws HostError for a kind that is not known here */
export function specialCells(target: AreasTarget, type?: unknown, wanted?: unknown): HostObject | undefined {
  const { sheet } = target;
  const within = target.areas.flatMap((area) => {
    const used = sheet.usedArea();
    const shared = used && intersection(used, area);
    return shared ? [shared] : [];
  });
  const areas = within.flatMap((area) => areasOfKind(target, area, String(type), String(wanted ?? 'All')));
  return areas.length > 0 ? areasObject({ ...target, areas }) : undefined;
}

function areasOfKind({ sheet }: AreasTarget, area: Area, type: string, wanted: string): Area[] {
  switch (type) {
    case 'Visible':
      return rectanglesOf(
        [...cellsOf(area)].filter(({ row, column }) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column)),
      );
    case 'Blanks':
      return rectanglesOf(
        [...cellsOf(area)].filter(({ row, column }) => valueType(sheet.cells.get(row, column)) === 'Empty'),
      );
    case 'Constants':
    case 'Formulas':
      return rectanglesOf(
        [...sheet.cells.inside(area)].filter(({ cell }) => {
          const isFormula = cell.formula !== undefined;
          const kind = valueType(cell);
          if (isFormula !== (type === 'Formulas') || (kind === 'Empty' && !isFormula)) return false;
          return wanted === 'All' || wanted.includes(VALUE_KINDS[kind] ?? '-');
        }),
      );
    case 'DataValidations':
      return sheet.validations.flatMap(({ areas }) => areas.flatMap((other) => intersection(other, area) ?? []));
    case 'ConditionalFormats':
      return sheet.conditionalFormats.flatMap(({ areas }) => areas.flatMap((other) => intersection(other, area) ?? []));
    default:
      throw unknownCall(`getSpecialCells(${type})`);
  }
}
