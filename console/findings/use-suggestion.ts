/**
 * Puts the one right value of a finding into its cell by a press, as an edit like any other, and takes it back by another.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { FindingDto } from '../../core/protocol/findings.js';
import { formsApi } from '../../core/protocol/forms.js';
import { Form } from '../../core/form/form.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue } from '../../core/record/value.js';
import { useCellEdit } from '../editing/use-cell-edit.js';
import { useAnswer } from '../resource/use-resource.js';

/** What was put into a cell, and how it stood before. */
export interface Suggested {
  readonly finding: FindingDto;
  readonly revision: number;
}

/** @returns writes a text into a finding's cell; undefined where it was not taken. @throws what `call` throws */
export function useSuggestion(
  cycle: CycleDto,
): (finding: FindingDto, text: string, seen: number) => Promise<Suggested | undefined> {
  const document = useAnswer(formsApi.document, {
    params: { formId: cycle.form.id, version: cycle.form.version },
  }).data;
  const write = useCellEdit(cycle);
  return async (finding, text, seen) => {
    const form = document && new Form(document, cycle.fiscalYear, cycle.register);
    const fields = form?.blocks.find(({ id }) => id === finding.block)?.fields;
    const field = fields?.find(({ id }) => id === finding.field);
    if (!field) return undefined;
    const value = asTyped(field, textValue(text));
    const { cell, revision } = await write({ record: finding.record, field: field.id, value }, seen);
    return cell.outcome === 'saved' || cell.outcome === 'unchanged' ? { finding, revision } : undefined;
  };
}
