/**
 * Headers of the blank whose rows a copy does not have any more: the table under them is read by the columns that they
 * stood over, and that is told.
 */
import type { Form } from '../../form/form.js';
import { keyAddress } from '../../form/key-cell.js';
import { parseAddress } from '../../grid/address.js';
import { rowsOf, type ColumnSpan } from '../../grid/area.js';
import { compact } from '../../text/normalise.js';
import type { TableHeader } from '../table/table-headers.js';
import type { AlignedSheet } from './align-sheets.js';

/** By block. */
export function lostHeaders(form: Form, { grid, blank, rows, columns }: AlignedSheet): Map<string, TableHeader> {
  return new Map(
    [...blank.headers].flatMap(([block, header]): [string, TableHeader][] => {
      const first = firstRow({ form, blank, grid, rows }, block);
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

interface OnSheet extends Pick<AlignedSheet, 'grid' | 'blank' | 'rows'> {
  readonly form: Form;
}

/**
 * The first row of the copy in which a record of the block stands; undefined where none of them is there by its name: in their
 * order alone rows of another table may stand there.
 */
function firstRow({ form, grid, blank, rows }: OnSheet, block: string): number | undefined {
  const places = blank.records.flatMap((record) => {
    const row = record.block === block ? rows.get(record.rows[0]) : undefined;
    return row === undefined ? [] : [{ record, row }];
  });
  const isThere = places.some(({ record, row }) => {
    const at = parseAddress(keyAddress(form, record));
    const name = at ? compact(blank.grid.cell(at.row, at.column)?.text ?? '') : '';
    return name === '' || [...grid.row(row)].some(({ cell }) => compact(cell.text).includes(name));
  });
  return isThere ? Math.min(...places.map(({ row }) => row)) : undefined;
}
