/**
 * Who was added and has never been in, having neither a password nor an account at the city's own sign-in.
 */
import type { Database } from '../database.js';
import type { UserRef } from './users.js';

export interface Invited {
  readonly userId: string;
  /** Of the newest link that was neither used nor withdrawn; null where there is none. */
  readonly expiresAt: Date | null;
}

/** Prisma asks for the parts of several users by a list of their keys, and a statement's parameters are limited. */
const PAGE = 400;

const NEVER_IN = { localCredential: null, oidcIdentities: { none: {} } } as const;

/** In no order. */
export async function listInvited(database: Database, municipalityId: string): Promise<Invited[]> {
  const invited: Invited[] = [];
  for (let last = ''; ; last = invited.at(-1)?.userId ?? '') {
    const rows = await database.user.findMany({
      where: { municipalityId, id: { gt: last }, ...NEVER_IN },
      select: {
        id: true,
        oneTimeLinks: {
          where: { municipalityId, usedAt: null },
          select: { expiresAt: true },
          orderBy: { expiresAt: 'desc' },
          take: 1,
        },
      },
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    invited.push(...rows.map((row) => ({ userId: row.id, expiresAt: row.oneTimeLinks[0]?.expiresAt ?? null })));
    if (rows.length < PAGE) return invited;
  }
}

/** Whether somebody was added and has never been in. */
export async function isInvited(database: Database, { municipalityId, userId }: UserRef): Promise<boolean> {
  return (await database.user.count({ where: { municipalityId, id: userId, ...NEVER_IN } })) > 0;
}
