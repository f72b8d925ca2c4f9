/**
 * What a cycle would be begun with, before anybody begins it: on a form that was named, or on the one that fits best. A
 * plan has one cycle a year and nothing that was sent in for it is taken away again, so a wrong blank has to be seen
 * before. Nothing is written.
 */
import { blankAnswers, countAnswers } from '../../../core/consolidation/blank-answers.js';
import { formInYear } from '../../../core/form/form-year.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { CyclePreviewDto } from '../../../core/protocol/plans.js';
import type { CheckedReading } from '../../threads/workbook-reader.js';
import { ownersIn } from '../../../core/record/owners.js';
import type { CycleParts } from '../cycle-parts.js';
import { findForm, knownForms } from './manage-forms.js';
import { issueAnswer } from '../answers/push-answer.js';

/** In a blank nobody has answered yet. */
const OF_ANSWERS: ReadonlySet<Issue['code']> = new Set<Issue['code']>(['required-blank', 'choice-unset']);

/**
 * @param wanted a form's id and version; the latest version where none is named, the best fitting form without an id
 * @throws Problem `form-unknown`; what reading a workbook throws where the blank is none, or fits no form or not this one
 */
export async function previewCycle(
  parts: CycleParts,
  municipalityId: string,
  wanted: { readonly form?: string | undefined; readonly formVersion?: number | undefined },
  blank: Uint8Array,
): Promise<CyclePreviewDto> {
  const reading = await readAs(parts, municipalityId, wanted, blank);
  const { fiscalYear, records } = reading;
  const form = formInYear(reading.form, fiscalYear);
  const { id, version, title } = form;
  const counted = (block: string) => records.filter((record) => record.block === block).length;
  const issues = reading.checked.filter(({ code }) => !OF_ANSWERS.has(code));
  // What departments get and what is reported is made of it.
  if (reading.signed) issues.push(makeIssue('signature-lost', {}));
  return {
    form: { id, version, title },
    fiscalYear: fiscalYear ?? null,
    blocks: form.blocks.map((block) => ({ id: block.id, label: block.label, records: counted(block.id) })),
    departments: [...new Set(records.flatMap(ownersIn(form, records)))],
    answers: countAnswers(form, records, blankAnswers(form, records).answers),
    issues: issues.map(issueAnswer),
  };
}

async function readAs(
  parts: CycleParts,
  municipalityId: string,
  { form: id, formVersion }: { readonly form?: string | undefined; readonly formVersion?: number | undefined },
  blank: Uint8Array,
): Promise<CheckedReading> {
  if (id !== undefined) return parts.workbooks.readBlank(blank, await findForm(parts, municipalityId, id, formVersion));
  const forms = (await knownForms(parts, municipalityId)).map(({ form }) => form);
  // By id, the latest version first: the first of each is the one to begin with.
  return parts.workbooks.read(
    blank,
    forms.filter((form, i) => forms[i - 1]?.id !== form.id),
  );
}
