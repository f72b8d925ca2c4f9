/**
 * How wide and high the columns and rows of a sheet are, in points. Read when it is asked for first: reading a workbook
 * does not need it.
 */
import type { Area } from '../../core/grid/address.js';
import { columnsOf, rowsOf } from '../../core/grid/area.js';
import type { PrintedRoom } from '../../core/grid/printed-room.js';
import { endOfRows, prefixAt } from './row-ends.js';
import { isTrue } from './small-xml.js';
import { digitWidth, styleAt, type CellStyle } from './styles.js';
import { TagReader } from './tag-reader.js';

/** Points of a column that says nothing, of a row that says nothing: those of a new Japanese workbook. */
const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 13.5;
/** Areas that are larger give any text room. */
const MOST_CELLS = 1000;

interface ColumnWidth {
  readonly min: number;
  readonly max: number;
  readonly width: number;
}

export interface SheetSizes {
  rowHeight(row: number): number;
  /** @param style of the cell; undefined where a text is never cut off in it */
  roomOf(area: Area, style: CellStyle): PrintedRoom | undefined;
}

/** @param part the sheet's name in the package */
export function sheetSizes(bytes: Buffer, part: string, styles: readonly CellStyle[]): SheetSizes {
  const digit = digitWidth(styleAt(styles, 0));
  const sizes = readSizes(bytes, part, digit);
  const { columns, rows, width, height } = sizes;
  const columnWidth = (column: number) =>
    columns.find(({ min, max }) => column >= min && column <= max)?.width ?? width;
  const rowHeight = (row: number) => rows.get(row) ?? height;
  return {
    rowHeight,
    roomOf: (area, { font, wraps, isFlexible }) => {
      const isTall = area.bottom > area.top;
      // A row that says nothing of its height grows with its text, but not for a cell over several rows or columns.
      const grows = !rows.has(area.top) && !isTall && area.left === area.right;
      if (!wraps || isFlexible || grows) return undefined;
      if (area.bottom - area.top + area.right - area.left > MOST_CELLS) return undefined;
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      return {
        font: font.size,
        width: sum(columnsOf(area).map(columnWidth)),
        height: sum(rowsOf(area).map(rowHeight)),
      };
    },
  };
}

function readSizes(bytes: Buffer, part: string, digit: number) {
  const tag = new TagReader(bytes, part);
  const columns: ColumnWidth[] = [];
  const rows = new Map<number, number>();
  const points = (characters: number) => Math.trunc(characters * digit) * 0.75;
  let [width, height] = [DEFAULT_WIDTH, DEFAULT_HEIGHT];
  while (tag.next() && tag.name !== 'sheetData') {
    const number = (name: string) => Number(tag.attribute(name) ?? 0);
    if (tag.name === 'sheetFormatPr') {
      width = points(number('defaultColWidth')) || width;
      height = number('defaultRowHeight') || height;
    }
    if (tag.name === 'col' && !tag.closing && !isTrue(tag.attribute('hidden'))) {
      const own = points(number('width'));
      if (own > 0) columns.push({ min: number('min'), max: number('max'), width: own });
    }
  }
  if (tag.selfClosing) return { columns, rows, width, height };
  const leap = endOfRows(bytes, prefixAt(bytes, tag.start + 1));
  let row = 0;
  while (tag.next() && tag.name !== 'sheetData') {
    if (tag.name !== 'row' || tag.closing) continue;
    row = Number(tag.attribute('r') ?? row + 1);
    const own = Number(tag.attribute('ht') ?? 0);
    if (own > 0) rows.set(row, own);
    if (!tag.selfClosing) tag.end = leap(tag.end);
  }
  return { columns, rows, width, height };
}
