/**
 * Forms（様式）: the documents that were taken into use here, and those that come with the product.
 */
import { z } from 'zod';
import { formSchema } from '../form/form-schema.js';
import { bilingualSchema } from './bilingual.js';
import { json, nothing, workbooks } from './content.js';
import { endpoint } from './endpoint.js';
import { formTrialSchema } from './form-trial.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';
import { int32Schema, int32TextSchema, textSchema } from '../text/storable.js';

export const formsSchema = z.object({
  forms: z.array(
    z.object({
      id: textSchema,
      version: int32Schema,
      title: bilingualSchema,
      /** Whether it was taken into use here; else it comes with the product. */
      inUse: z.boolean(),
    }),
  ),
  /** Not offered any more, until they are registered again. */
  withdrawn: z.array(z.object({ id: textSchema, version: int32Schema, title: bilingualSchema })),
});
export type FormsDto = z.infer<typeof formsSchema>;
export type KnownFormDto = FormsDto['forms'][number];
export type WithdrawnFormDto = FormsDto['withdrawn'][number];

export const draftedFormSchema = z.object({
  /** As it can be registered, with notes on what nobody has looked at yet. */
  form: formSchema,
  /** The fields that the version it was made from does not have, as `block.field`. */
  added: z.array(textSchema),
  /** The places of the workbooks that it was made from; the others are of another form. */
  used: z.array(int32Schema),
  trial: formTrialSchema,
});
export type DraftedFormDto = z.infer<typeof draftedFormSchema>;

export const formsApi = {
  list: endpoint('get', '/api/forms', {
    summary: { ja: '様式の一覧', en: 'The forms' },
    answer: json(formsSchema),
  }),
  /** Also of a version that was withdrawn: workbooks that were handed out name it. */
  document: endpoint('get', '/api/forms/{formId}/versions/{version}', {
    summary: { ja: '様式の内容', en: 'A form document' },
    params: { version: int32TextSchema.min(1) },
    answer: json(formSchema),
    problems: ['form-unknown'],
  }),
  /** Another content under a version that is known is refused; a version that was withdrawn is back. */
  register: endpoint('post', '/api/forms', {
    summary: { ja: '様式の登録', en: 'Register a version of a form' },
    body: json(formSchema),
    answer: nothing,
    problems: ['conflict'],
  }),
  /**
   * Nothing is kept. Under an id that no form has; or, from a version that there is, that one with what the workbooks have
   * beyond it.
   */
  draft: endpoint('post', '/api/forms/draft', {
    summary: { ja: 'ブックから様式の案を作る', en: 'Draft a form from workbooks' },
    body: workbooks(z.strictObject({ from: formSchema.optional() })),
    answer: json(draftedFormSchema),
    problems: ['nothing-to-draft', ...WORKBOOK_PROBLEMS],
  }),
  tryOut: endpoint('post', '/api/forms/trial', {
    summary: { ja: '様式で何が読み取れるかの確認', en: 'See what a form reads of workbooks' },
    body: workbooks(z.strictObject({ form: formSchema })),
    answer: json(formTrialSchema),
    problems: WORKBOOK_PROBLEMS,
  }),
  /** A version that a cycle is on is refused; one that is withdrawn already stays so. */
  withdraw: endpoint('delete', '/api/forms/{formId}/versions/{version}', {
    summary: { ja: '様式の版の取り下げ', en: 'Withdraw a version of a form' },
    params: { version: int32TextSchema.min(1) },
    answer: nothing,
    problems: ['form-unknown', 'conflict'],
  }),
};
