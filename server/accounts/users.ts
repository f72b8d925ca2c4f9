/**
 * What administrators do about users: making them, changing what they may, disabling them, handing out links. Whatever
 * takes rights away takes effect at once, because rights are looked up with every request.
 *
 * One administrator always remains: the last one can neither be disabled nor given another role.
 */
import type { Role } from '../../core/access/access.js';
import { Problem } from '../../core/problem/problem.js';
import type { AuditAction } from '../../core/protocol/audit.js';
import { recordAudit } from '../store/accounts/audit.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import {
  countAdministrators,
  findByLoginName,
  findMember,
  insertUser,
  removeMembership,
  setMembership,
  updateUser,
  type Member,
  type NewUser,
  type UserRef,
} from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Database } from '../store/open-store.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import { endAccess } from './end-access.js';
import { makeUserLink, type MadeLink } from './one-time-links.js';

export interface UserChanges {
  readonly displayName?: string | undefined;
  readonly email?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  /** Null takes the membership away. */
  readonly membership?: { readonly role: Role; readonly departmentIds: readonly string[] } | null | undefined;
}

/** Who does something about users: an administrator, or null for the command line. */
export type By = string | null;

/**
 * Makes a user who has no password yet, and a link to choose one.
 * @throws Problem `conflict` for a login name that is taken, `bad-request` for departments that do not exist
 */
export function inviteUser(
  { store, stamps }: Accounts,
  user: NewUser,
  by: By,
): Promise<{ readonly member: Member; readonly link: MadeLink }> {
  const { municipalityId, loginName, role } = user;
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    if (await findByLoginName(database, municipalityId, loginName)) throw nameTaken();
    await checkDepartments(database, municipalityId, role, user.departmentIds);
    const made = await insertUser(database, user, now);
    await audit(database, made, by, 'user.make', now, { role, departments: user.departmentIds });
    const link = await makeUserLink(database, made, 'invitation', now);
    return { member: (await findMember(database, made))!, link };
  });
}

/**
 * A link for a user to choose another password with. Their sessions and tokens go on until it is used: a
 * password that was forgotten is in nobody's hands. `signOutUser` ends them at once.
 * @throws Problem `not-found`; `conflict` for a user who may not sign in
 */
export function helpUser({ store, stamps }: Accounts, user: UserRef, by: By): Promise<MadeLink> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const member = await needMember(database, user);
    if (member.disabledAt !== null || member.role === null) throw cannotSignIn();
    await audit(database, user, by, 'link.make', now, {});
    return makeUserLink(database, user, 'passwordReset', now);
  });
}

/** @throws Problem `not-found`; `conflict` where no administrator would remain; `bad-request` for unknown departments */
export function changeUser({ store, stamps }: Accounts, user: UserRef, changes: UserChanges, by: By): Promise<Member> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const before = await needMember(database, user);
    await changeProfile(database, user, changes, by, now);
    await changeDisabled(database, before, changes.disabled, by, now);
    await changeMembership(database, before, changes.membership, by, now);
    if ((await countAdministrators(database, user.municipalityId)) === 0) throw lastAdministrator();
    return (await findMember(database, user))!;
  });
}

/** Ends all sessions of a user and makes their tokens and links useless. @throws Problem `not-found` */
export function signOutUser({ store, stamps }: Accounts, user: UserRef, by: By): Promise<void> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    await needMember(database, user);
    await endAccess(database, user, now.now);
    await audit(database, user, by, 'session.revoke', now, {});
  });
}

async function changeProfile(
  database: Database,
  user: UserRef,
  { displayName, email }: UserChanges,
  by: By,
  now: Stamps,
): Promise<void> {
  const profile = { ...(displayName === undefined ? {} : { displayName }), ...(email === undefined ? {} : { email }) };
  if (Object.keys(profile).length === 0) return;
  await updateUser(database, user, profile);
  await audit(database, user, by, 'user.change', now, { changed: Object.keys(profile) });
}

async function changeDisabled(
  database: Database,
  before: Member,
  disabled: boolean | undefined,
  by: By,
  now: Stamps,
): Promise<void> {
  if (disabled === undefined || disabled === (before.disabledAt !== null)) return;
  await updateUser(database, before, { disabledAt: disabled ? now.now : null });
  if (disabled) await endAccess(database, before, now.now);
  await audit(database, before, by, disabled ? 'user.disable' : 'user.enable', now, {});
}

async function changeMembership(
  database: Database,
  before: Member,
  membership: UserChanges['membership'],
  by: By,
  now: Stamps,
): Promise<void> {
  if (membership === undefined) return;
  const was = { roleBefore: before.role ?? '', departmentsBefore: before.departments.map(({ id }) => id) };
  if (membership === null) {
    await removeMembership(database, before);
    await endAccess(database, before, now.now);
    await audit(database, before, by, 'membership.remove', now, was);
    return;
  }
  const { role, departmentIds } = membership;
  await checkDepartments(database, before.municipalityId, role, departmentIds);
  await setMembership(database, before, membership, now.now);
  await audit(database, before, by, 'membership.grant', now, { ...was, role, departments: departmentIds });
}

async function audit(
  database: Database,
  { municipalityId, userId }: UserRef,
  by: By,
  action: AuditAction,
  now: Stamps,
  detail: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const subject = { kind: 'user', id: userId } as const;
  await recordAudit(database, { municipalityId, actorId: by, action, subject, detail }, now);
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
