/**
 * Adding departments to the register and correcting their names. A name stands once; the audit says who gave it.
 */
import { Problem } from '../../core/problem/problem.js';
import type { RegisteredDto } from '../../core/protocol/departments.js';
import { recordAudit } from '../store/accounts/audit.js';
import {
  addDepartments,
  listDepartmentNames,
  listRegister,
  renameDepartment,
  type DepartmentName,
  type RegisteredDepartment,
} from '../store/accounts/departments.js';
import type { UserRef } from '../store/accounts/users.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

/** The register, in its order. */
export async function readRegister({ store }: Accounts, { municipalityId }: UserRef): Promise<RegisteredDto[]> {
  return (await listRegister(store.client, municipalityId)).map(described);
}

function described({ id, name, from, until, successors }: RegisteredDepartment): RegisteredDto {
  return { id, name, from, until, successors: [...successors] };
}

/** @throws Problem `conflict` where there is a department of that name */
export function addToRegister({ store, stamps }: Accounts, by: UserRef, name: string): Promise<DepartmentName> {
  const { municipalityId, userId: actorId } = by;
  const made = stamps();
  return inTransaction(store.client, async (database) => {
    const [added] = await addDepartments(database, municipalityId, [{ name }], { newId: made.newId });
    if (!added) throw taken(name);
    const subject = { kind: 'department', id: added.id } as const;
    await recordAudit(database, { municipalityId, actorId, action: 'department.add', subject, detail: { name } }, made);
    return added;
  });
}

/** @throws Problem `not-found`; `conflict` where another department has that name */
export function renameInRegister(
  { store, stamps }: Accounts,
  by: UserRef,
  wanted: DepartmentName,
): Promise<DepartmentName> {
  const { municipalityId, userId: actorId } = by;
  const { id, name } = wanted;
  return inTransaction(store.client, async (database) => {
    const register = await listDepartmentNames(database, municipalityId);
    const before = register.find((one) => one.id === id);
    if (!before) throw unknown();
    if (before.name === name) return before;
    if (register.some((one) => one.name === name)) throw taken(name);
    const made = stamps();
    await renameDepartment(database, municipalityId, wanted, made.newId);
    const subject = { kind: 'department', id } as const;
    const detail = { name, nameBefore: before.name };
    await recordAudit(database, { municipalityId, actorId, action: 'department.rename', subject, detail }, made);
    return wanted;
  });
}

function taken(name: string): Problem {
  return new Problem('conflict', {
    ja: `「${name}」は、すでに登録されています。`,
    en: `There is a department called "${name}" already.`,
  });
}

function unknown(): Problem {
  return new Problem('not-found', {
    ja: 'その課は登録されていません。一覧から選び直してください。',
    en: 'There is no such department. Choose again from the list.',
  });
}
