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

/** Of which a second factor is demanded; of nobody where nothing is said. */
export function rolesIn(policy: { readonly secondFactorFor: string } | null): readonly Role[] {
  return policy ? (JSON.parse(policy.secondFactorFor) as Role[]) : [];
}

export async function findSecondFactorRoles(database: Database, municipalityId: string): Promise<readonly Role[]> {
  const select = { secondFactorFor: true };
  return rolesIn(await database.signInPolicy.findUnique({ where: { municipalityId }, select }));
}

export async function saveSecondFactorRoles(
  database: Database,
  municipalityId: string,
  roles: readonly Role[],
): Promise<void> {
  const data = { secondFactorFor: JSON.stringify(roles) };
  const select = { municipalityId: true };
  await database.signInPolicy.upsert({
    where: { municipalityId },
    create: { municipalityId, ...data },
    update: data,
    select,
  });
}
