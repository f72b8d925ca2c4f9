/**
 * A workbook becomes a push: its records are compared with what it was made from, and what differs is what somebody did
 * (rules I2, I3). A field that the workbook does not have says nothing (C7); a record that it does not have is not
 * deleted (E1), only what its link names on purpose is.
 */
import { blockOf, type Field, type Form } from '../form/form.js';
import type { Link } from '../link/link.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { contentFields } from '../merge/content-fields.js';
import { recordEdits } from '../merge/record-edits.js';
import { placesOfAdded } from '../record/added-places.js';
import { sameValue } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import { numberOf } from '../record/identity.js';
import { lackedAnswers } from '../record/lacking.js';
import type { FormRecord } from '../record/record.js';
import { RecordTable } from '../record/record-table.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import type { CellEdit, LackedFields, Push } from './push.js';
import type { SyncState } from './sync-state.js';
import { deletionsOf } from './workbook-deletions.js';

/** What a workbook was made from. */
export interface WorkbookBase {
  /** Whether its records have the ids that the server gave: by its link, or an earlier copy's (I4). Else the blank form. */
  readonly isOwn: boolean;
  readonly revision: number;
  /** Of the version of the form that the workbook is on. */
  readonly table: RecordTable;
  /** What its link says was deleted on purpose. */
  readonly deleted: Link['deleted'];
}

interface WorkbookPush {
  readonly push: Push;
  /** The workbook's records, by the identities that they have in the table. */
  readonly matched: ReadonlyMap<string, FormRecord>;
}

/**
 * @param state the table that the push is for: it tells records under one key apart
 * @param records of the workbook, in its order, each once
 * @param repeats what other sheets of it say of the same records
 */
export function workbookPush(
  state: SyncState,
  base: WorkbookBase,
  records: readonly FormRecord[],
  repeats: readonly (readonly FormRecord[])[] = [],
): WorkbookPush {
  const { table, gone } = state;
  const { form } = base.table;
  const bases = basesIn(state, base);
  const given = alignRecords(form, bases, RecordTable.of(form, records, { like: bases }), table);
  const places = placesOfAdded(given, (identity) => bases.has(identity) || table.has(identity));
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const idOf = (identity: string) => (table.row(identity) ?? gone.row(identity))?.id;
  const edits: CellEdit[] = [];
  const added: Push['added'] = [];
  const lacking: LackedFields[] = [];
  for (const [identity, record] of given) {
    const { block, key } = record;
    const nth = numberOf(identity, record);
    const before = bases.get(identity);
    const place = places.get(identity);
    const content = fields.get(block) ?? [];
    const lacked = lackedAnswers(blockOf(form, block), record);
    const known = edits.length;
    if (!before) added.push({ block, key, nth, cells: filled(content, record), record, ...(place ? { place } : {}) });
    else {
      const id = idOf(identity);
      const target = id === undefined ? { block, key, nth } : { id };
      const there = table.get(identity);
      for (const { field, was, value } of recordEdits(form, content, before, record)) {
        // A link made before it said so does not know that the form has a formula there.
        if (sameFormula(there, record, field)) continue;
        edits.push({ record: target, field, ...(was ? { base: was } : {}), value });
      }
    }
    if (lacked.length > 0 && (!before || edits.length > known)) {
      const id = before && idOf(identity);
      lacking.push({ record: id === undefined ? { block, key, nth } : { id }, fields: [...lacked] });
    }
  }
  for (const again of repeats) edits.push(...otherEdits(workbookPush(state, base, again).push.edits, edits, form));
  const deleted = deletionsOf(form, base.deleted, { bases, given, idOf });
  const push = { formVersion: form.version, baseRevision: base.revision, edits, added, deleted, lacking };
  return { push, matched: given };
}

/** The base's records by their identities in the table: by id (rule I1), else by key and content (rule I3). */
function basesIn({ table, gone }: SyncState, base: WorkbookBase): ReadonlyMap<string, FormRecord> {
  if (!base.isOwn) return alignRecords(base.table.form, table, base.table);
  return new Map(
    base.table.rows.map(({ identity, id, record }) => {
      const there = (table.rowOfId(id) ?? gone.rowOfId(id))?.identity ?? identity;
      const nth = numberOf(there, record);
      return [there, nth === 1 ? record : { ...record, nth }];
    }),
  );
}

/** What another sheet says beyond the first, and otherwise: of two values for one cell the second is refused, and told. */
function otherEdits(again: readonly CellEdit[], before: readonly CellEdit[], form: Form): CellEdit[] {
  const nameOf = ({ record, field }: CellEdit) => JSON.stringify([record, field]);
  const known = new Map(before.map((edit) => [nameOf(edit), edit.value]));
  const fields = new Map(form.blocks.flatMap((block) => block.fields.map((field) => [field.id, field] as const)));
  return again.filter((edit) => {
    const [value, field] = [known.get(nameOf(edit)), fields.get(edit.field)];
    return !value || !field || !sameValue(form, field, value, edit.value);
  });
}

function filled(fields: readonly Field[], { cells }: FormRecord): Record<string, FieldValue> {
  const values = fields.map(({ id }): [string, MaybeValue] => [id, cells[id]?.value]);
  return Object.fromEntries(
    values.filter((entry): entry is [string, FieldValue] => (entry[1]?.kind ?? 'blank') !== 'blank'),
  );
}
