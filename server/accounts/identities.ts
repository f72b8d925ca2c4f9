/**
 * Which accounts at the city's own sign-in belong to which users. An administrator says so; nobody registers themselves.
 */
import { Problem } from '../../core/problem/problem.js';
import { recordAudit } from '../store/accounts/audit.js';
import { deleteIdentity, findIdentityOwner, insertIdentity } from '../store/accounts/oidc-identities.js';
import type { Member, UserRef } from '../store/accounts/users.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import { needMember, type By } from './users.js';

interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** @throws Problem `not-found`; `conflict` for an identity that belongs to somebody */
export function linkIdentity({ store, stamps }: Accounts, user: UserRef, identity: Identity, by: By): Promise<Member> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const member = await needMember(database, user);
    if (await findIdentityOwner(database, user.municipalityId, identity)) throw identityTaken();
    await insertIdentity(database, user, identity, now);
    const subject = { kind: 'user', id: user.userId } as const;
    const { municipalityId } = user;
    const detail = { issuer: identity.issuer };
    await recordAudit(database, { municipalityId, actorId: by, action: 'identity.link', subject, detail }, now);
    return member;
  });
}

/** @throws Problem `not-found` */
export function unlinkIdentity({ store, stamps }: Accounts, user: UserRef, identityId: string, by: By): Promise<void> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    await needMember(database, user);
    if (!(await deleteIdentity(database, user, identityId))) {
      throw new Problem('not-found', { ja: 'この結び付けは見つかりません。', en: 'There is no such link.' });
    }
    const subject = { kind: 'user', id: user.userId } as const;
    const { municipalityId } = user;
    await recordAudit(database, { municipalityId, actorId: by, action: 'identity.unlink', subject }, now);
  });
}

function identityTaken(): Problem {
  return new Problem('conflict', {
    ja: 'この庁内認証の利用者は、すでに結び付けられています。',
    en: 'This account at the city’s own sign-in is linked already.',
  });
}
