/**
 * What cells held at a revision of the past (rule I3: the server keeps every revision, so that a base can be rebuilt from
 * a revision number alone). Only cells that changed since are looked up, each by index.
 */
import { z } from 'zod';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './open-store.js';

const valueRow = z.object({
  recordId: z.string(),
  field: z.string(),
  kind: z.enum(['blank', 'value', 'unreadable']).nullable(),
  text: z.string().nullable(),
  raw: z
    .string()
    .nullable()
    .transform((json): unknown => (json === null ? null : JSON.parse(json)))
    .pipe(z.union([z.string(), z.number(), z.boolean(), z.null()])),
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
    const { recordId, field, kind, text, raw } = valueRow.parse(row);
    const fields = values.get(recordId) ?? new Map<string, FieldValue | undefined>();
    values.set(recordId, fields);
    fields.set(field, kind === null ? undefined : valueOf(kind, text ?? '', raw));
  }
  return values;
}

function valueOf(kind: FieldValue['kind'], text: string, raw: z.output<typeof valueRow>['raw']): FieldValue {
  return kind === 'blank' ? BLANK : kind === 'value' ? { kind, text, raw } : { kind, text };
}
