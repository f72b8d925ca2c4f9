/**
 * What a municipality demands of those who sign in.
 */
import type { SignInPolicyDto } from '../../core/protocol/second-factor.js';
import { recordAudit } from '../store/accounts/audit.js';
import type { UserRef } from '../store/accounts/users.js';
import { findSecondFactorRoles, saveSecondFactorRoles } from '../store/municipalities.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

export async function readSignInPolicy({ store }: Accounts, { municipalityId }: UserRef): Promise<SignInPolicyDto> {
  return { secondFactorFor: [...(await findSecondFactorRoles(store.client, municipalityId))] };
}

/** Holds from the next request on: who owes a second factor then can set it up, and nothing else. */
export function changeSignInPolicy(
  { store, stamps }: Accounts,
  { municipalityId, userId: actorId }: UserRef,
  { secondFactorFor }: SignInPolicyDto,
): Promise<SignInPolicyDto> {
  const roles = [...new Set(secondFactorFor)];
  return inTransaction(store.client, async (database) => {
    await saveSecondFactorRoles(database, municipalityId, roles);
    const entry = {
      municipalityId,
      actorId,
      action: 'sign-in-policy.change',
      detail: { secondFactorFor: roles },
    } as const;
    await recordAudit(database, entry, stamps());
    return { secondFactorFor: roles };
  });
}
