/**
 * Takes one department's workbook into the consolidation, cell by cell: a three-way merge with the blank form (or the
 * base that travels in the workbook) between what is there and what comes. Nothing that came in is ever dropped: what
 * disagrees is a conflict, what may not be written is an issue with the text.
 */
import { blockOf, type Block, type Field, type Form } from '../form/form.js';
import { distinctIssues } from '../issue/distinct.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { mergeCell } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import { placesOfAdded, type AddedPlace } from '../record/added-places.js';
import { answersFor } from '../record/owners.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { RecordTable, type Row } from '../record/record-table.js';
import { BLANK, displayText, type FieldValue, type MaybeValue } from '../record/value.js';
import { withAdded } from './added-records.js';
import type { CellConflict } from './conflict-table.js';
import type { ConsolidatedRecord, Consolidation, Incoming, SavedCell, SharedTable } from './consolidation.js';
import { keptBlanks } from './kept-blanks.js';
import { rowIssues } from './row-issues.js';

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
  const { table, conflicts, issues, changes, unchanged } = takeInMatched(current, incoming, { given, bases, added });
  const matched = { source: incoming.source, department: incoming.department, records: given };
  const kept = incoming.base ? [] : keptBlanks(known, matched);
  const told = [...current.issues, ...issues, ...kept, ...rowIssues(blank, known, matched)];
  return { table, conflicts, issues: told, changes, unchanged };
}

/** Records of a sender, found among those that are there; by their identities there. */
export interface MatchedRecords {
  /** What each holds now. A field that is not in it is no opinion (rule C7). */
  readonly given: ReadonlyMap<string, FormRecord>;
  /** What the sender started from. A record without any is one that both sides added (rule E3). */
  readonly bases: ReadonlyMap<string, FormRecord>;
  readonly added: readonly AddedRecord[];
}

export type AddedRecord = Row & { readonly place: AddedPlace };

/** What became of one cell that the sender changed. */
export interface TakenCell {
  /** Of its record. */
  readonly id: string;
  readonly field: string;
  /** `same`: it said so already (C4). `kept`: the form gives it, and it stays. */
  readonly outcome: 'saved' | 'conflict' | 'same' | 'kept';
  readonly value: FieldValue;
  readonly base: MaybeValue;
  /** Where it stands: records may share a cell. */
  readonly place: { readonly sheet: string; readonly address: string };
}

/** What the merge made of a table. */
export interface TakenIn extends SharedTable {
  readonly issues: readonly Issue[];
  readonly changes: readonly SavedCell[];
  readonly unchanged: number;
  readonly cells: readonly TakenCell[];
}

export type Sender = Pick<Incoming, 'source' | 'department'>;

/** The merge behind `takeIn`, for a sender whose records are matched already: a workbook's, or single cells. */
export function takeInMatched(
  { table, conflicts }: SharedTable,
  sender: Sender,
  { given, bases, added }: MatchedRecords,
): TakenIn {
  const merge = new SenderMerge(table, sender);
  const changed = inOrder(table, given).map(({ row, mine }): [string, ConsolidatedRecord] => [
    row.id,
    merge.merged(row, mine, bases.get(row.identity)),
  ]);
  const rows = added.map(({ identity, id, record, place }) => ({ identity, id, record: merge.added(record), place }));
  return {
    table: withAdded(table.withCells(changed), rows),
    conflicts: conflicts.with(merge.conflicts),
    issues: distinctIssues(merge.issues),
    changes: merge.changes,
    unchanged: merge.cells.filter(({ outcome }) => outcome === 'same').length,
    cells: merge.cells,
  };
}

/** The records that are there, in the order of the table, each with the sender's. */
function inOrder(table: RecordTable<ConsolidatedRecord>, given: MatchedRecords['given']) {
  const found = [...given].flatMap(([identity, mine]) => {
    const row = table.row(identity);
    return row ? [{ row, mine, at: table.placeOf(identity) ?? 0 }] : [];
  });
  return found.sort((a, b) => a.at - b.at);
}

/** A cell that both have, with what the sender started from. */
interface MetCell {
  readonly record: ConsolidatedRecord;
  readonly id: string;
  readonly block: Block;
  readonly field: Field;
  readonly base: MaybeValue;
  readonly mine: FieldValue;
  readonly theirs: RecordCell;
}

/** Collects what one sender does to the records. */
class SenderMerge {
  readonly cells: TakenCell[] = [];
  readonly issues: Issue[] = [];
  readonly changes: SavedCell[] = [];
  readonly conflicts: CellConflict[] = [];
  private readonly form: Form;

  constructor(
    private readonly table: RecordTable<ConsolidatedRecord>,
    private readonly sender: Sender,
  ) {
    this.form = table.form;
  }

  /** @param from what the sender started from; the same key added on two sides is one record with an empty base (E3) */
  merged(row: Row<ConsolidatedRecord>, mine: FormRecord, from: FormRecord | undefined): ConsolidatedRecord {
    const { record } = row;
    const block = blockOf(this.form, record.block);
    // Most records come back as they are: they are copied only where something changes.
    let cells: Record<string, RecordCell> | undefined;
    let origins: Record<string, string> | undefined;
    for (const field of block.fields) {
      const [theirs, value] = [record.cells[field.id], mine.cells[field.id]?.value];
      if (!theirs || !value || block.key.includes(field.id)) continue;
      const base = from ? from.cells[field.id]?.value : BLANK;
      const outcome = this.settle({ record, id: row.id, block, field, base, mine: value, theirs });
      if (!outcome) continue;
      const place = { sheet: record.sheet, address: theirs.address };
      this.cells.push({ id: row.id, field: field.id, outcome, value, base, place });
      if (outcome !== 'saved') continue;
      (cells ??= { ...record.cells })[field.id] = { ...theirs, value };
      (origins ??= { ...record.origins })[field.id] = this.sender.source;
    }
    if (!cells || !origins) return record;
    this.reviewTies(block, record, origins);
    return { ...record, cells, origins };
  }

  /** C8: two sources filled in different fields of one tie; both stand, and somebody should look. */
  private reviewTies(block: Block, record: ConsolidatedRecord, origins: Readonly<Record<string, string>>): void {
    for (const tie of block.ties) {
      const written = block.fields.flatMap((field) => {
        const origin = tie.includes(field.id) ? origins[field.id] : undefined;
        return origin === undefined ? [] : [{ field, origin }];
      });
      const [first] = written;
      const isNew = written.some(({ field, origin }) => origin !== record.origins[field.id]);
      if (!first || !isNew || new Set(written.map(({ origin }) => origin)).size < 2) continue;
      const labels = {
        ja: written.map(({ field }) => `「${field.label.ja}」`).join('と'),
        en: written.map(({ field }) => `"${field.label.en}"`).join(' and '),
      };
      const { sheet, key, cells } = record;
      const place = { sheet, address: cells[first.field.id]?.address ?? '', block: block.id, key };
      this.issues.push(makeIssue('tie-review', { ...place, evidence: written.map(({ origin }) => origin) }, labels));
    }
  }

  /** What becomes of the cell; undefined where the sender says nothing new. */
  private settle(cell: MetCell): TakenCell['outcome'] | undefined {
    const { record, field, base, mine, theirs } = cell;
    const same = (a: FieldValue, b: FieldValue) => sameValue(this.form, field, a, b);
    const { outcome } = mergeCell(base, mine, theirs.value, same);
    if (outcome === 'both') return 'same';
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    const place = { ...placeOf(cell), evidence: [this.sender.source, displayText(mine)] };
    if (field.role === 'plan' && base?.kind === 'value') {
      this.issues.push(makeIssue('plan-changed', place, field.label));
      return 'kept';
    }
    const owners = this.table.owners(record);
    if (!answersFor(this.form, this.sender.department, owners)) {
      this.issues.push(makeIssue('foreign-edit', place, owners.join('・')));
    }
    if (outcome === 'conflict') this.conflicts.push(this.conflictOf(cell));
    else this.changes.push({ ...placeOf(cell), field: field.id, text: displayText(mine) });
    return outcome === 'conflict' ? 'conflict' : 'saved';
  }

  private conflictOf(cell: MetCell): CellConflict {
    const { record, id, field, base, mine, theirs } = cell;
    return {
      ...placeOf(cell),
      record: id,
      field: field.id,
      base: displayText(base),
      values: [
        { text: displayText(theirs.value), source: record.origins[field.id] ?? '' },
        { text: displayText(mine), source: this.sender.source },
      ],
    };
  }

  added(record: FormRecord): ConsolidatedRecord {
    const origins: Record<string, string> = {};
    const block = blockOf(this.form, record.block);
    for (const field of block.fields) {
      const cell = record.cells[field.id];
      if (cell?.value.kind !== 'value') continue;
      origins[field.id] = this.sender.source;
      if (block.key.includes(field.id)) continue;
      const { sheet, key } = record;
      this.changes.push({ block: block.id, key, sheet, address: cell.address, field: field.id, text: cell.value.text });
    }
    return { ...record, origins, added: true };
  }
}

function placeOf({ record, block, theirs }: MetCell) {
  return { sheet: record.sheet, address: theirs.address, block: block.id, key: record.key };
}
