/**
 * The municipalities of an installation. The one place that looks beyond a single one: at the start, at sign-in and on
 * the command line it has to be said which one is meant.
 */
import type { Database } from './open-store.js';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** In the order in which they were made. */
export function listMunicipalities(database: Database): Promise<Municipality[]> {
  return database.municipality.findMany({
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}
