/**
 * Reads one part of a sheet: the whole of it, or one of several sections that stand side by side.
 */
import type { Area } from '../grid/address.js';
import { columnsAround, hasColumn, rowsOf, shareColumn, type ColumnSpan } from '../grid/area.js';
import { extentAt, type Grid } from '../grid/grid.js';
import { isRequiredAnswer, type Block } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { headingRecords } from './table/heading-records.js';
import type { HeadingRow } from './table/heading-rows.js';
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

/** One part of a sheet, and what is known before it is read. */
export interface SheetPart {
  readonly grid: Grid;
  readonly signs: FormSigns;
  /** Those of the whole sheet, and its tables' headers. */
  readonly landmarks: Landmarks;
  readonly tables: readonly BlockHeaders[];
  readonly band: ColumnSpan;
  /** The parts to the left. */
  readonly leftOf: readonly ColumnSpan[];
  /** What held at the end of the sheet before. */
  readonly before: Carried;
  readonly placement: SheetPlacement;
}

/** Reads one part of a sheet. */
export class PartReading {
  readonly records: FormRecord[] = [];
  readonly issues: Issue[] = [];
  readonly seen = new Map<string, number>();
  readonly contexts: readonly ContextMark[];
  readonly lastHeadings = new Map<string, HeadingRow>();
  private readonly tables: readonly BlockHeaders[];
  private readonly headers: readonly TableHeader[];
  private readonly headings: ReadonlySet<number>;
  /** The first column of this part's tables; 0 where it has none. */
  private readonly edge: number;

  constructor(private readonly part: SheetPart) {
    this.tables = part.tables.map(({ block, headers }) => ({
      block,
      headers: headers.filter((header) => hasColumn(part.band, extentOf(header).left)),
    }));
    this.headers = this.tables.flatMap(({ headers }) => headers);
    this.edge = this.headers.length === 0 ? 0 : columnsAround(this.headers.map(extentOf)).left;
    const taken = new Set(this.headers.flatMap(rowsOf));
    this.contexts = part.landmarks.contexts.filter((mark) => this.isHeading(mark) && !taken.has(mark.row));
    this.headings = new Set(this.contexts.map(({ row }) => row));
  }

  read(): this {
    const labels = this.findLabels();
    const sheet = this.scope(labels.flatMap(({ findings }) => findings));
    for (const mark of this.contexts) this.part.placement.place(mark.row, new Set([mark.left]));
    for (const { block, findings } of labels) {
      for (const { field } of findings) this.see(block, field.id);
      if (block.layout === 'labels') this.records.push(...readLabels(sheet, block, findings));
    }
    for (const table of this.tables) {
      const findings = labels.find(({ block }) => block === table.block)?.findings ?? [];
      this.readTables(sheet, table, findings);
    }
    const { grid, signs } = this.part;
    const regions = regionsOf(signs.form, this.contexts, grid.bottom);
    for (const block of signs.form.blocks) {
      if (block.layout === 'outline') this.readOutlines(sheet, block, regions);
    }
    this.records.sort((a, b) => a.rows[0] - b.rows[0]);
    return this;
  }

  /** A heading stands over this part, and by itself. */
  private isHeading(mark: ContextMark): boolean {
    const { row, left } = mark;
    const { grid, band } = this.part;
    if (!shareColumn(mark, band)) return false;
    let cells = 0;
    let inFront = 0;
    for (const { column } of grid.row(row)) {
      // What stands to the left of the tables is somebody's remark.
      if (!hasColumn(band, column) || (column < this.edge && column !== left)) continue;
      cells++;
      if (column < left) inFront++;
    }
    const above = this.headers.every((header) => header.top > row);
    return inFront <= (above ? 1 : 0) && cells <= (above ? MOST_CELLS_IN_TITLE : MOST_CELLS_IN_HEADING);
  }

  private findLabels(): { block: Block; findings: LabelFinding[] }[] {
    const { grid, band, signs, landmarks } = this.part;
    const known = this.headers.flatMap(({ columns }) => [...columns.values()]);
    const isExtraColumn = (column: number) => known.length > 0 && !known.some((span) => hasColumn(span, column));
    const scope = { grid, band, edge: this.edge, isExtraColumn };
    const texts = landmarks.texts.filter(({ area }) => hasColumn(band, area.left));
    return signs.form.blocks.map((block) => ({ block, findings: findLabels(scope, block, texts) }));
  }

  private scope(findings: readonly LabelFinding[]): SheetScope {
    const { grid, band, placement, signs } = this.part;
    const claimed = new Set<number>([...this.headings, ...this.headers.flatMap(rowsOf)]);
    for (const { rows, label, places } of findings) {
      for (let row = rows[0]; row <= rows[1]; row++) claimed.add(row);
      for (const area of [label, ...places]) placement.placeArea(area);
    }
    return {
      form: signs.form,
      grid,
      band,
      claimed,
      placement,
      isHeading: (row) => this.headings.has(row),
      contextAt: (id, row) => this.contextAt(id, row),
    };
  }

  /** The last heading above in this part; where it has none at all, in the parts to the left, or on the sheet before. */
  private contextAt(id: string, row: number): ContextMark | undefined {
    const { landmarks, leftOf, before } = this.part;
    const holds = (mark: ContextMark) => mark.id === id && mark.row <= row;
    return (
      this.contexts.findLast(holds) ??
      landmarks.contexts.findLast((mark) => holds(mark) && leftOf.some((band) => hasColumn(band, mark.left))) ??
      before.contexts.findLast((mark) => mark.id === id && mark.carries)
    );
  }

  private readTables(sheet: SheetScope, { block, headers }: BlockHeaders, findings: readonly LabelFinding[]): void {
    if (headers.length === 0) return;
    const { grid, before } = this.part;
    const segments = headers.map((header): Segment => ({ header, last: lastRow(grid, header, this.headers) }));
    for (const { header, last } of segments) {
      for (const id of header.columns.keys()) this.see(block, id, header.bySynonym.has(id) ? SYNONYM_COUNTS : 1);
      this.issues.push(...missingColumns(grid, block, header));
      this.placeHeader(header, last);
    }
    const labels = labelRowsOf(findings);
    const table = readTable(sheet, { block, segments, labels, before: before.headings.get(block.id) });
    if (table.lastHeading) this.lastHeadings.set(block.id, table.lastHeading);
    this.issues.push(...table.issues);
    this.records.push(...table.records, ...headingRecords(sheet, block, table.headings));
  }

  private placeHeader(header: TableHeader, last: number): void {
    const { grid, placement } = this.part;
    placement.table({ top: header.top, bottom: last, ...extentOf(header) });
    // Headers, and groups over several of them.
    for (let row = header.top; row <= header.bottom; row++) {
      for (const { column } of grid.row(row)) {
        const area = extentAt(grid, { row, column });
        if (standsOver(header, area)) placement.placeArea(area);
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
    .flatMap((field) => {
      const place = { sheet: grid.name, block: block.id, address };
      const missing = makeIssue('column-missing', place, field.label);
      return isRequiredAnswer(field) ? [missing, makeIssue('required-missing', place, field.label)] : [missing];
    });
}
