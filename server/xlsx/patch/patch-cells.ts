/**
 * Writes cells into a sheet's XML: the touched `<c>` elements are replaced, missing cells and rows are put where they
 * belong, and every other byte stays. Texts become inline strings, so that the shared string table need not change.
 */
import { columnName, formatArea, parseAddress, parseArea } from '../../../core/grid/address.js';
import type { CellContent } from '../../../core/grid/edit.js';
import { Problem } from '../../../core/problem/problem.js';
import { displayNumber } from '../number-format.js';
import { styleAt, type CellStyle } from '../styles.js';
import { bufferOf } from '../xml-text.js';
import { layOut, type CellElement, type RowElement, type SheetLayout } from './sheet-layout.js';
import { applySplices, type Splice } from './splices.js';
import { escapeCellText } from './xml-write.js';

export interface SheetCells {
  /** Contents by address. */
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Characters that a cell of Excel can hold. */
const LONGEST_CELL = 32_767;

/** @throws Problem for an address outside a sheet, a text too long for a cell, a cell that is part of an array formula */
export function patchCells(part: Uint8Array, name: string, edits: SheetCells): Uint8Array {
  const bytes = bufferOf(part);
  const wanted = byRow(edits.cells);
  const layout = layOut(bytes, name, (row) => wanted.has(row));
  const writer = new CellWriter(bytes, layout.prefix, edits);
  const splices: Splice[] = [];
  const done = new Set<number>();
  for (const row of layout.rows) {
    const cells = wanted.get(row.row);
    if (!cells || done.has(row.row)) continue;
    done.add(row.row);
    splices.push(...rowSplices(bytes, row, cells, writer, layout.prefix));
  }
  const missing = [...wanted].filter(
    ([row, cells]) => !done.has(row) && [...cells.values()].some(({ text }) => text !== ''),
  );
  splices.push(...newRows(layout, missing, writer), ...dimensionSplice(layout, wanted));
  return applySplices(bytes, splices);
}

type RowCells = ReadonlyMap<number, CellContent>;

function byRow(cells: ReadonlyMap<string, CellContent>): Map<number, Map<number, CellContent>> {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const [address, content] of cells) {
    const position = parseAddress(address);
    if (!position) throw impossible(address, { ja: 'セル番地がシートの外です', en: 'outside the sheet' });
    if (content.text.length > LONGEST_CELL) {
      throw impossible(address, {
        ja: `${LONGEST_CELL}字を超える文は書き込めません`,
        en: `longer than ${LONGEST_CELL} characters`,
      });
    }
    const row = rows.get(position.row) ?? new Map<number, CellContent>();
    rows.set(position.row, row.set(position.column, content));
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
}

function rowSplices(bytes: Buffer, row: RowElement, cells: RowCells, writer: CellWriter, prefix: string): Splice[] {
  const columns = [...cells].sort(([a], [b]) => a - b);
  const added = columns.filter(
    ([column, { text }]) => text !== '' && !row.cells.some((cell) => cell.column === column),
  );
  if (row.selfClosing) {
    if (added.length === 0) return [];
    const tag = bytes.toString('utf8', row.start, row.tagEnd).replace(/\s*\/>$/, '>');
    const text = added.map(([column, content]) => writer.newCell(row.row, column, content)).join('');
    return [{ start: row.start, end: row.tagEnd, text: `${tag}${text}</${prefix}row>` }];
  }
  return columns.flatMap(([column, content]) => {
    const there = row.cells.find((cell) => cell.column === column);
    if (there) return [{ start: there.start, end: there.end, text: writer.changedCell(there, row.row, content) }];
    if (content.text === '') return [];
    const at = row.cells.find((cell) => cell.column > column)?.start ?? row.close;
    return [{ start: at, end: at, text: writer.newCell(row.row, column, content) }];
  });
}

/** Rows that the sheet does not have yet, before the first row below them. */
function newRows(layout: SheetLayout, missing: readonly (readonly [number, RowCells])[], writer: CellWriter): Splice[] {
  const { prefix } = layout;
  const rowText = ([row, cells]: readonly [number, RowCells]) => {
    const columns = [...cells].filter(([, { text }]) => text !== '').sort(([a], [b]) => a - b);
    return `<${prefix}row r="${row}">${columns.map(([column, content]) => writer.newCell(row, column, content)).join('')}</${prefix}row>`;
  };
  if (layout.dataSelfClosing) {
    if (missing.length === 0) return [];
    const text = `<${prefix}sheetData>${missing.map(rowText).join('')}</${prefix}sheetData>`;
    return [{ start: layout.dataStart, end: layout.dataEnd, text }];
  }
  return missing.map((entry) => {
    const at = layout.rows.find(({ row }) => row > entry[0])?.start ?? layout.dataStart;
    return { start: at, end: at, text: rowText(entry) };
  });
}

/** The sheet's declared extent takes in what was written beyond it. */
function dimensionSplice({ dimension }: SheetLayout, wanted: ReadonlyMap<number, RowCells>): Splice[] {
  const area = dimension && parseArea(dimension.ref);
  if (!area) return [];
  const grown = { ...area };
  for (const [row, cells] of wanted) {
    for (const [column, { text }] of cells) {
      if (text === '') continue;
      grown.top = Math.min(grown.top, row);
      grown.bottom = Math.max(grown.bottom, row);
      grown.left = Math.min(grown.left, column);
      grown.right = Math.max(grown.right, column);
    }
  }
  const text = formatArea(grown);
  return text === formatArea(area) ? [] : [{ start: dimension.start, end: dimension.end, text }];
}

class CellWriter {
  constructor(
    private readonly bytes: Buffer,
    private readonly prefix: string,
    private readonly edits: SheetCells,
  ) {}

  newCell(row: number, column: number, content: CellContent): string {
    return this.element(` r="${columnName(column)}${row}"`, 0, content);
  }

  /** The same cell with another content: its style and other attributes stay, those of the old content go. */
  changedCell(cell: CellElement, row: number, content: CellContent): string {
    if (cell.formula && (cell.formula.hasRange || cell.formula.type === 'array')) {
      throw impossible(`${columnName(cell.column)}${row}`, {
        ja: '複数のセルにまたがる数式は上書きできません',
        en: 'a formula over several cells cannot be overwritten',
      });
    }
    const tag = this.bytes.toString('utf8', cell.start, cell.tagEnd);
    const attributes = tag.replace(/^<[^\s/>]+/, '').replace(/\s*\/?>$/, '');
    return this.element(attributes.replace(CONTENT_ATTRIBUTES, ''), cell.style, content);
  }

  private element(attributes: string, style: number, content: CellContent): string {
    const { prefix: p } = this;
    if (content.text === '') return `<${p}c${attributes}/>`;
    if (this.showsAs(style, content)) return `<${p}c${attributes}><${p}v>${String(content.raw)}</${p}v></${p}c>`;
    const text = escapeCellText(content.text);
    return `<${p}c${attributes} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
  }

  /** A number is written as one only where the cell's own format shows it as the person saw it. */
  private showsAs(style: number, { text, raw }: CellContent): boolean {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return false;
    const { format } = styleAt(this.edits.styles, style);
    return format !== '@' && displayNumber(format, raw, this.edits.date1904) === text;
  }
}

const CONTENT_ATTRIBUTES = /\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function impossible(address: string, why: { ja: string; en: string }): Problem {
  return new Problem('file-not-writable', {
    ja: `セル ${address} に書き込めません（${why.ja}）。`,
    en: `The cell ${address} cannot be written (${why.en}).`,
  });
}
