/**
 * Which accounts at the city's own sign-in belong to which users. An administrator says so; nobody registers themselves.
 */
import { Problem } from '../../core/problem/problem.js';
import { deleteIdentity, findIdentityOwner, insertIdentity } from '../store/accounts/oidc-identities.js';
import type { Member, UserRef } from '../store/accounts/users.js';
import type { Accounts } from './accounts.js';
import { actOnUser, note, type By } from './act-on-user.js';

interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** @throws Problem `not-found`; `conflict` for an identity that belongs to somebody */
export function linkIdentity(accounts: Accounts, user: UserRef, identity: Identity, by: By): Promise<Member> {
  return actOnUser(accounts, user, by, async (act) => {
    const { database, member, stamps } = act;
    if (await findIdentityOwner(database, user.municipalityId, identity)) throw identityTaken();
    await insertIdentity(database, user, identity, stamps);
    await note(act, 'identity.link', { issuer: identity.issuer });
    return member;
  });
}

/** @throws Problem `not-found` */
export function unlinkIdentity(accounts: Accounts, user: UserRef, identityId: string, by: By): Promise<void> {
  return actOnUser(accounts, user, by, async (act) => {
    if (!(await deleteIdentity(act.database, user, identityId))) {
      throw new Problem('not-found', { ja: 'この結び付けは見つかりません。', en: 'There is no such link.' });
    }
    await note(act, 'identity.unlink');
  });
}

function identityTaken(): Problem {
  return new Problem('conflict', {
    ja: 'この庁内認証の利用者は、すでに結び付けられています。',
    en: 'This account at the city’s own sign-in is linked already.',
  });
}
