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
import { indexRecords } from '../record/identity.js';
import { answersFor, ownersIn, type Owners } from '../record/owners.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, displayText, type FieldValue, type MaybeValue } from '../record/value.js';
import { ConflictList } from './conflict-list.js';
import type { ConsolidatedRecord, Consolidation, Incoming, SavedCell } from './consolidation.js';
import { addRecord } from './added-records.js';
import { keptBlanks } from './kept-blanks.js';
import { rowIssues } from './row-issues.js';

export function takeIn(
  form: Form,
  blank: readonly FormRecord[],
  current: Consolidation,
  incoming: Incoming,
): Consolidation {
  const known = indexRecords(form, current.records);
  const bases = incoming.base
    ? alignRecords(form, known, indexRecords(form, incoming.base))
    : indexRecords(form, blank);
  const given = alignRecords(form, bases, indexRecords(form, incoming.records), known);
  const taken = [...given.values()];
  const added = [...placesOfAdded(form, given, (one) => known.has(one))].map(([identity, place]) => ({
    identity,
    record: given.get(identity)!,
    place,
  }));
  const { records, conflicts, issues, changes, unchanged } = takeInMatched(form, current, incoming, {
    given,
    bases,
    added,
  });
  const matched = { ...incoming, records: taken };
  const kept = incoming.base ? [] : keptBlanks(form, current, matched);
  const told = [...issues, ...kept, ...rowIssues(form, blank, current, matched)];
  return { records, conflicts, issues: told, changes, unchanged, taken };
}

/** Records of a sender, found among those that are there; by identity there (`indexRecords`). */
export interface MatchedRecords {
  /** What each holds now. A field that is not in it is no opinion (rule C7). */
  readonly given: ReadonlyMap<string, FormRecord>;
  /** What the sender started from. A record without any is one that both sides added (rule E3). */
  readonly bases: ReadonlyMap<string, FormRecord>;
  readonly added: readonly AddedRecord[];
}

export interface AddedRecord {
  readonly identity: string;
  readonly record: FormRecord;
  readonly place: AddedPlace;
}

/** What became of one cell that the sender changed. */
export interface CellStep {
  /** Identity of its record. */
  readonly record: string;
  readonly field: string;
  /** `same`: it said so already (C4). `kept`: the form gives it, and it stays. `unreadable`: an error value (C7). */
  readonly outcome: 'saved' | 'conflict' | 'same' | 'kept' | 'unreadable';
}

export interface Sender extends Pick<Incoming, 'source' | 'department'> {
  /** Whether what the form gives is the sender's to change too: where whole copies of a workbook are merged. */
  readonly givesForm?: boolean;
}

/** The merge behind `takeIn`, for a sender whose records are matched already: a workbook's, or single cells. */
export function takeInMatched(
  form: Form,
  current: Consolidation,
  sender: Sender,
  { given, bases, added }: MatchedRecords,
): Consolidation & { readonly steps: readonly CellStep[] } {
  const step = new Step(form, sender, current);
  const index = new Map(
    [...indexRecords(form, current.records)].map(([id, there]) => {
      const mine = given.get(id);
      return [id, mine ? step.merge(id, there, mine, bases.get(id)) : there];
    }),
  );
  let records = [...index.values()];
  for (const { identity, record, place } of added) {
    const one = step.added(record);
    records = addRecord(records, index, one, place);
    index.set(identity, one);
  }
  return {
    records,
    conflicts: step.conflicts.list(),
    issues: [...current.issues, ...distinctIssues(step.issues)],
    changes: step.changes,
    unchanged: step.unchanged,
    steps: step.steps,
  };
}

/** Collects what one sender does to the records. */
class Step {
  readonly steps: CellStep[] = [];
  readonly issues: Issue[] = [];
  readonly changes: SavedCell[] = [];
  readonly conflicts: ConflictList;
  private readonly ownersOf: Owners;
  /** What the sender brought for each cell of the table. */
  private readonly brought = new Map<Field, Map<string, Map<string, FieldValue>>>();
  private readonly fields = new Map<Block, readonly Field[]>();
  unchanged = 0;

  constructor(
    private readonly form: Form,
    private readonly incoming: Sender,
    current: Consolidation,
  ) {
    this.conflicts = new ConflictList(current.conflicts);
    this.ownersOf = ownersIn(form, current.records);
  }

  merge(id: string, there: ConsolidatedRecord, mine: FormRecord, base: FormRecord | undefined): ConsolidatedRecord {
    const block = blockOf(this.form, there.block);
    // Most records and most cells were left alone: they are copied only where something changes.
    let cells: Record<string, RecordCell> | undefined;
    let origins: Record<string, string> | undefined;
    let outcomes: Map<string, CellStep['outcome']> | undefined;
    for (const field of this.fieldsOf(block)) {
      const value = mine.cells[field.id]?.value;
      // The same key added on two sides is one record with an empty base (rule E3).
      const before = base ? base.cells[field.id]?.value : BLANK;
      if (value === undefined || (before && sameAsTyped(before, value))) continue;
      const outcome = this.mergeField(there, field, before, value);
      if (!outcome) continue;
      this.steps.push({ record: id, field: field.id, outcome });
      outcomes ??= new Map();
      outcomes.set(field.id, outcome);
      if (outcome !== 'saved') continue;
      cells ??= { ...there.cells };
      origins ??= { ...there.origins };
      // A field that the table does not have yet (C7) has no cell in it.
      const cell = cells[field.id];
      cells[field.id] = cell ? { ...cell, value } : { address: '', value };
      origins[field.id] = this.incoming.source;
    }
    if (!cells || !origins || !outcomes) return there;
    this.reviewTies(block, there, origins, outcomes);
    return { ...there, cells, origins };
  }

  /** Those that do not name the record. */
  private fieldsOf(block: Block): readonly Field[] {
    const known = this.fields.get(block);
    if (known) return known;
    const fields = block.fields.filter(({ id }) => !block.key.includes(id));
    this.fields.set(block, fields);
    return fields;
  }

  /**
   * C8: two sources filled in different fields of one tie; both stand, and somebody should look. Not where the sender says
   * what the other said too, and not for a field in conflict, which somebody looks at anyhow.
   */
  private reviewTies(
    block: Block,
    there: ConsolidatedRecord,
    origins: Readonly<Record<string, string>>,
    outcomes: ReadonlyMap<string, CellStep['outcome']>,
  ): void {
    for (const tie of block.ties) {
      const isMeant = (id: string) => outcomes.get(id) !== 'same' && outcomes.get(id) !== 'conflict';
      const fields = block.fields.filter(({ id }) => tie.includes(id) && origins[id] !== undefined && isMeant(id));
      const isNew = fields.some(({ id }) => origins[id] !== there.origins[id]);
      if (!isNew || new Set(fields.map(({ id }) => origins[id])).size < 2) continue;
      const labels = {
        ja: fields.map(({ label }) => `「${label.ja}」`).join('と'),
        en: fields.map(({ label }) => `"${label.en}"`).join(' and '),
      };
      const place = {
        sheet: there.sheet,
        address: there.cells[fields[0]!.id]?.address ?? '',
        block: block.id,
        key: there.key,
      };
      this.issues.push(makeIssue('tie-review', { ...place, evidence: fields.map(({ id }) => origins[id]!) }, labels));
    }
  }

  /** What becomes of the field for which the sender has another value than the base; undefined where it stays. */
  private mergeField(
    there: ConsolidatedRecord,
    field: Field,
    base: MaybeValue,
    value: FieldValue,
  ): CellStep['outcome'] | undefined {
    const { form, incoming } = this;
    const cell = there.cells[field.id];
    const same = (a: FieldValue, b: FieldValue) => sameValue(form, field, a, b);
    const { outcome } = mergeCell(base, value, cell?.value, same);
    if (outcome === 'both') this.unchanged++;
    if (outcome === 'both') return 'same';
    if (value.kind === 'unreadable') return base?.kind === 'unreadable' ? undefined : 'unreadable';
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    const { block, sheet, key } = there;
    const place = { sheet, address: cell?.address ?? '', block, key };
    const text = displayText(value);
    if (field.role === 'plan' && base?.kind === 'value' && !incoming.givesForm) {
      this.issues.push(makeIssue('plan-changed', { ...place, evidence: [incoming.source, text] }, field.label));
      return 'kept';
    }
    this.tellForeign(there, { ...place, evidence: [incoming.source, text] });
    if (this.isTorn(there, field, value, same) || outcome === 'conflict') {
      const nth = there.nth === undefined ? {} : { nth: there.nth };
      this.conflicts.add({ ...place, ...nth, field: field.id, base: displayText(base) }, [
        { text: displayText(cell?.value), source: there.origins[field.id] ?? '' },
        { text, source: incoming.source },
      ]);
      return 'conflict';
    }
    this.changes.push({ block, key, sheet, address: place.address, field: field.id, text });
    return 'saved';
  }

  /** What a department wrote for another is taken in, and told of. */
  private tellForeign(there: ConsolidatedRecord, place: Parameters<typeof makeIssue>[1]): void {
    if (this.incoming.department === '') return;
    const owners = this.ownersOf(there);
    if (answersFor(this.form, this.incoming.department, owners)) return;
    this.issues.push(makeIssue('foreign-edit', place, owners.join('・')));
  }

  /**
   * Whether the sender has another value already for what is one (merged) cell of the table: the first is merged, and the
   * others must not be lost (C5).
   */
  private isTorn(
    { sheet, cells, added }: ConsolidatedRecord,
    field: Field,
    value: FieldValue,
    same: (a: FieldValue, b: FieldValue) => boolean,
  ): boolean {
    const address = cells[field.id]?.address ?? '';
    if (address === '' || added) return false;
    const there = innerMap(innerMap(this.brought, field), sheet);
    const earlier = there.get(address);
    if (earlier === undefined) there.set(address, value);
    return earlier !== undefined && !same(earlier, value);
  }

  added(record: FormRecord): ConsolidatedRecord {
    const origins: Record<string, string> = {};
    const block = blockOf(this.form, record.block);
    for (const field of block.fields) {
      const cell = record.cells[field.id];
      if (cell?.value.kind !== 'value') continue;
      origins[field.id] = this.incoming.source;
      if (block.key.includes(field.id)) continue;
      const { sheet, key } = record;
      this.changes.push({ block: block.id, key, sheet, address: cell.address, field: field.id, text: cell.value.text });
    }
    return { ...record, origins, added: true };
  }
}

function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const before = map.get(key);
  if (before) return before;
  const inner = new Map<L, V>();
  map.set(key, inner);
  return inner;
}
