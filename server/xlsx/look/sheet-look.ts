/**
 * How a sheet is laid out: widths and heights, frozen panes, which cells have which look. One pass over the part, which
 * passes over everything that a reader of values needs (`sheet-scan.ts` has that).
 */
import { MAX_COLUMN, MAX_ROW } from '../../../core/grid/address.js';
import type { DescribedSheet } from '../../../core/protocol/workbench.js';
import { LIMITS } from '../limits.js';
import { tooLarge } from '../refusals.js';
import { TagReader } from '../tag-reader.js';

export type SheetLook = Pick<
  DescribedSheet,
  | 'looks'
  | 'rowSizes'
  | 'columnSizes'
  | 'defaultWidth'
  | 'defaultHeight'
  | 'frozen'
  | 'gridLines'
  | 'zoom'
  | 'isProtected'
>;

type Run = [number, number, number];

/** Pixels in a point. */
const PIXELS = 4 / 3;
/** Empty cells that have a look of their own are kept up to here. */
const MOST_RUNS = LIMITS.cells;

/**
 * @param part the sheet's part, in UTF-8
 * @param digit width of a digit in the workbook's normal font, which column widths are counted in
 */
export function readSheetLook(part: Buffer, name: string, digit: number): SheetLook {
  return new LookReader(part, name, digit).read();
}

class LookReader {
  private readonly tag: TagReader;
  private readonly looks: { row: number; runs: Run[] }[] = [];
  private readonly rowSizes: SheetLook['rowSizes'] = [];
  private readonly columnSizes: SheetLook['columnSizes'] = [];
  private defaultWidth: number;
  private defaultHeight = 18;
  private hidesRows = false;
  private frozen = { rows: 0, columns: 0 };
  private gridLines = true;
  private zoom = 100;
  private isProtected = false;
  private row = 0;
  private column = 0;
  private runs = 0;

  constructor(
    part: Buffer,
    name: string,
    private readonly digit: number,
  ) {
    this.tag = new TagReader(part, name);
    // Eight digits and some room, in steps of eight pixels.
    this.defaultWidth = Math.ceil((8 * digit + 5) / 8) * 8;
  }

  read(): SheetLook {
    const { tag } = this;
    while (tag.next()) if (!tag.closing) this.see(tag.name);
    const { looks, rowSizes, columnSizes, defaultWidth, defaultHeight, frozen, gridLines, zoom, isProtected } = this;
    return { looks, rowSizes, columnSizes, defaultWidth, defaultHeight, frozen, gridLines, zoom, isProtected };
  }

  private see(name: string): void {
    if (name === 'c') this.cell();
    else if (name === 'row') this.rowStart();
    else if (name === 'col') this.columns();
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
    const width = this.number('defaultColWidth');
    const height = this.number('defaultRowHeight');
    if (width !== undefined) this.defaultWidth = this.pixels(width);
    if (height !== undefined) this.defaultHeight = Math.round(height * PIXELS);
    this.hidesRows = this.isOn('zeroHeight');
    if (this.hidesRows) this.defaultHeight = 0;
  }

  private columns(): void {
    const from = this.number('min') ?? 0;
    const to = Math.min(this.number('max') ?? 0, MAX_COLUMN);
    if (!(from >= 1 && to >= from)) return;
    const width = this.number('width');
    const look = this.number('style') ?? 0;
    this.columnSizes.push({
      from,
      to,
      ...(width !== undefined && { width: this.pixels(width) }),
      ...((this.isOn('hidden') || width === 0) && { hidden: true }),
      ...(look > 0 && { look }),
    });
  }

  private rowStart(): void {
    this.row = this.number('r') ?? this.row + 1;
    this.column = 0;
    const height = this.number('ht');
    const look = this.isOn('customFormat') ? (this.number('s') ?? 0) : 0;
    const hidden = this.isOn('hidden') || height === 0;
    if (height === undefined && !hidden && look === 0) return;
    this.rowSizes.push({
      row: this.row,
      ...(height !== undefined && { height: Math.round(height * PIXELS) }),
      ...(hidden && { hidden }),
      ...(look > 0 && { look }),
    });
  }

  private cell(): void {
    const { column, row, style } = this.tag.cell;
    if (column > 0) {
      this.column = column;
      this.row = row;
    } else this.column++;
    if (this.column > MAX_COLUMN || this.row < 1 || this.row > MAX_ROW) return;
    let last = this.looks.at(-1);
    if (last?.row !== this.row) {
      if (style === 0) return;
      this.looks.push((last = { row: this.row, runs: [] }));
    }
    const run = last.runs.at(-1);
    if (run && run[2] === style && run[1] === this.column - 1) run[1] = this.column;
    else {
      if (++this.runs > MOST_RUNS) throw tooLarge(`more than ${MOST_RUNS} formatted cells`);
      last.runs.push([this.column, this.column, style]);
    }
  }

  /** A width in digits, with the room around them, as Excel turns it into pixels. */
  private pixels(width: number): number {
    return Math.trunc(((256 * width + Math.trunc(128 / this.digit)) / 256) * this.digit);
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
