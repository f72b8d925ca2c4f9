/**
 * Reads one part of a sheet: the whole of it, or one of several sections that stand side by side.
 */
import { hasColumn, shareColumn, type ColumnSpan } from '../grid/area.js';
import { bisect } from '../grid/bisect.js';
import { extentsWithin, type Grid } from '../grid/grid.js';
import type { Block } from '../form/form.js';
import { isNamedByLabel } from '../form/named-record.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { headingRecords } from './table/heading-records.js';
import type { HeadingRow } from './table/heading-rows.js';
import { labelRowsOf } from './table/label-rows.js';
import { columnsWithout } from './labels/boxes.js';
import { findLabels, landmarksByText } from './labels/find-labels.js';
import type { LabelFinding } from './labels/label-finding.js';
import { readLabels } from './labels/label-records.js';
import { labelPlaces, labelWordsOf } from './labels/label-words.js';
import type { NamedSheet } from './labels/named-sheet.js';
import { indexStretches, type Stretch } from '../grid/stretches.js';
import type { ContextMark, FormSigns, Landmark, WithinMark } from './survey/landmarks.js';
import { withinIssues } from './labels/within-issues.js';
import { tableRows } from './labels/table-rows.js';
import { readOutline } from './outline/outline.js';
import type { SheetPlacement } from './placement.js';
import { beginningsOf, endingAtTables, regionsOf, type Region } from './regions.js';
import type { Carried, SheetScope } from './reading.js';
import { readTable, type Segment } from './table/table.js';
import { doubledColumns, missingColumns, ungroupedColumns } from './table/column-issues.js';
import { endOfTables, lastRow } from './table/table-ends.js';
import { isExampleTable } from './example-sheets.js';
import type { TableHeader } from './table/table-headers.js';

export interface BlockHeaders {
  readonly block: Block;
  readonly headers: readonly TableHeader[];
}

/** A word that is used for the same thing counts less than the form's own: it may be of another form. */
const SYNONYM_COUNTS = 0.5;

/** Of two columns that could be the field's the wrong one may have been read. */
const DOUBLED_COUNTS = 0.5;

/** One part of a sheet, and what is known before it is read. */
export interface SheetPart {
  readonly grid: Grid;
  readonly signs: FormSigns;
  /** Those that are looked for on this sheet. */
  readonly blocks: readonly Block[];
  /** What the labels of the whole sheet name. */
  readonly named: NamedSheet;
  readonly band: ColumnSpan;
  /** The headers of its tables, the landmarks and what may be a heading in it. */
  readonly tables: readonly BlockHeaders[];
  /** Headers of the sheet whose rows nothing names: the tables above them end there. */
  readonly nameless: readonly TableHeader[];
  readonly texts: readonly Landmark[];
  readonly contexts: readonly ContextMark[];
  readonly within: readonly WithinMark[];
  /** The last heading that holds for a row in the parts to the left. */
  leftOf(id: string, row: number): ContextMark | undefined;
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
  /** From the top. */
  private readonly headers: readonly TableHeader[];
  /** The first column of this part's tables; 0 where it has none. */
  private readonly edge: number;
  private readonly contextsById = new Map<string, ContextMark[]>();

  constructor(private readonly part: SheetPart) {
    this.headers = part.tables.flatMap(({ headers }) => headers).sort((a, b) => a.top - b.top);
    this.edge = this.headers.reduce((edge, { left }) => Math.min(edge, left), Number.POSITIVE_INFINITY);
    if (this.headers.length === 0) this.edge = 0;
    const isTaken = indexStretches(this.headers.flatMap(rowsOf));
    const beginning = new Set(beginningsOf(part.signs.form, part.contexts));
    this.contexts = part.contexts.filter((mark) => {
      if (beginning.has(mark) && this.standsBesideTable(mark)) return true;
      return this.isHeading(mark) && !isTaken(mark.row, mark.row);
    });
    for (const mark of this.contexts) {
      const known = this.contextsById.get(mark.id);
      if (known) known.push(mark);
      else this.contextsById.set(mark.id, [mark]);
    }
  }

  read(): this {
    const labels = this.findLabels();
    const sheet = this.scope(labels.flatMap(({ findings }) => findings));
    for (const { row, left } of this.contexts) this.part.placement.place(row, [[left, left]]);
    for (const { block, findings } of labels) {
      for (const { field } of findings) this.see(block, field.id);
      this.take({ issues: withinIssues(this.part.grid, block, findings) });
      if (block.layout === 'labels') this.take({ records: readLabels(sheet, block, findings) });
    }
    for (const table of this.part.tables) {
      const findings = labels.find(({ block }) => block === table.block)?.findings ?? [];
      this.readTables(sheet, table, findings);
    }
    const { grid, signs, blocks } = this.part;
    const regions = regionsOf(signs.form, this.contexts, grid.bottom).map((region) =>
      endingAtTables(grid, this.part.band, region, this.headers),
    );
    for (const block of blocks) {
      if (block.layout === 'outline') this.readOutlines(sheet, block, regions);
    }
    this.records.sort((a, b) => a.rows[0] - b.rows[0]);
    return this;
  }

  private take({ records = [], issues = [] }: { records?: Iterable<FormRecord>; issues?: Iterable<Issue> }): void {
    for (const record of records) this.records.push(record);
    for (const issue of issues) this.issues.push(issue);
  }

  /** A heading stands over this part, and by itself. */
  private isHeading({ row, left }: ContextMark): boolean {
    const { grid, band } = this.part;
    const above = (this.headers[0]?.top ?? Number.POSITIVE_INFINITY) > row;
    const most = above ? MOST_CELLS_IN_TITLE : MOST_CELLS_IN_HEADING;
    // What stands to the left of the tables is somebody's remark.
    const from = Math.max(band.left, this.edge);
    let cells = left < from && hasColumn(band, left) && grid.cell(row, left)?.text ? 1 : 0;
    let inFront = 0;
    for (const { column } of grid.row(row, { ...band, left: from })) {
      if (++cells > most) return false;
      if (column < left) inFront++;
    }
    return inFront <= (above ? 1 : 0);
  }

  /** The heading of an outline, to the right of which a table's rows go on: what is in these says nothing about it. */
  private standsBesideTable({ row, left, right }: ContextMark): boolean {
    const { grid, band } = this.part;
    const beside = this.headers
      .slice(0, MOST_TABLES_BESIDE)
      .filter((header) => header.top <= row && header.left > right && row <= lastRow(grid, header, this.headers));
    if (beside.length === 0) return false;
    const isTable = indexStretches(beside.map((header): Stretch => [header.left, header.right]));
    const others = [...grid.row(row, band)].filter(({ column }) => !isTable(column, column));
    return others.length <= MOST_CELLS_IN_HEADING && others[0]?.column === left;
  }

  private findLabels(): { block: Block; findings: LabelFinding[] }[] {
    const { grid, band, signs, texts, blocks } = this.part;
    const known = this.headers.flatMap(({ columns }) =>
      [...columns.values()].map(({ left, right }): Stretch => [left, right]),
    );
    const isKnown = indexStretches(known);
    const isExtraColumn = (column: number) => known.length > 0 && !isKnown(column, column);
    const labels = labelPlaces(signs.form, texts);
    // Where tables stand below, a column that somebody put in between holds something in their rows.
    const emptyColumns = known.length > 0 ? undefined : columnsWithout(grid);
    const isInTable = tableRows(grid, band, this.headers, this.part.within);
    const own = { within: this.part.within, isInTable };
    const scope = { form: signs.form, grid, band, labels, edge: this.edge, isExtraColumn, emptyColumns, ...own };
    const words = signs.form.once(labelWordsOf);
    const byText = landmarksByText(texts);
    return blocks
      .filter((block) => !isNamedByLabel(block))
      .map((block) => ({
        block,
        findings: findLabels(scope, block, words.get(block) ?? [], byText),
      }));
  }

  private scope(findings: readonly LabelFinding[]): SheetScope {
    const { grid, band, placement, signs, named } = this.part;
    const headings = this.contexts.map(({ row }): Stretch => [row, row]);
    const outlines = beginningsOf(signs.form, this.contexts).filter((mark) => this.standsBesideTable(mark));
    const beside = new Map(outlines.map((mark) => [mark.row, mark]));
    const whole = headings.filter(([row]) => !beside.has(row));
    const isClaimed = indexStretches([...whole, ...this.headers.flatMap(rowsOf), ...findings.map(({ rows }) => rows)]);
    for (const { label, places } of findings) for (const area of [label, ...places]) placement.placeArea(area);
    return {
      form: signs.form,
      grid,
      band,
      placement,
      isClaimed: (row, columns) => {
        const mark = beside.get(row);
        return isClaimed(row, row) || named.isTaken(row, columns) || (mark !== undefined && shareColumn(mark, columns));
      },
      hasHeading: indexStretches(headings),
      contextAt: (id, row) => this.contextAt(id, row),
      labelledAt: (field, row) => named.cellAt(field, row),
      wordAt: wordsByPlace(this.part.texts),
    };
  }

  /** The last heading above in this part; where it has none at all, in the parts to the left, or on the sheet before. */
  private contextAt(id: string, row: number): ContextMark | undefined {
    const { leftOf, before } = this.part;
    return (
      lastAbove(this.contextsById.get(id) ?? [], row) ??
      leftOf(id, row) ??
      before.contexts.findLast((mark) => mark.id === id && mark.carries)
    );
  }

  private readTables(sheet: SheetScope, { block, headers }: BlockHeaders, findings: readonly LabelFinding[]): void {
    if (headers.length === 0) return;
    const { grid, before, signs, named, nameless } = this.part;
    const outlines = beginningsOf(signs.form, this.contexts).map(endOfTables);
    const without = nameless.map(({ top, left, right }) => ({ top, left, right }));
    const ends = [...this.headers, ...outlines, ...without, ...named.labels];
    ends.sort((a, b) => a.top - b.top);
    const all = headers.map((header): Segment => ({ header, last: lastRow(grid, header, ends) }));
    const segments = all.filter(({ header }) => !isExampleTable(grid, header));
    for (const example of all) if (!segments.includes(example)) this.passOver(sheet, block, example);
    const { form } = signs;
    for (const { header, last } of segments) {
      for (const id of header.columns.keys())
        this.see(block, id, header.bySynonym.has(id) ? SYNONYM_COUNTS : header.doubled.has(id) ? DOUBLED_COUNTS : 1);
      this.take({
        issues: [
          ...missingColumns(form, grid, block, header),
          ...doubledColumns(form, grid, block, header),
          ...ungroupedColumns(form, grid, block, header),
        ],
      });
      this.placeHeader(block, header, last);
    }
    const labels = labelRowsOf(findings);
    const table = readTable(sheet, { block, segments, labels, before: before.headings.get(block.id) });
    if (table.lastHeading) this.lastHeadings.set(block.id, table.lastHeading);
    this.take(table);
    this.take({ records: headingRecords(sheet, block, table.headings) });
  }

  /** An example of how to fill in the table: told, and no record. */
  private passOver({ placement }: SheetScope, block: Block, { header, last }: Segment): void {
    const { grid } = this.part;
    this.placeHeader(block, header, last);
    for (const row of grid.rows({ top: header.bottom + 1, bottom: last })) {
      placement.place(row, [[header.left, header.right]]);
    }
    const address = `${header.bottom + 1}:${last}`;
    this.take({ issues: [makeIssue('row-example', { sheet: grid.name, block: block.id, address })] });
  }

  private placeHeader({ id: block }: Block, header: TableHeader, last: number): void {
    const { grid, placement } = this.part;
    const { top, left, right } = header;
    placement.table({ block, top, bottom: last, left, right });
    // Headers, and groups over several of them.
    const isOver = indexStretches([...header.columns.values()].map((span) => [span.left, span.right]));
    for (const row of grid.rows(header)) {
      for (const area of extentsWithin(grid, row, header)) {
        if (isOver(area.left, area.right)) placement.placeArea(area);
      }
    }
  }

  private readOutlines(sheet: SheetScope, block: Block, regions: readonly Region[]): void {
    for (const { context, top, bottom } of regions) {
      if (block.within !== undefined && context !== block.within) continue;
      const outline = readOutline(sheet, block, top, bottom);
      this.take(outline);
      if (outline.records.length > 0) for (const { id } of block.fields) this.see(block, id);
    }
  }

  private see(block: Block, id: string, counts = 1): void {
    const name = `${block.id}.${id}`;
    this.seen.set(name, Math.max(counts, this.seen.get(name) ?? 0));
  }
}

function wordsByPlace(texts: readonly Landmark[]): SheetScope['wordAt'] {
  const words = new Map<number, Map<number, string>>();
  for (const { text, area } of texts) {
    const row = words.get(area.top) ?? new Map<number, string>();
    words.set(area.top, row.set(area.left, text));
  }
  return (row, column) => words.get(row)?.get(column);
}

/** A heading stands by itself, with at most a page number or a date in its row; titles above the tables have more. */
const MOST_CELLS_IN_HEADING = 2;
const MOST_CELLS_IN_TITLE = 4;
/** So many tables are looked at that may stand beside an outline. */
const MOST_TABLES_BESIDE = 20;

function rowsOf({ top, bottom, isLost }: TableHeader): Stretch[] {
  return isLost ? [] : [[top, bottom]];
}

/** Of marks from the top the last that stands in a row or above it. */
export function lastAbove(marks: readonly ContextMark[], row: number): ContextMark | undefined {
  return marks[bisect(marks.length, (i) => (marks[i]?.row ?? Infinity) <= row) - 1];
}
