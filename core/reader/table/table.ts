/**
 * Reads the rows under a table's headers into records. A header that comes again after a page break does not end the
 * table: what holds for the rows above it (a value to fill down, a heading row, a programme whose rows go on) holds
 * below it too, until a heading of the sheet stands between.
 */
import type { Block } from '../../form/form.js';
import type { SheetScope, TableReading } from '../reading.js';
import { candidateRows } from './candidate-rows.js';
import type { HeadingRow } from './heading-rows.js';
import { KeyRecords } from './key-records.js';
import type { LabelRow } from './label-rows.js';
import { TableRows } from './row-cells.js';
import { RowRecords } from './row-records.js';
import { columnFields, type TableHeader } from './table-headers.js';

/** The rows under one header, down to the next header in the same columns. */
export interface Segment {
  readonly header: TableHeader;
  readonly last: number;
}

/**
 * @param labels the labelled rows of this block in this part of the sheet
 * @param before the heading row that held at the end of the sheet before
 */
export function readTable(
  sheet: SheetScope,
  block: Block,
  segments: readonly Segment[],
  labels: readonly LabelRow[],
  before: HeadingRow | undefined,
): TableReading {
  const reader =
    block.per === 'key' ? new KeyRecords(sheet, block, labels) : new RowRecords(sheet, block, labels, before);
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
