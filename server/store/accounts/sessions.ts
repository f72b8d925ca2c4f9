/**
 * Browsers that are signed in. A session is found by its token's hash and ends by itself, by signing out, or with the
 * account.
 */
import type { Stamps } from '../cycles.js';
import type { Database } from '../database.js';
import { MEMBER_PARTS, memberOf, type Member, type UserRef } from './users.js';

export interface TokenRef {
  readonly municipalityId: string;
  /** sha256 in hexadecimal. */
  readonly tokenHash: string;
}

interface FoundSession {
  readonly id: string;
  readonly member: Member;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
}

export async function insertSession(
  database: Database,
  { municipalityId, userId }: UserRef,
  { tokenHash, expiresAt }: { readonly tokenHash: string; readonly expiresAt: Date },
  { now, newId }: Stamps,
): Promise<string> {
  const id = newId();
  await database.session.create({
    data: { municipalityId, id, userId, tokenHash, createdAt: now, expiresAt, lastUsedAt: now },
    select: { id: true },
  });
  return id;
}

/** Undefined for a session that was never begun or was revoked; whether it has expired is not looked at. */
export async function findSession(
  database: Database,
  { municipalityId, tokenHash }: TokenRef,
): Promise<FoundSession | undefined> {
  const row = await database.session.findUnique({
    where: { municipalityId_tokenHash: { municipalityId, tokenHash } },
    include: { user: { include: MEMBER_PARTS } },
  });
  if (!row || row.revokedAt !== null) return undefined;
  const { id, user, expiresAt, lastUsedAt } = row;
  return { id, member: memberOf(user), expiresAt, lastUsedAt };
}

export async function touchSession(
  database: Database,
  municipalityId: string,
  id: string,
  lastUsedAt: Date,
): Promise<void> {
  await database.session.updateMany({ where: { municipalityId, id }, data: { lastUsedAt } });
}

export async function revokeSession(database: Database, municipalityId: string, id: string, now: Date): Promise<void> {
  await database.session.updateMany({ where: { municipalityId, id, revokedAt: null }, data: { revokedAt: now } });
}

/** Ends every session of a user. */
export async function revokeSessionsOf(
  database: Database,
  { municipalityId, userId }: UserRef,
  now: Date,
): Promise<void> {
  await database.session.updateMany({ where: { municipalityId, userId, revokedAt: null }, data: { revokedAt: now } });
}

/** Forgets sessions that ended before a time: they are of no use to anybody. */
export async function forgetSessions(database: Database, municipalityId: string, before: Date): Promise<void> {
  await database.session.deleteMany({ where: { municipalityId, expiresAt: { lt: before } } });
}
