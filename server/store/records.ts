/**
 * The rows of records and of their values, written as one statement a table: the rows travel as one JSON text, which
 * the database takes apart (`json_each`). Prisma's createMany is eight times slower or worse.
 */
import type { FormRecord } from '../../core/record/record.js';
import { displayText, type FieldValue } from '../../core/record/value.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './open-store.js';

export interface RecordRow {
  readonly id: string;
  /** As `indexRecords` names it. */
  readonly identity: string;
  readonly position: number;
  readonly record: FormRecord;
  /** Given for a record that the blank form does not have. */
  readonly document: ConsolidatedRecord | undefined;
}

export interface RevisionRow {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly outcome: 'saved' | 'proposed';
  readonly value: FieldValue;
}

/** What all revisions of one submission have in common. */
export interface RevisionOrigin extends CycleRef {
  readonly submissionId: string;
  readonly revision: number;
  readonly baseRevision: number | null;
  readonly now: Date;
}

/** The name under which a record is stored; identities hold a character that texts in a database had better not. */
export function canonicalKey(identity: string): string {
  return JSON.stringify(identity.split('\u0000'));
}

export function identityOf(storedKey: string): string {
  return (JSON.parse(storedKey) as string[]).join('\u0000');
}

export async function insertRecords(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  rows: readonly RecordRow[],
  revision: number,
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map(({ id, identity, position, record, document }) => {
      const key = JSON.stringify(record.key);
      const text = document && JSON.stringify(document);
      return { id, block: record.block, key, canonicalKey: canonicalKey(identity), position, document: text };
    }),
  );
  await database.$executeRaw`
    INSERT INTO "Record" ("municipalityId", "id", "cycleId", "block", "key", "canonicalKey", "position", "sinceRevision", "document")
    SELECT ${municipalityId}, value->>'id', ${cycleId}, value->>'block', value->>'key', value->>'canonicalKey',
      value->>'position', ${revision}, value->>'document'
    FROM json_each(${json})`;
}

/** Gives records their place in the order (rule E4). */
export async function placeRecords(
  database: Database,
  municipalityId: string,
  places: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  const json = JSON.stringify(places);
  await database.$executeRaw`
    UPDATE "Record" SET "position" = place.value->>'position'
    FROM json_each(${json}) AS place
    WHERE "Record"."municipalityId" = ${municipalityId} AND "Record"."id" = place.value->>'id'`;
}

/** Adds values to the history; those that were saved become the current ones. */
export async function insertRevisions(
  database: Database,
  origin: RevisionOrigin,
  rows: readonly RevisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { municipalityId, cycleId, submissionId, revision, baseRevision } = origin;
  const createdAt = sqliteTime(origin.now);
  const json = JSON.stringify(
    rows.map(({ value, ...row }) => ({
      ...row,
      kind: value.kind,
      text: displayText(value),
      raw: JSON.stringify(value.kind === 'value' ? value.raw : null),
    })),
  );
  await database.$executeRaw`
    INSERT INTO "CellRevision" ("municipalityId", "id", "cycleId", "recordId", "field", "revision", "outcome", "kind", "text", "raw",
      "baseRevision", "submissionId", "createdAt")
    SELECT ${municipalityId}, value->>'id', ${cycleId}, value->>'recordId', value->>'field', ${revision}, value->>'outcome',
      value->>'kind', value->>'text', value->>'raw', ${baseRevision}, ${submissionId}, ${createdAt}
    FROM json_each(${json})`;
  await database.$executeRaw`
    INSERT INTO "Cell" ("municipalityId", "recordId", "field", "revisionId")
    SELECT ${municipalityId}, value->>'recordId', value->>'field', value->>'id'
    FROM json_each(${json}) WHERE value->>'outcome' = 'saved'
    ON CONFLICT ("municipalityId", "recordId", "field") DO UPDATE SET "revisionId" = excluded."revisionId"`;
}

/** Times in raw statements, as Prisma writes them. */
export function sqliteTime(time: Date): string {
  return time.toISOString().replace('Z', '+00:00');
}
