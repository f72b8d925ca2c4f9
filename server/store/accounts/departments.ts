/**
 * The register of departments: which there are, and what they are called. Their other spellings and what became of them are
 * the form's (decision 8).
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

/** Puts departments behind those that there are; whoever is there already, by name, stays. @returns those that are new */
export async function addDepartments(
  database: Database,
  municipalityId: string,
  wanted: readonly NewDepartment[],
  newId: () => string,
): Promise<DepartmentName[]> {
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
    }));
  await database.department.createMany({ data: news.map((department) => ({ municipalityId, ...department })) });
  return news.map(({ id, name }) => ({ id, name }));
}

export async function renameDepartment(
  database: Database,
  municipalityId: string,
  { id, name }: DepartmentName,
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id } };
  await database.department.update({ where, data: { name }, select: { id: true } });
}
