/**
 * Links that work once. The token travels in the body, because paths are written into logs.
 */
import { linkSchema, linkTokenSchema, linkUseSchema, meSchema } from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import { lookAtLink, redeemLink } from '../accounts/one-time-links.js';
import { admit } from '../accounts/sign-in.js';
import { json } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { currentSession } from './session-exchange.js';
import { welcome } from './session-routes.js';

export function oneTimeLinkRoutes(accounts: Accounts): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/one-time-links/look',
      summary: { ja: '一度だけ使えるリンクの内容', en: 'What a one-time link is for' },
      access: 'everyone',
      body: json(linkTokenSchema),
      answer: json(linkSchema),
      problems: ['gone'],
      handle: async ({ body: { token } }) => {
        const { link, municipality, member } = await lookAtLink(accounts, token);
        const user = member ? { loginName: member.loginName, displayName: member.displayName } : null;
        return { purpose: link.purpose, municipality, user, expiresAt: link.expiresAt.toISOString() };
      },
    }),
    route({
      method: 'post',
      path: '/api/one-time-links/use',
      summary: { ja: '一度だけ使えるリンクでパスワードを決める', en: 'Choose a password with a one-time link' },
      access: 'everyone',
      body: json(linkUseSchema),
      answer: json(meSchema),
      problems: ['gone', 'bad-password', 'too-many-requests'],
      handle: async ({ body, exchange }) => {
        const member = await redeemLink(accounts, body);
        return welcome(await admit(accounts, member, { way: 'link', before: currentSession(exchange) }), exchange);
      },
    }),
  ];
}
