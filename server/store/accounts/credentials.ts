/**
 * The passwords of local accounts, as hashes that say themselves how they were made.
 */
import type { Database } from '../database.js';
import type { UserRef } from './users.js';

/** Undefined for an account that has no password (yet). */
export async function findPasswordHash(
  database: Database,
  { municipalityId, userId }: UserRef,
): Promise<string | undefined> {
  const row = await database.localCredential.findUnique({
    where: { municipalityId_userId: { municipalityId, userId } },
    select: { passwordHash: true },
  });
  return row?.passwordHash;
}

export async function savePasswordHash(
  database: Database,
  { municipalityId, userId }: UserRef,
  passwordHash: string,
  changedAt: Date,
): Promise<void> {
  await database.localCredential.upsert({
    where: { municipalityId_userId: { municipalityId, userId } },
    create: { municipalityId, userId, passwordHash, changedAt },
    update: { passwordHash, changedAt },
    select: { userId: true },
  });
}
