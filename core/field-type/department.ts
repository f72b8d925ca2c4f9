/**
 * The department that answers, or several of them, as the form's register knows them.
 */
import { checkDepartment } from '../check/check-department.js';
import { departmentKey, departmentKnown } from '../form/department.js';
import type { FieldType } from './field-type.js';

export const DEPARTMENT: FieldType = {
  canonical: (form, field, text) => departmentKey(form, text, field.several),
  check: ({ form, field, place }, { text }) => checkDepartment(form, field, text, place),
  fits: (form, field, { text }) => departmentKnown(form, text, field.several),
  alwaysRight: 'none',
  namesOne: true,
};
