/**
 * Where a record that the form does not have goes: where its workbook has it (see `added-places.ts`). Of several that
 * came to one place, the one taken in first stands first; but none stands between a record and what belongs to it, such
 * as a new programme between another one's indicators.
 */
import type { AddedPlace } from '../record/added-places.js';
import { kinship } from '../record/kinship.js';
import type { RecordTable, Row } from '../record/record-table.js';
import type { ConsolidatedRecord } from './consolidation.js';

type AddedRow = Row<ConsolidatedRecord> & { readonly place: AddedPlace };

/** A row with those that stand around it. */
interface Link {
  readonly row: Row<ConsolidatedRecord>;
  before: Link | undefined;
  after: Link | undefined;
}

interface Ends {
  first: Link | undefined;
  last: Link | undefined;
}

/** The table with rows added, one after the other: a later one may stand beside an earlier one. */
export function withAdded(
  table: RecordTable<ConsolidatedRecord>,
  added: readonly AddedRow[],
): RecordTable<ConsolidatedRecord> {
  if (added.length === 0) return table;
  const links = new Map<string, Link>();
  const ends: Ends = { first: undefined, last: undefined };
  for (const row of table.rows) links.set(row.identity, insert(ends, row, ends.last));
  for (const { identity, id, record, place } of added) {
    const [after, before] = [links.get(place.after ?? ''), links.get(place.before ?? '')];
    const behind = after ? endOfKin(record, after) : before ? before.before : ends.last;
    links.set(identity, insert(ends, { identity, id, record }, behind));
  }
  const rows: Row<ConsolidatedRecord>[] = [];
  for (let link = ends.first; link; link = link.after) rows.push(link.row);
  return table.withRows(rows);
}

/** @param before the one that it comes behind; none where it comes first */
function insert(ends: Ends, row: Row<ConsolidatedRecord>, before: Link | undefined): Link {
  const link: Link = { row, before, after: before ? before.after : ends.first };
  if (before) before.after = link;
  else ends.first = link;
  if (link.after) link.after.before = link;
  else ends.last = link;
  return link;
}

/** Behind what was added there before and belongs nearer to the record that it follows. */
function endOfKin(added: ConsolidatedRecord, place: Link): Link {
  const near = kinship(added, place.row.record);
  let end = place;
  for (let next = place.after; next?.row.record.added; next = next.after) {
    if (kinship(next.row.record, place.row.record) < near) break;
    end = next;
  }
  return end;
}
