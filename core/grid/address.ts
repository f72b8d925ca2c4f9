/**
 * Cell addresses in A1 form and the rectangles they span: how they are read and written. Rows and columns count from 1,
 * as people do. It knows nothing of sheets, names or absolute references; how areas lie to each other is `area.ts`.
 */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four sides included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `1` → `A`, `28` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AB` → `28`; undefined for anything that is not a column of a sheet. */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMN ? column : undefined;
}

export function formatAddress({ row, column }: Position): string {
  return columnName(column) + String(row);
}

/** Reads `A9`, `$A$9`; undefined when it is no address inside a sheet (`A0`, `XFE1`, `A1048577`). */
export function parseAddress(text: string): Position | undefined {
  const [, letters = '', digits] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? [];
  const column = columnNumber(letters);
  const row = Number(digits);
  return column !== undefined && row >= 1 && row <= MAX_ROW ? { row, column } : undefined;
}

export function formatArea(area: Area): string {
  const first = formatAddress({ row: area.top, column: area.left });
  const last = formatAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `A1:B2` or a single `A1`; undefined outside a sheet. Corners may come in any order. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first] = text.split(':');
  const a = parseAddress(first ?? '');
  const b = parseAddress(last ?? '');
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** @throws RangeError for what is no area inside a sheet */
export function areaNamed(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new RangeError(`not an area: ${text}`);
  return area;
}

/** `A1:B2` of `'a sheet'!$A$1:$B$2`: without the sheet's name and what makes it absolute. */
export function bareAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

/** Reads whole rows and columns too: `3:5`, `$B:$C`. */
export function parseRange(text: string): Area | undefined {
  const bare = text.replaceAll('$', '');
  const [, first, last] = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare) ?? [];
  if (first !== undefined && last !== undefined) return parseArea(`${first}1:${last}${MAX_ROW}`);
  const [, top, bottom] = /^(\d{1,7}):(\d{1,7})$/.exec(bare) ?? [];
  if (top !== undefined && bottom !== undefined) return parseArea(`A${top}:${columnName(MAX_COLUMN)}${bottom}`);
  return parseArea(bare);
}

/** Writes whole rows and columns as such; a whole sheet as an area. */
export function formatRange(area: Area): string {
  const isWide = area.left === 1 && area.right === MAX_COLUMN;
  const isHigh = area.top === 1 && area.bottom === MAX_ROW;
  if (isWide && !isHigh) return `${area.top}:${area.bottom}`;
  if (isHigh && !isWide) return `${columnName(area.left)}:${columnName(area.right)}`;
  return formatArea(area);
}
