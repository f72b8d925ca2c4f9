/**
 * Sorts what a push says: which record each edit means, what is refused and why (S5, S6, E1), what belongs to an
 * earlier version of the form (E5), and the rest as records that the merge takes in. Changes nothing.
 */
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import type { AddedRecord } from '../consolidation/take-in.js';
import { blockOf, type Block, type Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import { isOfLines } from '../merge/alignment/align-records.js';
import type { AddedPlace } from '../record/added-places.js';
import type { FormRecord, RecordCell, RecordKey } from '../record/record.js';
import type { RecordTable, Row } from '../record/record-table.js';
import { BLANK, textValue, type FieldValue, type MaybeValue } from '../record/value.js';
import { isBlankText } from '../text/unseen.js';
import { fieldRefusal, valueRefusal } from './cell-refusal.js';
import type { AddedRecordPush, CellEdit, Push, RecordTarget } from './push.js';
import type { PushedCell, PushedRecord } from './push-result.js';
import { findRecord, freeNumber } from './record-matching.js';
import type { RefusalCode } from './refusal.js';
import type { GoneRecord, SyncState } from './sync-state.js';
import { writeRights, type DepartmentStates, type Writer } from './write-rights.js';

export interface PushContext {
  readonly writer: Writer;
  readonly states: DepartmentStates;
  /** The version of the form that the push is on, where it is not the cycle's (rule E5). */
  readonly earlierForm?: Form | undefined;
  readonly newId: () => string;
}

/** The edits of one record that is there, or comes back. */
export interface RecordEdits {
  readonly row: Row<ConsolidatedRecord>;
  readonly given: Record<string, RecordCell>;
  readonly bases: Record<string, RecordCell>;
}

/** An edit of a field that this version of the form does not have (E5). */
export interface Orphan {
  readonly row: Row;
  readonly field: string;
  readonly base: MaybeValue;
  readonly value: FieldValue;
}

export class PushIntake {
  readonly cells: PushedCell[] = [];
  readonly records: PushedRecord[] = [];
  /** By id. */
  readonly edits = new Map<string, RecordEdits>();
  /** By identity. */
  readonly added = new Map<string, AddedRecord>();
  /** Deleted records that somebody goes on working on, by id; whether that conflicts with the deletion (E2). */
  readonly restored = new Map<string, { readonly row: Row<GoneRecord>; readonly conflicting: boolean }>();
  readonly orphans: Orphan[] = [];
  readonly refusalOf: (record: FormRecord) => RefusalCode | undefined;
  private readonly form: Form;
  private readonly table: RecordTable<ConsolidatedRecord>;
  private lastRows: ReadonlyMap<string, Row> | undefined;

  constructor(
    private readonly state: SyncState,
    private readonly push: Push,
    private readonly context: PushContext,
  ) {
    this.table = state.table;
    this.form = state.table.form;
    this.refusalOf = writeRights(state.table, context.writer, context.states);
    for (const one of push.added) this.takeAdded(one);
    for (const edit of push.edits) this.takeEdit(edit);
  }

  private takeEdit(edit: CellEdit): void {
    const match = findRecord(this.state, edit.record);
    if (match.kind === 'unknown') {
      this.cells.push({ ...placeOf(edit.record), field: edit.field, outcome: 'refused', reason: 'record-unknown' });
      return;
    }
    const { id, record } = match.row;
    const { block, key } = record;
    const current = match.kind === 'there' ? record.cells[edit.field]?.value : undefined;
    const place = { id, block, key, field: edit.field, ...(current ? { current } : {}) };
    const tell = (outcome: PushedCell['outcome'], reason?: RefusalCode) =>
      void this.cells.push({ ...place, outcome, ...(reason ? { reason } : {}) });
    const field = blockOf(this.form, block).fields.find((one) => one.id === edit.field);
    const reason =
      (match.kind === 'gone' && match.row.record.goneSince <= this.push.baseRevision ? 'record-deleted' : undefined) ??
      this.refusalOf(record) ??
      this.fieldReason(blockOf(this.form, block), edit.field) ??
      valueRefusal(edit.value) ??
      (this.isNamed(id, edit.field) ? 'named-twice' : undefined);
    if (reason) return tell('refused', reason);
    if (!field) {
      if (match.kind === 'gone') this.restore(match.row, true);
      return this.takeOrphan(match.row, edit, tell);
    }
    if (edit.base && sameValue(this.form, field, edit.base, edit.value)) return tell('unchanged');
    if (match.kind === 'gone') this.restore(match.row, true);
    // What the form gives is compared with what stands there, whatever the sender believes.
    const given = field.role === 'plan' ? record.cells[field.id]?.value : undefined;
    this.note(match.row, edit.field, edit.value, edit.base ?? given);
  }

  /** E5: kept for a person to place. */
  private takeOrphan(row: Row, { field, base, value }: CellEdit, tell: (outcome: PushedCell['outcome']) => void): void {
    if (base && JSON.stringify(base) === JSON.stringify(value)) return tell('unchanged');
    this.orphans.push({ row, field, value, base });
    tell('conflict');
  }

  private isOfEarlierForm(block: string, field: string): boolean {
    const blocks = this.context.earlierForm?.blocks ?? [];
    return blocks.some(({ id, fields }) => id === block && fields.some((one) => one.id === field));
  }

  private isNamed(id: string, field: string): boolean {
    return (
      this.edits.get(id)?.given[field] !== undefined ||
      this.orphans.some(({ row, field: other }) => row.id === id && other === field)
    );
  }

  private restore(row: Row<GoneRecord>, conflicting: boolean): void {
    const before = this.restored.get(row.id)?.conflicting ?? true;
    this.restored.set(row.id, { row, conflicting: conflicting && before });
  }

  private note(row: Row<ConsolidatedRecord>, field: string, value: FieldValue, base: MaybeValue): void {
    const edits = this.edits.get(row.id) ?? { row, given: {}, bases: {} };
    this.edits.set(row.id, edits);
    const address = row.record.cells[field]?.address ?? '';
    edits.given[field] = { value, address };
    if (base) edits.bases[field] = { value: base, address };
  }

  private takeAdded(added: AddedRecordPush): void {
    const { block: blockId, key } = added;
    const refuse = (reason: RefusalCode, id?: string) =>
      void this.records.push({ id, block: blockId, key, outcome: 'refused', reason });
    const block = this.form.blocks.find(({ id }) => id === blockId);
    if (!block) return refuse('record-unknown');
    if (!isWholeKey(block, key)) return refuse('key-incomplete');
    const nth = added.nth ?? this.numberFor(block, key);
    const match = findRecord(this.state, { block: blockId, key, nth });
    if (match.kind === 'unknown') {
      const reason = this.takeNew(block, added, nth);
      return reason && refuse(reason);
    }
    const { id, record } = match.row;
    const reason = this.refusalOf(record);
    if (reason) return refuse(reason, id);
    if (match.kind === 'gone') this.restore(match.row, false);
    for (const [field, value] of this.takeCells(match.row, block, added)) {
      // The same key added on two sides is one record with an empty base (rule E3).
      this.note(match.row, field, value, match.kind === 'gone' ? record.cells[field]?.value : BLANK);
    }
    this.records.push({ id, block: blockId, key, outcome: match.kind === 'there' ? 'merged' : 'restored' });
  }

  /** Takes a record that nobody has; or says why not. */
  private takeNew(block: Block, added: AddedRecordPush, nth: number): RefusalCode | undefined {
    const { key } = added;
    const place = added.place ?? this.placeAfter(block.id, added.after);
    const identity = this.table.identityOf(block.id, key, nth);
    const blank = this.newRecord(block, added, place);
    const reason = this.refusalOf(blank) ?? (this.added.has(identity) ? 'named-twice' : undefined);
    if (reason) return reason;
    const id = this.context.newId();
    const taken = this.takeCells({ identity, id, record: blank }, block, added);
    const cells = { ...blank.cells };
    for (const [field, value] of taken) cells[field] = { ...cells[field], address: cells[field]?.address ?? '', value };
    this.added.set(identity, { id, identity, place, record: { ...blank, cells, ...(nth === 1 ? {} : { nth }) } });
    this.records.push({ id, block: block.id, key, outcome: 'added' });
    for (const [field] of taken) this.cells.push({ id, block: block.id, key, field, outcome: 'saved' });
    return undefined;
  }

  /** In a table the key says which it is (E3); a line of an outline is another one unless its sender says which. */
  private numberFor(block: Block, key: RecordKey): number {
    if (!isOfLines(block)) return 1;
    return freeNumber(this.state, { block: block.id, key }, (identity) => this.added.has(identity));
  }

  /** The cells of an added record that can be taken, by field; of the others it is told why not. */
  private takeCells(row: Row, block: Block, { key, cells }: AddedRecordPush): [field: string, FieldValue][] {
    return Object.entries(cells).filter(([name, value]) => {
      const field = block.fields.find((one) => one.id === name);
      // A workbook's own record has its key as cells too.
      if (field && block.key.includes(field.id)) return false;
      const reason = this.fieldReason(block, name) ?? valueRefusal(value);
      const cell = { id: row.id, block: block.id, key, field: name };
      if (reason) this.cells.push({ ...cell, outcome: 'refused', reason });
      else if (!field) {
        const edit = { record: { id: row.id }, field: name, value };
        this.takeOrphan(row, edit, (outcome) => void this.cells.push({ ...cell, outcome }));
      }
      return field !== undefined && reason === undefined;
    });
  }

  /** Why the field cannot be edited; one of the earlier version of the form can (E5). */
  private fieldReason(block: Block, id: string): RefusalCode | undefined {
    const field = block.fields.find((one) => one.id === id);
    if (field) return fieldRefusal(block, field);
    return this.isOfEarlierForm(block.id, id) ? undefined : 'field-unknown';
  }

  /** With every field that the form has, so that others can fill in what its sender left out. */
  private newRecord(block: Block, added: AddedRecordPush, place: AddedPlace): FormRecord {
    const { key, record } = added;
    const cells = block.fields.map((field): [string, RecordCell] => {
      const { id } = field;
      const isKey = block.key.includes(id);
      const { value = isKey ? textValue(key[id] ?? '') : BLANK, address = '', formula } = record?.cells[id] ?? {};
      // What the push does not name is not taken, whatever stands in the sender's row.
      const isTaken = isKey || id in added.cells || fieldRefusal(block, field) !== undefined;
      return [id, { value: isTaken ? value : BLANK, address, ...(isTaken && formula ? { formula } : {}) }];
    });
    const sheet = record?.sheet ?? this.sheetOf(block.id, place);
    return { block: block.id, sheet, key, cells: Object.fromEntries(cells), rows: record?.rows ?? [0, 0] };
  }

  private placeAfter(block: string, after: RecordTarget | undefined): AddedPlace {
    const match = after && findRecord(this.state, after);
    if (match?.kind === 'there') return { after: match.row.identity };
    if (after && 'block' in after) return { after: this.table.identityOf(after.block, after.key, after.nth) };
    const last = this.lastOf(block);
    return last ? { after: last.identity } : {};
  }

  private sheetOf(block: string, { after = '', before = '' }: AddedPlace): string {
    const near = this.added.get(after) ?? this.table.row(after) ?? this.table.row(before) ?? this.lastOf(block);
    return near?.record.sheet ?? '';
  }

  private lastOf(block: string): Row | undefined {
    this.lastRows ??= new Map(this.table.rows.map((row) => [row.record.block, row]));
    return this.lastRows.get(block);
  }
}

function isWholeKey(block: Block, key: RecordKey): boolean {
  const texts = Object.entries(key);
  const whole = texts.length === block.key.length && block.key.every((id) => key[id] !== undefined);
  const isSaid = texts.some(([, text]) => !isBlankText(text));
  return whole && isSaid && texts.every(([, text]) => valueRefusal(textValue(text)) === undefined);
}

/** What a push called a record that nobody knows. */
export function placeOf(target: RecordTarget): Pick<PushedCell, 'id' | 'block' | 'key'> {
  return 'id' in target
    ? { id: target.id, block: '', key: {} }
    : { id: undefined, block: target.block, key: target.key };
}
