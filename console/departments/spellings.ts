/**
 * What the forms of the open years say of a department: its other spellings, and the years in which it exists. A form's
 * register belongs to its version (decision 8); here it is only shown.
 */
import { formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import { registerOf } from '../../core/form/department.js';
import type { CycleDto } from '../../core/protocol/console.js';

/** A form that people fill in at present. */
export interface FormInUse {
  readonly form: Form;
  readonly fiscalYear: number;
}

export interface Spelling {
  readonly aliases: readonly string[];
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** The forms of the open years, each version and year once. */
export function openForms(cycles: readonly CycleDto[]): readonly (CycleDto['form'] & { fiscalYear: number })[] {
  const named = cycles
    .filter(({ state }) => state === 'open')
    .map(({ form, fiscalYear }) => [`${form.id}/${form.version}/${fiscalYear}`, { ...form, fiscalYear }] as const);
  return [...new Map(named).values()];
}

/** Undefined where a form has a register and none of them knows the name. */
export function spellingOf(name: string, forms: readonly FormInUse[]): Spelling | undefined {
  const registers = forms.filter(({ form }) => form.departments.length > 0);
  for (const { form, fiscalYear } of registers) {
    const match = registerOf(formInYear(form, fiscalYear)).find(name);
    if (match.kind === 'unknown') continue;
    const { name: own, aliases, from, until } = match.department;
    return { aliases: [own, ...aliases].filter((one) => one !== name), from, until };
  }
  return registers.length === 0 ? { aliases: [], from: undefined, until: undefined } : undefined;
}
