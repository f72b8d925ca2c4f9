/**
 * By how much something came too late. What a department mends after it had submitted in time, because it was asked to, is
 * not late.
 */
import { departmentName, departmentsIn } from '../form/department.js';
import type { Form } from '../form/form.js';
import { daysLate } from './deadline.js';

/** @returns days after the deadline; 0 in time. @param department as a workbook names it; '' where nobody knows */
export type Lateness = (department: string, at: Date) => number;

/** @param submitted when departments submitted for the first time; those that never did are not in it */
export function latenessOf(
  form: Form,
  deadline: string | null,
  submitted: readonly { readonly name: string; readonly at: Date }[],
): Lateness {
  const inTime = new Set(
    submitted.filter(({ at }) => daysLate(deadline, at) === 0).map(({ name }) => departmentName(form, name)),
  );
  return (department, at) => {
    const names = departmentsIn(form, department, true);
    return names.length > 0 && names.every((name) => inTime.has(name)) ? 0 : daysLate(deadline, at);
  };
}
