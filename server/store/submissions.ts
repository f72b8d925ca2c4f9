/**
 * What was sent in. One submission is one transaction (rule S2): its values, its conflicts and the answer that was
 * given are stored together or not at all, and the answer is given again when it is sent again (rule S1).
 */
import type { Consolidation } from '../../core/consolidation/consolidation.js';
import type { Form } from '../../core/form/form.js';
import { indexRecords } from '../../core/record/identity.js';
import type { FormRecord } from '../../core/record/record.js';
import { proposedValues, saveConflicts, touchedConflicts } from './conflicts.js';
import type { StoredConsolidation } from './consolidations.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './open-store.js';
import { insertRecords, insertRevisions, placeRecords, type RecordRow, type RevisionRow } from './records.js';

export interface NewSubmission extends CycleRef {
  /** Made by the client. */
  readonly submissionId: string;
  readonly fileName: string;
  /** What its values are said to come from: the file's name, with a number where it was used before. */
  readonly source: string;
  /** sha256 of the workbook's bytes, in hexadecimal. */
  readonly requestHash: string;
  readonly department: string;
  readonly revision: number;
  /** The revision that the sender's workbook was made from; null where it does not say. */
  readonly baseRevision: number | null;
  readonly errors: number;
  /** JSON. */
  readonly answer: string;
}

export interface GivenAnswer {
  readonly cycleId: string;
  readonly requestHash: string;
  readonly answer: string;
}

export interface LastSubmission {
  readonly id: string;
  readonly department: string;
  readonly fileName: string;
  readonly errors: number;
  readonly at: Date;
}

/** The answer that a submission was given; undefined when it never arrived. */
export async function findAnswer(
  database: Database,
  municipalityId: string,
  submissionId: string,
): Promise<GivenAnswer | undefined> {
  const row = await database.submission.findUnique({
    where: { municipalityId_id: { municipalityId, id: submissionId } },
    select: { cycleId: true, requestHash: true, answer: true },
  });
  return row ?? undefined;
}

/** The last submission of each division, by the name it gave. */
export async function lastSubmissions(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<LastSubmission[]> {
  const last = await database.submission.groupBy({
    by: ['department'],
    where: { municipalityId, cycleId },
    _max: { revision: true },
  });
  const revisions = last.flatMap(({ _max }) => _max.revision ?? []);
  const rows = await database.submission.findMany({
    where: { municipalityId, cycleId, revision: { in: revisions } },
    omit: { answer: true },
    orderBy: { revision: 'desc' },
  });
  return rows.map(({ id, department, fileName, errors, createdAt }) => ({
    id,
    department,
    fileName,
    errors,
    at: createdAt,
  }));
}

/** What to call a file among those of its cycle: a second `図書館.xlsx` is `図書館.xlsx (2)`. */
export async function nameSource(database: Database, cycle: CycleRef, fileName: string): Promise<string> {
  const { municipalityId, cycleId } = cycle;
  const earlier = await database.submission.count({ where: { municipalityId, cycleId, fileName } });
  return earlier === 0 ? fileName : `${fileName} (${earlier + 1})`;
}

/**
 * Takes the cycle for this transaction: whoever else wants to change it waits. Everything that the change depends on
 * is read after this.
 */
export async function lockCycle(database: Database, { municipalityId, cycleId }: CycleRef): Promise<void> {
  await database.$executeRaw`
    UPDATE "Cycle" SET "revision" = "revision" WHERE "municipalityId" = ${municipalityId} AND "id" = ${cycleId}`;
}

/**
 * Stores a submission and what it did to the cycle. To be called in a transaction that holds the cycle's lock.
 * @param form the cycle's
 * @param sent the records as the workbook had them
 */
export async function saveSubmission(
  database: Database,
  form: Form,
  submission: NewSubmission,
  before: StoredConsolidation,
  after: Consolidation,
  sent: readonly FormRecord[],
  stamps: Stamps,
): Promise<void> {
  const { municipalityId, cycleId, submissionId, revision, baseRevision, ...row } = submission;
  const { now } = stamps;
  await database.cycle.update({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    data: { revision },
    select: { id: true },
  });
  await database.submission.create({
    data: {
      municipalityId,
      id: submissionId,
      cycleId,
      kind: 'workbook',
      channel: 'file',
      revision,
      createdAt: now,
      ...row,
    },
    select: { id: true },
  });
  const { ids, added } = nameRecords(form, before, after, stamps);
  await insertRecords(database, submission, added, revision);
  if (added.length > 0) {
    const order = [...indexRecords(form, after.records).keys()];
    const places = order.map((identity, position) => ({ id: ids.get(identity)!, position }));
    await placeRecords(database, municipalityId, places);
  }
  const touched = touchedConflicts(before, after);
  const conflicts = await saveConflicts(database, form, submission, touched, before, after, ids, stamps);
  const rows = [
    ...savedValues(form, before, after, ids, stamps),
    ...proposedValues(form, conflicts, after, sent, ids, stamps),
  ];
  await insertRevisions(
    database,
    { municipalityId, cycleId, submissionId, source: row.source, revision, baseRevision, now },
    rows,
  );
}

function nameRecords(form: Form, before: StoredConsolidation, after: Consolidation, stamps: Stamps) {
  const ids = new Map(before.ids);
  const added: RecordRow[] = [];
  [...indexRecords(form, after.records)].forEach(([identity, record], position) => {
    if (ids.has(identity)) return;
    const id = stamps.newId();
    ids.set(identity, id);
    added.push({ id, identity, position, record, document: record });
  });
  return { ids, added };
}

/** Cells are never changed in place: a cell that is another object than before holds a value that was saved. */
function savedValues(
  form: Form,
  before: StoredConsolidation,
  after: Consolidation,
  ids: ReadonlyMap<string, string>,
  stamps: Stamps,
): RevisionRow[] {
  const earlier = indexRecords(form, before.records);
  return [...indexRecords(form, after.records)].flatMap(([identity, record]) => {
    const there = earlier.get(identity);
    if (there === record) return [];
    return Object.entries(record.cells)
      .filter(([field, cell]) => (there ? there.cells[field] !== cell : cell.value.kind === 'value'))
      .map(([field, { value }]) => {
        return { id: stamps.newId(), recordId: ids.get(identity)!, field, outcome: 'saved' as const, value };
      });
  });
}
