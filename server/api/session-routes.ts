/**
 * Signing in and out.
 */
import type { Exchange } from './routing/exchange.js';
import {
  meSchema,
  sampleSignInSchema,
  signedOutSchema,
  signInOptionsSchema,
  signInSchema,
  type MeDto,
  type SignInOptionsDto,
} from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Caller } from '../accounts/caller.js';
import { signOut, signOutEverywhere } from '../accounts/own-account.js';
import { findSampleUsers } from '../accounts/sample-users.js';
import { oidcOf } from '../accounts/oidc/oidc-of.js';
import { callerOf } from '../accounts/session.js';
import type { AccountSettings } from '../accounts/settings.js';
import { admit, signIn, type SignedIn } from '../accounts/sign-in.js';
import type { Member } from '../store/accounts/users.js';
import { listMunicipalities } from '../store/municipalities.js';
import { takeLeaving } from './oidc-cookies.js';
import { notFound } from './problems.js';
import { json, nothing } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { baseOf, currentSession, forgetSession, giveSession } from './session-exchange.js';

export function sessionRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/sign-in',
      summary: { ja: 'サインインの方法', en: 'How one can sign in' },
      access: 'everyone',
      answer: json(signInOptionsSchema),
      handle: ({ exchange }) => signInOptions(accounts, settings, exchange),
    }),
    route({
      method: 'post',
      path: '/api/session',
      summary: { ja: 'パスワードでサインイン', en: 'Sign in with a password' },
      access: 'everyone',
      body: json(signInSchema),
      answer: json(meSchema),
      problems: ['unauthenticated', 'too-many-requests'],
      handle: async ({ body, exchange }) => {
        const { address } = exchange;
        return welcome(await signIn(accounts, { ...body, address, before: currentSession(exchange) }), exchange);
      },
    }),
    route({
      method: 'post',
      path: '/api/session/sample',
      summary: { ja: '見本の利用者としてサインイン', en: 'Sign in as a user of the sample city' },
      access: 'everyone',
      body: json(sampleSignInSchema),
      answer: json(meSchema),
      problems: ['not-found'],
      handle: async ({ body: { loginName }, exchange }) => {
        const users = await sampleUsers(accounts, settings, exchange);
        const member = users.find((user) => user.loginName === loginName);
        if (!member) throw notFound();
        const before = currentSession(exchange);
        return welcome(await admit(accounts, member, { way: 'sample', before }), exchange);
      },
    }),
    route({
      method: 'delete',
      path: '/api/session',
      summary: { ja: 'サインアウト', en: 'Sign out' },
      access: 'browser',
      answer: json(signedOutSchema),
      handle: async ({ caller, exchange }) => {
        await signOut(accounts, caller);
        forgetSession(exchange);
        return { continueAt: (await leaveProvider(accounts, settings, exchange)) ?? null };
      },
    }),
    route({
      method: 'delete',
      path: '/api/sessions',
      summary: { ja: 'すべてのブラウザーでサインアウト', en: 'Sign out everywhere' },
      access: 'browser',
      answer: nothing,
      handle: async ({ caller, exchange }) => {
        await signOutEverywhere(accounts, caller);
        forgetSession(exchange);
      },
    }),
    route({
      method: 'get',
      path: '/api/me',
      summary: { ja: 'サインインしている利用者', en: 'Who is signed in' },
      access: 'signed-in',
      answer: json(meSchema),
      handle: ({ caller }) => describeCaller(caller),
    }),
  ];
}

/** Gives the browser its new session and says who is signed in. */
export function welcome({ secret, sessionId, member }: SignedIn, exchange: Exchange): MeDto {
  giveSession(secret, exchange);
  // `admit` and `signIn` let in only those who may do something.
  return describeCaller(callerOf(member, { kind: 'session', id: sessionId })!);
}

export function describeCaller({ actor, loginName, displayName, municipality, departments, by }: Caller): MeDto {
  const { userId, municipalityId, role } = actor;
  return {
    userId,
    loginName,
    displayName,
    municipality: { id: municipalityId, name: municipality },
    role,
    departments: departments.map(({ id, name }) => ({ id, name })),
    by: by.kind,
  };
}

async function signInOptions(
  accounts: Accounts,
  settings: AccountSettings,
  exchange: Exchange,
): Promise<SignInOptionsDto> {
  const municipalities = await listMunicipalities(accounts.store.client);
  const samples = await sampleUsers(accounts, settings, exchange);
  return {
    municipalities: municipalities.map(({ id, name }) => {
      return { id, name, oidc: settings.oidc.settingOf(name, municipalities.length === 1)?.label ?? null };
    }),
    samples: samples.flatMap(({ loginName, displayName, role, departments }) =>
      role === null ? [] : [{ loginName, displayName, role, departments: departments.map(({ name }) => name) }],
    ),
  };
}

/** Where to sign out at the city's own provider, for somebody who came in from there. */
async function leaveProvider(
  accounts: Accounts,
  settings: AccountSettings,
  exchange: Exchange,
): Promise<string | undefined> {
  const leaving = takeLeaving(exchange);
  const setting = leaving && (await oidcOf(accounts, settings, leaving.municipalityId));
  if (!leaving || !setting) return undefined;
  // Here one is signed out already; a provider that is away must not look like a failure.
  return settings.oidc.leave(setting, leaving.idToken, baseOf(settings, exchange)).catch(() => undefined);
}

/** Whom a visitor may sign in as by a press: nobody, except in sample mode on this very machine. */
export async function sampleUsers(
  accounts: Accounts,
  { sampleCity }: AccountSettings,
  exchange: Exchange,
): Promise<Member[]> {
  return sampleCity !== undefined && exchange.onThisMachine ? findSampleUsers(accounts.store.client, sampleCity) : [];
}
