/**
 * Links for those who were added and have never been in: all at once, anew, or taken back. A link is known to nobody but
 * whoever is shown it when it is made: the server keeps its hash alone.
 */
import { Problem } from '../../core/problem/problem.js';
import { isInvited } from '../store/accounts/invitations.js';
import { dropLinksOf } from '../store/accounts/one-time-links.js';
import type { UserRef } from '../store/accounts/users.js';
import type { Accounts } from './accounts.js';
import { actOnUser, note, type By } from './act-on-user.js';
import { makeUserLink, type MadeLink } from './one-time-links.js';

interface Renewed {
  readonly userId: string;
  /** Undefined where there is nobody to invite. */
  readonly link: MadeLink | undefined;
}

/** New links, one for each; earlier ones stop working. Who cannot be invited gets none, and the others theirs. */
export async function renewInvitations(
  accounts: Accounts,
  municipalityId: string,
  userIds: readonly string[],
  by: By,
): Promise<Renewed[]> {
  const renewed: Renewed[] = [];
  // One after another: each is a transaction of its own, and a link that was shown has to be there.
  for (const userId of new Set(userIds)) {
    renewed.push({ userId, link: await renewInvitation(accounts, { municipalityId, userId }, by) });
  }
  return renewed;
}

async function renewInvitation(accounts: Accounts, user: UserRef, by: By): Promise<MadeLink | undefined> {
  return actOnUser(accounts, user, by, async (act) => {
    const { database, member, stamps } = act;
    if (member.disabledAt !== null || member.role === null || !(await isInvited(database, user))) return undefined;
    await note(act, 'link.make');
    return makeUserLink(database, user, 'invitation', stamps);
  }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return undefined;
    throw error;
  });
}

/** Makes the link useless; the user stays, and can be invited again. @throws Problem `not-found`; `conflict` where they are in */
export function withdrawInvitation(accounts: Accounts, user: UserRef, by: By): Promise<void> {
  return actOnUser(accounts, user, by, async (act) => {
    const { database, stamps } = act;
    if (!(await isInvited(database, user))) throw alreadyIn();
    await dropLinksOf(database, user, stamps.now);
    await note(act, 'link.withdraw');
  });
}

function alreadyIn(): Problem {
  return new Problem('conflict', {
    ja: 'この利用者は、もう招待を使ってサインインできます。使えなくするには「停止する」を選んでください。',
    en: 'This user has used the invitation already. To keep them out, disable them.',
  });
}
