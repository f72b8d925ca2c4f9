/**
 * The cells on which sources disagree, as they are stored: one open conflict a cell, and every value that was proposed
 * in the history.
 */
import { nameOf } from '../../core/consolidation/conflict-list.js';
import type { CellConflict, ConsolidatedRecord, Consolidation } from '../../core/consolidation/consolidation.js';
import type { Form } from '../../core/form/form.js';
import { indexRecords, nameOf as nameOfRecord } from '../../core/record/identity.js';
import { keyName } from '../../core/record/key-name.js';
import type { SyncState } from '../../core/sync/sync-state.js';
import type { StoredConsolidation } from './consolidations.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

/** A conflict with the ids that it has, or will have, in the database. */
export interface NamedConflict {
  readonly id: string;
  readonly recordId: string;
  readonly conflict: CellConflict;
  /** Whether this step opened it; else a further value joined it. */
  readonly isNew: boolean;
}

/** Conflicts that a step made or joined: core keeps the others as they are. */
export function touchedConflicts(
  form: Form,
  before: StoredConsolidation,
  after: SyncState,
  newId: () => string,
): NamedConflict[] {
  const touched = after.conflicts.filter((conflict) => !before.conflictIds.has(conflict));
  if (touched.length === 0) return [];
  const open = new Map([...before.conflictIds].map(([conflict, id]) => [nameOf(conflict), id]));
  const identityOf = identityFinder(form, after);
  return touched.map((conflict) => {
    const known = open.get(nameOf(conflict));
    const recordId = after.ids.get(identityOf(conflict))!;
    return { id: known ?? newId(), recordId, conflict, isNew: known === undefined };
  });
}

const CONFLICT_COLUMNS = {
  id: 'text',
  recordId: 'text',
  field: 'text',
  kind: '"ConflictKind"',
  base: 'text',
  values: 'text',
} as const;

/** Opens new conflicts and adds the new values to those that are open. */
export async function saveConflicts(
  database: Database,
  { municipalityId, cycleId, revision }: CycleRef & { readonly revision: number },
  touched: readonly NamedConflict[],
): Promise<void> {
  const rows = touched
    .filter(({ isNew }) => isNew)
    .map(({ id, recordId, conflict }) => {
      const { field, kind = 'values', base } = conflict;
      return { id, recordId, field, kind, base, values: storedValues(conflict) };
    });
  if (rows.length > 0) {
    await database.$executeRaw`
      INSERT INTO "Conflict" ("municipalityId", "cycleId", "openedRevision", "id", "recordId", "field", "kind", "base",
        "values")
      SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${revision} AS integer), given."id",
        given."recordId", given."field", given."kind", given."base", given."values"
      FROM ${database.dialect.rows(CONFLICT_COLUMNS, rows)} AS given`;
  }
  const joined = touched.filter(({ isNew }) => !isNew);
  const values = joined.map(({ id, conflict }) => ({ id, values: storedValues(conflict) }));
  if (values.length > 0) {
    // Materialized: SQLite would go through all conflicts that there ever were, and through the rows for each of them.
    await database.$executeRaw`
      WITH given AS MATERIALIZED (SELECT * FROM ${database.dialect.rows({ id: 'text', values: 'text' }, values)} AS list)
      UPDATE "Conflict" SET "values" = given."values" FROM given
      WHERE "Conflict"."municipalityId" = ${municipalityId} AND "Conflict"."id" = given."id"`;
  }
}

function storedValues({ values }: CellConflict): string {
  return JSON.stringify(values.map(({ text, source }) => ({ text, source })));
}

/** Finds the record that a conflict is about; of several that share the cell, the one whose key it names. */
function identityFinder(form: Form, { records }: Consolidation): (conflict: CellConflict) => string {
  const byName = new Map<string, [identity: string, record: ConsolidatedRecord][]>();
  for (const [identity, record] of indexRecords(form, records)) {
    const name = nameOfRecord(form, identity, record);
    const under = byName.get(name);
    if (under) under.push([identity, record]);
    else byName.set(name, [[identity, record]]);
  }
  return ({ block, key, nth = 1, sheet, field, address }) => {
    const found = byName
      .get(keyName(form, block, key))
      ?.find(
        ([, record]) =>
          record.sheet === sheet &&
          (record.nth ?? 1) === nth &&
          (address === '' || record.cells[field]?.address === address),
      );
    if (!found) throw new Error(`a conflict in ${block}.${field} belongs to no record`);
    return found[0];
  };
}
