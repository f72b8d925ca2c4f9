/**
 * To whom is written when a department is written to: the register's addresses, or those of its people where it has none.
 */
import { readAddresses } from '../../store/accounts/department-addresses.js';
import { listMembers } from '../../store/accounts/users.js';
import type { Database } from '../../store/database.js';

export interface Recipient {
  readonly address: string;
  /** `''` for one of the register's. */
  readonly name: string;
}

export interface Recipients {
  /** The register's. */
  readonly addressesOf: (departmentId: string) => readonly string[];
  readonly of: (departmentId: string) => readonly Recipient[];
}

export async function readRecipients(database: Database, municipalityId: string): Promise<Recipients> {
  const registered = await readAddresses(database, municipalityId);
  const members = await listMembers(database, municipalityId);
  const people = new Map<string, Recipient[]>();
  for (const { role, email, disabledAt, displayName: name, departments } of members) {
    if (role !== 'staff' || email === null || disabledAt !== null) continue;
    for (const { id } of departments) people.set(id, [...(people.get(id) ?? []), { address: email, name }]);
  }
  const addressesOf = (departmentId: string) => registered.get(departmentId) ?? [];
  return {
    addressesOf,
    of: (departmentId) => {
      const own = addressesOf(departmentId);
      return own.length > 0 ? own.map((address) => ({ address, name: '' })) : (people.get(departmentId) ?? []);
    },
  };
}
