/**
 * The rows of records and of their values, written as one statement a table, however many they are (`dialect.ts`).
 */
import type { FormRecord } from '../../core/record/record.js';
import type { FieldValue } from '../../core/record/value.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { columnsOf } from './cell-value.js';
import type { CycleRef } from './cycles.js';
import type { RowOf } from './dialect.js';
import type { Database } from './database.js';

interface RecordRow {
  readonly id: string;
  /** As its table has it. */
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
  readonly outcome: 'saved' | 'proposed' | 'yielded';
  readonly value: FieldValue;
  /** The conflict that a proposed value waits in, or that a saved one resolves. */
  readonly conflictId?: string;
}

/** What all revisions of one submission have in common. */
export interface RevisionOrigin extends CycleRef {
  /** What its values are said to come from. */
  readonly source: string;
  readonly submissionId: string;
  readonly revision: number;
  readonly baseRevision: number | null;
  readonly now: Date;
}

/** The name under which a record is stored; identities hold a character that texts in a database had better not. */
function canonicalKey(identity: string): string {
  return JSON.stringify(identity.split('\u0000'));
}

export function identityOf(storedKey: string): string {
  return (JSON.parse(storedKey) as string[]).join('\u0000');
}

const RECORD_COLUMNS = {
  id: 'text',
  block: 'text',
  key: 'text',
  canonicalKey: 'text',
  position: 'integer',
  document: 'text',
} as const;

export async function insertRecords(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  rows: readonly RecordRow[],
  revision: number,
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map(({ id, identity, position, record, document }) => ({
    id,
    block: record.block,
    key: JSON.stringify(record.key),
    canonicalKey: canonicalKey(identity),
    position,
    document: document ? JSON.stringify(document) : null,
  }));
  await database.$executeRaw`
    INSERT INTO "Record" ("municipalityId", "cycleId", "sinceRevision", "id", "block", "key", "canonicalKey", "position",
      "document")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${revision} AS integer), given."id",
      given."block", given."key", given."canonicalKey", given."position", given."document"
    FROM ${database.dialect.rows(RECORD_COLUMNS, given)} AS given`;
}

/** Gives records their place in the order (rule E4). */
export async function placeRecords(
  database: Database,
  municipalityId: string,
  places: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  // Materialized: SQLite would go through all records of the municipality, and through the places for each of them.
  await database.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM ${database.dialect.rows({ id: 'text', position: 'integer' }, places)} AS list)
    UPDATE "Record" SET "position" = given."position" FROM given
    WHERE "Record"."municipalityId" = ${municipalityId} AND "Record"."id" = given."id"
      AND "Record"."position" <> given."position"`;
}

const EVENT_COLUMNS = { id: 'text', recordId: 'text', kind: '"RecordEventKind"' } as const;

/** Adds to the history that records were added, deleted or restored. */
export async function insertRecordEvents(
  database: Database,
  { municipalityId, submissionId, revision, now }: Omit<RevisionOrigin, 'cycleId' | 'baseRevision' | 'source'>,
  events: readonly RowOf<typeof EVENT_COLUMNS>[],
): Promise<void> {
  if (events.length === 0) return;
  await database.$executeRaw`
    INSERT INTO "RecordEvent" ("municipalityId", "submissionId", "revision", "createdAt", "id", "recordId", "kind")
    SELECT CAST(${municipalityId} AS text), CAST(${submissionId} AS text), CAST(${revision} AS integer),
      ${database.dialect.time(now)}, given."id", given."recordId", given."kind"
    FROM ${database.dialect.rows(EVENT_COLUMNS, events)} AS given`;
}

const REVISION_COLUMNS = {
  id: 'text',
  recordId: 'text',
  field: 'text',
  outcome: '"RevisionOutcome"',
  kind: '"ValueKind"',
  text: 'text',
  raw: 'text',
  conflictId: 'text',
} as const;

/** Adds values to the history; those that were saved become the current ones. */
export async function insertRevisions(
  database: Database,
  origin: RevisionOrigin,
  rows: readonly RevisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { municipalityId, cycleId, submissionId, revision, baseRevision, now } = origin;
  const given = rows.map(({ id, recordId, field, outcome, value, conflictId }) => ({
    id,
    recordId,
    field,
    outcome,
    ...columnsOf(value),
    conflictId: conflictId ?? null,
  }));
  await database.$executeRaw`
    INSERT INTO "CellRevision" ("municipalityId", "cycleId", "submissionId", "revision", "baseRevision", "createdAt", "id",
      "recordId", "field", "outcome", "kind", "text", "raw", "conflictId")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${submissionId} AS text),
      CAST(${revision} AS integer), CAST(${baseRevision} AS integer), ${database.dialect.time(now)}, given."id",
      given."recordId", given."field", given."outcome", given."kind", given."text", given."raw", given."conflictId"
    FROM ${database.dialect.rows(REVISION_COLUMNS, given)} AS given`;
  await pointCells(
    database,
    origin,
    given.filter(({ outcome }) => outcome === 'saved'),
  );
}

const CELL_COLUMNS = {
  recordId: 'text',
  field: 'text',
  id: 'text',
  kind: '"ValueKind"',
  text: 'text',
  raw: 'text',
} as const;

/** Makes revisions the current values of their cells. */
async function pointCells(
  database: Database,
  { municipalityId, cycleId, revision, source }: RevisionOrigin,
  saved: readonly RowOf<typeof CELL_COLUMNS>[],
): Promise<void> {
  if (saved.length === 0) return;
  // Without the WHERE, SQLite would take ON CONFLICT for part of a join.
  await database.$executeRaw`
    INSERT INTO "Cell" ("municipalityId", "cycleId", "revision", "source", "recordId", "field", "revisionId", "kind",
      "text", "raw")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${revision} AS integer),
      CAST(${source} AS text), given."recordId", given."field", given."id", given."kind", given."text", given."raw"
    FROM ${database.dialect.rows(CELL_COLUMNS, saved)} AS given WHERE true
    ON CONFLICT ("municipalityId", "recordId", "field") DO UPDATE SET "revisionId" = excluded."revisionId",
      "revision" = excluded."revision", "kind" = excluded."kind", "text" = excluded."text", "raw" = excluded."raw",
      "source" = excluded."source"`;
}
