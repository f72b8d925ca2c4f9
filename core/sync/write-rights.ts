/**
 * Who may write into a record (rules S5 and S6). A record that names no department is open to everybody who writes at
 * all, and no department's submission locks it. Of a record that several departments answer together, each may write as
 * long as it has not submitted itself.
 */
import { departmentName, sameDepartment } from '../form/department.js';
import type { Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { isOpen, type DepartmentState } from '../workflow/workflow.js';
import type { RefusalCode } from './refusal.js';

export interface Writer {
  /** What values are said to come from: a person's name, or a file's. */
  readonly source: string;
  /** The departments that the writer may write for, by name; `all` for a coordinator. */
  readonly departments: readonly string[] | 'all';
  /** The department that a workbook says it is from; writing for another one is told. */
  readonly respondent?: string;
}

/** Where departments stand, by `departmentName`; one that is not in it has not started. */
export type DepartmentStates = ReadonlyMap<string, DepartmentState>;

/** @returns of a record of the table, why the writer may not write into it; undefined where they may */
export function writeRights(
  { form, owners: ownersOf }: RecordTable,
  writer: Writer,
  states: DepartmentStates,
): (record: FormRecord) => RefusalCode | undefined {
  return (record) => {
    const owners = ownersOf(record);
    if (owners.length === 0) return undefined;
    const own = actingOwners(form, owners, writer);
    if (own.length === 0) return 'foreign-department';
    return own.some((name) => isOpen(stateOf(form, states, name))) ? undefined : 'locked';
  };
}

/** The departments of a record that a writer acts for. */
export function actingOwners(form: Form, owners: readonly string[], { departments }: Writer): readonly string[] {
  if (departments === 'all') return owners;
  return owners.filter((owner) => departments.some((name) => sameDepartment(form, owner, name)));
}

export function stateOf(form: Form, states: DepartmentStates, department: string): DepartmentState {
  return states.get(departmentName(form, department)) ?? 'not-started';
}
