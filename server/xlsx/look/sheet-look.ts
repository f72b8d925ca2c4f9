/**
 * How a sheet is laid out: widths and heights, frozen panes, which cells have which look. One pass over the part, which
 * passes over everything that a reader of values needs (`sheet-scan.ts` has that).
 */
import { MAX_COLUMN, MAX_ROW } from '../../../core/grid/address.js';
import type { OpenedSheet } from '../../../core/protocol/opened-workbook.js';
import { LIMITS } from '../limits.js';
import { tooLarge } from '../refusals.js';
import { TagReader } from '../tag-reader.js';

/** `[first column, last column, index of the look]` of cells that stand side by side. */
export type LookRun = [number, number, number];

export interface RowLook {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly look?: number;
  readonly runs: LookRun[];
}

export interface SheetLook extends Pick<OpenedSheet, 'columns' | 'frozen' | 'gridLines' | 'zoom' | 'isProtected'> {
  readonly rows: readonly RowLook[];
  /** In points, and in characters. */
  readonly defaultRowHeight?: number;
  readonly defaultColumnWidth?: number;
}

/** Empty cells that have a look of their own are kept up to here. */
const MOST_RUNS = LIMITS.cells;

/** @param part the sheet's part, in UTF-8 */
export function readSheetLook(part: Buffer, name: string): SheetLook {
  return new LookReader(part, name).read();
}

class LookReader {
  private readonly tag: TagReader;
  private readonly rows: RowLook[] = [];
  private readonly columns: OpenedSheet['columns'] = [];
  private defaultColumnWidth: number | undefined;
  private defaultRowHeight: number | undefined;
  private frozen = { rows: 0, columns: 0 };
  private gridLines = true;
  private zoom = 100;
  private isProtected = false;
  private column = 0;
  private runs = 0;

  constructor(part: Buffer, name: string) {
    this.tag = new TagReader(part, name);
  }

  read(): SheetLook {
    const { tag } = this;
    while (tag.next()) if (!tag.closing) this.see(tag.name);
    const { rows, columns, frozen, gridLines, zoom, isProtected, defaultRowHeight, defaultColumnWidth } = this;
    return {
      ...{ rows, columns, frozen, gridLines, zoom, isProtected },
      ...(defaultRowHeight !== undefined && { defaultRowHeight }),
      ...(defaultColumnWidth !== undefined && { defaultColumnWidth }),
    };
  }

  private see(name: string): void {
    if (name === 'c') this.cell();
    else if (name === 'row') this.rowStart();
    else if (name === 'col') this.columnRange();
    else if (name === 'sheetView') this.view();
    else if (name === 'pane') this.pane();
    else if (name === 'sheetFormatPr') this.defaults();
    else if (name === 'sheetProtection') this.isProtected = this.isOn('sheet');
  }

  private view(): void {
    this.gridLines = this.tag.attribute('showGridLines') !== '0' && this.tag.attribute('showGridLines') !== 'false';
    this.zoom = this.number('zoomScale') ?? 100;
  }

  private pane(): void {
    if (!(this.tag.attribute('state') ?? '').startsWith('frozen')) return;
    this.frozen = { rows: Math.trunc(this.number('ySplit') ?? 0), columns: Math.trunc(this.number('xSplit') ?? 0) };
  }

  private defaults(): void {
    this.defaultColumnWidth = this.number('defaultColWidth');
    this.defaultRowHeight = this.isOn('zeroHeight') ? 0 : this.number('defaultRowHeight');
  }

  private columnRange(): void {
    const from = this.number('min') ?? 0;
    const to = Math.min(this.number('max') ?? 0, MAX_COLUMN);
    if (!(from >= 1 && to >= from)) return;
    const width = this.number('width');
    const look = this.number('style') ?? 0;
    this.columns.push({
      first: from,
      last: to,
      ...(width !== undefined && { width }),
      ...((this.isOn('hidden') || width === 0) && { hidden: true }),
      ...(look > 0 && { look }),
    });
  }

  private rowStart(): void {
    const row = this.number('r') ?? (this.rows.at(-1)?.row ?? 0) + 1;
    this.column = 0;
    const height = this.number('ht');
    const look = this.isOn('customFormat') ? (this.number('s') ?? 0) : 0;
    this.rows.push({
      row,
      ...(height !== undefined && { height }),
      ...((this.isOn('hidden') || height === 0) && { hidden: true }),
      ...(look > 0 && { look }),
      runs: [],
    });
  }

  private cell(): void {
    const { column, style } = this.tag.cell;
    this.column = column > 0 ? column : this.column + 1;
    const row = this.rows.at(-1);
    if (!row || this.column > MAX_COLUMN || row.row > MAX_ROW) return;
    // A plain cell has to be told apart only where its row or column is not plain.
    const run = row.runs.at(-1);
    if (run && run[2] === style && run[1] === this.column - 1) run[1] = this.column;
    else {
      if (++this.runs > MOST_RUNS) throw tooLarge(`more than ${MOST_RUNS} formatted cells`);
      row.runs.push([this.column, this.column, style]);
    }
  }

  private number(name: string): number | undefined {
    const text = this.tag.attribute(name);
    const value = Number(text);
    return text === undefined || text === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
  }

  private isOn(name: string): boolean {
    const text = this.tag.attribute(name);
    return text === '1' || text === 'true';
  }
}
