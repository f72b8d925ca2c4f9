/**
 * Tokens that people make for the add-in or for a script.
 */
import type { Stamps } from '../cycles.js';
import type { Database } from '../database.js';
import type { TokenRef } from './sessions.js';
import { MEMBER_PARTS, memberOf, type Member, type UserRef } from './users.js';

export interface PersonalToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Null for one from before they all expired. */
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

interface NewToken {
  readonly name: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

interface FoundToken {
  readonly id: string;
  readonly member: Member;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const SHOWN = { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

export function insertToken(
  database: Database,
  { municipalityId, userId }: UserRef,
  { name, tokenHash, expiresAt }: NewToken,
  { now, newId }: Stamps,
): Promise<PersonalToken> {
  return database.personalToken.create({
    data: { municipalityId, id: newId(), userId, name, tokenHash, createdAt: now, expiresAt },
    select: SHOWN,
  });
}

/** A user's tokens that were not revoked, the oldest first. */
export function listTokens(database: Database, { municipalityId, userId }: UserRef): Promise<PersonalToken[]> {
  return database.personalToken.findMany({
    where: { municipalityId, userId, revokedAt: null },
    select: SHOWN,
    orderBy: { createdAt: 'asc' },
  });
}

/** Undefined for a token that was never made or was revoked; whether it has expired is not looked at. */
export async function findToken(
  database: Database,
  { municipalityId, tokenHash }: TokenRef,
): Promise<FoundToken | undefined> {
  const row = await database.personalToken.findUnique({
    where: { municipalityId_tokenHash: { municipalityId, tokenHash } },
    include: { user: { include: MEMBER_PARTS } },
  });
  if (!row || row.revokedAt !== null) return undefined;
  const { id, user, createdAt, expiresAt, lastUsedAt } = row;
  return { id, member: memberOf(user), createdAt, expiresAt, lastUsedAt };
}

export async function touchToken(
  database: Database,
  municipalityId: string,
  id: string,
  lastUsedAt: Date,
): Promise<void> {
  await database.personalToken.updateMany({ where: { municipalityId, id }, data: { lastUsedAt } });
}

/** Whether there was such a token of this user to revoke. */
export async function revokeToken(
  database: Database,
  { municipalityId, userId }: UserRef,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await database.personalToken.updateMany({
    where: { municipalityId, userId, id, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}

export async function revokeTokensOf(
  database: Database,
  { municipalityId, userId }: UserRef,
  now: Date,
): Promise<void> {
  const where = { municipalityId, userId, revokedAt: null };
  await database.personalToken.updateMany({ where, data: { revokedAt: now } });
}
