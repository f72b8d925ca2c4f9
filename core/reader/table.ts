/**
 * Reads the rows under a table's headers into records. A header that comes again after a page break does not end the
 * table: what holds for the rows above it (a value to fill down, a heading row, a programme whose rows go on) holds
 * below it too, until a heading of the sheet stands between.
 */
import type { Block } from '../form/form.js';
import { KeyRecords } from './key-records.js';
import { cellsOfRow } from './field-values.js';
import { headingOf, isHeadingRow, type HeadingRow } from './heading-rows.js';
import type { LabelRow } from './label-rows.js';
import { headingBetween, recordOf, type SheetScope, type TableReading } from './reading.js';
import { candidateRows } from './candidate-rows.js';
import { filledDown, isBlank, TableRows, type RowCells } from './row-cells.js';
import { columnFields, type TableHeader } from './table-headers.js';
import { isAside, unplacedRow } from './unplaced-rows.js';

/** The rows under one header, down to the next header in the same columns. */
export interface Segment {
  readonly header: TableHeader;
  readonly last: number;
}

/** @param labels the labelled rows of this block in this part of the sheet */
export function readTable(
  sheet: SheetScope,
  block: Block,
  segments: readonly Segment[],
  labels: readonly LabelRow[],
): TableReading {
  const reader = block.per === 'key' ? new KeyRecords(sheet, block, labels) : new RowRecords(sheet, block, labels);
  for (const { header, last } of segments) {
    const rows = new TableRows(sheet.grid, header, columnFields(block));
    const columns = columnsOf(header);
    const candidates = candidateRows(sheet, header, rows, last);
    candidates.forEach((row, i) => {
      sheet.placement.place(row, columns);
      reader.see(row, rows, candidates[i + 1]);
    });
  }
  return reader.finish();
}

function columnsOf({ columns }: TableHeader): Set<number> {
  const all = new Set<number>();
  for (const { left, right } of columns.values()) for (let column = left; column <= right; column++) all.add(column);
  return all;
}

/** One record for each row. */
class RowRecords {
  private readonly result: TableReading = { records: [], headings: [], issues: [] };
  private above: RowCells = new Map();
  private heading: HeadingRow | undefined;
  private row = 0;

  constructor(
    private readonly sheet: SheetScope,
    private readonly block: Block,
    private readonly labels: readonly LabelRow[],
  ) {}

  see(row: number, rows: TableRows, nextRow: number | undefined): void {
    const own = rows.at(row);
    if (headingBetween(this.sheet, this.row, row)) [this.above, this.heading] = [new Map(), undefined];
    this.row = row;
    if (isHeadingRow(this.block, own, nextRow === undefined ? undefined : rows.at(nextRow))) {
      this.heading = headingOf(this.block, row, own);
      this.result.headings.push(this.heading);
      this.above = new Map();
      return;
    }
    const cells = filledDown(rows.fields, own, this.above);
    const missing = rows.fields.find((field) => field.required && field.role === 'key' && isBlank(cells.get(field.id)));
    if (missing || isAside(this.block, own, row)) {
      this.result.issues.push(...unplacedRow(this.sheet, this.block, row, own, missing));
      return;
    }
    this.above = cells;
    this.heading = this.heading?.holdsFor(cells) ? this.heading : undefined;
    const values = cellsOfRow(this.sheet, this.block, row, cells, this.heading);
    this.result.records.push(recordOf(this.sheet, this.block, values, [row, row]));
  }

  finish(): TableReading {
    const { records } = this.result;
    for (const { row, field, cell } of this.labels) {
      const at = records.findLastIndex((record) => record.rows[0] < row);
      const record = records[at];
      if (!record || headingBetween(this.sheet, record.rows[0], row)) continue;
      records[at] = { ...record, cells: { ...record.cells, [field.id]: cell }, rows: [record.rows[0], row] };
    }
    return this.result;
  }
}
