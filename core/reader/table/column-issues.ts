/**
 * What is to be said of a table's header: columns that are missing, and columns that could be one another.
 */
import { columnName, formatAddress } from '../../grid/address.js';
import { topLeft } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import { isRequiredAnswer, type Block, type Form } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { columnFields, columnsOf } from './column-fields.js';
import type { TableHeader } from './table-headers.js';

/** Columns of the form that a header does not have; and fields that have to be answered and have no column at all. */
export function missingColumns(form: Form, grid: Grid, block: Block, header: TableHeader): Issue[] {
  // Of one that is gone, where the rows begin.
  const [top, bottom] = header.isLost ? [header.bottom + 1, header.bottom + 1] : [header.top, header.bottom];
  const address = `${top}:${bottom}`;
  const place = { sheet: grid.name, block: block.id, address };
  return block.fields.flatMap((field) => {
    const columns = columnsOf(form, field);
    const missing = columns.filter(({ id }) => !header.columns.has(id));
    const told = missing.map(({ label }) => makeIssue('column-missing', place, label));
    const isGone = missing.length > 0 && missing.length === columns.length && isRequiredAnswer(field);
    return isGone ? [...told, makeIssue('required-missing', place, field.label)] : told;
  });
}

/** Fields whose header stands over several columns, with nothing to tell which is meant. */
export function doubledColumns(form: Form, grid: Grid, block: Block, { doubled }: TableHeader): Issue[] {
  return columnFields(form, block).flatMap(({ id, label }) => {
    const areas = doubled.get(id);
    if (!areas) return [];
    const address = areas.map((area) => formatAddress(topLeft(area))).join(',');
    const columns = areas.map(({ left }) => columnName(left));
    return [makeIssue('column-ambiguous', { sheet: grid.name, block: block.id, address }, label, columns)];
  });
}

/** Columns that were known without their group: one issue for all of them, in the lowest row of the header. */
export function ungroupedColumns(
  form: Form,
  grid: Grid,
  block: Block,
  { ungrouped, columns, bottom }: TableHeader,
): Issue[] {
  if (ungrouped.size === 0) return [];
  const fields = columnFields(form, block).filter(({ id }) => ungrouped.has(id));
  const places = fields.flatMap(({ id }) => {
    const left = columns.get(id)?.left;
    return left === undefined ? [] : [formatAddress({ row: bottom, column: left })];
  });
  const place = { sheet: grid.name, block: block.id, address: [...new Set(places)].join(',') };
  return [
    makeIssue(
      'group-missing',
      place,
      fields.map(({ label }) => label),
    ),
  ];
}
