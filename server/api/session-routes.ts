/**
 * Signing in and out.
 */
import { sessionApi } from '../../core/protocol/session.js';
import type { Accounts } from '../accounts/accounts.js';
import { meAnswer } from '../accounts/caller.js';
import { signOut, signOutEverywhere } from '../accounts/own-account.js';
import { oidcOf } from '../accounts/oidc/oidc-of.js';
import type { AccountSettings } from '../accounts/settings.js';
import { admit, signIn } from '../accounts/sign-in.js';
import { sampleUser, signInOptions } from '../accounts/sign-in-options.js';
import { takeLeaving } from './oidc-cookies.js';
import { notFound } from './problems.js';
import type { Exchange } from './routing/exchange.js';
import { serve, type Route } from './routing/route.js';
import { baseOf, forgetSession, visitOf, welcome } from './session-exchange.js';

export function sessionRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  return [
    serve(sessionApi.options, {
      access: 'everyone',
      handle: ({ exchange }) => signInOptions(accounts, settings, exchange.onThisMachine),
    }),
    serve(sessionApi.begin, {
      access: 'everyone',
      handle: async ({ body, exchange }) => welcome(await signIn(accounts, body, visitOf(exchange)), exchange),
    }),
    serve(sessionApi.beginAsSample, {
      access: 'everyone',
      handle: async ({ body: { loginName }, exchange }) => {
        const member = await sampleUser(accounts, settings, exchange.onThisMachine, loginName);
        if (!member) throw notFound();
        return welcome(await admit(accounts, member, visitOf(exchange), { way: 'sample' }), exchange);
      },
    }),
    serve(sessionApi.end, {
      access: 'browser',
      handle: async ({ caller, exchange }) => {
        await signOut(accounts, caller);
        forgetSession(exchange);
        return { continueAt: (await leaveProvider(accounts, settings, exchange)) ?? null };
      },
    }),
    serve(sessionApi.endEverywhere, {
      access: 'browser',
      handle: async ({ caller, exchange }) => {
        await signOutEverywhere(accounts, caller);
        forgetSession(exchange);
      },
    }),
    serve(sessionApi.me, {
      access: 'signed-in',
      handle: ({ caller }) => meAnswer(caller),
    }),
  ];
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
