/**
 * Divisions by name: the form's register with its other spellings. A name is compared without width and white space.
 */
import { compact } from '../text/normalise.js';
import type { Form } from './form.js';

/** The register's spelling of a division's name; undefined where the register does not have it. */
export function registeredDepartment(form: Form, name: string): string | undefined {
  const wanted = compact(name);
  return form.departments.find(
    (department) =>
      compact(department.name) === wanted || department.aliases.some((alias) => compact(alias) === wanted),
  )?.name;
}

/** The name to count a division under: the register's spelling, or the name as written without outer space. */
export function departmentName(form: Form, name: string): string {
  return registeredDepartment(form, name) ?? name.trim();
}

export function sameDepartment(form: Form, a: string, b: string): boolean {
  return compact(departmentName(form, a)) === compact(departmentName(form, b));
}
