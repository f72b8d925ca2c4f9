/**
 * Reads one part of a sheet: the whole of it, or one of several sections that stand side by side.
 */
import type { Area } from '../grid/address.js';
import { hasColumn, rowsOf, shareColumn, type ColumnSpan } from '../grid/area.js';
import { extentAt, type Grid } from '../grid/grid.js';
import type { Block } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { headingRecords, type HeadingRow } from './table/heading-rows.js';
import { labelRowsOf } from './table/label-rows.js';
import { findLabels, readLabels, type LabelFinding } from './labels.js';
import type { ContextMark, FormSigns, Landmarks } from './survey/landmarks.js';
import { readOutline } from './outline.js';
import type { SheetPlacement } from './placement.js';
import { regionsOf, type Region } from './regions.js';
import type { Carried, SheetScope } from './reading.js';
import { readTable, type Segment } from './table/table.js';
import { columnFields, extentOf, type TableHeader } from './table/table-headers.js';

export interface BlockHeaders {
  readonly block: Block;
  readonly headers: readonly TableHeader[];
}

/** A word that is used for the same thing counts less than the form's own: it may be of another form. */
const SYNONYM_COUNTS = 0.5;

/** Reads one part of a sheet. */
export class PartReading {
  readonly records: FormRecord[] = [];
  readonly issues: Issue[] = [];
  readonly seen = new Map<string, number>();
  readonly contexts: readonly ContextMark[];
  readonly lastHeadings = new Map<string, HeadingRow>();
  private readonly tables: readonly BlockHeaders[];
  private readonly headings: ReadonlySet<number>;
  /** The first column of this part's tables; 0 where it has none. */
  private readonly edge: number;

  constructor(
    private readonly grid: Grid,
    private readonly signs: FormSigns,
    private readonly landmarks: Landmarks,
    tables: readonly BlockHeaders[],
    private readonly band: ColumnSpan,
    private readonly leftOf: readonly ColumnSpan[],
    private readonly carried: Carried,
    private readonly placement: SheetPlacement,
  ) {
    this.tables = tables.map(({ block, headers }) => ({
      block,
      headers: headers.filter((header) => hasColumn(band, extentOf(header).left)),
    }));
    const headers = this.tables.flatMap((table) => table.headers);
    this.edge = headers.length === 0 ? 0 : Math.min(...headers.map((header) => extentOf(header).left));
    const taken = new Set(this.tables.flatMap(({ headers }) => headers.flatMap(rowsOf)));
    this.contexts = landmarks.contexts.filter((mark) => this.isHeading(mark) && !taken.has(mark.row));
    this.headings = new Set(this.contexts.map(({ row }) => row));
  }

  read(): this {
    const labels = this.findLabels();
    const sheet = this.scope(labels.flatMap(({ findings }) => findings));
    for (const mark of this.contexts) this.placement.place(mark.row, new Set([mark.left]));
    for (const { block, findings } of labels) {
      for (const { field } of findings) this.see(block, field.id);
      if (block.layout === 'labels') this.records.push(...readLabels(sheet, block, findings));
    }
    const tops = this.tables.flatMap(({ headers }) => headers);
    for (const { block, headers } of this.tables) {
      const findings = labels.find((found) => found.block === block)?.findings ?? [];
      this.readTables(sheet, block, headers, tops, findings);
    }
    const regions = regionsOf(this.signs.form, this.contexts, this.grid.bottom);
    for (const block of this.signs.form.blocks) {
      if (block.layout === 'outline') this.readOutlines(sheet, block, regions);
    }
    this.records.sort((a, b) => a.rows[0] - b.rows[0]);
    return this;
  }

  /** A heading stands over this part, and by itself. */
  private isHeading(mark: ContextMark): boolean {
    const { row, left } = mark;
    if (!shareColumn(mark, this.band)) return false;
    let cells = 0;
    let inFront = 0;
    for (const { column } of this.grid.row(row)) {
      // What stands to the left of the tables is somebody's remark.
      if (!hasColumn(this.band, column) || (column < this.edge && column !== left)) continue;
      cells++;
      if (column < left) inFront++;
    }
    const above = this.tables.every(({ headers }) => headers.every((header) => header.top > row));
    return inFront <= (above ? 1 : 0) && cells <= (above ? MOST_CELLS_IN_TITLE : MOST_CELLS_IN_HEADING);
  }

  private findLabels(): { block: Block; findings: LabelFinding[] }[] {
    const known = this.tables.flatMap(({ headers }) => headers.flatMap(({ columns }) => [...columns.values()]));
    const isExtraColumn = (column: number) => known.length > 0 && !known.some((span) => hasColumn(span, column));
    const scope = { grid: this.grid, band: this.band, edge: this.edge, isExtraColumn };
    const texts = this.landmarks.texts.filter(({ area }) => hasColumn(this.band, area.left));
    return this.signs.form.blocks.map((block) => ({ block, findings: findLabels(scope, block, texts) }));
  }

  private scope(findings: readonly LabelFinding[]): SheetScope {
    const claimed = new Set<number>(this.headings);
    for (const { headers } of this.tables) for (const row of headers.flatMap(rowsOf)) claimed.add(row);
    for (const { rows, label, places } of findings) {
      for (let row = rows[0]; row <= rows[1]; row++) claimed.add(row);
      for (const area of [label, ...places]) this.placement.placeArea(area);
    }
    return {
      grid: this.grid,
      band: this.band,
      claimed,
      placement: this.placement,
      isHeading: (row) => this.headings.has(row),
      contextAt: (id, row) => this.contextAt(id, row),
    };
  }

  /** The last heading above in this part; where it has none at all, in the parts to the left, or on the sheet before. */
  private contextAt(id: string, row: number): ContextMark | undefined {
    const holds = (mark: ContextMark) => mark.id === id && mark.row <= row;
    return (
      this.contexts.findLast(holds) ??
      this.landmarks.contexts.findLast(
        (mark) => holds(mark) && this.leftOf.some((band) => hasColumn(band, mark.left)),
      ) ??
      this.carried.contexts.findLast((mark) => mark.id === id && mark.carries)
    );
  }

  private readTables(
    sheet: SheetScope,
    block: Block,
    headers: readonly TableHeader[],
    all: readonly TableHeader[],
    findings: readonly LabelFinding[],
  ): void {
    if (headers.length === 0) return;
    const segments = headers.map((header): Segment => ({ header, last: lastRow(this.grid, header, all) }));
    for (const { header, last } of segments) {
      for (const id of header.columns.keys()) this.see(block, id, header.bySynonym.has(id) ? SYNONYM_COUNTS : 1);
      this.issues.push(...missingColumns(this.grid, block, header));
      this.placeHeader(header, last);
    }
    const table = readTable(sheet, block, segments, labelRowsOf(findings), this.carried.headings.get(block.id));
    if (table.lastHeading) this.lastHeadings.set(block.id, table.lastHeading);
    this.issues.push(...table.issues);
    this.records.push(...table.records, ...headingRecords(this.signs.form, block, sheet, table.headings));
  }

  private placeHeader(header: TableHeader, last: number): void {
    this.placement.table({ top: header.top, bottom: last, ...extentOf(header) });
    // Headers, and groups over several of them.
    for (let row = header.top; row <= header.bottom; row++) {
      for (const { column } of this.grid.row(row)) {
        const area = extentAt(this.grid, { row, column });
        if (standsOver(header, area)) this.placement.placeArea(area);
      }
    }
  }

  private readOutlines(sheet: SheetScope, block: Block, regions: readonly Region[]): void {
    for (const { context, top, bottom } of regions) {
      if (block.within !== undefined && context !== block.within) continue;
      const { records, issues } = readOutline(sheet, block, top, bottom);
      this.records.push(...records);
      this.issues.push(...issues);
      if (records.length > 0) for (const { id } of block.fields) this.see(block, id);
    }
  }

  private see(block: Block, id: string, counts = 1): void {
    const name = `${block.id}.${id}`;
    this.seen.set(name, Math.max(counts, this.seen.get(name) ?? 0));
  }
}

/** A heading stands by itself, with at most a page number or a date in its row; titles above the tables have more. */
const MOST_CELLS_IN_HEADING = 2;
const MOST_CELLS_IN_TITLE = 4;

function standsOver({ columns }: TableHeader, area: Area): boolean {
  return [...columns.values()].some((span) => shareColumn(span, area));
}

/** A table goes down to the next header in any of its columns, or to the end of the sheet. */
function lastRow(grid: Grid, header: TableHeader, all: readonly TableHeader[]): number {
  const extent = extentOf(header);
  const next = all
    .filter((other) => other !== header && other.top > header.bottom)
    .filter((other) => shareColumn(extentOf(other), extent))
    .map((other) => other.top);
  return Math.min(...next, grid.bottom + 1) - 1;
}

function missingColumns(grid: Grid, block: Block, header: TableHeader): Issue[] {
  const address = `${header.top}:${header.bottom}`;
  return columnFields(block)
    .filter((field) => !header.columns.has(field.id))
    .map((field) => makeIssue('column-missing', { sheet: grid.name, block: block.id, address }, field.label));
}
