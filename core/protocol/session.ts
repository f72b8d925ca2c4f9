/**
 * Signing in and out: with a browser for a session, with a program on whose page cookies do not travel (the task pane in
 * Excel) for a token, and at the city's own provider.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { json, nothing, redirect } from './content.js';
import { departmentSchema } from './departments.js';
import { endpoint } from './endpoint.js';
import { tokenNameSchema } from './own-account.js';
import { codeSchema, passwordSchema, roleSchema } from './person.js';
import { textSchema } from '../text/storable.js';

/** What somebody who is not signed in has to know. */
export const signInOptionsSchema = z.object({
  municipalities: z.array(
    z.object({
      id: textSchema,
      name: textSchema,
      /** What the button for the city's own sign-in says; null where there is none. */
      oidc: bilingualSchema.nullable(),
    }),
  ),
  /** Users of the sample city, to sign in as with one press; empty except in sample mode on the own machine. */
  samples: z.array(
    z.object({
      loginName: textSchema,
      displayName: textSchema,
      role: roleSchema,
      departments: z.array(textSchema),
    }),
  ),
});
export type SignInOptionsDto = z.infer<typeof signInOptionsSchema>;

/** Who is signed in: the answer of every way to sign in, too. */
export const meSchema = z.object({
  userId: textSchema,
  loginName: textSchema,
  displayName: textSchema,
  municipality: z.object({ id: textSchema, name: textSchema }),
  role: roleSchema,
  departments: z.array(departmentSchema),
  by: z.enum(['session', 'token']),
  /** There where nothing else may be done before a second factor is set up. */
  owes: z.literal('second-factor').optional(),
});
export type MeDto = z.infer<typeof meSchema>;

const signInSchema = z.object({
  municipalityId: textSchema.min(1).max(64),
  loginName: textSchema.trim().toLowerCase().min(1).max(64),
  password: passwordSchema,
  /** Where there is a second factor; asked for by `code-needed`. */
  code: codeSchema.optional(),
});
const sampleSignInSchema = z.object({ loginName: textSchema.max(64) });

export const signedOutSchema = z.object({
  /** Where to go to sign out at the city's own provider too; null where there is nothing more to do. */
  continueAt: textSchema.nullable(),
});

export const tokenSignedInSchema = z.object({ me: meSchema, secret: textSchema });
export type TokenSignedInDto = z.infer<typeof tokenSignedInSchema>;

export const sessionApi = {
  options: endpoint('get', '/api/sign-in', {
    summary: { ja: 'サインインの方法', en: 'How one can sign in' },
    answer: json(signInOptionsSchema),
  }),
  begin: endpoint('post', '/api/session', {
    summary: { ja: 'パスワードでサインイン', en: 'Sign in with a password' },
    body: json(signInSchema),
    answer: json(meSchema),
    problems: ['unauthenticated', 'code-needed', 'too-many-requests'],
  }),
  beginAsSample: endpoint('post', '/api/session/sample', {
    summary: { ja: '見本の利用者としてサインイン', en: 'Sign in as a user of the sample city' },
    body: json(sampleSignInSchema),
    answer: json(meSchema),
    problems: ['not-found'],
  }),
  end: endpoint('delete', '/api/session', {
    summary: { ja: 'サインアウト', en: 'Sign out' },
    answer: json(signedOutSchema),
  }),
  endEverywhere: endpoint('delete', '/api/sessions', {
    summary: { ja: 'すべてのブラウザーでサインアウト', en: 'Sign out everywhere' },
    answer: nothing,
  }),
  me: endpoint('get', '/api/me', {
    summary: { ja: 'サインインしている利用者', en: 'Who is signed in' },
    answer: json(meSchema),
  }),
  beginWithToken: endpoint('post', '/api/tokens', {
    summary: { ja: 'パスワードでのトークンの取得', en: 'A token for a password' },
    body: json(signInSchema.extend({ name: tokenNameSchema })),
    answer: json(tokenSignedInSchema),
    status: 201,
    problems: ['unauthenticated', 'code-needed', 'too-many-requests'],
  }),
  beginAsSampleWithToken: endpoint('post', '/api/tokens/sample', {
    summary: { ja: '見本の利用者のトークンの取得', en: 'A token for a user of the sample city' },
    body: json(sampleSignInSchema.extend({ name: tokenNameSchema })),
    answer: json(tokenSignedInSchema),
    status: 201,
    problems: ['not-found'],
  }),
};

/** People see these two addresses in their browser. */
export const oidcApi = {
  start: endpoint('get', '/api/oidc/{municipalityId}/start', {
    summary: { ja: '庁内の認証でのサインインを始める', en: 'Begin to sign in at the city’s own provider' },
    answer: redirect,
    problems: ['not-found'],
  }),
  callback: endpoint('get', '/api/oidc/callback', {
    summary: { ja: '庁内の認証から戻る', en: 'Come back from the city’s own provider' },
    answer: redirect,
  }),
};
