/**
 * The register of departments: which there are, what they are called, in which years they exist and who goes on with their
 * work. Their other spellings are the form's (decision 8). Whatever changes it gives it another name (`registerId`).
 */
import type { Database } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';
import { idList } from '../id-list.js';

export interface DepartmentName {
  readonly id: string;
  readonly name: string;
}

/** In the order of the register. @param ids of those that are asked for; all where not given */
export function listDepartmentNames(
  database: Database,
  municipalityId: string,
  ids?: readonly string[],
): Promise<DepartmentName[]> {
  const among = ids ? Prisma.sql`AND "id" IN ${idList(database, ids)}` : Prisma.empty;
  return database.$queryRaw<DepartmentName[]>`SELECT "id", "name" FROM "Department"
    WHERE "municipalityId" = ${municipalityId} ${among} ORDER BY "position", "id"`;
}

/** Undefined for an id that the municipality does not have. */
export async function findDepartmentName(
  database: Database,
  municipalityId: string,
  id: string,
): Promise<DepartmentName | undefined> {
  return (await listDepartmentNames(database, municipalityId, [id]))[0];
}

/** A department as a form's register has it, with the first and last fiscal year of its being. */
interface NewDepartment {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/**
 * Puts departments behind those that there are; whoever is there already, by name, stays.
 * @param broughtBy the cycle that names them; not given where a person does
 * @returns those that are new
 */
export async function addDepartments(
  database: Database,
  municipalityId: string,
  wanted: readonly NewDepartment[],
  { newId, broughtBy }: { readonly newId: () => string; readonly broughtBy?: string },
): Promise<DepartmentName[]> {
  await named(
    database,
    municipalityId,
    wanted.map(({ name }) => name),
    broughtBy,
  );
  const known = new Set((await listDepartmentNames(database, municipalityId)).map(({ name }) => name));
  const last = await database.department.aggregate({ where: { municipalityId }, _max: { position: true } });
  const first = (last._max.position ?? -1) + 1;
  const news = wanted
    .filter(({ name }) => !known.has(name))
    .map(({ name, aliases = [], from = null, until = null }, n) => ({
      id: newId(),
      name,
      aliases: JSON.stringify(aliases),
      validFrom: from,
      validUntil: until,
      position: first + n,
      broughtBy: broughtBy ?? null,
    }));
  if (news.length === 0) return [];
  await database.department.createMany({ data: news.map((department) => ({ municipalityId, ...department })) });
  await renew(database, municipalityId, newId());
  return news.map(({ id, name }) => ({ id, name }));
}

/** Whoever else names a department wants it to stay, whatever becomes of the cycle that brought it. */
async function named(
  database: Database,
  municipalityId: string,
  names: readonly string[],
  by: string | undefined,
): Promise<void> {
  const brought = await database.department.findMany({
    where: { municipalityId, broughtBy: { not: null } },
    select: { id: true, name: true, broughtBy: true },
  });
  const wanted = new Set(names);
  for (const { id, name, broughtBy } of brought) {
    if (!wanted.has(name) || broughtBy === by) continue;
    const where = { municipalityId_id: { municipalityId, id } };
    await database.department.update({ where, data: { broughtBy: null }, select: { id: true } });
  }
}

/**
 * Takes those out that a cycle alone brought in and that nobody has to do with: no person belongs to them, nothing was said,
 * done or sent about them.
 * @param kept names that the cycle has still
 */
export async function dropBrought(
  database: Database,
  { municipalityId, cycleId }: { readonly municipalityId: string; readonly cycleId: string },
  kept: readonly string[],
  newId: () => string,
): Promise<void> {
  const nobody = { none: {} };
  const brought = await database.department.findMany({
    where: {
      municipalityId,
      broughtBy: cycleId,
      addresses: '[]',
      memberships: nobody,
      cycles: nobody,
      events: nobody,
      told: nobody,
      notices: nobody,
      successors: nobody,
      predecessors: nobody,
    },
    select: { id: true, name: true },
  });
  const stays = new Set(kept);
  const going = brought.filter(({ name }) => !stays.has(name)).map(({ id }) => id);
  if (going.length === 0) return;
  await database.$executeRaw`DELETE FROM "Department"
    WHERE "municipalityId" = ${municipalityId} AND "id" IN ${idList(database, going)}`;
  await renew(database, municipalityId, newId());
}

/** What is left of them belongs to the register. */
export async function keepBrought(
  database: Database,
  { municipalityId, cycleId }: { readonly municipalityId: string; readonly cycleId: string },
): Promise<void> {
  await database.department.updateMany({ where: { municipalityId, broughtBy: cycleId }, data: { broughtBy: null } });
}

export async function renameDepartment(
  database: Database,
  municipalityId: string,
  { id, name }: DepartmentName,
  newId: () => string,
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id } };
  await database.department.update({ where, data: { name, broughtBy: null }, select: { id: true } });
  await renew(database, municipalityId, newId());
}

/** What it says is not what it said. */
async function renew(database: Database, municipalityId: string, registerId: string): Promise<void> {
  await database.municipality.update({ where: { id: municipalityId }, data: { registerId }, select: { id: true } });
}

export interface RegisteredDepartment extends DepartmentName {
  readonly aliases: readonly string[];
  /** First and last fiscal year in which it exists; null where it is not limited. */
  readonly from: number | null;
  readonly until: number | null;
  /** Ids of those that go on with its work. */
  readonly successors: readonly string[];
}

/** In its order. */
export async function listRegister(database: Database, municipalityId: string): Promise<RegisteredDepartment[]> {
  const rows = await database.department.findMany({
    where: { municipalityId },
    select: { id: true, name: true, aliases: true, validFrom: true, validUntil: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const successions = await database.departmentSuccession.findMany({
    where: { municipalityId },
    select: { departmentId: true, successorId: true },
    orderBy: { successorId: 'asc' },
  });
  return rows.map(({ id, name, aliases, validFrom: from, validUntil: until }) => {
    const successors = successions.filter((one) => one.departmentId === id).map(({ successorId }) => successorId);
    return { id, name, aliases: JSON.parse(aliases) as string[], from, until, successors };
  });
}

export interface DepartmentYears {
  readonly from: number | null;
  readonly until: number | null;
  readonly successors: readonly string[];
}

/** Says in which years a department exists, and who goes on with its work. */
export async function setDepartmentYears(
  database: Database,
  municipalityId: string,
  id: string,
  { years: { from, until, successors }, newId }: { readonly years: DepartmentYears; readonly newId: () => string },
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id } };
  await database.department.update({
    where,
    data: { validFrom: from, validUntil: until, broughtBy: null },
    select: { id: true },
  });
  await database.departmentSuccession.deleteMany({ where: { municipalityId, departmentId: id } });
  const data = successors.map((successorId) => ({ municipalityId, departmentId: id, successorId }));
  await database.departmentSuccession.createMany({ data });
  await renew(database, municipalityId, newId());
}

/** Those who belong to one department belong to another one too. @returns how many are new there */
export async function copyMembers(
  database: Database,
  municipalityId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  const membersOf = async (departmentId: string) => {
    const rows = await database.membershipDepartment.findMany({
      where: { municipalityId, departmentId },
      select: { userId: true },
    });
    return rows.map(({ userId }) => userId);
  };
  const there = new Set(await membersOf(to));
  const news = (await membersOf(from)).filter((userId) => !there.has(userId));
  const data = news.map((userId) => ({ municipalityId, userId, departmentId: to }));
  await database.membershipDepartment.createMany({ data });
  return news.length;
}
