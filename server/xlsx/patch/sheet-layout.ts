/**
 * Where rows and cells stand in the bytes of a sheet's XML: every row's tag, and the cells of the rows that are asked
 * for. The cells of the others are passed over, which is what makes a change to a large sheet cheap.
 */
import { parseArea, type Area } from '../../../core/grid/address.js';
import { damaged } from '../refusals.js';
import { endOfRows, prefixAt, type Leap } from '../row-ends.js';
import { isTrue } from '../small-xml.js';
import { TagReader } from '../tag-reader.js';
import { attributeNamed, attributesOf, type Attribute } from './attributes.js';
import { readCell, type CellElement } from './cell-element.js';

export interface RowElement {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Where its end tag begins; equal to `tagEnd` for `<row/>`. */
  readonly close: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Only of rows that were asked for. */
  readonly cells: readonly CellElement[];
}

export interface SheetLayout {
  readonly rows: readonly RowElement[];
  /** Where `</sheetData>` begins, or the whole of `<sheetData/>`. */
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly dataSelfClosing: boolean;
  /** Where the first row may stand: behind `<sheetData>`. */
  readonly dataOpen: number;
  /** The namespace prefix of the sheet's data with its colon, or `''`: what is written among its rows has it. */
  readonly prefix: string;
  /** The same of the sheet, for what stands beside its data: each may declare a prefix of its own. */
  readonly outerPrefix: string;
  /** The `ref` attribute of `<dimension>`. */
  readonly dimension: Attribute | undefined;
  /** The style that a new cell of a column takes, if the column has one. */
  readonly columnStyles: readonly { readonly min: number; readonly max: number; readonly style: number }[];
  readonly merges: readonly Area[];
}

/** @throws Problem for a part without sheet data or with an element that has no end */
export function layOut(bytes: Buffer, part: string, wanted: (row: number) => boolean): SheetLayout {
  const tag = new TagReader(bytes, part);
  let dimension: SheetLayout['dimension'];
  const columnStyles: { min: number; max: number; style: number }[] = [];
  let outerPrefix = '';
  while (tag.next()) {
    if (tag.closing) continue;
    if (tag.name === 'worksheet') outerPrefix = prefixAt(bytes, tag.start + 1);
    if (tag.name === 'dimension') dimension = attributeNamed(attributesOf(bytes, tag), 'ref');
    if (tag.name === 'col') {
      const style = Number(tag.attribute('style') ?? 0);
      if (style > 0) columnStyles.push({ min: Number(tag.attribute('min')), max: Number(tag.attribute('max')), style });
    }
    if (tag.name === 'sheetData') break;
  }
  if (tag.name !== 'sheetData')
    throw damaged({ ja: `${part} に表のデータがありません`, en: `part ${part} has no sheet data` });
  const { start, end: dataOpen, selfClosing: dataSelfClosing } = tag;
  const prefix = prefixAt(bytes, start + 1);
  const rows = dataSelfClosing ? [] : readRows(tag, prefix, wanted);
  const data = { dataStart: tag.start, dataEnd: tag.end, dataSelfClosing, dataOpen };
  return { rows, ...data, prefix, outerPrefix, dimension, columnStyles, merges: readMerges(tag) };
}

/** The row's own style for cells that it does not have. */
export function rowStyle(bytes: Buffer, row: RowElement): number | undefined {
  const attributes = attributesOf(bytes, { start: row.start, end: row.tagEnd });
  const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  return isTrue(value('customFormat')) ? Number(value('s') ?? 0) : undefined;
}

function readRows(tag: TagReader, prefix: string, wanted: (row: number) => boolean): RowElement[] {
  const rows: RowElement[] = [];
  const leap = endOfRows(tag.bytes, prefix);
  let row = 0;
  while (tag.next()) {
    if (tag.name === 'sheetData') return rows;
    if (tag.name !== 'row' || tag.closing) continue;
    const element = readRow(tag, row, wanted, leap);
    row = element.row;
    rows.push(element);
  }
  throw damaged({ ja: 'シートのデータに終わりがありません', en: 'the sheet data has no end' });
}

function readRow(tag: TagReader, before: number, wanted: (row: number) => boolean, leap: Leap): RowElement {
  const { start, end: tagEnd, selfClosing } = tag;
  const row = Number(tag.attribute('r') ?? before + 1);
  const cells: CellElement[] = [];
  if (selfClosing) return { row, start, tagEnd, close: tagEnd, end: tagEnd, selfClosing, cells };
  const collect = wanted(row);
  if (!collect) tag.end = leap(tag.end);
  let column = 0;
  while (tag.next()) {
    if (tag.closing && tag.name === 'row') {
      return { row, start, tagEnd, close: tag.start, end: tag.end, selfClosing, cells };
    }
    if (!collect || tag.name !== 'c' || tag.closing) continue;
    const cell = readCell(tag, row, column + 1);
    column = cell.column;
    cells.push(cell);
  }
  throw damaged({ ja: `${row}行目に終わりがありません`, en: `row ${row} has no end` });
}

function readMerges(tag: TagReader): Area[] {
  const merges: Area[] = [];
  while (tag.next()) {
    if (tag.name === 'mergeCells' && tag.closing) break;
    const area = tag.name === 'mergeCell' && !tag.closing ? parseArea(tag.attribute('ref') ?? '') : undefined;
    if (area) merges.push(area);
  }
  return merges;
}
