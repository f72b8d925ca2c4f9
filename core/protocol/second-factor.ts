/**
 * The second factor (a code beside the password), showing again who one is, and of which roles the municipality demands it.
 */
import { z } from 'zod';
import { int32Schema, textSchema } from '../text/storable.js';
import { json, nothing } from './content.js';
import { endpoint } from './endpoint.js';
import { codeSchema, passwordSchema, roleSchema } from './person.js';

const secondFactorSchema = z.object({
  /** Null where there is none. */
  since: z.iso.datetime().nullable(),
  /** Whether the municipality demands it of one's role. */
  demanded: z.boolean(),
  /** How many codes for a lost phone are left. */
  recoveryCodes: int32Schema,
});
export type SecondFactorDto = z.infer<typeof secondFactorSchema>;

/** What the phone makes its codes from: as text, and as the address that a picture carries. */
const newSecondFactorSchema = z.object({ secret: textSchema, address: textSchema });
export type NewSecondFactorDto = z.infer<typeof newSecondFactorSchema>;

/** The only time that they are shown. */
const recoveryCodesSchema = z.object({ codes: z.array(textSchema) });
export type RecoveryCodesDto = z.infer<typeof recoveryCodesSchema>;

const policySchema = z.object({ secondFactorFor: z.array(roleSchema).max(10) });
export type SignInPolicyDto = z.infer<typeof policySchema>;

export const secondFactorApi = {
  look: endpoint('get', '/api/me/second-factor', {
    summary: { ja: '自分の二段階認証', en: 'One’s own second factor' },
    answer: json(secondFactorSchema),
    problems: ['not-found'],
  }),
  begin: endpoint('post', '/api/me/second-factor', {
    summary: { ja: '二段階認証の設定を始める', en: 'Begin to set up a second factor' },
    answer: json(newSecondFactorSchema),
    status: 201,
    problems: ['not-found', 'conflict'],
  }),
  confirm: endpoint('post', '/api/me/second-factor/confirmation', {
    summary: { ja: '二段階認証を有効にする', en: 'Confirm the second factor by its first code' },
    body: json(z.strictObject({ code: codeSchema })),
    answer: json(recoveryCodesSchema),
    problems: ['not-found', 'conflict', 'unauthenticated', 'too-many-requests'],
  }),
  renew: endpoint('post', '/api/me/second-factor/recovery-codes', {
    summary: { ja: '回復コードの作り直し', en: 'New codes for a lost phone' },
    answer: json(recoveryCodesSchema),
    problems: ['not-found', 'conflict'],
  }),
  drop: endpoint('delete', '/api/me/second-factor', {
    summary: { ja: '二段階認証を無効にする', en: 'Remove the second factor' },
    answer: nothing,
    problems: ['not-found', 'conflict'],
  }),
  /** Before changes to accounts, where the last time is too long ago (`proof-needed`). */
  prove: endpoint('post', '/api/session/proof', {
    summary: { ja: 'もう一度本人であることを示す', en: 'Show again who one is' },
    body: json(z.strictObject({ password: passwordSchema, code: codeSchema.optional() })),
    answer: nothing,
    problems: ['unauthenticated', 'code-needed', 'too-many-requests'],
  }),
};

export const signInPolicyApi = {
  look: endpoint('get', '/api/sign-in-policy', {
    summary: { ja: '二段階認証を必須にする役割', en: 'Of which roles a second factor is demanded' },
    answer: json(policySchema),
  }),
  change: endpoint('put', '/api/sign-in-policy', {
    summary: { ja: '二段階認証を必須にする役割の変更', en: 'Say of which roles a second factor is demanded' },
    body: json(policySchema),
    answer: json(policySchema),
  }),
};
