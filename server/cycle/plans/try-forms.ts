/**
 * Forms before they are registered: drafted from workbooks, corrected, tried on workbooks or on a cycle. Nothing is written.
 */
import type { FormTrial } from '../../../core/draft/trial/try-form.js';
import { Form } from '../../../core/form/form.js';
import type { FormDocument } from '../../../core/form/form-schema.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { DraftedFormDto } from '../../../core/protocol/forms.js';
import { Problem } from '../../../core/problem/problem.js';
import type { FormTrialDto } from '../../../core/protocol/form-trial.js';
import type { CycleTrialDto } from '../../../core/protocol/plans.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { readBlank, type CycleRef } from '../../store/cycles.js';
import { listForms } from '../../store/form-versions.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';
import { issueAnswer } from '../answers/push-answer.js';
import { nextVersion, ownFormId } from './form-numbers.js';

/**
 * @param from the version to go on from; undefined for a form of its own
 * @throws Problem `nothing-to-draft`; what reading a workbook throws
 */
export async function draftForm(
  parts: CycleParts,
  municipalityId: string,
  books: readonly Uint8Array[],
  from: FormDocument | undefined,
): Promise<DraftedFormDto> {
  const kept = (await listForms(parts.store.client, municipalityId)).map(({ form }) => form);
  const { form, added, used, trial } = await parts.workbooks.draft(books, ownFormId(kept), from && new Form(from));
  const version = from ? nextVersion(kept, from) : 1;
  return { form: { ...form, version }, added: [...added], used: [...used], trial: trialAnswer(trial) };
}

/** @throws Problem what reading a workbook throws */
export async function tryForm(
  { workbooks }: CycleParts,
  books: readonly Uint8Array[],
  form: FormDocument,
): Promise<FormTrialDto> {
  const [trial] = await workbooks.tryForms(books, [new Form(form)]);
  // One form, one trial.
  return trialAnswer(trial!);
}

/** On the blank workbook that was handed out, beside the form that the cycle is on. @throws Problem `not-found` */
export async function tryFormOnCycle(parts: CycleParts, ref: CycleRef, document: FormDocument): Promise<CycleTrialDto> {
  const { form: present, fiscalYear } = await requireCycle(parts.store.client, ref);
  const bytes = await readBlank(parts.store.client, ref);
  const form = formInYear(new Form(document), fiscalYear);
  const [now, then] = await parts.workbooks.tryForms([bytes], [present, form]);
  // Two forms, two trials.
  return { now: trialAnswer(now!), then: trialAnswer(then!), findsAll: await findsAll(parts, bytes, present, form) };
}

/** As when the cycle is taken over to it: no row that was handed out may be lost. */
async function findsAll({ workbooks }: CycleParts, bytes: Uint8Array, present: Form, form: Form): Promise<boolean> {
  if (form.id !== present.id) return false;
  try {
    const before = await workbooks.read(bytes, [present], present.id);
    const { records } = await workbooks.read(bytes, [form], form.id);
    const found = RecordTable.of(form, records);
    return RecordTable.of(present, before.records).rows.every(({ identity }) => found.has(identity));
  } catch (error) {
    if (error instanceof Problem && error.code === 'no-form-fits') return false;
    throw error;
  }
}

function trialAnswer({ fields, unread, books }: FormTrial): FormTrialDto {
  return {
    fields: fields.map(({ block, field, header, examples }) => ({
      block,
      field,
      header: header ? { ...header, texts: [...header.texts] } : null,
      examples: [...examples],
    })),
    unread: unread.map((one) => ({ ...one, texts: [...one.texts] })),
    books: books.map(({ fiscalYear, blocks, departments, issues, ...book }) => ({
      ...book,
      fiscalYear: fiscalYear ?? null,
      blocks: blocks.map(({ first, ...block }) => ({
        ...block,
        first: first.map((record) => ({ ...record, texts: [...record.texts] })),
      })),
      departments: [...departments],
      issues: issues.map(issueAnswer),
    })),
  };
}
