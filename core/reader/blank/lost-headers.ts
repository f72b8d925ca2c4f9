/**
 * Headers of the blank whose rows a copy does not have any more: the table under them is read by the columns that they
 * stood over, and that is told.
 */
import { rowsOf, type ColumnSpan } from '../../grid/area.js';
import type { TableHeader } from '../table/table-headers.js';
import type { RowMap } from './align-rows.js';
import type { AlignedSheet } from './align-sheets.js';
import type { BlankSheet } from './blank-layout.js';

/** By block. */
export function lostHeaders({ blank, rows, columns }: AlignedSheet): Map<string, TableHeader> {
  return new Map(
    [...blank.headers].flatMap(([block, header]): [string, TableHeader][] => {
      const first = firstRow(blank, block, rows);
      if (first === undefined || rowsOf(header).some((row) => rows.has(row))) return [];
      const moved = new Map<string, ColumnSpan>();
      for (const [field, { left, right }] of header.columns) {
        const [from, to] = [columns.get(left), columns.get(right)];
        if (from !== undefined && to !== undefined && from <= to) moved.set(field, { left: from, right: to });
      }
      const spans = [...moved.values()];
      const [left, right] = [Math.min(...spans.map((span) => span.left)), Math.max(...spans.map((span) => span.right))];
      return spans.length === 0
        ? []
        : [[block, { ...header, top: first - 1, bottom: first - 1, left, right, columns: moved, isLost: true }]];
    }),
  );
}

/** The first row of the copy in which a record of the block stands. */
function firstRow({ records }: BlankSheet, block: string, rows: RowMap): number | undefined {
  const places = records.flatMap((record) => (record.block === block ? (rows.get(record.rows[0]) ?? []) : []));
  return places.length === 0 ? undefined : Math.min(...places);
}
