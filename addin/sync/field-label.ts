/**
 * What a field is called in the form that the workbook is on.
 */
import type { Form } from '../../core/form/form.js';
import type { Bilingual } from '../../core/issue/issue.js';

/** @returns the field's id where the form does not have it (any more) */
export function fieldLabel(form: Form | undefined, block: string, field: string): Bilingual {
  const known = form?.blocks.find(({ id }) => id === block)?.fields.find(({ id }) => id === field);
  return known?.label ?? { ja: field, en: field };
}
