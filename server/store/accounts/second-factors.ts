/**
 * What the codes beside a password are made from. A code, and a code for a lost phone, is taken by one statement: of two
 * who try the same, one succeeds.
 */
import type { Database } from '../database.js';
import type { UserRef } from './users.js';

interface SecondFactor {
  readonly secret: string;
  /** The time step of the last code that was taken. */
  readonly lastStep: number;
  /** Of codes that were not used yet. */
  readonly recoveryHashes: readonly string[];
}

const keyOf = ({ municipalityId, userId }: UserRef) => ({ municipalityId_userId: { municipalityId, userId } });

/** Also one that is being set up. */
export async function findSecondFactor(database: Database, user: UserRef): Promise<SecondFactor | undefined> {
  const select = { secret: true, lastStep: true, recoveryHashes: true };
  const row = await database.secondFactor.findUnique({ where: keyOf(user), select });
  return row ? { ...row, recoveryHashes: JSON.parse(row.recoveryHashes) as string[] } : undefined;
}

/** In the place of one that was being set up. */
export async function saveSecondFactor(
  database: Database,
  { municipalityId, userId }: UserRef,
  secret: string,
  createdAt: Date,
): Promise<void> {
  const data = { secret, createdAt, lastStep: 0, recoveryHashes: '[]' };
  await database.secondFactor.upsert({
    where: keyOf({ municipalityId, userId }),
    create: { municipalityId, userId, ...data },
    update: data,
    select: { userId: true },
  });
}

/** Whether the code of this time step was not used yet; it is now. */
export async function takeStep(
  database: Database,
  { municipalityId, userId }: UserRef,
  lastStep: number,
): Promise<boolean> {
  const where = { municipalityId, userId, lastStep: { lt: lastStep } };
  const { count } = await database.secondFactor.updateMany({ where, data: { lastStep } });
  return count === 1;
}

export async function saveRecoveryHashes(
  database: Database,
  { municipalityId, userId }: UserRef,
  hashes: readonly string[],
): Promise<void> {
  const data = { recoveryHashes: JSON.stringify(hashes) };
  await database.secondFactor.updateMany({ where: { municipalityId, userId }, data });
}

/** Whether the code was one of these, which are those that there are; it is used up now. */
export async function takeRecoveryHash(
  database: Database,
  { municipalityId, userId }: UserRef,
  hash: string,
  there: readonly string[],
): Promise<boolean> {
  if (!there.includes(hash)) return false;
  const { count } = await database.secondFactor.updateMany({
    where: { municipalityId, userId, recoveryHashes: JSON.stringify(there) },
    data: { recoveryHashes: JSON.stringify(there.filter((other) => other !== hash)) },
  });
  return count === 1;
}

/** @param since from when on a code is asked for; null forgets what it was made from as well */
export async function setSecondFactor(
  database: Database,
  { municipalityId, userId }: UserRef,
  since: Date | null,
): Promise<void> {
  if (since === null) await database.secondFactor.deleteMany({ where: { municipalityId, userId } });
  const where = { municipalityId_id: { municipalityId, id: userId } };
  await database.user.update({ where, data: { secondFactorAt: since }, select: { id: true } });
}
