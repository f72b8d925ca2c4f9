/**
 * The same rows saved with nothing but the database's driver, in the ways that somebody would write by hand. The fastest
 * of them is what the store is measured by.
 */
import { createClient, type InStatement } from '@libsql/client';
import pg from 'pg';
import { displayText } from '../core/record/value.js';
import type { RevisionOrigin, RevisionRow } from '../server/store/records.js';

export interface ByHand {
  readonly ways: Readonly<Record<string, (origin: RevisionOrigin, rows: readonly RevisionRow[]) => Promise<void>>>;
  close(): Promise<void>;
}

const COLUMNS = [
  ...['municipalityId', 'cycleId', 'submissionId', 'revision', 'baseRevision', 'createdAt'],
  ...['id', 'recordId', 'field', 'outcome', 'kind', 'text', 'raw'],
];
const INTO = `INSERT INTO "CellRevision" (${COLUMNS.map((name) => `"${name}"`).join(', ')})`;
const CELL_COLUMNS = [
  'municipalityId',
  'cycleId',
  'revision',
  'source',
  ...['revisionId', 'recordId', 'field', 'kind', 'text', 'raw'],
];
const INTO_CELL = `INSERT INTO "Cell" (${CELL_COLUMNS.map((name) => `"${name}"`).join(', ')})`;
const POINT = `ON CONFLICT ("municipalityId", "recordId", "field") DO UPDATE SET "revisionId" = excluded."revisionId",
  "revision" = excluded."revision", "kind" = excluded."kind", "text" = excluded."text", "raw" = excluded."raw",
  "source" = excluded."source"`;

function own({
  id,
  recordId,
  field,
  outcome,
  value,
}: RevisionRow): [string, string, string, string, string, string, string] {
  const raw = JSON.stringify(value.kind === 'value' ? value.raw : null);
  return [id, recordId, field, outcome, value.kind, displayText(value), raw];
}

function commonOfCells({ municipalityId, cycleId, revision, source }: RevisionOrigin) {
  return [municipalityId, cycleId, revision, source];
}

/** Without the outcome. */
function cell(row: RevisionRow): string[] {
  const [id, recordId, field, , kind, text, raw] = own(row);
  return [id, recordId, field, kind, text, raw];
}

export function sqliteByHand(url: string): ByHand {
  const client = createClient({ url });
  const common = ({ municipalityId, cycleId, submissionId, revision, baseRevision, now }: RevisionOrigin) => {
    return [municipalityId, cycleId, submissionId, revision, baseRevision, now.toISOString().replace('Z', '+00:00')];
  };
  const marks = (count: number) => `(${Array.from({ length: count }, () => '?').join(', ')})`;
  const inTransaction = async (statements: InStatement[]) => void (await client.batch(statements, 'write'));
  return {
    // Not a statement for each row: the slowest by far, and the 20,000 statements that the driver then keeps slow down
    // whoever comes next in the same process.
    ways: {
      'many rows a statement': (origin, rows) => {
        const given = common(origin);
        const statements: InStatement[] = [];
        const step = 500;
        for (let i = 0; i < rows.length; i += step) {
          const some = rows.slice(i, i + step);
          const values = some.map(() => marks(COLUMNS.length)).join(', ');
          statements.push({ sql: `${INTO} VALUES ${values}`, args: some.flatMap((row) => [...given, ...own(row)]) });
          const cells = some.map(() => marks(CELL_COLUMNS.length)).join(', ');
          const args = some.flatMap((row) => [...commonOfCells(origin), ...cell(row)]);
          statements.push({ sql: `${INTO_CELL} VALUES ${cells} ${POINT}`, args });
        }
        return inTransaction(statements);
      },
      'one JSON text': (origin, rows) => {
        const json = JSON.stringify(rows.map(own));
        const fields = [0, 1, 2, 3, 4, 5, 6].map((i) => `value->>${i}`).join(', ');
        return inTransaction([
          { sql: `${INTO} SELECT ?, ?, ?, ?, ?, ?, ${fields} FROM json_each(?)`, args: [...common(origin), json] },
          {
            sql: `${INTO_CELL} SELECT ?, ?, ?, ?, value->>0, value->>1, value->>2, value->>4, value->>5, value->>6
              FROM json_each(?) WHERE true ${POINT}`,
            args: [...commonOfCells(origin), json],
          },
        ]);
      },
    },
    close: () => Promise.resolve(client.close()),
  };
}

export async function postgresqlByHand(connectionString: string): Promise<ByHand> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const types = ['text', 'text', 'text', '"RevisionOutcome"', '"ValueKind"', 'text', 'text'];
  const arrays = types.map((type, i) => `$${i + 7}::${type}[]`).join(', ');
  return {
    ways: {
      'arrays of columns': async (origin, rows) => {
        const { municipalityId, cycleId, submissionId, revision, baseRevision, now } = origin;
        const common = [municipalityId, cycleId, submissionId, revision, baseRevision, now.toISOString()];
        const values = rows.map(own);
        const columns = types.map((_, i) => values.map((row) => row[i]));
        await client.query('BEGIN');
        await client.query(
          `${INTO} SELECT $1, $2, $3, $4::integer, $5::integer, $6::timestamp, * FROM unnest(${arrays})`,
          [...common, ...columns],
        );
        await client.query(
          `${INTO_CELL} SELECT $1, $2, $3::integer, $4, *
           FROM unnest($5::text[], $6::text[], $7::text[], $8::"ValueKind"[], $9::text[], $10::text[]) ${POINT}`,
          [...commonOfCells(origin), ...columns.filter((_, i) => i !== 3)],
        );
        await client.query('COMMIT');
      },
    },
    close: () => client.end(),
  };
}
