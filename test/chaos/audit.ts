/**
 * What the database holds, read past the server: every revision, submission, event and current value of a cycle. Tests
 * hold it against what clients remember.
 */
import { BLANK, type FieldValue } from '../../core/record/value.js';
import type { RecordKey } from '../../core/record/record.js';
import { openStore } from '../../server/store/open-store.js';
import { inSnapshot } from '../../server/store/transactions.js';

export interface AuditedRevision {
  readonly id: string;
  readonly record: string;
  readonly key: RecordKey;
  readonly field: string;
  readonly value: FieldValue;
  readonly outcome: 'saved' | 'proposed' | 'yielded';
  readonly revision: number;
  readonly submission: string;
}

export interface Audit {
  /** Of the cycle. */
  readonly revision: number;
  readonly submissions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly revision: number;
    readonly fileName: string;
    /** As it was given. */
    readonly answer: string;
  }[];
  /** In the order in which they came. */
  readonly revisions: readonly AuditedRevision[];
  readonly recordEvents: readonly {
    readonly id: string;
    readonly record: string;
    readonly kind: string;
    readonly submission: string;
  }[];
  readonly workflowEvents: readonly { readonly id: string; readonly step: string; readonly submission: string }[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly key: RecordKey;
    readonly field: string;
    readonly kind: string;
    readonly resolvedRevision: number | null;
  }[];
  /** Current values, by record and field. */
  readonly cells: readonly {
    readonly record: string;
    readonly field: string;
    readonly revisionId: string;
    readonly value: FieldValue;
  }[];
}

export async function readAudit(databaseUrl: string, cycleId: string): Promise<Audit> {
  const store = await openStore(databaseUrl);
  try {
    return await inSnapshot(store.client, async (database) => {
      const where = { cycleId };
      const { revision } = await database.cycle.findFirstOrThrow({
        where: { id: cycleId },
        select: { revision: true },
      });
      const records = await database.record.findMany({ where, select: { id: true, key: true } });
      // Stored as an object of texts.
      const keys = new Map(records.map(({ id, key }) => [id, JSON.parse(key) as RecordKey]));
      const submissions = await database.submission.findMany({ where, orderBy: { revision: 'asc' } });
      const revisions = await database.cellRevision.findMany({ where, orderBy: [{ revision: 'asc' }, { id: 'asc' }] });
      const recordEvents = await database.recordEvent.findMany({ where: { submission: { cycleId } } });
      const workflowEvents = await database.workflowEvent.findMany({ where });
      const conflicts = await database.conflict.findMany({ where });
      const cells = await database.cell.findMany({ where });
      return {
        revision,
        submissions,
        revisions: revisions.map(({ recordId: record, submissionId: submission, ...row }) => {
          const { id, field, outcome, revision } = row;
          return { id, record, key: keys.get(record)!, field, value: valueOf(row), outcome, revision, submission };
        }),
        recordEvents: recordEvents.map(({ id, recordId: record, kind, submissionId: submission }) => {
          return { id, record, kind, submission };
        }),
        workflowEvents: workflowEvents.map(({ id, step, submissionId: submission }) => ({ id, step, submission })),
        conflicts: conflicts.map(({ id, recordId, field, kind, resolvedRevision }) => {
          return { id, key: keys.get(recordId)!, field, kind, resolvedRevision };
        }),
        cells: cells.map(({ recordId: record, field, revisionId, ...row }) => {
          return { record, field, revisionId, value: valueOf(row) };
        }),
      };
    });
  } finally {
    await store.close();
  }
}

function valueOf({
  kind,
  text,
  raw,
}: {
  kind: 'blank' | 'value' | 'unreadable';
  text: string;
  raw: string;
}): FieldValue {
  if (kind === 'blank') return BLANK;
  // Stored as JSON of a text, number, truth value or null.
  return kind === 'value' ? { kind, text, raw: JSON.parse(raw) as string | number | boolean | null } : { kind, text };
}

/**
 * What append-only rows said when they were first seen, and whether they still say it. Of the tables that only grow.
 */
export class AppendOnly {
  private readonly seen = new Map<string, string>();

  /** @returns what was changed or taken away since the last look */
  look({ submissions, revisions, recordEvents, workflowEvents }: Audit): string[] {
    const rows = new Map(
      [...submissions, ...revisions, ...recordEvents, ...workflowEvents].map((row) => [row.id, JSON.stringify(row)]),
    );
    const broken = [...this.seen].flatMap(([id, text]) => {
      const now = rows.get(id);
      return now === text ? [] : [`${id} said ${text}, now ${now ?? 'is not there'}`];
    });
    for (const [id, text] of rows) this.seen.set(id, text);
    return broken;
  }
}
