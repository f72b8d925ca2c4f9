/**
 * What core has to know of whoever writes (rules S5, S6): for which departments they may, and where these stand.
 */
import type { Actor } from '../../core/access/access.js';
import { departmentName } from '../../core/form/department.js';
import type { Form } from '../../core/form/form.js';
import type { DepartmentStates, Writer } from '../../core/sync/write-rights.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import type { CycleRef } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import { readDepartmentStates } from '../store/workflow.js';

/** Somebody who writes; nobody in person where the sample city is loaded. */
export interface Author {
  readonly actor: Actor | undefined;
  readonly displayName: string;
  readonly channel: 'addin' | 'file' | 'console';
}

/** @param source what the values are said to come from */
export async function writerOf(database: Database, { actor }: Author, source: string): Promise<Writer> {
  if (!actor || actor.role === 'coordinator') return { source, departments: 'all' };
  const departments = await listDepartmentNames(database, actor.municipalityId, actor.departmentIds);
  return { source, departments: departments.map(({ name }) => name) };
}

export async function departmentStates(database: Database, cycle: CycleRef, form: Form): Promise<DepartmentStates> {
  const rows = await readDepartmentStates(database, cycle);
  return new Map(rows.map(({ name, state }) => [departmentName(form, name), state]));
}
