/**
 * What administrators do: users, their rights, links and identities.
 */
import { z } from 'zod';
import { json, nothing } from './content.js';
import { departmentSchema } from './departments.js';
import { endpoint } from './endpoint.js';
import { displayNameSchema, loginNameSchema, roleSchema } from './person.js';
import { isStorable, textSchema } from '../text/storable.js';

const emailSchema = textSchema.trim().toLowerCase().pipe(z.email().max(254));

/** Of somebody who has never chosen a password nor come by the city's own sign-in. */
const invitationSchema = z.object({
  /** Whether a link waits to be used, has waited too long, or there is none (any more). */
  state: z.enum(['open', 'expired', 'none']),
  expiresAt: z.iso.datetime().nullable(),
});
export type InvitationDto = z.infer<typeof invitationSchema>;

export const userSchema = z.object({
  id: textSchema,
  loginName: textSchema,
  displayName: textSchema,
  email: textSchema.nullable(),
  disabled: z.boolean(),
  /** Whether a code is asked for beside the password. */
  secondFactor: z.boolean(),
  /** Null for somebody who is no member (any more). */
  role: roleSchema.nullable(),
  departments: z.array(departmentSchema),
  identities: z.array(z.object({ id: textSchema, issuer: textSchema, subject: textSchema })),
  invitation: invitationSchema.nullable(),
});
export const usersSchema = z.object({ users: z.array(userSchema) });
export type UserDto = z.infer<typeof userSchema>;

export const newUserSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  email: emailSchema.nullable().default(null),
  role: roleSchema,
  departmentIds: z.array(textSchema).max(200).default([]),
});
export type NewUserDto = z.input<typeof newUserSchema>;
export const oneTimeUrlSchema = z.object({ url: textSchema, expiresAt: z.iso.datetime() });
export type OneTimeUrlDto = z.infer<typeof oneTimeUrlSchema>;
const madeUserSchema = z.object({ user: userSchema, link: oneTimeUrlSchema });

/** What is not given stays as it is. */
const userChangeSchema = z.object({
  displayName: displayNameSchema.optional(),
  email: emailSchema.nullable().optional(),
  disabled: z.boolean().optional(),
  /** Given together, because what one means depends on the other; null takes the membership away. */
  membership: z
    .object({ role: roleSchema, departmentIds: z.array(textSchema).max(200) })
    .nullable()
    .optional(),
});
export type UserChangeDto = z.input<typeof userChangeSchema>;

const newIdentitySchema = z.object({
  issuer: z.url().max(400).refine(isStorable),
  subject: textSchema.min(1).max(255),
});

export const usersApi = {
  list: endpoint('get', '/api/users', {
    summary: { ja: '利用者の一覧', en: 'The users' },
    answer: json(usersSchema),
  }),
  make: endpoint('post', '/api/users', {
    summary: { ja: '利用者の追加', en: 'Add a user' },
    body: json(newUserSchema),
    answer: json(madeUserSchema),
    status: 201,
    problems: ['conflict'],
  }),
  change: endpoint('patch', '/api/users/{userId}', {
    summary: { ja: '利用者の変更', en: 'Change a user' },
    body: json(userChangeSchema),
    answer: json(userSchema),
    problems: ['not-found', 'conflict'],
  }),
  makeLink: endpoint('post', '/api/users/{userId}/link', {
    summary: { ja: 'パスワードを決め直すリンクの作成', en: 'Make a link to choose another password' },
    answer: json(oneTimeUrlSchema),
    status: 201,
    problems: ['not-found', 'conflict'],
  }),
  signOut: endpoint('delete', '/api/users/{userId}/sessions', {
    summary: { ja: '利用者のサインアウトとトークンの失効', en: 'Sign a user out everywhere, tokens too' },
    answer: nothing,
    problems: ['not-found'],
  }),
  resetSecondFactor: endpoint('delete', '/api/users/{userId}/second-factor', {
    summary: { ja: '利用者の二段階認証の解除', en: 'Remove the second factor of somebody who lost the phone' },
    answer: nothing,
    problems: ['not-found'],
  }),
  linkIdentity: endpoint('post', '/api/users/{userId}/identities', {
    summary: { ja: '庁内認証の利用者との結び付け', en: 'Link an account at the city’s own sign-in' },
    body: json(newIdentitySchema),
    answer: json(userSchema),
    status: 201,
    problems: ['not-found', 'conflict'],
  }),
  unlinkIdentity: endpoint('delete', '/api/users/{userId}/identities/{identityId}', {
    summary: { ja: '庁内認証の利用者との結び付けの解除', en: 'Unlink an account at the city’s own sign-in' },
    answer: nothing,
    problems: ['not-found'],
  }),
};
