/**
 * Sorts what a push says: which record each edit means, what is refused and why (S5, S6, E1), what belongs to an
 * earlier version of the form (E5), and the rest as records that the merge takes in. Changes nothing.
 */
import type { AddedRecord } from '../consolidation/take-in.js';
import { blockOf, type Block, type Field, type Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import { isOfLines } from '../merge/alignment/align-records.js';
import type { AddedPlace } from '../record/added-places.js';
import type { FormRecord, RecordCell, RecordKey } from '../record/record.js';
import { BLANK, textValue, type FieldValue, type MaybeValue } from '../record/value.js';
import { fieldRefusal, valueRefusal } from './cell-refusal.js';
import type { CellEdit, Push, RecordTarget } from './push.js';
import type { Proposal, PushedCell, PushedRecord } from './push-result.js';
import { RecordMatching, type MatchedRecord } from './record-matching.js';
import type { RefusalCode } from './refusal.js';
import type { SyncState } from './sync-state.js';
import { writeRights, type DepartmentStates, type Writer } from './write-rights.js';

export interface PushContext {
  readonly writer: Writer;
  readonly states: DepartmentStates;
  /** The version of the form that the push is on, where it is not the cycle's (rule E5). */
  readonly earlierForm?: Form | undefined;
  readonly newId: () => string;
}

/** The edits of one record that is there. */
export interface RecordEdits {
  readonly id: string;
  readonly given: Record<string, RecordCell>;
  readonly bases: Record<string, RecordCell>;
}

type There = Extract<MatchedRecord, { kind: 'there' }>;

export class PushIntake {
  readonly cells: PushedCell[] = [];
  readonly records: PushedRecord[] = [];
  /** By id, of records that are there or come back. */
  readonly edits = new Map<string, RecordEdits>();
  readonly added: (AddedRecord & { readonly id: string })[] = [];
  /** Ids of deleted records that somebody goes on working on; whether that conflicts the deletion (E2). */
  readonly restored = new Map<string, { conflicting: boolean }>();
  readonly orphans: Proposal[] = [];
  readonly matching: RecordMatching;
  readonly refusalOf: (record: FormRecord) => RefusalCode | undefined;

  constructor(
    private readonly form: Form,
    private readonly state: SyncState,
    private readonly push: Push,
    private readonly context: PushContext,
  ) {
    this.matching = new RecordMatching(form, state);
    this.refusalOf = writeRights(form, state.records, context.writer, context.states);
    for (const one of push.added) this.takeAdded(one);
    for (const edit of push.edits) this.takeEdit(edit);
  }

  private takeEdit(edit: CellEdit): void {
    const match = this.matching.find(edit.record);
    if (match.kind === 'unknown') {
      this.cells.push({ ...placeOf(edit.record), field: edit.field, outcome: 'refused', reason: 'record-unknown' });
      return;
    }
    const record = match.kind === 'there' ? match.record : match.gone.record;
    const { block, key } = record;
    const current = match.kind === 'there' ? record.cells[edit.field]?.value : undefined;
    const place = { id: match.id, block, key, field: edit.field, ...(current ? { current } : {}) };
    const tell = (outcome: PushedCell['outcome'], reason?: RefusalCode) =>
      void this.cells.push({ ...place, outcome, ...(reason ? { reason } : {}) });
    const field = blockOf(this.form, block).fields.find(({ id }) => id === edit.field);
    const orphan = !field && this.isOfEarlierForm(block, edit.field);
    const reason =
      (match.kind === 'gone' && match.gone.revision <= this.push.baseRevision ? 'record-deleted' : undefined) ??
      this.refusalOf(record) ??
      (field ? fieldRefusal(blockOf(this.form, block), field) : orphan ? undefined : 'field-unknown') ??
      valueRefusal(edit.value) ??
      (this.isNamed(match.id, edit.field) ? 'named-twice' : undefined);
    if (reason) return tell('refused', reason);
    if (!field) {
      if (match.kind === 'gone') this.restore(match.id, true);
      return this.takeOrphan(match.id, edit, tell);
    }
    if (edit.base && sameValue(this.form, field, edit.base, edit.value)) return tell('unchanged');
    if (match.kind === 'gone') this.restore(match.id, true);
    // What the form gives is compared with what stands there, whatever the sender believes.
    const there = record.cells[field.id];
    const isGiven = field.role === 'plan' && !this.context.writer.givesForm;
    const base = edit.base ?? (isGiven ? there?.value : undefined);
    this.note(match.id, edit.field, edit.value, base, there?.address ?? '');
  }

  /** E5: kept for a person to place. */
  private takeOrphan(
    id: string,
    { field, base, value }: CellEdit,
    tell: (outcome: PushedCell['outcome']) => void,
  ): void {
    if (base && JSON.stringify(base) === JSON.stringify(value)) return tell('unchanged');
    this.orphans.push({ id, field, value, base, kind: 'form', place: { sheet: '', address: '' } });
    tell('conflict');
  }

  private isOfEarlierForm(block: string, field: string): boolean {
    const blocks = this.context.earlierForm?.blocks ?? [];
    return blocks.some(({ id, fields }) => id === block && fields.some((one) => one.id === field));
  }

  private isNamed(id: string, field: string): boolean {
    return (
      this.edits.get(id)?.given[field] !== undefined ||
      this.orphans.some((orphan) => orphan.id === id && orphan.field === field)
    );
  }

  private restore(id: string, conflicting: boolean): void {
    this.restored.set(id, { conflicting: conflicting && (this.restored.get(id)?.conflicting ?? true) });
  }

  private note(id: string, field: string, value: FieldValue, base: MaybeValue, address: string): void {
    const edits = this.edits.get(id) ?? { id, given: {}, bases: {} };
    this.edits.set(id, edits);
    edits.given[field] = { value, address };
    if (base) edits.bases[field] = { value: base, address };
  }

  private takeAdded(added: Push['added'][number]): void {
    const { block: blockId, key, cells } = added;
    const refuse = (reason: RefusalCode, id?: string) =>
      void this.records.push({ id, block: blockId, key, outcome: 'refused', reason });
    const block = this.form.blocks.find(({ id }) => id === blockId);
    if (!block) return refuse('record-unknown');
    if (!isWholeKey(block, key)) return refuse('key-incomplete');
    const nth = added.nth ?? this.numberFor(block, key);
    const identity = this.matching.identityOf({ block: blockId, key, nth });
    const match = this.matching.find({ block: blockId, key, nth });
    const place = added.place ?? this.placeAfter(blockId, added.after);
    const record = match.kind === 'unknown' ? this.newRecord(block, added, nth, place) : recordOf(match);
    const reason = this.refusalOf(record);
    if (reason) return refuse(reason, match.kind === 'unknown' ? undefined : match.id);
    if (this.added.some((one) => one.identity === identity)) return refuse('named-twice');
    const id = match.kind === 'unknown' ? this.context.newId() : match.id;
    const taken = this.takeCells(id, block, key, cells);
    if (match.kind === 'unknown') {
      const values = Object.entries(taken).map(([field, value]): [string, RecordCell] => [
        field,
        { ...record.cells[field], address: record.cells[field]?.address ?? '', value },
      ]);
      this.added.push({
        ...{ id, identity, place },
        record: { ...record, cells: { ...record.cells, ...Object.fromEntries(values) } },
      });
      this.records.push({ id, block: blockId, key, outcome: 'added' });
      for (const field of Object.keys(taken)) this.cells.push({ id, block: blockId, key, field, outcome: 'saved' });
      return;
    }
    if (match.kind === 'gone') this.restore(id, false);
    for (const [field, value] of Object.entries(taken)) {
      // The same key added on two sides is one record with an empty base (rule E3).
      const base = match.kind === 'gone' ? record.cells[field]?.value : BLANK;
      this.note(id, field, value, base, record.cells[field]?.address ?? '');
    }
    this.records.push({ id, block: blockId, key, outcome: match.kind === 'there' ? 'merged' : 'restored' });
  }

  /** In a table the key says which it is (E3); a line of an outline is another one unless its sender says which. */
  private numberFor(block: Block, key: RecordKey): number {
    if (!isOfLines(block)) return 1;
    return this.matching.freeNumber({ block: block.id, key }, new Set(this.added.map(({ identity }) => identity)));
  }

  /** The cells of an added record that can be taken; of the others it is told why not. */
  private takeCells(
    id: string,
    block: Block,
    key: RecordKey,
    cells: Readonly<Record<string, FieldValue>>,
  ): Record<string, FieldValue> {
    const taken: Record<string, FieldValue> = {};
    for (const [name, value] of Object.entries(cells)) {
      const field = block.fields.find((one) => one.id === name);
      // A workbook's own record has its key as cells too.
      if (field && block.key.includes(field.id)) continue;
      const isOrphan = !field && this.isOfEarlierForm(block.id, name);
      const reason =
        (field ? fieldRefusal(block, field) : isOrphan ? undefined : 'field-unknown') ?? valueRefusal(value);
      const cell = { id, block: block.id, key, field: name };
      if (reason) this.cells.push({ ...cell, outcome: 'refused', reason });
      else if (isOrphan) {
        const edit = { record: { id }, field: name, value };
        this.takeOrphan(id, edit, (outcome) => void this.cells.push({ ...cell, outcome }));
      } else taken[name] = value;
    }
    return taken;
  }

  /** With the fields that its workbook has (C7), else with all that the form has. */
  private newRecord(block: Block, added: Push['added'][number], nth: number, place: AddedPlace): FormRecord {
    const { key, record } = added;
    const fields = record ? block.fields.filter(({ id }) => record.cells[id]) : block.fields;
    const cells = fields.map(({ id }): [string, RecordCell] => {
      const value = key[id] === undefined || !block.key.includes(id) ? BLANK : textValue(key[id]);
      return [id, { value: record?.cells[id]?.value ?? value, address: record?.cells[id]?.address ?? '' }];
    });
    // What the push does not name is not taken, whatever stands in the sender's row.
    const own = cells.map(([id, cell]): [string, RecordCell] => {
      const isTaken = block.key.includes(id) || id in added.cells || fieldRefusal(block, fieldOf(block, id));
      return [id, isTaken ? cell : { ...cell, value: BLANK }];
    });
    const sheet = record?.sheet ?? this.sheetOf(block.id, place);
    const number = nth === 1 ? {} : { nth };
    return { block: block.id, sheet, key, cells: Object.fromEntries(own), rows: record?.rows ?? [0, 0], ...number };
  }

  private placeAfter(block: string, after: RecordTarget | undefined): AddedPlace {
    const match = after && this.matching.find(after);
    if (match?.kind === 'there') return { after: match.identity };
    if (after && !('id' in after)) return { after: this.matching.identityOf(after) };
    const last = this.state.records.findLast((record) => record.block === block);
    const identity = last && this.matching.identityIn(last);
    return identity === undefined ? {} : { after: identity };
  }

  private sheetOf(block: string, { after, before }: AddedPlace): string {
    const near = [after, before].map((one) => (one === undefined ? undefined : this.matching.recordAt(one)));
    const last = this.state.records.findLast((record) => record.block === block);
    return (this.added.find(({ identity }) => identity === after)?.record ?? near[0] ?? near[1] ?? last)?.sheet ?? '';
  }
}

function fieldOf(block: Block, id: string): Field {
  return block.fields.find((field) => field.id === id)!;
}

function recordOf(match: There | Extract<MatchedRecord, { kind: 'gone' }>): FormRecord {
  return match.kind === 'there' ? match.record : match.gone.record;
}

function isWholeKey(block: Block, key: RecordKey): boolean {
  const names = Object.keys(key);
  const whole = names.length === block.key.length && block.key.every((id) => key[id] !== undefined);
  return whole && Object.values(key).some((text) => text.trim() !== '') && names.every((id) => isNameable(key[id]!));
}

function isNameable(text: string): boolean {
  return valueRefusal(textValue(text)) === undefined;
}

/** What a push called a record that nobody knows. */
export function placeOf(target: RecordTarget): Pick<PushedCell, 'id' | 'block' | 'key'> {
  return 'id' in target
    ? { id: target.id, block: '', key: {} }
    : { id: undefined, block: target.block, key: target.key };
}
