/**
 * Whether a record is still there after the merge (rules E1, E2): only a deletion on purpose takes it away, and never
 * one that somebody else has worked on.
 */
import type { FormRecord } from '../record/record.js';
import { keyName, nthName } from '../record/identity.js';
import { BLANK } from '../record/value.js';
import { sameValue } from '../record/canonical.js';
import { editOf } from './merge-cell.js';
import type { MergeUnderWay, RecordRef } from './merge-records.js';
import { refOf, type Row } from './merge-row.js';

/** The identities of deleted records. Of several under one key, the last of the base go first. */
export function deletedIds(deleted: readonly RecordRef[] = [], base: ReadonlyMap<string, FormRecord>): Set<string> {
  const ids = new Set<string>();
  for (const { block, key } of deleted) {
    const name = keyName(block, key);
    let n = 1;
    while (base.has(nthName(name, n + 1)) && !ids.has(nthName(name, n + 1))) n++;
    ids.add(nthName(name, n));
  }
  return ids;
}

/**
 * Records what becomes of a deletion.
 * @returns whether the record stays: nobody deleted it, or the other side edited or added it (E2)
 */
export function settleDeletion(
  row: Row,
  deleted: { readonly mine: boolean; readonly theirs: boolean },
  merge: MergeUnderWay,
): boolean {
  if (!deleted.mine && !deleted.theirs) return true;
  const other = deleted.mine ? row.theirs : row.mine;
  const edited = other ? editedFields(row, other) : [];
  const worked = other !== undefined && (row.base === undefined || edited.length > 0);
  if ((deleted.mine && deleted.theirs) || !worked) {
    merge.deletions.push(refOf(row));
    return false;
  }
  merge.deleteConflicts.push({ ...refOf(row), deletedBy: deleted.mine ? 'mine' : 'theirs', edited });
  return true;
}

function editedFields({ form, fields, base }: Row, side: FormRecord): string[] {
  return fields
    .filter((field) => {
      const before = base ? base.cells[field.id]?.value : BLANK;
      return editOf(before, side.cells[field.id]?.value, (a, b) => sameValue(form, field, a, b)) !== undefined;
    })
    .map(({ id }) => id);
}
