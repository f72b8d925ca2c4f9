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
import { sameAsTyped, sameValue } from '../record/canonical.js';
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
interface MatchedRecords {
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
  /** `same`: it said so already (C4). `kept`: the form gives it, and it stays. `unreadable`: an error value (C7). */
  readonly outcome: 'saved' | 'conflict' | 'same' | 'kept' | 'unreadable';
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

interface Sender extends Pick<Incoming, 'source' | 'department'> {
  /** Whether what the form gives is the sender's to change too: where whole copies of a workbook are merged. */
  readonly givesForm?: boolean;
}

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
    changes: merge.changes,
    unchanged: merge.cells.filter(({ outcome }) => outcome === 'same').length,
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

/** A cell for which the sender has another value than what they started from. */
interface MetCell {
  readonly record: ConsolidatedRecord;
  readonly id: string;
  readonly block: Block;
  readonly field: Field;
  readonly base: MaybeValue;
  readonly mine: FieldValue;
  /** A field that the table does not have yet (C7) has no cell in it. */
  readonly theirs: RecordCell | undefined;
}

/** Collects what one sender does to the records. */
class SenderMerge {
  readonly cells: TakenCell[] = [];
  readonly issues: Issue[] = [];
  readonly changes: SavedCell[] = [];
  readonly conflicts: CellConflict[] = [];
  private readonly form: Form;
  /** What the sender brought for each cell of the table: by field, sheet and address. */
  private readonly brought = new Map<Field, Map<string, Map<string, FieldValue>>>();

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
    const first = this.cells.length;
    for (const field of block.fields) {
      const value = mine.cells[field.id]?.value;
      const base = from ? from.cells[field.id]?.value : BLANK;
      // Most cells were left alone.
      if (!value || (base && sameAsTyped(base, value)) || block.key.includes(field.id)) continue;
      const theirs = record.cells[field.id];
      const outcome = this.settle({ record, id: row.id, block, field, base, mine: value, theirs });
      if (!outcome) continue;
      const place = { sheet: record.sheet, address: theirs?.address ?? '' };
      this.cells.push({ id: row.id, field: field.id, outcome, value, base, place });
      if (outcome !== 'saved') continue;
      (cells ??= { ...record.cells })[field.id] = withValue(theirs, value);
      (origins ??= { ...record.origins })[field.id] = this.sender.source;
    }
    if (!cells || !origins) return record;
    if (block.ties.length > 0) this.reviewTies(block, record, origins, this.cells.slice(first));
    return withCells(record, cells, origins);
  }

  /**
   * C8: two sources filled in different fields of one tie; both stand, and somebody should look. Not where the sender says
   * what the other said too, and not for a field in conflict, which somebody looks at anyhow.
   */
  private reviewTies(
    block: Block,
    record: ConsolidatedRecord,
    origins: Readonly<Record<string, string>>,
    cells: readonly TakenCell[],
  ): void {
    const agreed = cells
      .filter(({ outcome }) => outcome === 'same' || outcome === 'conflict')
      .map(({ field }) => field);
    for (const tie of block.ties) {
      const written = block.fields.flatMap((field) => {
        const origin = tie.includes(field.id) && !agreed.includes(field.id) ? origins[field.id] : undefined;
        return origin === undefined ? [] : [{ field, origin }];
      });
      const [first] = written;
      const isNew = written.some(({ field, origin }) => origin !== record.origins[field.id]);
      if (!first || !isNew || new Set(written.map(({ origin }) => origin)).size < 2) continue;
      const labels = {
        ja: written.map(({ field }) => `「${field.label.ja}」`).join('と'),
        en: written.map(({ field }) => `"${field.label.en}"`).join(' and '),
      };
      const { sheet, key } = record;
      const place = { sheet, address: record.cells[first.field.id]?.address ?? '', block: block.id, key };
      this.issues.push(makeIssue('tie-review', { ...place, evidence: written.map(({ origin }) => origin) }, labels));
    }
  }

  /** What becomes of the cell; undefined where the sender says nothing new. */
  private settle(cell: MetCell): TakenCell['outcome'] | undefined {
    const { record, field, base, mine, theirs } = cell;
    const same = (a: FieldValue, b: FieldValue) => sameValue(this.form, field, a, b);
    const { outcome } = mergeCell(base, mine, theirs?.value, same);
    if (outcome === 'both') return 'same';
    if (mine.kind === 'unreadable') return base?.kind === 'unreadable' ? undefined : 'unreadable';
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    if (field.role === 'plan' && base?.kind === 'value' && !this.sender.givesForm) {
      this.issues.push(makeIssue('plan-changed', this.toldOf(cell), field.label));
      return 'kept';
    }
    if (this.sender.department !== '') {
      const owners = this.table.owners(record);
      const isOwn = answersFor(this.form, this.sender.department, owners);
      if (!isOwn) this.issues.push(makeIssue('foreign-edit', this.toldOf(cell), owners.join('・')));
    }
    const isConflict = this.isTorn(cell, same) || outcome === 'conflict';
    if (isConflict) this.conflicts.push(this.conflictOf(cell));
    else {
      const { block, key, sheet } = record;
      this.changes.push({
        block,
        key,
        field: field.id,
        sheet,
        address: theirs?.address ?? '',
        text: displayText(mine),
      });
    }
    return isConflict ? 'conflict' : 'saved';
  }

  /**
   * Whether the sender has another value already for what is one (merged) cell of the table: the first is merged, and the
   * others must not be lost (C5).
   */
  private isTorn(
    { record: { sheet, added }, field, mine, theirs }: MetCell,
    same: (a: FieldValue, b: FieldValue) => boolean,
  ): boolean {
    if (!theirs || theirs.address === '' || added) return false;
    const there = innerMap(innerMap(this.brought, field), sheet);
    const earlier = there.get(theirs.address);
    if (earlier === undefined) there.set(theirs.address, mine);
    return earlier !== undefined && !same(earlier, mine);
  }

  private toldOf(cell: MetCell) {
    return { ...placeOf(cell), evidence: [this.sender.source, displayText(cell.mine)] };
  }

  private conflictOf(cell: MetCell): CellConflict {
    const { record, id, field, base, mine, theirs } = cell;
    return {
      ...placeOf(cell),
      record: id,
      field: field.id,
      base: displayText(base),
      values: [
        { text: displayText(theirs?.value), source: record.origins[field.id] ?? '' },
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
  return { sheet: record.sheet, address: theirs?.address ?? '', block: block.id, key: record.key };
}

// What most of a workbook's cells and records go through is spelt out: a spread takes several times as long.

function withValue(cell: RecordCell | undefined, value: FieldValue): RecordCell {
  const { address = '', whole } = cell ?? {};
  return whole === undefined ? { value, address } : { value, address, whole };
}

function withCells(
  { block, sheet, key, rows, added, nth }: ConsolidatedRecord,
  cells: ConsolidatedRecord['cells'],
  origins: ConsolidatedRecord['origins'],
): ConsolidatedRecord {
  const record = { block, sheet, key, cells, rows, origins, added };
  return nth === undefined ? record : { ...record, nth };
}

function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const before = map.get(key);
  if (before) return before;
  const inner = new Map<L, V>();
  map.set(key, inner);
  return inner;
}
