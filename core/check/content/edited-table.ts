/**
 * A table with some of its rows read anew, at the cost of those rows: what links rows to each other and to last year is as
 * it was, since edits of answers do not change it.
 */
import type { Row } from './row.js';
import type { Table } from './table.js';

/** @param edits rows of the table as it was gathered, each with what stands in its place now */
export function editedTable(gathered: Table, edits: ReadonlyMap<Row, Row>): Table {
  const origins = new Map([...edits].map(([was, now]) => [now, was]));
  const originOf = (row: Row) => origins.get(row) ?? row;
  const now = (row: Row) => edits.get(row) ?? row;
  return {
    form: gathered.form,
    year: gathered.year,
    rows: gathered.rows.map(now),
    previous: gathered.previous,
    previousOf: (row) => gathered.previousOf(originOf(row)),
    relatedTo: (row) => gathered.relatedTo(originOf(row)).map(now),
    dependingOn: (row) => new Set([...gathered.dependingOn(originOf(row))].map(now)),
    ofProgramme: (row) => gathered.ofProgramme(originOf(row)).map(now),
    // A row that was read anew is another row, with series of its own.
    series: gathered.series,
    asGathered: originOf,
    rowOf: (record) => gathered.rowOf(record),
    links: () => gathered.links(),
    otherNames: () => gathered.otherNames(),
  };
}
