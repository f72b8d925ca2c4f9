/**
 * Changes where a department is written to; the audit says who did.
 */
import { Problem } from '../../core/problem/problem.js';
import { recordAudit } from '../store/accounts/audit.js';
import { readAddresses, writeAddresses } from '../store/accounts/department-addresses.js';
import { findDepartmentName } from '../store/accounts/departments.js';
import type { UserRef } from '../store/accounts/users.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

/** @param wanted each is kept once. @throws Problem `not-found` */
export function changeAddresses(
  { store, stamps }: Pick<Accounts, 'store' | 'stamps'>,
  { municipalityId, userId: actorId }: UserRef,
  id: string,
  wanted: readonly string[],
): Promise<{ addresses: string[] }> {
  const addresses = [...new Set(wanted)];
  return inTransaction(store.client, async (database) => {
    if (!(await findDepartmentName(database, municipalityId, id))) throw unknown();
    const before = (await readAddresses(database, municipalityId)).get(id) ?? [];
    if (before.join() === addresses.join()) return { addresses };
    await writeAddresses(database, municipalityId, id, addresses);
    const subject = { kind: 'department', id } as const;
    const detail = { addresses, addressesBefore: before };
    const action = 'department.change-addresses';
    await recordAudit(database, { municipalityId, actorId, action, subject, detail }, stamps());
    return { addresses };
  });
}

function unknown(): Problem {
  return new Problem('not-found', {
    ja: 'その課は登録されていません。一覧から選び直してください。',
    en: 'There is no such department. Choose again from the list.',
  });
}
