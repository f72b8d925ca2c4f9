/**
 * Pictures, shapes, charts and comment boxes stay with the cells they are anchored to.
 */
import { TagReader } from '../../tag-reader.js';
import { plainText } from '../../xml-text.js';
import type { Splice } from '../splices.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';

/** Anchors of a drawing, or of an old (VML) drawing, which counts rows in lists. */
export function anchorSplices(bytes: Buffer, part: string, shift: RowShift): Splice[] {
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  const replace = (range: readonly [number, number], text: string, before: string) => {
    if (text !== before) splices.push({ start: range[0], end: range[1], text });
  };
  // Rows are counted from 0 here.
  const moved = (row: number) => shift.rowOf(row + 1) - 1;
  let editAs = 'twoCell';
  let corner = '';
  let pushedBy = 0;
  while (tag.next()) {
    if (tag.closing) {
      if (tag.name === corner) corner = '';
      continue;
    }
    if (tag.name === 'twoCellAnchor' || tag.name === 'oneCellAnchor') editAs = tag.attribute('editAs') ?? 'twoCell';
    else if (tag.name === 'from' || tag.name === 'to') corner = tag.name;
    else if (tag.name === 'row' && corner !== '' && editAs !== 'absolute' && !tag.selfClosing) {
      const range = tag.textRange();
      const text = plainText(bytes, ...range);
      const row = Number(text);
      if (corner === 'from') pushedBy = moved(row) - row;
      // What moves but does not grow with its cells keeps its height.
      const keepsHeight = corner === 'to' && editAs === 'oneCell';
      // What ends at a row's upper edge ends with the row above, wherever rows are inserted between the two.
      const endsAbove = corner === 'to' && row > 0 && OFFSET_ZERO.test(bytes.toString('latin1', tag.end, tag.end + 80));
      const next = keepsHeight ? row + pushedBy : endsAbove ? moved(row - 1) + 1 : moved(row);
      replace(range, String(next), text);
    } else if (tag.name === 'Row' && !tag.selfClosing) {
      const range = tag.textRange();
      const text = plainText(bytes, ...range);
      replace(range, String(moved(Number(text))), text);
    } else if (tag.name === 'Anchor' && !tag.selfClosing) {
      const range = tag.textRange();
      const text = plainText(bytes, ...range);
      replace(range, movedAnchor(text, moved), text);
    }
  }
  return splices;
}

const OFFSET_ZERO = /^\s*<(?:[\w.-]+:)?rowOff>\s*0\s*</;

/** `column, offset, row, offset, column, offset, row, offset` of the two corners; a box keeps its height. */
function movedAnchor(text: string, moved: (row: number) => number): string {
  const numbers = text.split(',').map((item) => Number(item.trim()));
  if (numbers.length !== 8 || numbers.some((number) => !Number.isInteger(number))) return text;
  const [, , row = 0] = numbers;
  const by = moved(row) - row;
  if (by === 0) return text;
  return numbers.map((number, i) => (i === 2 || i === 6 ? number + by : number)).join(', ');
}
