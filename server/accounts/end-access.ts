/**
 * Takes away everything that lets somebody in without their password: sessions, personal tokens and links. Whoever comes
 * back signs in anew.
 */
import { dropLinksOf } from '../store/accounts/one-time-links.js';
import { revokeTokensOf } from '../store/accounts/personal-tokens.js';
import { revokeSessionsOf } from '../store/accounts/sessions.js';
import type { UserRef } from '../store/accounts/users.js';
import type { Database } from '../store/database.js';

/**
 * Of a user's own transaction: what is ended and why it ended are saved together.
 * @param keepTokens where the person says that their tokens are in nobody else's hands
 */
export async function endAccess(database: Database, user: UserRef, now: Date, keepTokens = false): Promise<void> {
  await revokeSessionsOf(database, user, now);
  if (!keepTokens) await revokeTokensOf(database, user, now);
  await dropLinksOf(database, user, now);
}
