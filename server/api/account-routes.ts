/**
 * One's own account: the password and the tokens. A token cannot be used to make others, or to end any but itself.
 */
import { z } from 'zod';
import {
  madeTokenSchema,
  newTokenSchema,
  OWN_TOKEN,
  passwordChangeSchema,
  tokensSchema,
  type TokenDto,
} from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import { changePassword, dropToken, makeToken } from '../accounts/own-account.js';
import { listTokens, type PersonalToken } from '../store/accounts/personal-tokens.js';
import { notFound } from './problems.js';
import { json, nothing } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { giveSession } from './session-exchange.js';

export function accountRoutes(accounts: Accounts): Route[] {
  return [
    route({
      method: 'put',
      path: '/api/me/password',
      summary: { ja: 'パスワードの変更', en: 'Choose another password' },
      access: 'browser',
      body: json(passwordChangeSchema),
      answer: nothing,
      problems: ['bad-password', 'unauthenticated', 'too-many-requests'],
      handle: async ({ caller, body, exchange }) => {
        const { secret } = await changePassword(accounts, caller, body, exchange.address);
        giveSession(secret, exchange);
      },
    }),
    route({
      method: 'get',
      path: '/api/me/tokens',
      summary: { ja: '自分のトークンの一覧', en: 'One’s own tokens' },
      access: 'browser',
      answer: json(tokensSchema),
      handle: async ({ caller }) => {
        const tokens = await listTokens(accounts.store.client, caller.actor);
        return { tokens: tokens.map(describeToken) };
      },
    }),
    route({
      method: 'post',
      path: '/api/me/tokens',
      summary: { ja: 'トークンの作成', en: 'Make a token' },
      access: 'browser',
      body: json(newTokenSchema),
      answer: json(madeTokenSchema),
      status: 201,
      handle: async ({ caller, body }) => {
        const { token, secret } = await makeToken(accounts, caller, body);
        return { token: describeToken(token), secret };
      },
    }),
    route({
      method: 'delete',
      path: '/api/me/tokens/{tokenId}',
      summary: { ja: 'トークンの失効', en: 'Revoke a token' },
      access: 'signed-in',
      params: z.object({ tokenId: z.string() }),
      answer: nothing,
      problems: ['not-found'],
      handle: async ({ caller, params: { tokenId } }) => {
        const { kind, id: own } = caller.by;
        const meant = kind === 'token' && tokenId === OWN_TOKEN ? own : tokenId;
        const may = kind === 'session' || meant === own;
        if (!may || !(await dropToken(accounts, caller, meant))) throw notFound();
      },
    }),
  ];
}

function describeToken({ id, name, createdAt, expiresAt, lastUsedAt }: PersonalToken): TokenDto {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
