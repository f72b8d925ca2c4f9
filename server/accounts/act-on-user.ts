/**
 * What somebody does about a user: in one transaction, with the user as they are, and in the audit.
 */
import { Problem } from '../../core/problem/problem.js';
import type { AuditAction } from '../../core/protocol/accounts.js';
import { recordAudit } from '../store/accounts/audit.js';
import { findMember, type Member, type UserRef } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

/** An administrator, or null for the command line. */
export type By = string | null;

export interface UserAct {
  readonly database: Database;
  /** As they are before it. */
  readonly member: Member;
  readonly by: By;
  readonly stamps: Stamps;
}

/** @throws Problem `not-found` */
export function actOnUser<T>(
  { store, stamps }: Accounts,
  user: UserRef,
  by: By,
  work: (act: UserAct) => Promise<T>,
): Promise<T> {
  return inTransaction(store.client, async (database) => {
    return work({ database, member: await needMember(database, user), by, stamps: stamps() });
  });
}

/** Puts it into the audit. */
export function note(
  { database, member: { municipalityId, userId }, by, stamps }: UserAct,
  action: AuditAction,
  detail: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<void> {
  const subject = { kind: 'user', id: userId } as const;
  return recordAudit(database, { municipalityId, actorId: by, action, subject, detail }, stamps);
}

/** @throws Problem `not-found` */
export async function needMember(database: Database, user: UserRef): Promise<Member> {
  return needUser(await findMember(database, user));
}

/** @throws Problem `not-found` */
export function needUser(member: Member | undefined): Member {
  if (member) return member;
  throw new Problem('not-found', { ja: 'この利用者は見つかりません。', en: 'There is no such user.' });
}
