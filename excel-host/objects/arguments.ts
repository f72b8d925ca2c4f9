/**
 * The arguments that calls of the API take, and addresses as Excel reads and writes them. Excel counts from 0.
 */
import { bareAddress, formatRange, MAX_COLUMN, MAX_ROW, parseRange, type Area } from '../../core/grid/address.js';
import { invalidArgument } from '../host-error.js';
import type { SheetModel } from '../model/sheet-model.js';

/** @throws HostError InvalidArgument for a place outside the sheet */
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
  const area = parseRange(bareAddress(address));
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
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!${formatRange(area)}`;
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number') throw invalidArgument(name);
  return value;
}

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

/** `=A1>0` or `A1>0`. @returns it without the sign, as the model keeps it */
export function formulaArgument(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidArgument('a formula');
  return value.replace(/^=/, '');
}

const COLOURS: Readonly<Record<string, string>> = {
  red: '#FF0000',
  yellow: '#FFFF00',
  white: '#FFFFFF',
  black: '#000000',
  green: '#008000',
  blue: '#0000FF',
};

/** `#FFEB9C` or a name of HTML's. @throws HostError InvalidArgument */
export function colourArgument(value: unknown): string {
  const text = String(value).toUpperCase();
  const named = COLOURS[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9A-F]{6}$/.test(text)) throw invalidArgument(`the colour ${String(value)}`);
  return text;
}
