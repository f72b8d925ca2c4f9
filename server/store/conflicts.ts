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

/**
 * The values of this workbook that disagree: kept in the history like those that were saved (rule S4).
 * @param saved the ids of the conflicts, as `saveConflicts` gave them
 */
export function proposedValues(
  form: Form,
  saved: ReadonlyMap<CellConflict, string>,
  after: Consolidation,
  sent: readonly FormRecord[],
  ids: ReadonlyMap<string, string>,
  stamps: Stamps,
): RevisionRow[] {
  const index = indexRecords(form, sent);
  return [...saved].flatMap(([conflict, conflictId]): RevisionRow[] => {
    const identity = identityOf(form, conflict, after);
    const { field } = conflict;
    const value = index.get(identity)?.cells[field]?.value;
    if (!value) return [];
    return [{ id: stamps.newId(), recordId: ids.get(identity)!, field, outcome: 'proposed', value, conflictId }];
  });
}

const CONFLICT_COLUMNS = { id: 'text', recordId: 'text', field: 'text', base: 'text', values: 'text' } as const;

/** Opens new conflicts and adds the new values to those that are open. Gives the id of each. */
export async function saveConflicts(
  database: Database,
  form: Form,
  { municipalityId, cycleId, revision }: CycleRef & { readonly revision: number },
  conflicts: readonly CellConflict[],
  before: StoredConsolidation,
  after: Consolidation,
  ids: ReadonlyMap<string, string>,
  stamps: Stamps,
): Promise<Map<CellConflict, string>> {
  const open = new Map([...before.conflictIds].map(([conflict, id]) => [cellOf(conflict), id]));
  const saved = new Map(conflicts.map((conflict) => [conflict, open.get(cellOf(conflict)) ?? stamps.newId()]));
  const news = conflicts.filter((conflict) => !open.has(cellOf(conflict)));
  const joined = conflicts.filter((conflict) => open.has(cellOf(conflict)));
  const rows = news.map((conflict) => ({
    id: saved.get(conflict)!,
    recordId: ids.get(identityOf(form, conflict, after))!,
    field: conflict.field,
    base: conflict.base,
    values: storedValues(conflict),
  }));
  if (rows.length > 0) {
    await database.$executeRaw`
      INSERT INTO "Conflict" ("municipalityId", "cycleId", "openedRevision", "id", "recordId", "field", "base", "values")
      SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${revision} AS integer), given."id",
        given."recordId", given."field", given."base", given."values"
      FROM ${database.dialect.rows(CONFLICT_COLUMNS, rows)} AS given`;
  }
  const values = joined.map((conflict) => ({ id: saved.get(conflict)!, values: storedValues(conflict) }));
  if (values.length > 0) {
    await database.$executeRaw`
      UPDATE "Conflict" SET "values" = given."values"
      FROM ${database.dialect.rows({ id: 'text', values: 'text' }, values)} AS given
      WHERE "Conflict"."municipalityId" = ${municipalityId} AND "Conflict"."id" = given."id"`;
  }
  return saved;
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
