/**
 * The register of divisions, as far as accounts need it: which there are, and what they are called.
 */
import type { Database } from '../open-store.js';

export interface DepartmentName {
  readonly id: string;
  readonly name: string;
}

/** In the order of the register. */
export function listDepartmentNames(database: Database, municipalityId: string): Promise<DepartmentName[]> {
  return database.department.findMany({
    where: { municipalityId },
    select: { id: true, name: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
}
