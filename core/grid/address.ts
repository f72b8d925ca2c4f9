/**
 * Cell addresses in A1 form and the rectangles they span. Rows and columns count from 1, as people do.
 * Pure arithmetic: it knows nothing of sheets, names or absolute references.
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
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]);
  return column !== undefined && row >= 1 && row <= MAX_ROW ? { row, column } : undefined;
}

export function formatArea(area: Area): string {
  const first = formatAddress({ row: area.top, column: area.left });
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${formatAddress({ row: area.bottom, column: area.right })}`;
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

export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
