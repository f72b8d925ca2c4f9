/**
 * Signing in at the city's own provider: there and back. People see these two addresses in their browser, so whatever
 * goes wrong leads back to the sign-in page, which says so.
 */
import type { Logger } from 'pino';
import { addressOf } from '../../core/protocol/endpoint.js';
import { oidcApi } from '../../core/protocol/session.js';
import type { Accounts } from '../accounts/accounts.js';
import { memberOfIdentity } from '../accounts/oidc/oidc-member.js';
import { oidcOf } from '../accounts/oidc/oidc-of.js';
import type { OidcSetting } from '../accounts/oidc/oidc-settings.js';
import { SESSION_MS } from '../accounts/session.js';
import type { AccountSettings } from '../accounts/settings.js';
import { admit } from '../accounts/sign-in.js';
import { keepLeaving, keepPending, takePending, type PendingSignIn } from './oidc-cookies.js';
import { notFound } from './problems.js';
import type { Exchange } from './routing/exchange.js';
import { serve, type Route } from './routing/route.js';
import { baseOf, giveSession, visitOf } from './session-exchange.js';

const CALLBACK = addressOf(oidcApi.callback);

export function oidcRoutes(accounts: Accounts, settings: AccountSettings, logger: Logger): Route[] {
  /** Back to the sign-in page, which says what it was; the log has the reason. */
  const refuse = (exchange: Exchange, refused: 'failed' | 'unknown', reason: unknown): string => {
    logger.warn({ reason: reasonOf(reason), refused }, 'sign-in at the provider refused');
    return `${baseOf(settings, exchange)}#/?refused=${refused}`;
  };
  return [
    serve(oidcApi.start, {
      access: 'everyone',
      handle: async ({ params: { municipalityId }, exchange }) => {
        const setting = await oidcOf(accounts, settings, municipalityId);
        if (!setting) throw notFound();
        try {
          const { url, pending } = await settings.oidc.begin(setting, baseOf(settings, exchange) + CALLBACK);
          keepPending(exchange, { municipalityId, ...pending });
          return url;
        } catch (error) {
          return refuse(exchange, 'failed', error);
        }
      },
    }),
    serve(oidcApi.callback, {
      access: 'everyone',
      handle: async ({ exchange }) => {
        const pending = takePending(exchange);
        const setting = pending && (await oidcOf(accounts, settings, pending.municipalityId));
        if (!pending || !setting) return refuse(exchange, 'failed', 'no sign-in under way');
        try {
          const isMember = await comeBack(accounts, settings, exchange, { pending, setting });
          return isMember ? baseOf(settings, exchange) : refuse(exchange, 'unknown', 'nobody is linked');
        } catch (error) {
          return refuse(exchange, 'failed', error);
        }
      },
    }),
  ];
}

/** @returns whether it was somebody who may sign in here; they are signed in then */
async function comeBack(
  accounts: Accounts,
  settings: AccountSettings,
  exchange: Exchange,
  { pending, setting }: { readonly pending: PendingSignIn; readonly setting: OidcSetting },
): Promise<boolean> {
  const returned = new URL(CALLBACK + searchOf(exchange.url), baseOf(settings, exchange));
  const identity = await settings.oidc.finish(setting, returned, pending);
  const member = await memberOfIdentity(accounts, pending.municipalityId, identity);
  if (!member) return false;
  const { secret } = await admit(accounts, member, visitOf(exchange), { way: 'oidc' });
  giveSession(secret, exchange);
  keepLeaving(exchange, pending.municipalityId, identity.idToken, SESSION_MS);
  return true;
}

function searchOf(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark);
}

/** Without the error's own fields: they hold what the provider sent. */
function reasonOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return 'code' in reason ? `${String(reason.code)}: ${reason.message}` : reason.message;
}
