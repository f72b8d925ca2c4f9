/**
 * What a reader of a cycle sees of it beyond the values that stand (core/access/sight.ts).
 */
import { isAllowedSomewhere, type Actor } from '../../core/access/access.js';
import { shownValues, sightOf, type Sight } from '../../core/access/sight.js';
import { ConflictTable } from '../../core/consolidation/conflict-table.js';
import type { Form } from '../../core/form/form.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import type { Database } from '../store/database.js';

/** @param actor nobody in person where the sample city is loaded */
export async function sightOfReader(database: Database, form: Form, actor: Actor | undefined): Promise<Sight> {
  if (!actor) return () => true;
  const { municipalityId, departmentIds } = actor;
  const own = isAllowedSomewhere(actor, 'read-history') && departmentIds.length > 0;
  const departments = own ? await listDepartmentNames(database, municipalityId, departmentIds) : [];
  return sightOf(
    actor,
    form,
    departments.map(({ name }) => name),
  );
}

/** The conflicts of a state with what the reader sees of each. */
export function shownConflicts({ table, conflicts }: StoredConsolidation, sees: Sight): ConflictTable {
  return ConflictTable.of(
    conflicts.list.map((conflict) => {
      const record = table.rowOfId(conflict.record)?.record;
      return { ...conflict, values: shownValues(conflict.values, record !== undefined && sees(table.owners(record))) };
    }),
  );
}
