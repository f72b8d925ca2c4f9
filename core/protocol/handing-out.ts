/**
 * Handing a cycle out to its departments, reminding them, telling them that something was returned: the workbooks, the texts,
 * the mail, and what was done of it.
 */
import { z } from 'zod';
import { MOST_NAMED } from '../handing-out/place-texts.js';
import { mailAddressSchema, MOST_ADDRESSES } from '../handing-out/mail-address.js';
import { NOTICE_STATES, PURPOSES, WAYS } from '../handing-out/purpose.js';
import { DEPARTMENT_STATES } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { archive, json } from './content.js';
import { endpoint } from './endpoint.js';
import { ONE_LINE } from './input-rules.js';
import { int32Schema, textSchema } from '../text/storable.js';

export const purposeSchema = z.enum(PURPOSES);

/** A cell as people call it. */
const openCellSchema = z.object({ row: textSchema, field: bilingualSchema });

export const noticeSchema = z.object({
  id: textSchema,
  purpose: purposeSchema,
  way: z.enum(WAYS),
  /** The mail's address; '' for what is no mail. */
  recipient: textSchema,
  subject: textSchema,
  state: z.enum(NOTICE_STATES),
  /** Why it was not taken, as the mail server said it. */
  reason: textSchema,
  actor: textSchema,
  at: z.iso.datetime(),
});
export type NoticeDto = z.infer<typeof noticeSchema>;
export const noticesSchema = z.object({ notices: z.array(noticeSchema) });
export type NoticesDto = z.infer<typeof noticesSchema>;

const templateTextSchema = z.object({ subject: textSchema, body: textSchema });

export const handingOutSchema = z.object({
  /** Where departments enter and submit. */
  page: textSchema,
  /** As whom the server sends mail; null where it sends none. */
  mail: z.object({ from: textSchema }).nullable(),
  /** The fiscal year of the plan's cycle before; null where there is none. */
  earlierYear: int32Schema.nullable(),
  templates: z.array(
    templateTextSchema.extend({
      purpose: purposeSchema,
      /** Whether it is the municipality's own. */
      isOwn: z.boolean(),
      /** The product's. */
      usual: templateTextSchema,
    }),
  ),
  departments: z.array(
    z.object({
      id: textSchema,
      name: textSchema,
      state: z.enum(DEPARTMENT_STATES),
      /** Rows that it answers for, and cells of them that are to be filled in and are not. */
      rows: int32Schema,
      blank: int32Schema,
      /** The first of those cells. */
      missing: z.array(openCellSchema).max(MOST_NAMED),
      /** Why its answers were returned the last time, where that is how they stand. */
      reasons: z.array(openCellSchema.extend({ text: textSchema })),
      /** To whom is written: the register's addresses, or those of its people where it has none. */
      recipients: z.array(z.object({ address: textSchema, name: textSchema })),
      /** The register's. */
      addresses: z.array(textSchema),
      /** The last notice of each purpose. */
      last: z.array(noticeSchema),
    }),
  ),
});
export type HandingOutDto = z.infer<typeof handingOutSchema>;
export type HandedDepartmentDto = HandingOutDto['departments'][number];

/** How a workbook is made ready for a department. */
const dressQuerySchema = z.object({
  /** Whether the cells that it is to fill in are coloured. */
  marked: z.enum(['yes', 'no']).default('yes'),
  /** Whether last year's answers are on a sheet of their own. */
  earlier: z.enum(['sheet', 'none']).default('none'),
});
export const handOutQuerySchema = dressQuerySchema;
const archiveQuerySchema = dressQuerySchema.extend({
  /** Ids, apart by commas; all departments of the cycle where not given. */
  departments: textSchema.max(40_000).optional(),
});

/** The same for every attempt, so that trying again has no second effect. */
const requestIdSchema = z.uuid();

const noteSchema = z.strictObject({
  requestId: requestIdSchema,
  purpose: purposeSchema,
  /** What the server cannot see. */
  way: z.enum(['copied', 'mailto']),
});

const oneLineSchema = textSchema
  .trim()
  .min(1)
  .max(300)
  .refine((text) => !/[\r\n]/u.test(text), ONE_LINE);

export const mailSchema = z.strictObject({
  requestId: requestIdSchema,
  purpose: purposeSchema,
  subject: oneLineSchema,
  text: textSchema.min(1).max(20_000),
  /** How the department's workbook is made ready that goes with it; null where none does. */
  attach: z.strictObject(dressQuerySchema.shape).nullable().default(null),
  /** Out of those that the department has. */
  recipients: z.array(mailAddressSchema).min(1).max(50),
});
export type MailDto = z.input<typeof mailSchema>;

const newTemplateSchema = z.strictObject({ subject: oneLineSchema, body: textSchema.trim().min(1).max(10_000) });
const addressesSchema = z.strictObject({ addresses: z.array(mailAddressSchema).max(MOST_ADDRESSES) });

export const handingOutApi = {
  overview: endpoint('get', '/api/cycles/{cycleId}/handing-out', {
    summary: { ja: '配布・督促・差戻しの連絡の状況', en: 'What each department is to be told, and was' },
    answer: json(handingOutSchema),
    problems: ['not-found'],
  }),
  archive: endpoint('get', '/api/cycles/{cycleId}/workbooks.zip', {
    summary: { ja: '各課に配布するブック（ZIP）', en: 'The workbooks to hand out, one for each department' },
    query: archiveQuerySchema,
    answer: archive,
    problems: ['not-found', 'too-large'],
  }),
  notices: endpoint('get', '/api/cycles/{cycleId}/departments/{departmentId}/notices', {
    summary: { ja: '課への連絡の記録', en: 'What a department was told' },
    answer: json(noticesSchema),
    problems: ['not-found'],
  }),
  note: endpoint('post', '/api/cycles/{cycleId}/departments/{departmentId}/notices', {
    summary: { ja: '課への連絡を記録', en: 'Note that a department was told something' },
    body: json(noteSchema),
    answer: json(noticesSchema),
    problems: ['not-found', 'locked'],
  }),
  send: endpoint('post', '/api/cycles/{cycleId}/departments/{departmentId}/mail', {
    summary: { ja: '課へのメールの送信', en: 'Send a department a mail' },
    body: json(mailSchema),
    answer: json(noticesSchema),
    problems: ['not-found', 'locked', 'conflict', 'too-large'],
  }),
  setTemplate: endpoint('put', '/api/notice-texts/{purpose}', {
    summary: { ja: '連絡の文面の変更', en: 'Change the text of a notice' },
    params: { purpose: purposeSchema },
    body: json(newTemplateSchema),
    answer: json(templateTextSchema),
    problems: ['bad-request'],
  }),
  resetTemplate: endpoint('delete', '/api/notice-texts/{purpose}', {
    summary: { ja: '連絡の文面を元に戻す', en: 'Return to the product’s text' },
    params: { purpose: purposeSchema },
    answer: json(templateTextSchema),
  }),
  setAddresses: endpoint('put', '/api/departments/{departmentId}/addresses', {
    summary: { ja: '課のメールアドレスの変更', en: 'Change the mail addresses of a department' },
    body: json(addressesSchema),
    answer: json(addressesSchema),
    problems: ['not-found'],
  }),
};
