/**
 * Links that work once: for the first administrator, for new users, for forgotten passwords.
 */
import type { Stamps } from '../cycles.js';
import type { Database } from '../database.js';
import type { TokenRef } from './sessions.js';

export type LinkPurpose = 'firstAdministrator' | 'invitation' | 'passwordReset';

export interface NewLink {
  readonly municipalityId: string;
  readonly purpose: LinkPurpose;
  /** Whom it is for; null for the first administrator. */
  readonly userId: string | null;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

export interface FoundLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly userId: string | null;
  readonly expiresAt: Date;
}

export async function insertLink(database: Database, link: NewLink, { now, newId }: Stamps): Promise<void> {
  await database.oneTimeLink.create({ data: { ...link, id: newId(), createdAt: now }, select: { id: true } });
}

/** Undefined for a link that was never made, was used or has expired. */
export async function findLink(
  database: Database,
  { municipalityId, tokenHash }: TokenRef,
  now: Date,
): Promise<FoundLink | undefined> {
  const row = await database.oneTimeLink.findUnique({
    where: { municipalityId_tokenHash: { municipalityId, tokenHash } },
    select: { id: true, purpose: true, userId: true, expiresAt: true, usedAt: true },
  });
  if (!row || row.usedAt !== null || row.expiresAt <= now) return undefined;
  return row;
}

/** Takes a link: of two who try, one succeeds. */
export async function takeLink(database: Database, municipalityId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await database.oneTimeLink.updateMany({
    where: { municipalityId, id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Makes every other link for this user useless. */
export async function dropLinksOf(
  database: Database,
  { municipalityId, userId }: { readonly municipalityId: string; readonly userId: string },
  now: Date,
): Promise<void> {
  await database.oneTimeLink.updateMany({
    where: { municipalityId, userId, usedAt: null },
    data: { usedAt: now },
  });
}

/** Makes every link for a first administrator useless, whichever municipality it was for. */
export async function dropFirstLinks(database: Database, now: Date): Promise<void> {
  const where = { purpose: 'firstAdministrator', usedAt: null } as const;
  await database.oneTimeLink.updateMany({ where, data: { usedAt: now } });
}
