/**
 * Sorts what a push says: which record each edit means, what is refused and why (S5, S6, E1), what belongs to an
 * earlier version of the form (E5), and the rest as records that the merge takes in. Changes nothing.
 */
import type { AddedRecord } from '../consolidation/take-in.js';
import { blockOf, type Block, type Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import { previousId } from '../record/identity.js';
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
  readonly added: (AddedRecord & { readonly id: string; readonly identity: string })[] = [];
  /** Ids of deleted records that somebody goes on working on; whether that disputes the deletion (E2). */
  readonly restored = new Map<string, { disputed: boolean }>();
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
    if (!field) return this.takeOrphan(match.id, edit, tell);
    if (edit.base && sameValue(this.form, field, edit.base, edit.value)) return tell('unchanged');
    if (match.kind === 'gone') this.restore(match.id, true);
    // What the form gives is compared with what stands there, whatever the sender believes.
    const there = record.cells[field.id];
    const base = edit.base ?? (field.role === 'plan' ? there?.value : undefined);
    this.note(match.id, edit.field, edit.value, base, there?.address ?? '');
  }

  /** E5: kept for a person to place. */
  private takeOrphan(
    id: string,
    { field, base, value }: CellEdit,
    tell: (outcome: PushedCell['outcome']) => void,
  ): void {
    if (base && JSON.stringify(base) === JSON.stringify(value)) return tell('unchanged');
    this.orphans.push({ id, field, value, base, kind: 'form' });
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

  private restore(id: string, disputed: boolean): void {
    this.restored.set(id, { disputed: disputed && (this.restored.get(id)?.disputed ?? true) });
  }

  private note(id: string, field: string, value: FieldValue, base: MaybeValue, address: string): void {
    const edits = this.edits.get(id) ?? { id, given: {}, bases: {} };
    this.edits.set(id, edits);
    edits.given[field] = { value, address };
    if (base) edits.bases[field] = { value: base, address };
  }

  private takeAdded({ block: blockId, key, nth, cells, after }: Push['added'][number]): void {
    const refuse = (reason: RefusalCode, id?: string) =>
      void this.records.push({ id, block: blockId, key, outcome: 'refused', reason });
    const block = this.form.blocks.find(({ id }) => id === blockId);
    if (!block) return refuse('record-unknown');
    if (!isWholeKey(block, key)) return refuse('key-incomplete');
    const target = { block: blockId, key, nth };
    const identity = this.matching.identityOf(target);
    const match = this.matching.find(target);
    const neighbour = previousId(this.form, identity, target) ?? this.neighbourOf(after);
    const record = match.kind === 'unknown' ? this.newRecord(block, key, neighbour) : recordOf(match);
    const reason = this.refusalOf(record);
    if (reason) return refuse(reason, match.kind === 'unknown' ? undefined : match.id);
    if (this.added.some((one) => one.identity === identity)) return refuse('named-twice');
    const id = match.kind === 'unknown' ? this.context.newId() : match.id;
    const taken = this.takeCells(id, block, key, cells);
    if (match.kind === 'unknown') {
      this.added.push({ id, identity, neighbour, record: { ...record, cells: { ...record.cells, ...taken } } });
      this.records.push({ id, block: blockId, key, outcome: 'added' });
      for (const field of Object.keys(taken)) this.cells.push({ id, block: blockId, key, field, outcome: 'saved' });
      return;
    }
    if (match.kind === 'gone') this.restore(id, false);
    for (const [field, cell] of Object.entries(taken)) {
      // The same key added on two sides is one record with an empty base (rule E3).
      const base = match.kind === 'gone' ? record.cells[field]?.value : BLANK;
      this.note(id, field, cell.value, base, record.cells[field]?.address ?? '');
    }
    this.records.push({ id, block: blockId, key, outcome: match.kind === 'there' ? 'merged' : 'restored' });
  }

  /** The cells of an added record that can be taken; of the others it is told why not. */
  private takeCells(
    id: string,
    block: Block,
    key: RecordKey,
    cells: Readonly<Record<string, FieldValue>>,
  ): Record<string, RecordCell> {
    const taken: Record<string, RecordCell> = {};
    for (const [name, value] of Object.entries(cells)) {
      const field = block.fields.find((one) => one.id === name);
      // A workbook's own record has its key as cells too.
      if (field && block.key.includes(field.id)) continue;
      const reason = field ? (fieldRefusal(block, field) ?? valueRefusal(value)) : 'field-unknown';
      if (reason) this.cells.push({ id, block: block.id, key, field: name, outcome: 'refused', reason });
      else taken[name] = { value, address: '' };
    }
    return taken;
  }

  /** With every field that the form has, so that others can fill in what its sender left out. */
  private newRecord(block: Block, key: RecordKey, neighbour: string | undefined): FormRecord {
    const cells = block.fields.map(({ id }): [string, RecordCell] => [
      id,
      { value: key[id] === undefined ? BLANK : textValue(key[id]), address: '' },
    ]);
    const sheet = this.sheetOf(block.id, neighbour);
    return { block: block.id, sheet, key, cells: Object.fromEntries(cells), rows: [0, 0] };
  }

  private neighbourOf(after: RecordTarget | undefined): string | undefined {
    if (!after) return undefined;
    const match = this.matching.find(after);
    if (match.kind === 'there') return match.identity;
    return 'id' in after ? undefined : this.matching.identityOf(after);
  }

  private sheetOf(block: string, neighbour: string | undefined): string {
    const before = this.added.find(({ identity }) => identity === neighbour)?.record;
    const there = neighbour === undefined ? undefined : this.matching.recordAt(neighbour);
    const last = this.state.records.findLast((record) => record.block === block);
    return (before ?? there ?? last)?.sheet ?? '';
  }
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
