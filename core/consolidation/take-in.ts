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
import { canonicalValue } from '../record/canonical.js';
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
  /** `same`: it said so already (C4). `kept`: the form gives it, and it stays. */
  readonly outcome: 'saved' | 'conflict' | 'same' | 'kept';
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
  private readonly brought = new Map<string, FieldValue>();
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
    const cells: Record<string, RecordCell> = { ...there.cells };
    const origins: Record<string, string> = { ...there.origins };
    const outcomes = new Map<string, CellStep['outcome']>();
    for (const field of block.fields) {
      if (block.key.includes(field.id)) continue;
      const merged = this.mergeField(block, field, there, mine.cells[field.id], base);
      if (!merged) continue;
      const { outcome, value } = merged;
      outcomes.set(field.id, outcome);
      this.steps.push({ record: id, field: field.id, outcome });
      if (!value) continue;
      // A field that the table does not have yet (C7) has no cell in it.
      cells[field.id] = { address: '', ...cells[field.id], value };
      origins[field.id] = this.incoming.source;
    }
    this.reviewTies(block, there, origins, outcomes);
    return { ...there, cells, origins };
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

  /** What becomes of the field, and the value that it takes on; undefined where nobody says anything new. */
  private mergeField(
    block: Block,
    field: Field,
    there: ConsolidatedRecord,
    mine: RecordCell | undefined,
    baseRecord: FormRecord | undefined,
  ): { outcome: CellStep['outcome']; value?: MaybeValue } | undefined {
    const theirs = there.cells[field.id]?.value;
    // The same key added on two sides is one record with an empty base (rule E3).
    const base: MaybeValue = baseRecord ? baseRecord.cells[field.id]?.value : BLANK;
    const same = (a: FieldValue, b: FieldValue) =>
      canonicalValue(this.form, field, a) === canonicalValue(this.form, field, b);
    const { outcome, value } = mergeCell(base, mine?.value, theirs, same);
    if (outcome === 'both') this.unchanged++;
    if (outcome === 'both') return { outcome: 'same' };
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    const place = {
      sheet: there.sheet,
      address: there.cells[field.id]?.address ?? '',
      block: block.id,
      key: there.key,
    };
    const evidence = [displayText(mine?.value)];
    if (field.role === 'plan' && base?.kind === 'value' && !this.incoming.givesForm) {
      this.issues.push(
        makeIssue('plan-changed', { ...place, evidence: [this.incoming.source, ...evidence] }, field.label),
      );
      return { outcome: 'kept' };
    }
    const owners = this.ownersOf(there);
    if (!answersFor(this.form, this.incoming.department, owners)) {
      const told = { ...place, evidence: [this.incoming.source, ...evidence] };
      this.issues.push(makeIssue('foreign-edit', told, owners.join('・')));
    }
    const isTorn = value !== undefined && this.isTorn(there, field, value, same);
    if (outcome === 'conflict' || isTorn) {
      const nth = there.nth === undefined ? {} : { nth: there.nth };
      this.conflicts.add({ ...place, ...nth, field: field.id, base: displayText(base) }, [
        { text: displayText(theirs), source: there.origins[field.id] ?? '' },
        { text: displayText(mine?.value), source: this.incoming.source },
      ]);
      return { outcome: 'conflict' };
    }
    this.changes.push({ ...place, field: field.id, text: displayText(value) });
    return { outcome: 'saved', value };
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
    const name = JSON.stringify([sheet, address, field.id]);
    const earlier = this.brought.get(name);
    if (earlier === undefined) this.brought.set(name, value);
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
