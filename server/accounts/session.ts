/**
 * Sessions: a browser that is signed in. Each sign-in begins a new one; it ends after a working day, after two hours
 * without use, by signing out, or with the account.
 */
import { findSession, forgetSessions, insertSession, revokeSession, touchSession } from '../store/accounts/sessions.js';
import type { Member, UserRef } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import type { LastUses } from './last-uses.js';
import { owesSecondFactor } from './second-factor.js';
import { newSecret, readSecret } from './secret.js';

const HOUR_MS = 60 * 60 * 1000;
export const SESSION_MS = 12 * HOUR_MS;
export const IDLE_MS = 2 * HOUR_MS;
/** So long after they showed who they are somebody may change accounts. */
const FRESH_MS = HOUR_MS / 2;

export interface BegunSession {
  /** For the browser's cookie. */
  readonly secret: string;
  readonly sessionId: string;
}

/** Begins a session; the one that the browser had before is to be ended by the caller. */
export async function beginSession(
  database: Database,
  user: UserRef,
  device: string,
  stamps: Stamps,
): Promise<BegunSession> {
  const { text, hash } = newSecret(user.municipalityId);
  await forgetSessions(database, user.municipalityId, stamps.now);
  const expiresAt = new Date(stamps.now.getTime() + SESSION_MS);
  const sessionId = await insertSession(database, user, { tokenHash: hash, expiresAt, device }, stamps);
  return { secret: text, sessionId };
}

/** Whose session a cookie is of; undefined where it is none or no longer. @param isUse whether somebody is there */
export async function callerOfSession(
  accounts: Accounts,
  secret: string,
  uses: LastUses,
  isUse: boolean,
): Promise<Caller | undefined> {
  const ref = readSecret(secret);
  if (!ref) return undefined;
  const { client } = accounts.store;
  const { now } = accounts.stamps();
  const found = await findSession(client, ref);
  if (!found || found.expiresAt <= now) return undefined;
  const last = uses.lastOf(found.id, found.lastUsedAt) ?? found.lastUsedAt;
  if (now.getTime() - last.getTime() >= IDLE_MS) return undefined;
  const isFresh = now.getTime() - (found.provenAt?.getTime() ?? 0) < FRESH_MS;
  const by = { kind: 'session', id: found.id, isFresh } as const;
  const caller = callerOf(found.member, by, await owesSecondFactor(client, found.member));
  const note = () => touchSession(client, ref.municipalityId, found.id, now);
  if (caller && isUse) await uses.note(found.id, last, now, note);
  return caller;
}

/** Ends the session that a cookie names, if it does. */
export async function endSession(database: Database, secret: string | undefined, now: Date): Promise<void> {
  const ref = secret === undefined ? undefined : readSecret(secret);
  const found = ref && (await findSession(database, ref));
  if (ref && found) await revokeSession(database, found.member, found.id, now);
}

/** Whether somebody may do anything at all (any more). */
export function mayComeIn({ role, disabledAt }: Member): boolean {
  return role !== null && disabledAt === null;
}

/** Somebody as the one who calls; undefined for accounts that may do nothing (any more). */
export function callerOf(member: Member, by: Caller['by'], owesSecondFactor: boolean): Caller | undefined {
  const { municipalityId, userId, role, departments, disabledAt } = member;
  if (role === null || disabledAt !== null) return undefined;
  const { loginName, displayName, municipality } = member;
  const actor = { userId, municipalityId, role, departmentIds: departments.map(({ id }) => id) };
  return { actor, departments, loginName, displayName, municipality, by, owesSecondFactor };
}
