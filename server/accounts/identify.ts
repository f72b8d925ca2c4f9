/**
 * Whose a request is: by its personal token or by its session. Looked up anew each time, so that a disabled account or
 * a membership that was taken away ends at once.
 */
import { findToken, touchToken } from '../store/accounts/personal-tokens.js';
import type { Accounts } from './accounts.js';
import type { Caller, Identify } from './caller.js';
import { tokenEnd } from './own-account.js';
import type { LastUses } from './last-uses.js';
import { readSecret, TOKEN_PREFIX } from './secret.js';
import { owesSecondFactor } from './second-factor.js';
import { callerOf, callerOfSession } from './session.js';

/** @param uses where it is noted that somebody was there; it must not keep them from reading */
export function identifyWith(accounts: Accounts, uses: LastUses): Identify {
  return async ({ bearer, session }, isUse = true) => {
    if (bearer !== undefined) return callerOfToken(accounts, bearer, isUse ? uses : undefined);
    return session === undefined ? undefined : callerOfSession(accounts, session, uses, isUse);
  };
}

async function callerOfToken(
  { store, stamps }: Accounts,
  bearer: string,
  uses: LastUses | undefined,
): Promise<Caller | undefined> {
  const ref = readSecret(bearer, TOKEN_PREFIX);
  const found = ref && (await findToken(store.client, ref));
  if (!ref || !found) return undefined;
  const { now } = stamps();
  if (tokenEnd(found) <= now) return undefined;
  const by = { kind: 'token', id: found.id, isFresh: false } as const;
  const caller = callerOf(found.member, by, await owesSecondFactor(store.client, found.member));
  const note = () => touchToken(store.client, ref.municipalityId, found.id, now);
  if (caller) await uses?.note(found.id, uses.lastOf(found.id, found.lastUsedAt), now, note);
  return caller;
}
