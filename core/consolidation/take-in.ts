/**
 * Takes one department's workbook into the consolidation, cell by cell: a three-way merge with the blank form (or the
 * base that travels in the workbook) between what is there and what comes. Nothing that came in is ever dropped: what
 * disagrees is a conflict, what may not be written is an issue with the text. Here is whose record is which; what becomes
 * of its cells is `sender-merge.ts`.
 */
import { blockOf } from '../form/form.js';
import { distinctIssues } from '../issue/distinct.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { placesOfAdded, type AddedPlace } from '../record/added-places.js';
import { lackedAnswers, newLacks, withLacks, type Lack } from '../record/lacking.js';
import type { FormRecord } from '../record/record.js';
import { RecordTable, type Row } from '../record/record-table.js';
import { withAdded } from './added-records.js';
import type { ConsolidatedRecord, Consolidation, Incoming, SharedTable } from './consolidation.js';
import { keptBlanks } from './kept-blanks.js';
import { rowIssues } from './row-issues.js';
import { savedCells } from './saved-cells.js';
import { SenderMerge, type Sender } from './sender-merge.js';
import type { TakenIn } from './taken.js';

/** @param blank the records of the blank form */
export function takeIn(blank: RecordTable, current: Consolidation, incoming: Incoming): Consolidation {
  const known = current.table;
  const { form } = known;
  const bases = incoming.base ? alignRecords(form, known, incoming.base) : blank;
  const given = alignRecords(form, bases, RecordTable.of(form, incoming.records, { like: bases }), known);
  const added: AddedRecord[] = [];
  for (const [identity, place] of placesOfAdded(given, (one) => known.has(one))) {
    const record = given.get(identity);
    if (record) added.push({ identity, id: identity, record, place });
  }
  const taken = takeInMatched(current, incoming, { given, bases, added });
  const matched = { source: incoming.source, department: incoming.department, records: given };
  const kept = incoming.base ? [] : keptBlanks(known, matched);
  const about = incoming.isRepeat ? [] : [...kept, ...rowIssues(blank, known, matched)];
  const issues = [...current.issues, ...taken.issues, ...about];
  const unchanged = taken.cells.filter(({ outcome }) => outcome === 'same').length;
  const table = withLacking(taken, added, given);
  return { table, conflicts: taken.conflicts, issues, changes: savedCells(taken, added), unchanged };
}

/** Notes what has to be answered and is not in the workbook at all, in the records that it answered otherwise. */
function withLacking(
  { table, cells }: TakenIn,
  added: readonly AddedRecord[],
  given: MatchedRecords['given'],
): RecordTable<ConsolidatedRecord> {
  const saved = cells.filter(({ outcome }) => outcome === 'saved');
  const answered = new Set([...saved, ...added].map(({ id }) => id));
  const lacks = [...answered].flatMap((id): Lack[] => {
    const row = table.rowOfId(id);
    const mine = row && given.get(row.identity);
    return mine ? [{ id, fields: lackedAnswers(blockOf(table.form, mine.block), mine) }] : [];
  });
  return withLacks(table, newLacks(table, lacks));
}

/** Records of a sender, found among those that are there; by their identities there. */
interface MatchedRecords {
  /** What each holds now. A field that is not in it is no opinion (rule C7). */
  readonly given: ReadonlyMap<string, FormRecord>;
  /** What the sender started from. A record without any is one that both sides added (rule E3). */
  readonly bases: ReadonlyMap<string, FormRecord>;
  readonly added: readonly AddedRecord[];
}

export type AddedRecord = Row & { readonly place: AddedPlace };

/** The merge behind `takeIn`, for a sender whose records are matched already: a workbook's, or single cells. */
export function takeInMatched(
  { table, conflicts }: SharedTable,
  sender: Sender,
  { given, bases, added }: MatchedRecords,
): TakenIn {
  const merge = new SenderMerge(table, sender);
  const changed: [id: string, record: ConsolidatedRecord][] = [];
  for (const { row, mine } of inOrder(table, given)) {
    const record = merge.merged(row, mine, bases.get(row.identity));
    if (record !== row.record) changed.push([row.id, record]);
  }
  const rows = added.map(({ identity, id, record, place }) => ({ identity, id, record: merge.added(record), place }));
  return {
    table: withAdded(table.withCells(changed), rows),
    conflicts: conflicts.with(merge.conflicts),
    issues: distinctIssues(merge.issues),
    cells: merge.cells,
  };
}

interface MetRecord {
  readonly row: Row<ConsolidatedRecord>;
  readonly mine: FormRecord;
  readonly at: number;
}

/** The records that are there, in the order of the table, each with the sender's. */
function inOrder(table: RecordTable<ConsolidatedRecord>, given: MatchedRecords['given']): readonly MetRecord[] {
  const found: MetRecord[] = [];
  let isSorted = true;
  for (const [identity, mine] of given) {
    const at = table.placeOf(identity);
    const row = at === undefined ? undefined : table.rows[at];
    if (at === undefined || !row) continue;
    if (at < (found.at(-1)?.at ?? 0)) isSorted = false;
    found.push({ row, mine, at });
  }
  return isSorted ? found : found.sort((a, b) => a.at - b.at);
}
