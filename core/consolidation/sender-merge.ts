/**
 * What becomes of a record's cells when one sender's version of it comes in: merged, in conflict, or left with a word why
 * (rules C1–C9). It knows nothing of how the two were found to be the same record.
 */
import { blockOf, type Field, type Form } from '../form/form.js';
import { makeIssue, type IssuePlace } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { editOf, mergeCell } from '../merge/merge-cell.js';
import { sameAsTyped, samenessOf, type Sameness } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import { answersFor } from '../record/owners.js';
import { withValue, type FormRecord, type RecordCell } from '../record/record.js';
import type { RecordTable, Row } from '../record/record-table.js';
import { BLANK, displayText, type FieldValue, type MaybeValue } from '../record/value.js';
import type { CellConflict } from './conflict-table.js';
import type { ConsolidatedRecord, Incoming } from './consolidation.js';
import { reviewTies } from './review-ties.js';
import type { TakenCell } from './taken.js';

export interface Sender extends Pick<Incoming, 'source' | 'department'> {
  /** Whether what the form gives is the sender's to change too: where whole copies of a workbook are merged. */
  readonly givesForm?: boolean;
}

/** A field that does not name its record, and when two of its values say the same. */
interface ContentField {
  readonly field: Field;
  readonly sameness: Sameness;
}

/** Collects what one sender does to the records. */
export class SenderMerge {
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
      // Most cells were left alone. A formula that was left alone shows what it makes of others.
      if (!value || (base && sameAsTyped(base, value)) || sameFormula(from, mine, field)) continue;
      const outcome = sameFormula(record, mine, field) ? 'same' : this.settle(row, content, base, value);
      if (!outcome) continue;
      this.cells.push({ id, field, outcome, value, base });
      if (outcome !== 'saved') continue;
      (cells ??= { ...record.cells })[field] = withValue(record.cells[field], value);
      (origins ??= { ...record.origins })[field] = this.sender.source;
    }
    if (!cells || !origins) return record;
    if (blockOf(this.form, record.block).ties.length > 0) {
      this.issues.push(...reviewTies(this.form, record, origins, this.cells.slice(first)));
    }
    return withCells(record, cells, origins);
  }

  private contentOf({ block: id }: FormRecord): readonly ContentField[] {
    const known = this.contents.get(id);
    if (known) return known;
    const { key, fields } = blockOf(this.form, id);
    const content = fields
      .filter((field) => !key.includes(field.id))
      .map((field) => ({ field, sameness: samenessOf(this.form, field) }));
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
    const { field, sameness } = content;
    // A field that the table does not have yet (C7) has no cell in it.
    const theirs = record.cells[field.id];
    // A formula that nobody has written over shows what it makes of others, which is no edit.
    const isLeft = theirs?.formula !== undefined && !(field.id in record.origins);
    const { source, department, givesForm } = this.sender;
    const told = () => ({ ...placeOf(record, field), evidence: [source, displayText(mine)] });
    const { outcome } = mergeCell(base, mine, isLeft ? base : theirs?.value, sameness);
    if (outcome === 'both') return 'same';
    if (outcome === 'layout') return this.yielded(told(), 'relaid');
    if (mine.kind === 'unreadable') return base?.kind === 'unreadable' ? undefined : 'unreadable';
    if (outcome === 'theirs' && base && !sameness.same(base, mine)) return this.yielded(told(), 'yielded');
    if (outcome !== 'mine' && outcome !== 'conflict') return undefined;
    if (field.role === 'plan' && (base?.kind === 'value' || isLeft) && !givesForm) {
      this.issues.push(makeIssue('plan-changed', told(), field.label));
      return 'kept';
    }
    const owners = department === '' ? [] : this.table.owners(record);
    const isOwn = owners.length === 0 || answersFor(this.form, department, owners);
    if (!isOwn) this.issues.push(makeIssue('foreign-edit', told(), owners.join('・')));
    const there = { text: displayText(theirs?.value), source: record.origins[field.id] ?? '' };
    if (!this.isTorn(record, content, mine) && outcome !== 'conflict') {
      const gaveWay = !isLeft && base && theirs && editOf(base, theirs.value, sameness.same);
      if (gaveWay) this.yielded({ ...told(), evidence: [there.source, there.text] }, 'yielded');
      return 'saved';
    }
    const values = [there, { text: displayText(mine), source }];
    const about = { ...placeOf(record, field), record: row.id, field: field.id };
    this.conflicts.push({ ...about, base: displayText(base), values });
    return 'conflict';
  }

  /** C9: a layout that gave way to a content, or to another layout that stood already, is told of. */
  private yielded<T extends 'yielded' | 'relaid'>(about: IssuePlace, outcome: T): T {
    this.issues.push(makeIssue('layout-yielded', about, outcome === 'yielded'));
    return outcome;
  }

  /**
   * Whether the sender has another value already for what is one (merged) cell of the table: the first is merged, and the
   * others must not be lost (C5).
   */
  private isTorn(
    { sheet, cells, added }: ConsolidatedRecord,
    { field, sameness }: ContentField,
    mine: FieldValue,
  ): boolean {
    const address = cells[field.id]?.address ?? '';
    if (address === '' || added) return false;
    const there = innerMap(innerMap(this.brought, field), sheet);
    const earlier = there.get(address);
    if (earlier === undefined) there.set(address, mine);
    return earlier !== undefined && !sameness.same(earlier, mine);
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

/** Spelt out: most records of a workbook go through here, and a spread takes several times as long. */
function withCells(
  { block, sheet, key, rows, added, nth, lacking }: ConsolidatedRecord,
  cells: ConsolidatedRecord['cells'],
  origins: ConsolidatedRecord['origins'],
): ConsolidatedRecord {
  const record = { block, sheet, key, cells, rows, origins, added, ...(lacking ? { lacking } : {}) };
  return nth === undefined ? record : { ...record, nth };
}

function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const before = map.get(key);
  if (before) return before;
  const inner = new Map<L, V>();
  map.set(key, inner);
  return inner;
}
