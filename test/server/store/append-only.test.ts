import assert from 'node:assert/strict';
import { openStore } from '../../../server/store/open-store.js';
import type { Database, Store } from '../../../server/store/database.js';
import { isDuplicate } from '../../../server/store/database-errors.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';

const m = { municipalityId: 'm' };
const createdAt = new Date('2026-05-01T09:30:00Z');

/** What must never change, with a column of each to try it on. */
const APPEND_ONLY = {
  FormVersion: 'document',
  BlankWorkbook: 'fileName',
  CellRevision: 'text',
  RecordEvent: 'revision',
  Submission: 'answer',
  WorkflowEvent: 'note',
  WorkflowReason: 'text',
  AuditEvent: 'action',
  ToldMeaning: 'subject',
  ToldUse: 'sheet',
  Undoing: 'undoneId',
  PastLack: 'fields',
  ChangeReason: 'text',
  Seal: 'digest',
  FindingAnswer: 'text',
  CheckSetting: 'severity',
} as const;

/** A row in each of them. */
async function fill(database: Database): Promise<void> {
  await database.municipality.create({ data: { id: 'm', name: '青葉野市', createdAt } });
  await database.plan.create({ data: { ...m, id: 'plan', name: '計画', createdAt } });
  await database.formVersion.create({
    data: { ...m, formId: 'form', version: 1, document: '{}', digest: 'd', createdAt },
  });
  await database.cycle.create({
    data: { ...m, id: 'cycle', planId: 'plan', fiscalYear: 2026, formId: 'form', formVersion: 1, createdAt },
  });
  const inCycle = { ...m, cycleId: 'cycle' };
  await database.blankWorkbook.create({ data: { ...inCycle, fileName: '調書.xlsx', bytes: Uint8Array.of(80) } });
  await database.department.create({ data: { ...m, id: 'welfare', name: '福祉課' } });
  await database.record.create({
    data: { ...inCycle, id: 'record', block: 'b', key: '{}', canonicalKey: '[]', position: 0, sinceRevision: 0 },
  });
  const made = { revision: 1, submissionId: 'sent', createdAt };
  const { submissionId, ...first } = made;
  await database.submission.create({
    data: {
      ...inCycle,
      ...first,
      ...{ id: submissionId, kind: 'edits', channel: 'addin', fileName: '', source: '', requestHash: 'h' },
      ...{ department: '福祉課', errors: 0, answer: '{}' },
    },
  });
  await database.cellRevision.create({
    data: {
      ...inCycle,
      ...made,
      ...{
        id: 'value',
        recordId: 'record',
        field: 'result',
        outcome: 'saved',
        kind: 'value',
        text: '三件',
        raw: '"三件"',
      },
    },
  });
  await database.recordEvent.create({ data: { ...m, ...made, id: 'event', recordId: 'record', kind: 'deleted' } });
  await database.workflowEvent.create({
    data: {
      ...inCycle,
      ...made,
      ...{ id: 'step', departmentId: 'welfare', step: 'return', fromState: 'submitted', toState: 'returned' },
      ...{ subjectRevision: 1, note: '要確認' },
    },
  });
  await database.workflowReason.create({
    data: { ...m, id: 'reason', eventId: 'step', recordId: 'record', field: 'result', text: '要確認', position: 0 },
  });
  await database.toldMeaning.create({
    data: { ...inCycle, id: 'said', subject: '["column"]', statement: null, createdAt },
  });
  await database.toldUse.create({
    data: { ...m, toldId: 'said', submissionId: 'sent', sheet: '調書', address: 'F3' },
  });
  await database.undoing.create({ data: { ...m, submissionId: 'sent', undoneId: 'sent' } });
  await database.pastLack.create({
    data: { ...inCycle, recordId: 'record', submissionId: 'sent', fields: '["result"]' },
  });
  await database.changeReason.create({
    data: { ...inCycle, id: 'why', recordId: 'record', field: 'result', value: '3', text: '休館', createdAt },
  });
  await database.seal.create({ data: { ...inCycle, revision: 1, digest: 'd' } });
  await database.findingAnswer.create({
    data: {
      ...{ ...inCycle, id: 'fine', recordId: 'record', field: 'result', check: 'sum-wrong', finding: 'f', seen: '{}' },
      ...{ text: '内数', createdAt },
    },
  });
  await database.checkSetting.create({
    data: { ...inCycle, id: 'setting', check: 'sum-wrong', severity: 'off', createdAt },
  });
  await database.auditEvent.create({
    data: { ...m, id: 'audit', at: createdAt, action: 'session.begin', subjectKind: 'user', subjectId: 'u' },
  });
}

for (const database of DATABASES) {
  describe(`what is append-only on ${database.name}`, () => {
    let own: OwnDatabase;
    let store: Store;
    const run = (sql: string) => store.client.$executeRawUnsafe(sql);
    const content = async () => {
      const rows: unknown[] = [];
      for (const table of Object.keys(APPEND_ONLY)) {
        rows.push(await store.client.$queryRawUnsafe(`SELECT * FROM "${table}"`));
      }
      return rows;
    };

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.createWithTables();
      store = await openStore(own.url);
      await inTransaction(store.client, fill);
    });
    after(async () => {
      await store.close();
      await own.remove();
    });

    for (const [table, column] of Object.entries(APPEND_ONLY)) {
      it(`[S4] the database itself refuses to change, replace or delete a ${table}`, async () => {
        const before = await content();
        await assert.rejects(run(`UPDATE "${table}" SET "${column}" = "${column}"`), /append-only/);
        await assert.rejects(run(`DELETE FROM "${table}"`), /append-only/);
        const copy = `INTO "${table}" SELECT * FROM "${table}"`;
        if (database.name === 'SQLite') {
          await assert.rejects(run(`INSERT OR REPLACE ${copy}`), /append-only/);
          await assert.rejects(run(`REPLACE ${copy}`), /append-only/);
        } else {
          await assert.rejects(run(`TRUNCATE "${table}" CASCADE`), /append-only/);
        }
        await assert.rejects(run(`INSERT ${copy}`), isDuplicate);
        assert.deepEqual(await content(), before);
      });
    }

    it('[S4] nor under another id, where the rest of a row says the same', async () => {
      const columns = '"municipalityId", "cycleId", "recordId", "field", "revision", "outcome", "kind", "text", "raw",';
      const insert = `INTO "CellRevision" ("id", ${columns} "submissionId", "createdAt")
        SELECT 'other', ${columns} "submissionId", "createdAt" FROM "CellRevision"`;
      const verbs = database.name === 'SQLite' ? ['INSERT', 'INSERT OR REPLACE'] : ['INSERT'];
      for (const verb of verbs) await assert.rejects(run(`${verb} ${insert}`), isDuplicate);
    });
  });
}
