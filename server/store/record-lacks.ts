/**
 * What the workbook that answered a record last did not have, though it has to be answered (`core/record/lacking.ts`):
 * kept with the current values, and read with them; and what each workbook said, for when one is taken back (rule S8).
 */
import { z } from 'zod';
import type { Lack } from '../../core/record/lacking.js';
import type { PastLack } from '../../core/undo/lacks-without.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

const LACK_COLUMNS = { recordId: 'text', fields: 'text' } as const;

/** What a submission says of records: as their present, and for their history. */
export async function saveLacks(
  database: Database,
  {
    municipalityId,
    cycleId,
    revision,
    submissionId,
  }: CycleRef & { readonly revision: number; readonly submissionId: string },
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
  await database.$executeRaw`
    INSERT INTO "PastLack" ("municipalityId", "cycleId", "submissionId", "recordId", "fields")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${submissionId} AS text), given."recordId",
      given."fields"
    FROM ${database.dialect.rows(LACK_COLUMNS, given)} AS given`;
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

const pastLackRow = z.object({
  recordId: z.string(),
  submission: z.string(),
  fields: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(fieldsSchema),
  kind: z.string(),
});

/** Everything that was ever said of the records of which a submission said something, by record, in its order. */
export async function readPastLacks(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  submissionId: string,
): Promise<ReadonlyMap<string, readonly PastLack[]>> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT l."recordId", l."submissionId" AS "submission", l."fields", CAST(s."kind" AS text) AS "kind"
    FROM "PastLack" l
      JOIN "Submission" s ON s."municipalityId" = l."municipalityId" AND s."id" = l."submissionId"
    WHERE l."municipalityId" = ${municipalityId} AND l."cycleId" = ${cycleId} AND l."recordId" IN (
      SELECT own."recordId" FROM "PastLack" own
      WHERE own."municipalityId" = ${municipalityId} AND own."submissionId" = ${submissionId})
    ORDER BY s."revision"`;
  const histories = new Map<string, PastLack[]>();
  for (const row of rows) {
    const { recordId, kind, ...said } = pastLackRow.parse(row);
    const history = histories.get(recordId) ?? [];
    histories.set(recordId, history);
    history.push({ ...said, isDerived: kind === 'undo' });
  }
  return histories;
}
