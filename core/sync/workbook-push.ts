/**
 * A workbook becomes a push: its records are compared with what it was made from, and what differs is what somebody did
 * (rules I2, I3). A field that the workbook does not have says nothing (C7); a record that it does not have is not
 * deleted (E1), only what its link names on purpose is.
 */
import type { Form } from '../form/form.js';
import type { Link } from '../link/link.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import { indexRecords } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import type { CellEdit, DeletedRecord, Push, RecordTarget } from './push.js';

/** What a workbook was made from. */
export interface WorkbookBase {
  readonly revision: number;
  readonly records: readonly FormRecord[];
  /** The ids that the server gave, in the order of the records; without them records are found by key. */
  readonly ids?: readonly string[];
  /** What its link says was deleted on purpose. */
  readonly deleted: Link['deleted'];
}

/** @param form the version that the workbook and its base were read with */
export function workbookPush(form: Form, base: WorkbookBase, records: readonly FormRecord[]): Push {
  const bases = indexRecords(form, base.records);
  const ids = new Map([...bases.keys()].map((identity, i) => [identity, base.ids?.[i]]));
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const counted = new Map<string, number>();
  const edits: CellEdit[] = [];
  const added: Push['added'] = [];
  let after: RecordTarget | undefined;
  for (const [identity, record] of indexRecords(form, records)) {
    const { block, key } = record;
    const target = targetOf(ids.get(identity), { block, key, nth: count(counted, keyName(form, block, key)) });
    const before = bases.get(identity);
    if (before) edits.push(...changes(form, fields.get(block) ?? [], before, record, target));
    else
      added.push({
        block,
        key,
        nth: 'id' in target ? undefined : target.nth,
        cells: filled(fields.get(block) ?? [], record),
        after,
      });
    after = target;
  }
  const deleted = base.deleted.map((ref) => deletionOf(form, ref, bases, ids));
  return { formVersion: form.version, baseRevision: base.revision, edits, added, deleted };
}

function targetOf(id: string | undefined, byKey: Extract<RecordTarget, { block: string }>): RecordTarget {
  return id === undefined ? byKey : { id };
}

function count(counted: Map<string, number>, name: string): number {
  const nth = (counted.get(name) ?? 0) + 1;
  counted.set(name, nth);
  return nth;
}

type Fields = ReturnType<typeof contentFields>;

function changes(form: Form, fields: Fields, before: FormRecord, record: FormRecord, target: RecordTarget): CellEdit[] {
  return fields.flatMap((field) => {
    const [was, is] = [before.cells[field.id]?.value, record.cells[field.id]?.value];
    const value = isNewError(was, is) ? is : editOf(was, is, (a, b) => sameValue(form, field, a, b));
    return value ? [{ record: target, field: field.id, ...(was ? { base: was } : {}), value }] : [];
  });
}

/** An error value is no edit; the sender is told so, unless it was there before. */
function isNewError(was: MaybeValue, is: MaybeValue): is is FieldValue {
  return is?.kind === 'unreadable' && was?.kind !== 'unreadable';
}

function filled(fields: Fields, { cells }: FormRecord): Record<string, FieldValue> {
  const values = fields.map(({ id }): [string, MaybeValue] => [id, cells[id]?.value]);
  return Object.fromEntries(
    values.filter((entry): entry is [string, FieldValue] => (entry[1]?.kind ?? 'blank') !== 'blank'),
  );
}

function deletionOf(
  form: Form,
  { block, key, id }: Link['deleted'][number],
  bases: ReadonlyMap<string, FormRecord>,
  ids: ReadonlyMap<string, string | undefined>,
): DeletedRecord {
  const identity = id === undefined ? keyName(form, block, key) : [...ids].find(([, one]) => one === id)?.[0];
  const before = identity === undefined ? undefined : bases.get(identity);
  const record = targetOf(id, { block, key });
  if (!before) return { record };
  const base = Object.entries(before.cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
  return { record, base: Object.fromEntries(base) };
}
