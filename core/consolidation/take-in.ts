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
  const taken = takeInMatched(current, incoming, { given, bases, added });
  const matched = { source: incoming.source, department: incoming.department, records: given };
  const kept = incoming.base ? [] : keptBlanks(known, matched);
  const issues = [...current.issues, ...taken.issues, ...kept, ...rowIssues(blank, known, matched)];
  const unchanged = taken.cells.filter(({ outcome }) => outcome === 'same').length;
  return { table: taken.table, conflicts: taken.conflicts, issues, changes: savedCells(taken, added), unchanged };
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
}

/** What the merge made of a table. */
export interface TakenIn extends SharedTable {
  readonly issues: readonly Issue[];
  /** In the order of the table. */
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
    cells: merge.cells,
  };
}

/** What was saved, with its places: cells of the table, then those of the records that were added. */
export function savedCells({ table, cells }: TakenIn, added: readonly Row[]): SavedCell[] {
  const saved = (record: FormRecord, field: string, value: FieldValue): SavedCell => {
    const { block, key, sheet } = record;
    return { block, key, field, sheet, address: record.cells[field]?.address ?? '', text: displayText(value) };
  };
  const edited = cells.flatMap(({ id, field, outcome, value }) => {
    const record = outcome === 'saved' ? table.rowOfId(id)?.record : undefined;
    return record ? [saved(record, field, value)] : [];
  });
  const brought = added.flatMap(({ record }) => {
    const { key, fields } = blockOf(table.form, record.block);
    return fields.flatMap(({ id }) => {
      const value = record.cells[id]?.value;
      return value?.kind === 'value' && !key.includes(id) ? [saved(record, id, value)] : [];
    });
  });
  return [...edited, ...brought];
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

/** A field that does not name its record, and when two of its values say the same. */
interface ContentField {
  readonly field: Field;
  readonly same: (a: FieldValue, b: FieldValue) => boolean;
}

/** Collects what one sender does to the records. */
class SenderMerge {
  readonly cells: TakenCell[] = [];
  readonly issues: Issue[] = [];
  readonly conflicts: CellConflict[] = [];
  private readonly form: Form;
  /** What the sender brought for each cell of the table: by field, sheet and address. */
  private readonly brought = new Map<Field, Map<string, Map<string, FieldValue>>>();
  private readonly contents = new Map<string, readonly ContentField[]>();

  constructor(
    private readonly table: RecordTable<ConsolidatedRecord>,
    private readonly sender: Sender,
  ) {
    this.form = table.form;
  }

  /** @param from what the sender started from; the same key added on two sides is one record with an empty base (E3) */
  merged(row: Row<ConsolidatedRecord>, mine: FormRecord, from: FormRecord | undefined): ConsolidatedRecord {
    const { id, record } = row;
    // Most records come back as they are: they are copied only where something changes.
    let cells: Record<string, RecordCell> | undefined;
    let origins: Record<string, string> | undefined;
    const first = this.cells.length;
    for (const content of this.contentOf(record)) {
      const field = content.field.id;
      const value = mine.cells[field]?.value;
      const base = from ? from.cells[field]?.value : BLANK;
      // Most cells were left alone.
      if (!value || (base && sameAsTyped(base, value))) continue;
      const outcome = this.settle(row, content, base, value);
      if (!outcome) continue;
      this.cells.push({ id, field, outcome, value, base });
      if (outcome !== 'saved') continue;
      (cells ??= { ...record.cells })[field] = withValue(record.cells[field], value);
      (origins ??= { ...record.origins })[field] = this.sender.source;
    }
    if (!cells || !origins) return record;
    const block = blockOf(this.form, record.block);
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

  private contentOf({ block: id }: FormRecord): readonly ContentField[] {
    const known = this.contents.get(id);
    if (known) return known;
    const { key, fields } = blockOf(this.form, id);
    const content = fields
      .filter((field) => !key.includes(field.id))
      .map((field) => ({ field, same: (a: FieldValue, b: FieldValue) => sameValue(this.form, field, a, b) }));
    this.contents.set(id, content);
    return content;
  }

  /** What becomes of the cell; undefined where the sender says nothing new. */
  private settle(
    row: Row<ConsolidatedRecord>,
    content: ContentField,
    base: MaybeValue,
    mine: FieldValue,
  ): TakenCell['outcome'] | undefined {
    const { record } = row;
    const { field, same } = content;
    // A field that the table does not have yet (C7) has no cell in it.
    const theirs = record.cells[field.id];
    const { outcome } = mergeCell(base, mine, theirs?.value, same);
    if (outcome === 'both') return 'same';
    if (mine.kind === 'unreadable') return base?.kind === 'unreadable' ? undefined : 'unreadable';
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    const { source, department, givesForm } = this.sender;
    const told = () => ({ ...placeOf(record, field), evidence: [source, displayText(mine)] });
    if (field.role === 'plan' && base?.kind === 'value' && !givesForm) {
      this.issues.push(makeIssue('plan-changed', told(), field.label));
      return 'kept';
    }
    const owners = department === '' ? [] : this.table.owners(record);
    const isOwn = owners.length === 0 || answersFor(this.form, department, owners);
    if (!isOwn) this.issues.push(makeIssue('foreign-edit', told(), owners.join('・')));
    if (!this.isTorn(record, content, mine) && outcome !== 'conflict') return 'saved';
    const values = [
      { text: displayText(theirs?.value), source: record.origins[field.id] ?? '' },
      { text: displayText(mine), source },
    ];
    const about = { ...placeOf(record, field), record: row.id, field: field.id };
    this.conflicts.push({ ...about, base: displayText(base), values });
    return 'conflict';
  }

  /**
   * Whether the sender has another value already for what is one (merged) cell of the table: the first is merged, and the
   * others must not be lost (C5).
   */
  private isTorn(
    { sheet, cells, added }: ConsolidatedRecord,
    { field, same }: ContentField,
    mine: FieldValue,
  ): boolean {
    const address = cells[field.id]?.address ?? '';
    if (address === '' || added) return false;
    const there = innerMap(innerMap(this.brought, field), sheet);
    const earlier = there.get(address);
    if (earlier === undefined) there.set(address, mine);
    return earlier !== undefined && !same(earlier, mine);
  }

  added(record: FormRecord): ConsolidatedRecord {
    const origins: Record<string, string> = {};
    for (const { id } of blockOf(this.form, record.block).fields) {
      if (record.cells[id]?.value.kind === 'value') origins[id] = this.sender.source;
    }
    return { ...record, origins, added: true };
  }
}

function placeOf({ block, sheet, key, cells }: ConsolidatedRecord, { id }: Field) {
  return { sheet, address: cells[id]?.address ?? '', block, key };
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
