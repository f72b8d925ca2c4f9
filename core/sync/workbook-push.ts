/**
 * A workbook becomes a push: its records are compared with what it was made from, and what differs is what somebody did
 * (rules I2, I3). A field that the workbook does not have says nothing (C7); a record that it does not have is not
 * deleted (E1), only what its link names on purpose is.
 */
import type { Form } from '../form/form.js';
import type { Link } from '../link/link.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import { placesOfAdded } from '../record/added-places.js';
import { indexRecords, numberOf } from '../record/identity.js';
import type { FormRecord } from '../record/record.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import type { CellEdit, Push, RecordTarget } from './push.js';
import type { SyncState } from './sync-state.js';
import { deletionsOf } from './workbook-deletions.js';

/** What a workbook was made from. */
export interface WorkbookBase {
  /** Whether the workbook says so itself, by its link; else the blank form has to do. */
  readonly isOwn: boolean;
  readonly revision: number;
  readonly records: readonly FormRecord[];
  /** The ids that the server gave, in the order of the records; without them records are found by key. */
  readonly ids?: readonly string[];
  /** What its link says was deleted on purpose. */
  readonly deleted: Link['deleted'];
}

/**
 * @param form the version that the workbook and its base were read with
 * @param state the table that the push is for: it tells records under one key apart
 */
export function workbookPush(
  form: Form,
  state: SyncState,
  base: WorkbookBase,
  records: readonly FormRecord[],
): { push: Push; matched: readonly FormRecord[] } {
  const known = indexRecords(form, state.records);
  const bases = basesIn(form, state, known, base);
  const given = alignRecords(form, bases, indexRecords(form, records), known);
  const places = placesOfAdded(form, given, (identity) => bases.has(identity) || known.has(identity));
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const goneIds = new Map([...state.gone].map(([id, { identity }]) => [identity, id]));
  const idOf = (identity: string) => state.ids.get(identity) ?? goneIds.get(identity);
  const edits: CellEdit[] = [];
  const added: Push['added'] = [];
  for (const [identity, record] of given) {
    const { block, key } = record;
    const nth = numberOf(form, identity, record);
    const before = bases.get(identity);
    const id = idOf(identity);
    const place = places.get(identity);
    if (!before) {
      const cells = filled(fields.get(block) ?? [], record);
      added.push({ block, key, nth, cells, record, ...(place ? { place } : {}) });
    } else {
      const target = id === undefined ? { block, key, nth } : { id };
      edits.push(...changes(form, fields.get(block) ?? [], before, record, target));
    }
  }
  const deleted = deletionsOf(form, base.deleted, { bases, given, idOf });
  const push = { formVersion: form.version, baseRevision: base.revision, edits, added, deleted };
  return { push, matched: [...given.values()] };
}

/** The base's records by their identities in the table: by id (rule I1), else by key and content (rule I3). */
function basesIn(
  form: Form,
  state: SyncState,
  known: ReadonlyMap<string, FormRecord>,
  { records, ids }: WorkbookBase,
): ReadonlyMap<string, FormRecord> {
  const own = indexRecords(form, records);
  if (!ids) return alignRecords(form, known, own);
  const identities = new Map([...state.ids].map(([identity, id]) => [id, identity]));
  for (const [id, { identity }] of state.gone) identities.set(id, identity);
  return new Map(
    [...own].map(([identity, record], i) => {
      const there = identities.get(ids[i] ?? '') ?? identity;
      const nth = numberOf(form, there, record);
      return [there, nth === 1 ? record : { ...record, nth }];
    }),
  );
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
