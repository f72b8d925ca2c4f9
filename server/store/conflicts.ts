/**
 * The cells on which sources disagree, as they are stored: one open conflict a cell, and every value that was proposed
 * in the history.
 */
import type { CellConflict } from '../../core/consolidation/conflict-table.js';
import type { NamedConflict } from '../../core/sync/touched-conflicts.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

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
    .map(({ id, conflict }) => {
      const { record: recordId, field, kind = 'values', base } = conflict;
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
