/**
 * Users and what they may: the membership says the role and, for staff, the departments. Everything is looked up under
 * its municipality; users are never deleted, because the history names them.
 */
import type { Role } from '../../../core/access/access.js';
import type { Stamps } from '../cycles.js';
import { rolesIn } from '../municipalities.js';
import type { Prisma } from '../generated/sqlite/client.js';
import type { Database } from '../database.js';

export interface UserRef {
  readonly municipalityId: string;
  readonly userId: string;
}

export interface Member extends UserRef {
  readonly municipality: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly disabledAt: Date | null;
  /** Null where there is no second factor. */
  readonly secondFactorAt: Date | null;
  /** Whether the municipality demands it of the role. */
  readonly secondFactorDemanded: boolean;
  /** Null for somebody who is no member (any more). */
  readonly role: Role | null;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

export interface NewUser {
  readonly municipalityId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly role: Role;
  readonly departmentIds: readonly string[];
}

/** What a member is made of. */
export const MEMBER_PARTS = {
  municipality: { select: { name: true, signInPolicy: { select: { secondFactorFor: true } } } },
  membership: { include: { departments: { include: { department: { select: { name: true, position: true } } } } } },
} as const;

type UserRow = Prisma.UserGetPayload<{ include: typeof MEMBER_PARTS }>;

export function memberOf({ municipality, membership, ...row }: UserRow): Member {
  const departments = [...(membership?.departments ?? [])].sort(
    (a, b) => a.department.position - b.department.position || (a.department.name < b.department.name ? -1 : 1),
  );
  return {
    municipalityId: row.municipalityId,
    userId: row.id,
    municipality: municipality.name,
    loginName: row.loginName,
    displayName: row.displayName,
    email: row.email,
    disabledAt: row.disabledAt,
    secondFactorAt: row.secondFactorAt,
    secondFactorDemanded: rolesIn(municipality.signInPolicy).some((role) => role === membership?.role),
    role: membership?.role ?? null,
    departments: departments.map(({ departmentId, department }) => ({ id: departmentId, name: department.name })),
  };
}

export async function findMember(database: Database, { municipalityId, userId }: UserRef): Promise<Member | undefined> {
  const where = { municipalityId_id: { municipalityId, id: userId } };
  const row = await database.user.findUnique({ where, include: MEMBER_PARTS });
  return row ? memberOf(row) : undefined;
}

/** @param loginName in small letters */
export async function findByLoginName(
  database: Database,
  municipalityId: string,
  loginName: string,
): Promise<Member | undefined> {
  const where = { municipalityId_loginName: { municipalityId, loginName } };
  const row = await database.user.findUnique({ where, include: MEMBER_PARTS });
  return row ? memberOf(row) : undefined;
}

/** Those that an administrator entered under this address, in small letters. */
export async function findByEmail(database: Database, municipalityId: string, email: string): Promise<Member[]> {
  const rows = await database.user.findMany({ where: { municipalityId, email }, include: MEMBER_PARTS });
  return rows.map(memberOf);
}

/** Prisma asks for the parts of several users by a list of their keys, and a statement's parameters are limited. */
const PAGE = 400;

/** In the order of their login names. */
export async function listMembers(database: Database, municipalityId: string): Promise<Member[]> {
  const members: Member[] = [];
  for (let last = ''; ; last = members.at(-1)?.loginName ?? '') {
    const rows = await database.user.findMany({
      where: { municipalityId, loginName: { gt: last } },
      include: MEMBER_PARTS,
      orderBy: { loginName: 'asc' },
      take: PAGE,
    });
    members.push(...rows.map(memberOf));
    if (rows.length < PAGE) return members;
  }
}

export function countUsers(database: Database, municipalityId: string): Promise<number> {
  return database.user.count({ where: { municipalityId } });
}

/** Administrators who can sign in. */
export function countAdministrators(database: Database, municipalityId: string): Promise<number> {
  return database.user.count({ where: { municipalityId, disabledAt: null, membership: { role: 'administrator' } } });
}

/** @throws when the login name is taken (`isDuplicate`) */
export async function insertUser(database: Database, user: NewUser, { now, newId }: Stamps): Promise<UserRef> {
  const { municipalityId, loginName, displayName, email, role, departmentIds } = user;
  const userId = newId();
  await database.user.create({
    data: { municipalityId, id: userId, loginName, displayName, email, createdAt: now },
    select: { id: true },
  });
  await setMembership(database, { municipalityId, userId }, { role, departmentIds }, now);
  return { municipalityId, userId };
}

/** Gives a user another role and other departments. */
export async function setMembership(
  database: Database,
  { municipalityId, userId }: UserRef,
  { role, departmentIds }: { readonly role: Role; readonly departmentIds: readonly string[] },
  now: Date,
): Promise<void> {
  const where = { municipalityId_userId: { municipalityId, userId } };
  await database.membershipDepartment.deleteMany({ where: { municipalityId, userId } });
  await database.membership.upsert({
    where,
    create: { municipalityId, userId, role, createdAt: now },
    update: { role },
    select: { userId: true },
  });
  const data = departmentIds.map((departmentId) => ({ municipalityId, userId, departmentId }));
  await database.membershipDepartment.createMany({ data });
}

export async function removeMembership(database: Database, { municipalityId, userId }: UserRef): Promise<void> {
  await database.membershipDepartment.deleteMany({ where: { municipalityId, userId } });
  await database.membership.deleteMany({ where: { municipalityId, userId } });
}

interface UserChange {
  readonly displayName?: string;
  readonly email?: string | null;
  readonly disabledAt?: Date | null;
}

export async function updateUser(
  database: Database,
  { municipalityId, userId }: UserRef,
  data: UserChange,
): Promise<void> {
  await database.user.update({
    where: { municipalityId_id: { municipalityId, id: userId } },
    data: { ...data },
    select: { id: true },
  });
}
