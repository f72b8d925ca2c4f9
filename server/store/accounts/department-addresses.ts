/**
 * Where departments are written to: the register's own addresses.
 */
import { z } from 'zod';
import type { Database } from '../database.js';

const addressesColumn = z.array(z.string());

/** By the departments' ids; those without any are left out. */
export async function readAddresses(
  database: Database,
  municipalityId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database.department.findMany({
    where: { municipalityId, addresses: { not: '[]' } },
    select: { id: true, addresses: true },
  });
  return new Map(rows.map(({ id, addresses }) => [id, addressesColumn.parse(JSON.parse(addresses))]));
}

/** @throws when there is no such department */
export async function writeAddresses(
  database: Database,
  municipalityId: string,
  id: string,
  addresses: readonly string[],
): Promise<void> {
  await database.department.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { addresses: JSON.stringify(addresses) },
    select: { id: true },
  });
}
