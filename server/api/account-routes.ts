/**
 * One's own account: the password and the tokens. A token cannot be used to make others, or to end any but itself.
 */
import { accountApi } from '../../core/protocol/own-account.js';
import type { Accounts } from '../accounts/accounts.js';
import { deviceOf } from '../accounts/device.js';
import {
  changePassword,
  dropOtherSessions,
  dropSession,
  dropToken,
  makeToken,
  ownSessions,
  ownTokens,
} from '../accounts/own-account.js';
import { notFound } from './problems.js';
import { serve, type Route } from './routing/route.js';
import { giveSession } from './session-exchange.js';

export function accountRoutes(accounts: Accounts): Route[] {
  return [
    serve(accountApi.changePassword, {
      access: 'browser',
      handle: async ({ caller, body, exchange }) => {
        const { secret } = await changePassword(accounts, caller, body, deviceOf(exchange.userAgent));
        giveSession(secret, exchange);
      },
    }),
    serve(accountApi.sessions, {
      access: 'browser',
      handle: async ({ caller }) => ({ sessions: await ownSessions(accounts, caller) }),
    }),
    serve(accountApi.endOtherSessions, {
      access: 'browser',
      handle: ({ caller }) => dropOtherSessions(accounts, caller),
    }),
    serve(accountApi.endSession, {
      access: 'browser',
      handle: async ({ caller, params }) => {
        if (!(await dropSession(accounts, caller, params.sessionId))) throw notFound();
      },
    }),
    serve(accountApi.tokens, {
      access: 'browser',
      handle: async ({ caller }) => ({ tokens: await ownTokens(accounts, caller) }),
    }),
    serve(accountApi.makeToken, {
      access: 'browser',
      needsProof: true,
      handle: ({ caller, body }) => makeToken(accounts, caller, body),
    }),
    serve(accountApi.revokeToken, {
      access: 'signed-in',
      handle: async ({ caller, params }) => {
        if (!(await dropToken(accounts, caller, params.tokenId))) throw notFound();
      },
    }),
  ];
}
