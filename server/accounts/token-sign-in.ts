/**
 * Signing in where no cookie travels: Excel on the web shows the task pane in a frame of another site. Whoever has shown
 * who they are is given a personal token in place of a session.
 */
import { savePasswordHash } from '../store/accounts/credentials.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import { makeToken } from './own-account.js';
import { owesSecondFactor } from './second-factor.js';
import { callerOf } from './session.js';
import { wrongPassword, type Proven } from './sign-in.js';

/** So long a pane stays signed in. A personal token that is made by hand lives as long as its maker says. */
const DAYS = 30;

export interface TokenSignedIn {
  readonly caller: Caller;
  /** Shown once. */
  readonly secret: string;
}

/**
 * @param name what the list of one's own tokens calls it
 * @throws Problem `unauthenticated` for an account that may do nothing (any more)
 */
export async function admitByToken(
  accounts: Accounts,
  { member, rehashed }: Proven,
  name: string,
): Promise<TokenSignedIn> {
  const owes = await owesSecondFactor(accounts.store.client, member);
  const caller = callerOf(member, { kind: 'token', id: '', isFresh: false }, owes);
  if (!caller) throw wrongPassword();
  const { client } = accounts.store;
  if (rehashed !== undefined) await savePasswordHash(client, member, rehashed, accounts.stamps().now);
  const { token, secret } = await makeToken(accounts, caller, { name, days: DAYS });
  return { caller: { ...caller, by: { ...caller.by, id: token.id } }, secret };
}
