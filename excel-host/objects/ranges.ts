/**
 * Ranges as other objects give them, and as calls take them: an argument that is a range stands for its cells.
 */
import type { Area } from '../../core/grid/address.js';
import { invalidArgument } from '../host-error.js';
import type { HostObject } from '../wire/host-object.js';
import { areaOfAddress } from './arguments.js';
import type { AreasTarget, AreaTarget, SheetTarget } from './targets.js';

/** What a range stands for where it is an argument. Kept beside the objects, which show no insides. */
const STANDING_FOR = new WeakMap<object, AreaTarget>();

export function rangeObject({ scope, sheet, area }: AreaTarget): HostObject {
  const target = { scope, sheet, area };
  const object = scope.make('Range', target);
  STANDING_FOR.set(object, target);
  return object;
}

/** A range where there is an area. */
export function rangeIn({ scope, sheet }: SheetTarget, area: Area | undefined): HostObject | undefined {
  return area && rangeObject({ scope, sheet, area });
}

export function areasObject({ scope, sheet, areas }: AreasTarget): HostObject {
  return scope.make('RangeAreas', { scope, sheet, areas });
}

/** What an argument stands for; undefined for whatever is no range. */
export function standsFor(value: unknown): AreaTarget | undefined {
  return typeof value === 'object' && value !== null ? STANDING_FOR.get(value) : undefined;
}

/** The area of a range given as an object or as an address. @throws HostError InvalidArgument */
export function areaArgument(value: unknown, { sheet }: SheetTarget): Area {
  if (typeof value === 'string') return areaOfAddress(value);
  const target = standsFor(value);
  if (!target) throw invalidArgument('a range');
  if (target.sheet !== sheet) throw invalidArgument('ranges of different worksheets');
  return target.area;
}
