/**
 * Which user an account at the city's provider is. Only users whom an administrator made: by the account that was linked
 * to them, or once by the verified e-mail address that was entered for them, which links the account from then on. A
 * mailbox that is handed on does not hand on the user: who is linked already is not linked again.
 */
import { recordAudit } from '../../store/accounts/audit.js';
import {
  findIdentityOwner,
  insertIdentity,
  listIdentities,
  touchIdentity,
} from '../../store/accounts/oidc-identities.js';
import { findByEmail, findMember, type Member } from '../../store/accounts/users.js';
import type { Stamps } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { inTransaction } from '../../store/transactions.js';
import type { Accounts } from '../accounts.js';
import { mayComeIn } from '../session.js';
import type { ProvenIdentity } from './oidc-providers.js';

/** Undefined for somebody who is no user, or may not sign in. */
export function memberOfIdentity(
  { store, stamps }: Accounts,
  municipalityId: string,
  identity: ProvenIdentity,
): Promise<Member | undefined> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const owner = await findIdentityOwner(database, municipalityId, identity);
    const member =
      owner === undefined
        ? await linkByEmail(database, municipalityId, identity, now)
        : await findMember(database, { municipalityId, userId: owner });
    if (!member || !mayComeIn(member)) return undefined;
    await touchIdentity(database, municipalityId, identity, now.now);
    return member;
  });
}

async function linkByEmail(
  database: Database,
  municipalityId: string,
  identity: ProvenIdentity,
  now: Stamps,
): Promise<Member | undefined> {
  if (identity.email === undefined) return undefined;
  const [member, ...others] = await findByEmail(database, municipalityId, identity.email);
  if (!member || others.length > 0) return undefined;
  const known = await listIdentities(database, municipalityId);
  if (known.some(({ userId, issuer }) => userId === member.userId && issuer === identity.issuer)) return undefined;
  await insertIdentity(database, member, identity, now);
  const subject = { kind: 'user', id: member.userId } as const;
  const detail = { issuer: identity.issuer, by: 'email' };
  await recordAudit(database, { municipalityId, actorId: null, action: 'identity.link', subject, detail }, now);
  return member;
}
