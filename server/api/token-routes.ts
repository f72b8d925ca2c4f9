/**
 * Signing in for the task pane: by a personal token, because cookies do not travel into Excel's frames.
 */
import {
  sampleTokenSignInSchema,
  tokenSignedInSchema,
  tokenSignInSchema,
  type TokenSignedInDto,
} from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import type { AccountSettings } from '../accounts/settings.js';
import { provePassword } from '../accounts/sign-in.js';
import { admitByToken, type TokenSignedIn } from '../accounts/token-sign-in.js';
import { notFound } from './problems.js';
import { json } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { describeCaller, sampleUsers } from './session-routes.js';

export function tokenRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/tokens',
      summary: { ja: 'パスワードでのトークンの取得', en: 'A token for a password' },
      access: 'everyone',
      body: json(tokenSignInSchema),
      answer: json(tokenSignedInSchema),
      status: 201,
      problems: ['unauthenticated', 'too-many-requests'],
      handle: async ({ body: { name, ...attempt }, exchange: { address } }) =>
        describe(await admitByToken(accounts, await provePassword(accounts, { ...attempt, address }), name)),
    }),
    route({
      method: 'post',
      path: '/api/tokens/sample',
      summary: { ja: '見本の利用者のトークンの取得', en: 'A token for a user of the sample city' },
      access: 'everyone',
      body: json(sampleTokenSignInSchema),
      answer: json(tokenSignedInSchema),
      status: 201,
      problems: ['not-found'],
      handle: async ({ body: { name, loginName }, exchange }) => {
        const users = await sampleUsers(accounts, settings, exchange);
        const member = users.find((user) => user.loginName === loginName);
        if (!member) throw notFound();
        return describe(await admitByToken(accounts, { member, rehashed: undefined }, name));
      },
    }),
  ];
}

function describe({ caller, secret }: TokenSignedIn): TokenSignedInDto {
  return { me: describeCaller(caller), secret };
}
