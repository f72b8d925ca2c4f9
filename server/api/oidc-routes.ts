/**
 * Signing in at the city's own provider: there and back. People see these two addresses in their browser, so whatever
 * goes wrong leads back to the sign-in page, which says so.
 */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts.js';
import { memberOfIdentity } from '../accounts/oidc/oidc-member.js';
import { oidcOf } from '../accounts/oidc/oidc-of.js';
import { SESSION_MS } from '../accounts/session.js';
import type { AccountSettings } from '../accounts/settings.js';
import { admit } from '../accounts/sign-in.js';
import { keepLeaving, keepPending, takePending } from './oidc-cookies.js';
import { notFound } from './problems.js';
import { redirect } from './routing/content.js';
import type { Exchange } from './routing/exchange.js';
import { route, type Route } from './routing/route.js';
import { baseOf, currentSession, giveSession } from './session-exchange.js';

const CALLBACK = 'api/oidc/callback';

export function oidcRoutes(accounts: Accounts, settings: AccountSettings, logger: Logger): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/oidc/{municipalityId}/start',
      summary: { ja: '庁内の認証でのサインインを始める', en: 'Begin to sign in at the city’s own provider' },
      access: 'everyone',
      params: z.object({ municipalityId: z.string() }),
      answer: redirect,
      problems: ['not-found'],
      handle: async ({ params: { municipalityId }, exchange }) => {
        const setting = await oidcOf(accounts, settings, municipalityId);
        if (!setting) throw notFound();
        try {
          const { url, pending } = await settings.oidc.begin(setting, baseOf(settings, exchange) + CALLBACK);
          keepPending(exchange, { municipalityId, ...pending });
          return url;
        } catch (error) {
          return refuse(logger, 'failed', error, settings, exchange);
        }
      },
    }),
    route({
      method: 'get',
      path: '/api/oidc/callback',
      summary: { ja: '庁内の認証から戻る', en: 'Come back from the city’s own provider' },
      access: 'everyone',
      answer: redirect,
      handle: async ({ exchange }) => {
        const pending = takePending(exchange);
        const setting = pending && (await oidcOf(accounts, settings, pending.municipalityId));
        if (!pending || !setting) return refuse(logger, 'failed', 'no sign-in under way', settings, exchange);
        try {
          const returned = new URL(CALLBACK + searchOf(exchange.url), baseOf(settings, exchange));
          const identity = await settings.oidc.finish(setting, returned, pending);
          const member = await memberOfIdentity(accounts, pending.municipalityId, identity);
          if (!member) return refuse(logger, 'unknown', 'nobody is linked', settings, exchange);
          const { secret } = await admit(accounts, member, { way: 'oidc', before: currentSession(exchange) });
          giveSession(secret, exchange);
          keepLeaving(exchange, pending.municipalityId, identity.idToken, SESSION_MS);
          return baseOf(settings, exchange);
        } catch (error) {
          return refuse(logger, 'failed', error, settings, exchange);
        }
      },
    }),
  ];
}

function searchOf(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark);
}

/** Back to the sign-in page, which says what it was; the log has the reason. */
function refuse(
  logger: Logger,
  refused: 'failed' | 'unknown',
  reason: unknown,
  settings: AccountSettings,
  exchange: Exchange,
): string {
  logger.warn({ reason: reasonOf(reason), refused }, 'sign-in at the provider refused');
  return `${baseOf(settings, exchange)}#/?refused=${refused}`;
}

/** Without the error's own fields: they hold what the provider sent. */
function reasonOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return 'code' in reason ? `${String(reason.code)}: ${reason.message}` : reason.message;
}
