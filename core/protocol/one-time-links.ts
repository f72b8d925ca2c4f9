/**
 * Links that work once: for the first administrator, for who is invited, for who forgot the password. The token travels in
 * the body, because paths are written into logs.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { codeSchema, displayNameSchema, loginNameSchema, passwordSchema } from './person.js';
import { meSchema } from './session.js';
import { nameSchema, textSchema } from '../text/storable.js';

const linkTokenSchema = z.object({ token: textSchema.min(1).max(200) });
export const linkSchema = z.object({
  purpose: z.enum(['firstAdministrator', 'invitation', 'passwordReset']),
  /** Null where the municipality is still to be made. */
  municipality: textSchema.nullable(),
  /** Whom it is for; null for the first administrator. */
  user: z.object({ loginName: textSchema, displayName: textSchema }).nullable(),
  expiresAt: z.iso.datetime(),
});
export type LinkDto = z.infer<typeof linkSchema>;

/** Who is made by it is named only for the first administrator. */
const linkUseSchema = linkTokenSchema.extend({
  password: passwordSchema,
  /** Where the user has a second factor: a link alone does not get past it. */
  code: codeSchema.optional(),
  administrator: z
    .object({
      /** The municipality's name, where it is still to be made. */
      municipality: nameSchema.min(1).max(80).optional(),
      loginName: loginNameSchema,
      displayName: displayNameSchema,
    })
    .optional(),
});
export type LinkUse = z.infer<typeof linkUseSchema>;

export const linksApi = {
  look: endpoint('post', '/api/one-time-links/look', {
    summary: { ja: '一度だけ使えるリンクの内容', en: 'What a one-time link is for' },
    body: json(linkTokenSchema),
    answer: json(linkSchema),
    problems: ['gone'],
  }),
  use: endpoint('post', '/api/one-time-links/use', {
    summary: { ja: '一度だけ使えるリンクでパスワードを決める', en: 'Choose a password with a one-time link' },
    body: json(linkUseSchema),
    answer: json(meSchema),
    problems: ['gone', 'bad-password', 'unauthenticated', 'code-needed', 'too-many-requests'],
  }),
};
