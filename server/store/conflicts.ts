/**
 * The cells on which sources disagree, as they are stored: one open conflict a cell, and every value that was proposed
 * in the history.
 */
import type { CellConflict, Consolidation } from '../../core/consolidation/consolidation.js';
import type { Form } from '../../core/form/form.js';
import { indexRecords } from '../../core/record/identity.js';
import { keyName } from '../../core/record/key-name.js';
import type { FormRecord } from '../../core/record/record.js';
import type { StoredConsolidation } from './consolidations.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './open-store.js';
import type { RevisionRow } from './records.js';

/** Conflicts that this step made or joined: core keeps the others as they are. */
export function touchedConflicts(before: StoredConsolidation, after: Consolidation): CellConflict[] {
  return after.conflicts.filter((conflict) => !before.conflictIds.has(conflict));
}

/** The values of this workbook that disagree: kept in the history like those that were saved (rule S4). */
export function proposedValues(
  form: Form,
  conflicts: readonly CellConflict[],
  after: Consolidation,
  sent: readonly FormRecord[],
  ids: ReadonlyMap<string, string>,
  stamps: Stamps,
): RevisionRow[] {
  const index = indexRecords(form, sent);
  return conflicts.flatMap((conflict) => {
    const identity = identityOf(form, conflict, after);
    const value = index.get(identity)?.cells[conflict.field]?.value;
    if (!value) return [];
    return [{ id: stamps.newId(), recordId: ids.get(identity)!, field: conflict.field, outcome: 'proposed', value }];
  });
}

/** Opens new conflicts and adds the new values to those that are open. */
export async function saveConflicts(
  database: Database,
  form: Form,
  { municipalityId, cycleId, revision }: CycleRef & { readonly revision: number },
  conflicts: readonly CellConflict[],
  before: StoredConsolidation,
  after: Consolidation,
  ids: ReadonlyMap<string, string>,
  stamps: Stamps,
): Promise<void> {
  const open = new Map([...before.conflictIds].map(([conflict, id]) => [cellOf(conflict), id]));
  const news = conflicts.filter((conflict) => !open.has(cellOf(conflict)));
  await database.conflict.createMany({
    data: news.map((conflict) => ({
      municipalityId,
      cycleId,
      id: stamps.newId(),
      recordId: ids.get(identityOf(form, conflict, after))!,
      field: conflict.field,
      base: conflict.base,
      values: storedValues(conflict),
      openedRevision: revision,
    })),
  });
  for (const conflict of conflicts) {
    const id = open.get(cellOf(conflict));
    if (id === undefined) continue;
    const values = storedValues(conflict);
    await database.conflict.update({ where: { municipalityId_id: { municipalityId, id } }, data: { values } });
  }
}

function storedValues({ values }: CellConflict): string {
  return JSON.stringify(values.map(({ text, source }) => ({ text, source })));
}

function cellOf({ block, sheet, address, field, key }: CellConflict): string {
  return address === '' ? JSON.stringify([block, key, field]) : JSON.stringify([sheet, address, field]);
}

/** The record that a conflict is about; of several that share the cell, the one whose key it names. */
function identityOf(
  form: Form,
  { block, key, sheet, field, address }: CellConflict,
  { records }: Consolidation,
): string {
  const name = keyName(form, block, key);
  const found = [...indexRecords(form, records)].find(
    ([, record]) =>
      record.sheet === sheet &&
      keyName(form, record.block, record.key) === name &&
      (record.cells[field]?.address ?? '') === address,
  );
  if (!found) throw new Error(`a conflict in ${block}.${field} belongs to no record`);
  return found[0];
}
