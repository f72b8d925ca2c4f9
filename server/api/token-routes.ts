/**
 * Signing in for the task pane: by a personal token, because cookies do not travel into Excel's frames.
 */
import { sessionApi, type TokenSignedInDto } from '../../core/protocol/session.js';
import type { Accounts } from '../accounts/accounts.js';
import { meAnswer } from '../accounts/caller.js';
import type { AccountSettings } from '../accounts/settings.js';
import { provePassword } from '../accounts/sign-in.js';
import { sampleUser } from '../accounts/sign-in-options.js';
import { admitByToken, type TokenSignedIn } from '../accounts/token-sign-in.js';
import { notFound } from './problems.js';
import { serve, type Route } from './routing/route.js';
import { visitOf } from './session-exchange.js';

export function tokenRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  return [
    serve(sessionApi.beginWithToken, {
      access: 'everyone',
      handle: async ({ body: { name, ...attempt }, exchange }) =>
        answer(await admitByToken(accounts, await provePassword(accounts, attempt, visitOf(exchange)), name)),
    }),
    serve(sessionApi.beginAsSampleWithToken, {
      access: 'everyone',
      handle: async ({ body: { name, loginName }, exchange }) => {
        const member = await sampleUser(accounts, settings, exchange.onThisMachine, loginName);
        if (!member) throw notFound();
        return answer(await admitByToken(accounts, { member, rehashed: undefined }, name));
      },
    }),
  ];
}

function answer({ caller, secret }: TokenSignedIn): TokenSignedInDto {
  return { me: meAnswer(caller), secret };
}
