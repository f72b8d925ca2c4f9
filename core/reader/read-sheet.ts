/**
 * Reads one sheet with a form: landmarks first, then labels, tables and outlines, so that no cell is taken for two
 * things. Sections that stand side by side are read one after the other.
 */
import type { Area } from '../grid/address.js';
import { extentAt, type Grid } from '../grid/grid.js';
import type { Block } from '../form/form.js';
import { distinctIssues } from '../issue/distinct.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { bandsOf, extentOf, inBand, type Band } from './bands.js';
import { headingRecords } from './heading-rows.js';
import { labelRowsOf } from './label-rows.js';
import { findLabels, readLabels, type LabelFinding } from './labels.js';
import type { ContextMark, FormSigns, Landmarks } from './landmarks.js';
import { readOutline } from './outline.js';
import { SheetPlacement } from './placement.js';
import { regionsOf, type Region } from './regions.js';
import type { SheetScope } from './reading.js';
import { isSignpost } from './signposts.js';
import { readTable, type Segment } from './table.js';
import { columnFields, findTableHeaders, type TableHeader } from './table-headers.js';
import { withGroupRows } from './group-rows.js';

export interface SheetReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
  /** Fields of which a header or label was found, as `block.field`, with how much each finding counts, 0 to 1. */
  readonly seen: ReadonlyMap<string, number>;
  readonly contexts: readonly ContextMark[];
  /** The years that the chosen headers name, by field id. */
  readonly headerYears: ReadonlyMap<string, number>;
  /** The last header of each block's tables: a table may go on on the next sheet. */
  readonly lastHeaders: ReadonlyMap<string, TableHeader>;
}

interface BlockHeaders {
  readonly block: Block;
  readonly headers: readonly TableHeader[];
}

/** A word that is used for the same thing counts less than the form's own: it may be of another form. */
const SYNONYM_COUNTS = 0.5;

/**
 * @param before headings that held at the end of the sheet before: a table may go on there
 * @param cycleYear the fiscal year of the workbook, where a title says it
 * @param continued headers of the sheet before, to be read with where this one has none of its own
 */
export function readSheet(
  grid: Grid,
  signs: FormSigns,
  landmarks: Landmarks,
  before: readonly ContextMark[],
  cycleYear: number | undefined,
  continued: ReadonlyMap<string, TableHeader> = new Map(),
): SheetReading {
  const { form } = signs;
  const tables = form.blocks.map((block): BlockHeaders => {
    const own = findTableHeaders(block, landmarks.texts, cycleYear).map((header) => withGroupRows(grid, header));
    const above = continued.get(block.id);
    return { block, headers: own.length === 0 && above ? [above] : own };
  });
  const bands = bandsOf(tables.flatMap(({ headers }) => headers));
  const placement = new SheetPlacement(grid);
  const parts = bands.map((band, i) =>
    new PartReading(grid, signs, landmarks, tables, band, bands.slice(0, i), before, placement).read(),
  );
  const records = parts.flatMap((part) => part.records);
  const seen = new Map<string, number>();
  for (const [id, counts] of parts.flatMap((part) => [...part.seen])) {
    seen.set(id, Math.max(counts, seen.get(id) ?? 0));
  }
  const issues = parts.flatMap((part) => part.issues);
  if (seen.size > 0) issues.push(...placement.issues((text) => isSignpost(signs, text)));
  return {
    records,
    issues: distinctIssues(issues),
    seen,
    contexts: parts.flatMap((part) => part.contexts),
    headerYears: new Map(tables.flatMap(({ headers }) => headers.flatMap((header) => [...header.years]))),
    lastHeaders: new Map(
      tables.flatMap(({ block, headers }) => (headers.length > 0 ? [[block.id, headers.at(-1)!]] : [])),
    ),
  };
}

/** Reads one part of a sheet. */
class PartReading {
  readonly records: FormRecord[] = [];
  readonly issues: Issue[] = [];
  readonly seen = new Map<string, number>();
  readonly contexts: readonly ContextMark[];
  private readonly tables: readonly BlockHeaders[];
  private readonly headings: ReadonlySet<number>;

  constructor(
    private readonly grid: Grid,
    private readonly signs: FormSigns,
    private readonly landmarks: Landmarks,
    tables: readonly BlockHeaders[],
    private readonly band: Band,
    private readonly leftOf: readonly Band[],
    private readonly before: readonly ContextMark[],
    private readonly placement: SheetPlacement,
  ) {
    this.tables = tables.map(({ block, headers }) => ({
      block,
      headers: headers.filter((header) => inBand(band, extentOf(header).left)),
    }));
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

  /** A heading stands over this part and by itself: with at most one more thing in its row, a page number or a date. */
  private isHeading({ row, left, right }: ContextMark): boolean {
    if (!(left <= this.band.right && right >= this.band.left)) return false;
    let cells = 0;
    let first = true;
    for (const { column } of this.grid.row(row)) {
      if (column < left && inBand(this.band, column)) first = false;
      if (inBand(this.band, column)) cells++;
    }
    return first && cells <= MOST_CELLS_BESIDE_HEADING;
  }

  private findLabels(): { block: Block; findings: LabelFinding[] }[] {
    const known = this.tables.flatMap(({ headers }) => headers.flatMap(({ columns }) => [...columns.values()]));
    const isExtraColumn = (column: number) =>
      known.length > 0 && !known.some(({ left, right }) => column >= left && column <= right);
    const scope = { grid: this.grid, band: this.band, isExtraColumn };
    const texts = this.landmarks.texts.filter(({ area }) => inBand(this.band, area.left));
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
      this.landmarks.contexts.findLast((mark) => holds(mark) && this.leftOf.some((band) => inBand(band, mark.left))) ??
      this.before.findLast((mark) => mark.id === id && mark.carries)
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
    const table = readTable(sheet, block, segments, labelRowsOf(findings));
    this.issues.push(...table.issues);
    this.records.push(...table.records, ...headingRecords(this.signs.form, block, sheet, table.headings));
  }

  private placeHeader(header: TableHeader, last: number): void {
    const { left, right } = extentOf(header);
    this.placement.table(header.top, last, left, right);
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

const MOST_CELLS_BESIDE_HEADING = 2;

function rowsOf({ top, bottom }: TableHeader): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

function standsOver({ columns }: TableHeader, { left, right }: Area): boolean {
  return [...columns.values()].some((span) => span.left <= right && span.right >= left);
}

/** A table goes down to the next header in any of its columns, or to the end of the sheet. */
function lastRow(grid: Grid, header: TableHeader, all: readonly TableHeader[]): number {
  const { left, right } = extentOf(header);
  const next = all
    .filter((other) => other.top > header.bottom)
    .filter((other) => extentOf(other).left <= right && extentOf(other).right >= left)
    .map((other) => other.top);
  return Math.min(...next, grid.bottom + 1) - 1;
}

function missingColumns(grid: Grid, block: Block, header: TableHeader): Issue[] {
  const address = `${header.top}:${header.bottom}`;
  return columnFields(block)
    .filter((field) => !header.columns.has(field.id))
    .map((field) => makeIssue('column-missing', { sheet: grid.name, block: block.id, address }, field.label));
}
