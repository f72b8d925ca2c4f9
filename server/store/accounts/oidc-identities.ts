/**
 * Accounts at OpenID Connect providers that sign in as users of ours.
 */
import type { Stamps } from '../cycles.js';
import type { Database } from '../database.js';
import type { UserRef } from './users.js';

export interface OidcIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly lastUsedAt: Date | null;
}

/** Whom an account at a provider signs in as. */
export async function findIdentityOwner(
  database: Database,
  municipalityId: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | undefined> {
  const row = await database.oidcIdentity.findUnique({
    where: { municipalityId_issuer_subject: { municipalityId, issuer, subject } },
    select: { userId: true },
  });
  return row?.userId;
}

/** @throws when the identity belongs to a user already (`isDuplicate`) */
export function insertIdentity(
  database: Database,
  { municipalityId, userId }: UserRef,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  { now, newId }: Stamps,
): Promise<OidcIdentity> {
  return database.oidcIdentity.create({
    data: { municipalityId, id: newId(), userId, issuer, subject, createdAt: now },
    select: { id: true, issuer: true, subject: true, lastUsedAt: true },
  });
}

export async function touchIdentity(
  database: Database,
  municipalityId: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  lastUsedAt: Date,
): Promise<void> {
  await database.oidcIdentity.updateMany({ where: { municipalityId, issuer, subject }, data: { lastUsedAt } });
}

export async function listIdentities(
  database: Database,
  municipalityId: string,
): Promise<(OidcIdentity & { readonly userId: string })[]> {
  return database.oidcIdentity.findMany({
    where: { municipalityId },
    select: { id: true, userId: true, issuer: true, subject: true, lastUsedAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Whether this user had such an identity. */
export async function deleteIdentity(
  database: Database,
  { municipalityId, userId }: UserRef,
  id: string,
): Promise<boolean> {
  const { count } = await database.oidcIdentity.deleteMany({ where: { municipalityId, userId, id } });
  return count > 0;
}
