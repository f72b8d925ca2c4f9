/**
 * Writes cells into a sheet's XML: the touched `<c>` elements are replaced, missing cells and rows are put where they
 * belong, and every other byte stays. A cell that shows the wanted text already is not touched.
 */
import {
  columnName,
  formatAddress,
  formatArea,
  parseArea,
  type Area,
  type Position,
} from '../../../core/grid/address.js';
import { around, cellArea } from '../../../core/grid/area.js';
import { setAttribute, attributesOf } from './attributes.js';
import type { CellContext } from './cell-context.js';
import type { CellElement } from './cell-element.js';
import { byRow, isNeeded, needed, refuseBlocks, refuseCovered, type CellPatch, type RowCells } from './cell-patches.js';
import { CellWriter } from './cell-writer.js';
import { handOn, inseparable } from './shared-formulas.js';
import { formulaCells, type FormulaCell } from './sheet-formulas.js';
import { prefixAt } from '../row-ends.js';
import { layOut, rowStyle, type RowElement, type SheetLayout } from './sheet-layout.js';
import type { Splice } from './splices.js';

interface PatchedCells {
  readonly splices: readonly Splice[];
  /** The cells whose content changed, and the addresses of those among them that held a formula. */
  readonly changed: readonly Position[];
  readonly formulasLost: readonly string[];
}

/**
 * @param patches what to do, by address (`B7`); a content without text clears the cell
 * @throws Problem for an address outside a sheet, a text too long for a cell, a cell that a merged area covers or that
 * is part of an array formula
 */
export function patchCells(
  bytes: Buffer,
  part: string,
  patches: ReadonlyMap<string, CellPatch>,
  context: CellContext,
): PatchedCells {
  const wanted = byRow(patches);
  const layout = layOut(bytes, part, (row) => wanted.has(row));
  refuseCovered(layout.merges, wanted);
  return new SheetPatch(bytes, layout, formulaCells(bytes, part), context).apply(wanted);
}

class SheetPatch {
  private readonly writer: CellWriter;
  private readonly blocks: readonly Area[];
  private readonly splices: Splice[] = [];
  private readonly changed: Position[] = [];
  private readonly overwritten = new Set<number>();
  private readonly formulasLost: string[] = [];

  constructor(
    private readonly bytes: Buffer,
    private readonly layout: SheetLayout,
    private readonly formulas: readonly FormulaCell[],
    context: CellContext,
  ) {
    this.writer = new CellWriter(bytes, layout.prefix, context);
    this.blocks = inseparable(formulas);
  }

  apply(wanted: ReadonlyMap<number, RowCells>): PatchedCells {
    const { bytes, layout, formulas, overwritten } = this;
    const rows = new Map<number, RowElement[]>();
    for (const row of layout.rows) {
      const there = rows.get(row.row);
      if (there) there.push(row);
      else if (wanted.has(row.row)) rows.set(row.row, [row]);
    }
    const missing: [number, RowCells][] = [];
    for (const [row, cells] of wanted) {
      const elements = rows.get(row);
      if (elements) this.patchRow(elements, cells);
      else missing.push([row, cells]);
    }
    this.addRows(missing.map(([row, cells]) => [row, needed(cells)] as const).filter(([, cells]) => cells.size > 0));
    this.growDimension();
    this.splices.push(...handOn(bytes, formulas, (cell) => overwritten.has(cell.start), layout.prefix));
    return { splices: this.splices, changed: this.changed, formulasLost: this.formulasLost };
  }

  /** A broken file may hold a row twice: its cells are looked for in all, and new ones go to the first. */
  private patchRow(elements: readonly RowElement[], wanted: RowCells): void {
    const added = new Map<number, CellPatch>();
    const found = new Map<number, CellElement[]>();
    for (const { cells } of elements) {
      for (const cell of cells) {
        const same = found.get(cell.column);
        if (same) same.push(cell);
        else if (wanted.has(cell.column)) found.set(cell.column, [cell]);
      }
    }
    for (const [column, patch] of wanted) {
      const there = found.get(column) ?? [];
      if (there.length === 0 && isNeeded(patch)) added.set(column, patch);
      for (const cell of there) this.patchCell(cell, patch);
    }
    const [first] = elements;
    if (first && added.size > 0) this.addCells(first, added);
  }

  private patchCell(cell: CellElement, { content, restyle }: CellPatch): void {
    const { bytes, splices } = this;
    if (restyle) {
      splices.push(...setAttribute(bytes, { start: cell.start, end: cell.tagEnd }, 's', String(restyle(cell.style))));
    }
    if (!content || this.writer.shows(cell, content.text)) return;
    refuseBlocks(this.blocks, cell.row, cell.column);
    splices.push({ start: cell.start, end: cell.end, text: this.writer.changedCell(cell, content) });
    this.changed.push(cell);
    if (!cell.formula) return;
    this.overwritten.add(cell.start);
    this.formulasLost.push(formatAddress(cell));
  }

  private addCells(row: RowElement, added: RowCells): void {
    const { bytes, splices } = this;
    const style = rowStyle(bytes, row);
    const tag = { start: row.start, end: row.tagEnd };
    const texts = [...added].map(([column, patch]) => [column, this.newCell(row.row, column, style, patch)] as const);
    if (row.selfClosing) {
      const open = bytes.toString('utf8', row.start, row.tagEnd).replace(/\s*\/>$/, '>');
      const cells = texts.map(([, text]) => text).join('');
      splices.push({ start: row.start, end: row.end, text: `${open}${cells}</${prefixAt(bytes, row.start + 1)}row>` });
      return;
    }
    splices.push(...this.widerSpans(tag, [...added.keys()]));
    const inFile = row.cells.toSorted((a, b) => a.column - b.column);
    for (const [column, text] of texts) {
      const before = inFile.findLast((cell) => cell.column < column);
      const behind = inFile.find((cell) => cell.column > column);
      // A cell without an address counts from the one before it, so that nothing may come between the two.
      const at = before?.end ?? behind?.start ?? row.close;
      const follower = row.cells.find((cell) => cell.start >= at);
      const named = follower && !follower.hasAddress ? this.address(follower.start, follower.row, follower.column) : [];
      splices.push({ start: at, end: at, text }, ...named);
    }
  }

  /** Says the address of a cell that did not say it. */
  private address(start: number, row: number, column: number): Splice[] {
    const nameEnd = start + 1 + prefixAt(this.bytes, start + 1).length + 1;
    const isWritten = this.splices.some((splice) => splice.start === start || splice.start === nameEnd);
    if (isWritten) return [];
    return [{ start: nameEnd, end: nameEnd, text: ` r="${columnName(column)}${row}"` }];
  }

  /** Rows that the sheet does not have yet, before the first row below them. */
  private addRows(missing: readonly (readonly [number, RowCells])[]): void {
    const { bytes, layout, splices } = this;
    const { prefix: p } = layout;
    if (missing.length === 0) return;
    const texts = missing.map(([row, cells]) => {
      const written = [...cells].map(([column, patch]) => this.newCell(row, column, undefined, patch)).join('');
      return [row, `<${p}row r="${row}">${written}</${p}row>`] as const;
    });
    if (layout.dataSelfClosing) {
      const all = texts.map(([, text]) => text).join('');
      // The tag as it is written: it may declare the prefix.
      const open = bytes.toString('utf8', layout.dataStart, layout.dataEnd).replace(/\s*\/>$/, '>');
      splices.push({ start: layout.dataStart, end: layout.dataEnd, text: `${open}${all}</${p}sheetData>` });
      return;
    }
    for (const [row, text] of texts) {
      const at = layout.rows.find((element) => element.row > row)?.start ?? layout.dataStart;
      splices.push({ start: at, end: at, text });
    }
  }

  private newCell(row: number, column: number, ofRow: number | undefined, { content, restyle }: CellPatch): string {
    refuseBlocks(this.blocks, row, column);
    if (content && content.text !== '') this.changed.push({ row, column });
    const ofColumn = this.layout.columnStyles.find(({ min, max }) => column >= min && column <= max)?.style;
    const style = ofRow ?? ofColumn ?? 0;
    return this.writer.newCell(row, column, restyle ? restyle(style) : style, content ?? { text: '', raw: null });
  }

  private widerSpans(tag: { start: number; end: number }, columns: readonly number[]): Splice[] {
    const spans = attributesOf(this.bytes, tag).find(({ name }) => name === 'spans')?.value;
    const match = /^(\d+):(\d+)$/.exec(spans ?? '');
    if (!match) return [];
    const wider = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
    return setAttribute(this.bytes, tag, 'spans', wider);
  }

  /** The sheet's declared extent takes in what was written beyond it. */
  private growDimension(): void {
    const { dimension } = this.layout;
    const area = dimension && parseArea(dimension.value);
    if (!area) return;
    const text = formatArea(this.changed.map(cellArea).reduce(around, area));
    if (text !== formatArea(area)) this.splices.push({ start: dimension.start, end: dimension.end, text });
  }
}
