/**
 * Which records are gone after the merge (rules E1, E2): only a deletion on purpose takes one away, and never one that
 * anybody has worked on, not even the side that deleted it.
 */
import { sameValue } from '../record/canonical.js';
import type { Form } from '../form/form.js';
import { nthName } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import { BLANK } from '../record/value.js';
import { editOf } from './merge-cell.js';
import type { DeleteConflict, MergedRef, RecordRef } from './merge-records.js';
import { refOf, type Row } from './merge-row.js';

export interface Deletions {
  readonly gone: ReadonlySet<string>;
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
}

/**
 * Several records under one key go from the last, one for each mention; from the first that has to stay all stay, so
 * that those that are left are still told apart by their order.
 *
 * @param rowOf the three versions of a record, by its identity
 */
export function settleDeletions(
  form: Form,
  rowOf: (id: string) => Row | undefined,
  mine: readonly RecordRef[] = [],
  theirs: readonly RecordRef[] = [],
): Deletions {
  const mentions = { mine: countNames(form, mine), theirs: countNames(form, theirs) };
  const gone = new Set<string>();
  const deletions: MergedRef[] = [];
  const deleteConflicts: DeleteConflict[] = [];
  for (const name of new Set([...mentions.mine.keys(), ...mentions.theirs.keys()])) {
    let settled = 0;
    let stays = false;
    for (let n = countRows(rowOf, name); n >= 1; n--, settled++) {
      const byMine = settled < (mentions.mine.get(name) ?? 0);
      const byTheirs = settled < (mentions.theirs.get(name) ?? 0);
      if (!byMine && !byTheirs) break;
      const row = rowOf(nthName(name, n))!;
      const edited = editedFields(row);
      // A record that is not in the base was added by somebody, which is an edit too.
      stays ||= row.base === undefined || edited.length > 0;
      const deletedBy = byMine && byTheirs ? 'both' : byMine ? 'mine' : 'theirs';
      if (stays) deleteConflicts.push({ ...refOf(row), deletedBy, edited });
      else {
        gone.add(row.id);
        deletions.push(refOf(row));
      }
    }
  }
  return { gone, deletions, deleteConflicts };
}

function countNames(form: Form, refs: readonly RecordRef[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { block, key } of refs) {
    const name = keyName(form, block, key);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function countRows(rowOf: (id: string) => Row | undefined, name: string): number {
  let n = 0;
  while (rowOf(nthName(name, n + 1))) n++;
  return n;
}

/** Fields that either side changed. */
function editedFields({ plan: { form, fields }, base, mine, theirs }: Row): string[] {
  return fields
    .filter((field) => {
      const before = base ? base.cells[field.id]?.value : BLANK;
      return [mine, theirs].some(
        (side) => editOf(before, side?.cells[field.id]?.value, (a, b) => sameValue(form, field, a, b)) !== undefined,
      );
    })
    .map(({ id }) => id);
}
