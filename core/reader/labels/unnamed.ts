/**
 * What is told of a sheet whose naming box is empty: a form that waits to be filled in, or answers that belong to nothing.
 */
import { isAnswered } from '../../check/check-reading.js';
import { blockOf, type Form } from '../../form/form.js';
import { isNamedByLabel, namingLabels } from '../../form/named-record.js';
import { formatArea } from '../../grid/address.js';
import type { Grid } from '../../grid/grid.js';
import type { Issue } from '../../issue/issue.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { FormRecord } from '../../record/record.js';

/** @param unnamed what stands on the sheet without a name, with the rows of its tables */
export function unnamedIssues(form: Form, { name, bottom, right }: Grid, unnamed: readonly FormRecord[]): Issue[] {
  const first = unnamed.find(({ block }) => isNamedByLabel(blockOf(form, block))) ?? unnamed[0];
  if (!first) return [];
  const block = blockOf(form, first.block);
  const naming = namingLabels(block).find(({ id }) => first.cells[id]?.value.kind !== 'value') ?? block.fields[0];
  const label = naming?.label ?? block.label;
  const sheet = { sheet: name, block: block.id };
  const isFilledIn = unnamed.some((record) => hasAnswer(form, record));
  if (!isFilledIn) {
    return [makeIssue('sheet-template', { ...sheet, address: formatArea({ top: 1, left: 1, bottom, right }) }, label)];
  }
  return [makeIssue('sheet-unnamed', { ...sheet, address: first.cells[naming?.id ?? '']?.address ?? '' }, label)];
}

function hasAnswer(form: Form, { block, cells }: FormRecord): boolean {
  const answers = blockOf(form, block).fields.filter(({ role }) => role === 'answer');
  return answers.some((field) => isAnswered(form, field, cells[field.id]?.value));
}
