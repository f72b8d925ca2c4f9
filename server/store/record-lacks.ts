/**
 * What the workbook that answered a record last did not have, though it has to be answered (`core/record/lacking.ts`):
 * kept with the current values, and read with them.
 */
import { z } from 'zod';
import type { Lack } from '../../core/record/lacking.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

const LACK_COLUMNS = { recordId: 'text', fields: 'text' } as const;

export async function saveLacks(
  database: Database,
  { municipalityId, cycleId, revision }: CycleRef & { readonly revision: number },
  lacks: readonly Lack[],
): Promise<void> {
  if (lacks.length === 0) return;
  const given = lacks.map(({ id, fields }) => ({ recordId: id, fields: JSON.stringify(fields) }));
  // Without the WHERE, SQLite would take ON CONFLICT for part of a join.
  await database.$executeRaw`
    INSERT INTO "RecordLack" ("municipalityId", "cycleId", "revision", "recordId", "fields")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${revision} AS integer), given."recordId",
      given."fields"
    FROM ${database.dialect.rows(LACK_COLUMNS, given)} AS given WHERE true
    ON CONFLICT ("municipalityId", "recordId") DO UPDATE SET "revision" = excluded."revision",
      "fields" = excluded."fields"`;
}

const fieldsSchema = z.array(z.string());

/** Those that came after a revision. */
export async function readLacks(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<readonly Lack[]> {
  const rows = await database.recordLack.findMany({
    where: { municipalityId, cycleId, revision: { gt: since } },
    select: { recordId: true, fields: true },
  });
  return rows.map(({ recordId: id, fields }) => ({ id, fields: fieldsSchema.parse(JSON.parse(fields)) }));
}
