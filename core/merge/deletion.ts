/**
 * Which records are gone after the merge (rules E1, E2): only a deletion on purpose takes one away, and never one that
 * anybody has worked on, not even the side that deleted it.
 */
import type { Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import { nameOf, numberOf } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';
import { BLANK } from '../record/value.js';
import { editOf } from './merge-cell.js';
import type { DeleteConflict, MergedRef, RecordRef } from './merge-records.js';
import { refOf, type Row } from './merge-row.js';

type Index = ReadonlyMap<string, FormRecord>;

export interface Deletions {
  readonly gone: ReadonlySet<string>;
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
}

/**
 * Of several records under one key each mention takes one: those that the side no longer has, from the last; then those
 * that it has, from the last; then those that it never had.
 *
 * @param rowOf the three versions of a record, by its identity
 * @param indexes base, mine, theirs: records by identity, in the order of each
 */
export function settleDeletions(
  form: Form,
  rowOf: (id: string) => Row | undefined,
  indexes: readonly [Index, Index, Index],
  mine: readonly RecordRef[] = [],
  theirs: readonly RecordRef[] = [],
): Deletions {
  const mentions = { mine: countNames(form, mine), theirs: countNames(form, theirs) };
  const names = new Set([...mentions.mine.keys(), ...mentions.theirs.keys()]);
  const gone = new Set<string>();
  const deletions: MergedRef[] = [];
  const deleteConflicts: DeleteConflict[] = [];
  for (const [name, rows] of rowsUnder(names, indexes, rowOf)) {
    const byMine = mentioned(rows, 'mine', indexes[1], mentions.mine.get(name) ?? 0);
    const byTheirs = mentioned(rows, 'theirs', indexes[2], mentions.theirs.get(name) ?? 0);
    for (const row of rows.toReversed()) {
      if (!byMine.has(row) && !byTheirs.has(row)) continue;
      const edited = editedFields(row);
      const deletedBy = byMine.has(row) && byTheirs.has(row) ? 'both' : byMine.has(row) ? 'mine' : 'theirs';
      // A record that is not in the base was added by somebody, which is an edit too.
      if (row.base === undefined || edited.length > 0) deleteConflicts.push({ ...refOf(row), deletedBy, edited });
      else {
        gone.add(row.id);
        deletions.push(refOf(row));
      }
    }
  }
  return { gone, deletions, deleteConflicts };
}

/** The records under each of those keys, by their number. */
function rowsUnder(
  names: ReadonlySet<string>,
  indexes: readonly Index[],
  rowOf: (id: string) => Row | undefined,
): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  if (names.size === 0) return rows;
  for (const id of new Set(indexes.flatMap((index) => [...index.keys()]))) {
    const row = rowOf(id);
    const name = row && nameOf(id, row.present);
    if (row && name !== undefined && names.has(name)) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  for (const list of rows.values()) list.sort((a, b) => numberOf(a.id, a.present) - numberOf(b.id, b.present));
  return rows;
}

function mentioned(rows: readonly Row[], side: 'mine' | 'theirs', index: Index, count: number): Set<Row> {
  if (count === 0) return new Set();
  const fromLast = rows.toReversed();
  const missing = fromLast.filter((row) => row.base !== undefined && row[side] === undefined);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const there = [...index.keys()].flatMap((id) => byId.get(id) ?? []).reverse();
  return new Set([...new Set([...missing, ...there, ...fromLast])].slice(0, count));
}

function countNames(form: Form, refs: readonly RecordRef[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { block, key } of refs) {
    const name = keyName(form, block, key);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Fields of a record that either side changed: what a deletion would lose (rule E2). */
export function editedFields({ plan: { form, fields }, base, mine, theirs }: Row): string[] {
  return fields
    .filter((field) => {
      const before = base ? base.cells[field.id]?.value : BLANK;
      return [mine, theirs].some(
        (side) => editOf(before, side?.cells[field.id]?.value, (a, b) => sameValue(form, field, a, b)) !== undefined,
      );
    })
    .map(({ id }) => id);
}
