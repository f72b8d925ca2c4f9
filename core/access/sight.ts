/**
 * Who sees what is said about a cell beside the value that stands in it: what else was proposed, by whom, from which file.
 * It is what the history holds, and so it goes by the same right (`read-history`): coordinators and administrators see all
 * of it; staff what concerns rows of their departments, and rows that are nobody's and everybody's; viewers nothing.
 * Everybody who reads at all sees what stands, and that a cell is in conflict. Every answer about a cycle asks here.
 */
import type { ConflictingValue } from '../consolidation/conflict-table.js';
import { sameDepartment } from '../form/department.js';
import type { Form } from '../form/form.js';
import { isAllowed, isAllowedSomewhere, type Actor } from './access.js';

/** Whether somebody sees what is said about a row of these departments; of a row that names none, where there are none. */
export type Sight = (owners: readonly string[]) => boolean;

/** @param departments names of those that the actor belongs to */
export function sightOf(actor: Actor, form: Form, departments: readonly string[]): Sight {
  const { municipalityId } = actor;
  if (isAllowed(actor, 'read-history', { municipalityId })) return () => true;
  if (!isAllowedSomewhere(actor, 'read-history')) return () => false;
  return (owners) =>
    owners.length === 0 || owners.some((owner) => departments.some((name) => sameDepartment(form, owner, name)));
}

/** The values of a conflict as they are shown: to those who do not see the others, what stands, and not whose it is. */
export function shownValues(values: readonly ConflictingValue[], sees: boolean): ConflictingValue[] {
  return sees ? values.map((value) => ({ ...value })) : values.slice(0, 1).map(({ text }) => ({ text, source: '' }));
}
