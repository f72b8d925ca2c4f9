/**
 * What cells held at a revision of the past (rule I3: the server keeps every revision, so that a base can be rebuilt from
 * a revision number alone). Only cells that changed since are looked up, each by index.
 */
import { z } from 'zod';
import type { FieldValue } from '../../core/record/value.js';
import { valueOf, VALUE_COLUMNS } from './cell-value.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

const pastRow = z.object({
  recordId: z.string(),
  field: z.string(),
  kind: VALUE_COLUMNS.kind.nullable(),
  text: VALUE_COLUMNS.text.nullable(),
  raw: VALUE_COLUMNS.raw.nullable(),
});

/** Of a record, what its changed cells held; undefined where nobody had written yet, so that the form's value stood. */
export type PastValues = ReadonlyMap<string, ReadonlyMap<string, FieldValue | undefined>>;

/**
 * @param revision of the cycle
 * @returns by record and field, the cells that hold something else now, or may do so
 */
export async function valuesAt(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<PastValues> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT cell."recordId", cell."field", past."kind", past."text", past."raw"
    FROM "Cell" AS cell
    LEFT JOIN "CellRevision" AS past ON past."municipalityId" = cell."municipalityId"
      AND past."recordId" = cell."recordId" AND past."field" = cell."field" AND past."outcome" = 'saved'
      AND past."revision" = (
        SELECT MAX(earlier."revision") FROM "CellRevision" AS earlier
        WHERE earlier."municipalityId" = cell."municipalityId" AND earlier."recordId" = cell."recordId"
          AND earlier."field" = cell."field" AND earlier."outcome" = 'saved' AND earlier."revision" <= ${revision})
    WHERE cell."municipalityId" = ${municipalityId} AND cell."cycleId" = ${cycleId} AND cell."revision" > ${revision}`;
  const values = new Map<string, Map<string, FieldValue | undefined>>();
  for (const row of rows) {
    const { recordId, field, kind, text, raw } = pastRow.parse(row);
    const fields = values.get(recordId) ?? new Map<string, FieldValue | undefined>();
    values.set(recordId, fields);
    const isThere = kind !== null && text !== null && raw !== null;
    fields.set(field, isThere ? valueOf({ kind, text, raw }) : undefined);
  }
  return values;
}

/** The records that came after a revision. */
export async function recordsSince(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revision: number,
): Promise<ReadonlySet<string>> {
  const rows = await database.record.findMany({
    where: { municipalityId, cycleId, sinceRevision: { gt: revision } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
