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
  /** When somebody last showed in it that they are its user. */
  readonly provenAt: Date | null;
}

export interface OwnSession {
  readonly id: string;
  /** Null for one from before it was kept. */
  readonly device: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
}

export async function insertSession(
  database: Database,
  { municipalityId, userId }: UserRef,
  { tokenHash, expiresAt, device }: { readonly tokenHash: string; readonly expiresAt: Date; readonly device: string },
  { now, newId }: Stamps,
): Promise<string> {
  const id = newId();
  await database.session.create({
    data: {
      municipalityId,
      id,
      userId,
      tokenHash,
      device,
      createdAt: now,
      expiresAt,
      lastUsedAt: now,
      provenAt: now,
    },
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
  const { id, user, expiresAt, lastUsedAt, provenAt } = row;
  return { id, member: memberOf(user), expiresAt, lastUsedAt, provenAt };
}

export async function touchSession(
  database: Database,
  municipalityId: string,
  id: string,
  lastUsedAt: Date,
): Promise<void> {
  await database.session.updateMany({ where: { municipalityId, id }, data: { lastUsedAt } });
}

export async function markProven(
  database: Database,
  municipalityId: string,
  id: string,
  provenAt: Date,
): Promise<void> {
  await database.session.updateMany({ where: { municipalityId, id }, data: { provenAt } });
}

/** The sessions of a user that still go on, the one used last first. @param usedSince when the idle ones were last used */
export function listSessions(
  database: Database,
  { municipalityId, userId }: UserRef,
  now: Date,
  usedSince: Date,
): Promise<OwnSession[]> {
  return database.session.findMany({
    where: { municipalityId, userId, revokedAt: null, expiresAt: { gt: now }, lastUsedAt: { gt: usedSince } },
    select: { id: true, device: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    orderBy: { lastUsedAt: 'desc' },
  });
}

/** Whether there was such a session of this user to end. */
export async function revokeSession(
  database: Database,
  { municipalityId, userId }: UserRef,
  id: string,
  now: Date,
): Promise<boolean> {
  const where = { municipalityId, userId, id, revokedAt: null };
  const { count } = await database.session.updateMany({ where, data: { revokedAt: now } });
  return count > 0;
}

/** Ends every session of a user, but for one that goes on where it is named. */
export async function revokeSessionsOf(
  database: Database,
  { municipalityId, userId }: UserRef,
  now: Date,
  but?: string,
): Promise<void> {
  const where = { municipalityId, userId, revokedAt: null, ...(but === undefined ? {} : { id: { not: but } }) };
  await database.session.updateMany({ where, data: { revokedAt: now } });
}

/** Forgets sessions that ended before a time: they are of no use to anybody. */
export async function forgetSessions(database: Database, municipalityId: string, before: Date): Promise<void> {
  await database.session.deleteMany({ where: { municipalityId, expiresAt: { lt: before } } });
}
