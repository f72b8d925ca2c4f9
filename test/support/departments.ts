/**
 * Registers of departments for tests, and a small form that has one.
 */
import { z } from 'zod';
import { departmentSchema, type Department } from '../../core/form/department-schema.js';
import { Form, formFrom } from '../../core/form/form.js';
import { EVALUATION_DOCUMENT, EVALUATION_FORM } from './evaluation-form.js';

type DepartmentInput = z.input<typeof departmentSchema>;

export function departments(...list: readonly DepartmentInput[]): readonly Department[] {
  return z.array(departmentSchema).parse(list);
}

/** The tests' form with another register; with `several`, its cells may name several departments. */
export function formWith(list: readonly DepartmentInput[], { several = false } = {}): Form {
  const blocks = EVALUATION_DOCUMENT.blocks.map((block) => ({
    ...block,
    fields: block.fields.map((field) => (field.type === 'department' ? { ...field, several } : field)),
  }));
  return formFrom({ ...EVALUATION_DOCUMENT, departments: list, blocks });
}

/** A form of which nothing counts but its register and its year. */
export function formOf(list: readonly Department[], year?: number): Form {
  return new Form({ ...EVALUATION_FORM.document, departments: [...list] }, year);
}
