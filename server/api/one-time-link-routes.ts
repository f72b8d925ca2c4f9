/**
 * Links that work once.
 */
import { linksApi } from '../../core/protocol/one-time-links.js';
import type { Accounts } from '../accounts/accounts.js';
import { lookAtLink, redeemLink } from '../accounts/one-time-links.js';
import { admit } from '../accounts/sign-in.js';
import { serve, type Route } from './routing/route.js';
import { visitOf, welcome } from './session-exchange.js';

export function oneTimeLinkRoutes(accounts: Accounts): Route[] {
  return [
    serve(linksApi.look, {
      access: 'everyone',
      handle: async ({ body: { token } }) => {
        const { link, municipality, member } = await lookAtLink(accounts, token);
        const user = member ? { loginName: member.loginName, displayName: member.displayName } : null;
        return { purpose: link.purpose, municipality, user, expiresAt: link.expiresAt.toISOString() };
      },
    }),
    serve(linksApi.use, {
      access: 'everyone',
      handle: async ({ body, exchange }) => {
        const member = await redeemLink(accounts, body, exchange.address);
        return welcome(await admit(accounts, member, visitOf(exchange), { way: 'link' }), exchange);
      },
    }),
  ];
}
