/**
 * One's own account: the password and the personal tokens.
 */
import { z } from 'zod';
import { json, nothing } from './content.js';
import { endpoint } from './endpoint.js';
import { passwordSchema } from './person.js';
import { int32Schema, nameSchema, textSchema } from '../text/storable.js';

/** All other sessions end, and personal tokens with them unless they are to be kept. */
const passwordChangeSchema = z.object({
  current: passwordSchema,
  next: passwordSchema,
  keepTokens: z.boolean().default(false),
});

const time = z.iso.datetime();
const tokenSchema = z.object({
  id: textSchema,
  name: textSchema,
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
});
/** A browser that is signed in. */
const sessionSchema = z.object({
  id: textSchema,
  /** Browser and system; '' where nothing is known. */
  device: textSchema,
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export const sessionsSchema = z.object({ sessions: z.array(sessionSchema) });
export type SessionDto = z.infer<typeof sessionSchema>;

export const tokensSchema = z.object({ tokens: z.array(tokenSchema) });
export type TokenDto = z.infer<typeof tokenSchema>;

/** What the list of one's tokens calls it. */
export const tokenNameSchema = nameSchema.min(1).max(80);
/** No token outlives the yearly round by much: whoever needs it makes another. */
export const LONGEST_TOKEN_DAYS = 366;
const newTokenSchema = z.object({
  name: tokenNameSchema,
  /** Until it expires; null for as long as a token may live. */
  days: int32Schema.min(1).max(LONGEST_TOKEN_DAYS).nullable(),
});
/** The only time that the token itself is shown. */
export const madeTokenSchema = z.object({ token: tokenSchema, secret: textSchema });
export type MadeTokenDto = z.infer<typeof madeTokenSchema>;

/** In place of a token's id: the token that the request is made with. */
export const OWN_TOKEN = 'current';

export const accountApi = {
  changePassword: endpoint('put', '/api/me/password', {
    summary: { ja: 'パスワードの変更', en: 'Choose another password' },
    body: json(passwordChangeSchema),
    answer: nothing,
    problems: ['bad-password', 'unauthenticated', 'too-many-requests'],
  }),
  sessions: endpoint('get', '/api/me/sessions', {
    summary: { ja: 'サインイン中のブラウザーの一覧', en: 'One’s own sessions' },
    answer: json(sessionsSchema),
  }),
  endOtherSessions: endpoint('delete', '/api/me/sessions', {
    summary: { ja: 'ほかのブラウザーのサインアウト', en: 'Sign out in all other browsers' },
    answer: nothing,
  }),
  endSession: endpoint('delete', '/api/me/sessions/{sessionId}', {
    summary: { ja: '一つのブラウザーのサインアウト', en: 'Sign out in one browser' },
    answer: nothing,
    problems: ['not-found'],
  }),
  tokens: endpoint('get', '/api/me/tokens', {
    summary: { ja: '自分のトークンの一覧', en: 'One’s own tokens' },
    answer: json(tokensSchema),
  }),
  makeToken: endpoint('post', '/api/me/tokens', {
    summary: { ja: 'トークンの作成', en: 'Make a token' },
    body: json(newTokenSchema),
    answer: json(madeTokenSchema),
    status: 201,
  }),
  revokeToken: endpoint('delete', '/api/me/tokens/{tokenId}', {
    summary: { ja: 'トークンの失効', en: 'Revoke a token' },
    answer: nothing,
    problems: ['not-found'],
  }),
};
