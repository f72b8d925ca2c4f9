/**
 * Records that are named by a label of their sheet: one programme a sheet, with its name in a box beside 事業名, and tables
 * of the same sheet whose rows belong to it. As long as the box is empty nobody can say what the sheet is about.
 */
import type { FormRecord } from '../record/record.js';
import { blockOf, type Block, type Field, type Form } from './form.js';

/** The labels whose boxes name a block's record, all of which must be filled in; none where it is named otherwise. */
export function namingLabels(block: Block): readonly Field[] {
  if (block.layout !== 'labels') return [];
  return block.fields.filter(({ role, required, from }) => role === 'key' && required && 'label' in from);
}

/** Whether a block's records stand on sheets of their own, or parts of sheets, each under its own name. */
export function isNamedByLabel(block: Block): boolean {
  return namingLabels(block).length > 0;
}

/** The blocks of a form that are; made once a form (`form.once`). */
export function namedBlocks({ blocks }: Form): readonly Block[] {
  return blocks.filter(isNamedByLabel);
}

/** Whether a block's records stand on sheets of their own: named by a label, or rows of a table that belongs to one. */
export function isOfNamedSheet(form: Form, block: Block): boolean {
  return isNamedByLabel(block) || ownerFieldsOf(form, block).length > 0;
}

/** Whether nobody has filled in yet what the record is about. */
export function isUnnamed(form: Form, { block: id, cells }: Pick<FormRecord, 'block' | 'cells'>): boolean {
  const block = blockOf(form, id);
  const naming = isNamedByLabel(block) ? namingLabels(block) : ownerFieldsOf(form, block);
  return naming.some((field) => (cells[field.id]?.value.kind ?? 'blank') === 'blank');
}

/** The fields of a table that take what names the labelled record of its sheet. */
function ownerFieldsOf(form: Form, block: Block): readonly Field[] {
  if (block.layout !== 'table') return [];
  const naming = new Set(
    form
      .once(namedBlocks)
      .flatMap(namingLabels)
      .map(({ id }) => id),
  );
  return block.fields.filter(({ role, from }) => role === 'key' && 'labels' in from && naming.has(from.labels));
}
