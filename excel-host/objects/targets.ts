/**
 * What objects of the API stand for in the model, and the arguments that they take.
 */
import { formatArea, MAX_COLUMN, MAX_ROW, parseArea, type Area } from '../../core/grid/address.js';
import { columnNumber } from '../../core/grid/address.js';
import type { SheetModel } from '../model/sheet-model.js';
import type { WorkbookModel } from '../model/workbook-model.js';
import { WHOLE_SHEET } from '../model/areas.js';
import { invalidArgument, itemNotFound } from '../wire/host-object.js';
import type { HostEvents } from '../wire/host-events.js';

/** One open workbook, as all its objects see it. */
export interface Scope {
  readonly model: WorkbookModel;
  readonly events: HostEvents;
}

export interface SheetTarget {
  readonly scope: Scope;
  readonly sheet: SheetModel;
}

export interface AreaTarget extends SheetTarget {
  readonly area: Area;
}

export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

/** @throws HostError ItemNotFound for a sheet that was deleted meanwhile */
export function refuseDeleted({ sheet }: SheetTarget): void {
  if (sheet.isDeleted) throw itemNotFound(`the deleted worksheet ${sheet.name}`);
}

/** Excel counts from 0. @throws HostError InvalidArgument for a place outside the sheet */
export function areaAt(row: number, column: number, rows: number, columns: number): Area {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  const isInside = row >= 0 && column >= 0 && area.bottom <= MAX_ROW && area.right <= MAX_COLUMN;
  if (!isWhole || !isInside || rows < 1 || columns < 1)
    throw invalidArgument(`range ${row},${column},${rows},${columns}`);
  return area;
}

/** `A1`, `A1:B2`, `3:5`, `B:C`, with or without a sheet's name. @throws HostError InvalidArgument */
export function areaOfAddress(address: string): Area {
  const bare = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const [, first, last] = /^(\d+):(\d+)$/.exec(bare) ?? [];
  if (first !== undefined) return areaAt(Number(first) - 1, 0, Number(last) - Number(first) + 1, MAX_COLUMN);
  const [, from, to] = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(bare) ?? [];
  const left = columnNumber(from ?? '');
  const right = columnNumber(to ?? '');
  if (left !== undefined && right !== undefined) return areaAt(0, left - 1, MAX_ROW, right - left + 1);
  const area = parseArea(bare);
  if (!area) throw invalidArgument(`address ${address}`);
  return area;
}

/** `A1,C3:D4`. @throws HostError InvalidArgument */
export function areasOfAddress(address: string): Area[] {
  return address.split(',').map((part) => areaOfAddress(part.trim()));
}

/** As Excel writes it: `Sheet1!A1:B2`, `'a name'!C:C`. */
export function addressOf({ name }: SheetModel, area: Area): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!${localAddress(area)}`;
}

function localAddress(area: Area): string {
  const { top, left, bottom, right } = area;
  if (left === 1 && right === MAX_COLUMN && (top !== 1 || bottom !== MAX_ROW)) return `${top}:${bottom}`;
  if (top === WHOLE_SHEET.top && bottom === MAX_ROW && (left !== 1 || right !== MAX_COLUMN)) {
    return formatArea({ top: 1, left, bottom: 2, right }).replace(/\d+/g, '');
  }
  return formatArea(area);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number') throw invalidArgument(name);
  return value;
}

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

/** What an object given as an argument stands for: only ranges are. Kept beside the objects, which show no insides. */
const STANDING_FOR = new WeakMap<object, AreaTarget>();

export function rememberArea<T extends object>(object: T, target: AreaTarget): T {
  STANDING_FOR.set(object, target);
  return object;
}

/** The area of a range given as an object or as an address. @throws HostError InvalidArgument */
export function areaArgument(value: unknown, { sheet }: SheetTarget): Area {
  if (typeof value === 'string') return areaOfAddress(value);
  const target = typeof value === 'object' && value !== null ? STANDING_FOR.get(value) : undefined;
  if (!target) throw invalidArgument('a range');
  if (target.sheet !== sheet) throw invalidArgument('ranges of different worksheets');
  return target.area;
}
