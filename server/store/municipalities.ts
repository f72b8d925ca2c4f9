/**
 * The municipalities of an installation. The one place that looks beyond a single one: at the start, at sign-in and on
 * the command line it has to be said which one is meant.
 */
import type { Role } from '../../core/access/access.js';
import type { Database } from './database.js';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

const SHOWN = { id: true, name: true } as const;

/** In the order in which they were made. */
export function listMunicipalities(database: Database): Promise<Municipality[]> {
  return database.municipality.findMany({ select: SHOWN, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

export async function findMunicipality(database: Database, id: string): Promise<Municipality | undefined> {
  return (await database.municipality.findUnique({ where: { id }, select: SHOWN })) ?? undefined;
}

/** @throws where there is none of this id */
export function requireMunicipality(database: Database, id: string): Promise<Municipality> {
  return database.municipality.findUniqueOrThrow({ where: { id }, select: SHOWN });
}

/** @throws when the name is taken (`isDuplicate`) */
export async function insertMunicipality(
  database: Database,
  { id, name }: Municipality,
  createdAt: Date,
): Promise<void> {
  await database.municipality.create({ data: { id, name, createdAt }, select: { id: true } });
}

/** As `secondFactorFor` holds them. */
export function rolesIn(json: string): readonly Role[] {
  return JSON.parse(json) as Role[];
}

/** The roles of which a second factor is demanded. */
export async function findSecondFactorRoles(database: Database, id: string): Promise<readonly Role[]> {
  const row = await database.municipality.findUniqueOrThrow({ where: { id }, select: { secondFactorFor: true } });
  return rolesIn(row.secondFactorFor);
}

export async function saveSecondFactorRoles(database: Database, id: string, roles: readonly Role[]): Promise<void> {
  const data = { secondFactorFor: JSON.stringify(roles) };
  await database.municipality.update({ where: { id }, data, select: { id: true } });
}
