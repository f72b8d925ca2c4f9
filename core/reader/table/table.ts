/**
 * Reads the rows under a table's headers into records. A header that comes again after a page break does not end the
 * table: what holds for the rows above it (a value to fill down, a heading row, a programme whose rows go on) holds
 * below it too, until a heading of the sheet stands between.
 */
import { joinedStretches } from '../../grid/stretches.js';
import type { Block } from '../../form/form.js';
import type { Issue } from '../../issue/issue.js';
import type { SheetScope, TableReading } from '../reading.js';
import { candidateRows } from './candidate-rows.js';
import { withoutForeignRows } from './foreign-rows.js';
import type { HeadingRow } from './heading-rows.js';
import { KeyRecords } from './key-records.js';
import type { LabelRow } from './label-rows.js';
import { TableRows } from './row-cells.js';
import { RowRecords } from './row-records.js';
import { columnFields } from './column-fields.js';
import type { TableHeader } from './table-headers.js';

/** The rows under one header, down to the next header in the same columns. */
export interface Segment {
  readonly header: TableHeader;
  readonly last: number;
}

/** The rows of a block's tables in one part of a sheet. */
export interface FoundTable {
  readonly block: Block;
  readonly segments: readonly Segment[];
  /** The labelled rows of this block. */
  readonly labels: readonly LabelRow[];
  /** The heading row that held at the end of the sheet before. */
  readonly before: HeadingRow | undefined;
}

export function readTable(sheet: SheetScope, { block, segments, labels, before }: FoundTable): TableReading {
  const reader =
    block.per === 'key' ? new KeyRecords(sheet, block, labels) : new RowRecords(sheet, block, labels, before);
  const foreign: Issue[] = [];
  for (const { header, last } of segments) {
    const rows = new TableRows(sheet.grid, header, columnFields(sheet.form, block));
    const columns = joinedStretches([...header.columns.values()].map(({ left, right }) => [left, right]));
    const candidates = candidateRows(sheet, header, rows, last);
    for (const row of candidates) sheet.placement.place(row, columns);
    const { own, issues } = withoutForeignRows(sheet, block, rows, candidates);
    foreign.push(...issues);
    own.forEach((row, i) => {
      reader.see(row, rows, own[i + 1]);
    });
  }
  const reading = reader.finish();
  return { ...reading, issues: [...reading.issues, ...foreign] };
}
