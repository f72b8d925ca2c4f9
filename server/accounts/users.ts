/**
 * What administrators do about users: making them, changing what they may, disabling them, handing out links. Whatever
 * takes rights away takes effect at once, because rights are looked up with every request.
 *
 * One administrator always remains: the last one can neither be disabled nor given another role.
 */
import type { Role } from '../../core/access/access.js';
import { Problem } from '../../core/problem/problem.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import { isInvited } from '../store/accounts/invitations.js';
import {
  countAdministrators,
  findByLoginName,
  insertUser,
  removeMembership,
  setMembership,
  updateUser,
  type Member,
  type NewUser,
  type UserRef,
} from '../store/accounts/users.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import { actOnUser, needMember, note, type By, type UserAct } from './act-on-user.js';
import { endAccess } from './end-access.js';
import { makeUserLink, type MadeLink } from './one-time-links.js';

export interface UserChanges {
  readonly displayName?: string | undefined;
  readonly email?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  /** Null takes the membership away. */
  readonly membership?: { readonly role: Role; readonly departmentIds: readonly string[] } | null | undefined;
}

/**
 * Makes a user who has no password yet, and a link to choose one.
 * @throws Problem `conflict` for a login name that is taken, `bad-request` for departments that do not exist
 */
export function inviteUser(
  accounts: Accounts,
  user: NewUser,
  by: By,
): Promise<{ readonly member: Member; readonly link: MadeLink }> {
  const { municipalityId, loginName, role, departmentIds } = user;
  return inTransaction(accounts.store.client, async (database) => {
    const stamps = accounts.stamps();
    if (await findByLoginName(database, municipalityId, loginName)) throw nameTaken();
    await checkDepartments(database, municipalityId, role, departmentIds);
    const member = await needMember(database, await insertUser(database, user, stamps));
    await note({ database, member, by, stamps }, 'user.make', { role, departments: departmentIds });
    return { member, link: await makeUserLink(database, member, 'invitation', stamps) };
  });
}

/**
 * A link for a user to choose a password with: the first one, or another. Their sessions and tokens go on until it is used: a
 * password that was forgotten is in nobody's hands. `signOutUser` ends them at once.
 * @throws Problem `not-found`; `conflict` for a user who may not sign in
 */
export function helpUser(accounts: Accounts, user: UserRef, by: By): Promise<MadeLink> {
  return actOnUser(accounts, user, by, async (act) => {
    const { database, member, stamps } = act;
    if (member.disabledAt !== null || member.role === null) throw cannotSignIn();
    await note(act, 'link.make');
    const purpose = (await isInvited(database, user)) ? 'invitation' : 'passwordReset';
    return makeUserLink(database, user, purpose, stamps);
  });
}

/** @throws Problem `not-found`; `conflict` where no administrator would remain; `bad-request` for unknown departments */
export function changeUser(accounts: Accounts, user: UserRef, changes: UserChanges, by: By): Promise<Member> {
  return actOnUser(accounts, user, by, async (act) => {
    const { database } = act;
    await changeProfile(act, changes);
    await changeDisabled(act, changes.disabled);
    await changeMembership(act, changes.membership);
    if ((await countAdministrators(database, user.municipalityId)) === 0) throw lastAdministrator();
    return needMember(database, user);
  });
}

/** Ends all sessions of a user and makes their tokens and links useless. @throws Problem `not-found` */
export function signOutUser(accounts: Accounts, user: UserRef, by: By): Promise<void> {
  return actOnUser(accounts, user, by, async (act) => {
    await endAccess(act.database, user, act.stamps.now);
    await note(act, 'session.revoke');
  });
}

async function changeProfile(act: UserAct, { displayName, email }: UserChanges): Promise<void> {
  const profile = { ...(displayName === undefined ? {} : { displayName }), ...(email === undefined ? {} : { email }) };
  if (Object.keys(profile).length === 0) return;
  await updateUser(act.database, act.member, profile);
  await note(act, 'user.change', { changed: Object.keys(profile) });
}

async function changeDisabled(act: UserAct, disabled: boolean | undefined): Promise<void> {
  const { database, member, stamps } = act;
  if (disabled === undefined || disabled === (member.disabledAt !== null)) return;
  await updateUser(database, member, { disabledAt: disabled ? stamps.now : null });
  if (disabled) await endAccess(database, member, stamps.now);
  await note(act, disabled ? 'user.disable' : 'user.enable');
}

async function changeMembership(act: UserAct, membership: UserChanges['membership']): Promise<void> {
  if (membership === undefined) return;
  const { database, member, stamps } = act;
  const was = { roleBefore: member.role ?? '', departmentsBefore: member.departments.map(({ id }) => id) };
  if (membership === null) {
    await removeMembership(database, member);
    await endAccess(database, member, stamps.now);
    await note(act, 'membership.remove', was);
    return;
  }
  const { role, departmentIds } = membership;
  await checkDepartments(database, member.municipalityId, role, departmentIds);
  await setMembership(database, member, membership, stamps.now);
  await note(act, 'membership.grant', { ...was, role, departments: departmentIds });
}

async function checkDepartments(
  database: Database,
  municipalityId: string,
  role: Role,
  departmentIds: readonly string[],
): Promise<void> {
  const known = new Set((await listDepartmentNames(database, municipalityId)).map(({ id }) => id));
  const unknown = departmentIds.some((id) => !known.has(id)) || new Set(departmentIds).size < departmentIds.length;
  if (!unknown && (role === 'staff') === departmentIds.length > 0) return;
  throw new Problem('bad-request', {
    ja: '担当者には、登録されている担当課を一つ以上選んでください。ほかの役割には担当課を付けません。',
    en: 'Staff belong to at least one registered department; the other roles to none.',
  });
}

function nameTaken(): Problem {
  return new Problem('conflict', {
    ja: 'この利用者名は使われています。別の利用者名にしてください。',
    en: 'This user name is taken. Choose another one.',
  });
}

function lastAdministrator(): Problem {
  return new Problem('conflict', {
    ja: '最後の管理者です。先に、ほかの利用者を管理者にしてください。',
    en: 'This is the last administrator. Make somebody else an administrator first.',
  });
}

function cannotSignIn(): Problem {
  return new Problem('conflict', {
    ja: 'この利用者は停止されているか、役割がありません。先に使えるようにしてください。',
    en: 'This user is disabled or has no role. Change that first.',
  });
}
