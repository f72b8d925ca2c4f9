import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { verifyCycle } from '../../../../server/cycle/seal/verify-cycle.js';
import type { Store } from '../../../../server/store/database.js';
import { openStore } from '../../../../server/store/open-store.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { DATABASES } from '../../../support/databases.js';

const COMMAND = new URL('../../../../../server/cli/torimatome.js', import.meta.url).pathname;
const cyclesSchema = z.object({
  cycles: z.array(
    z.object({
      fiscalYear: z.number(),
      faults: z.array(z.object({ revision: z.number(), kind: z.string() })),
      last: z.string(),
    }),
  ),
});

for (const database of DATABASES) {
  describe(`seals of a cycle’s revisions (${database.name})`, () => {
    let server: TestServer;
    let store: Store;
    let ref: { municipalityId: string; cycleId: string };
    let revision: number;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      const cycle = await server.cycleOf(2025);
      await accepted(await server.send(cycle, '図書館.xlsx', await server.sample('図書館.xlsx')));
      store = await openStore(server.databaseUrl);
      const [municipality] = await store.client.municipality.findMany();
      ref = { municipalityId: municipality!.id, cycleId: cycle.id };
      const { id: departmentId } = await store.client.department.findFirstOrThrow({ where: { name: '図書館' } });
      const params = { cycleId: cycle.id, departmentId };
      const body = { submissionId: randomUUID(), subjectRevision: await revisionNow() };
      await server.ask(workflowApi.submit, { params, body });
      revision = await revisionNow();
    });
    const revisionNow = async () =>
      (await store.client.cycle.findFirstOrThrow({ where: { id: ref.cycleId }, select: { revision: true } })).revision;
    after(async () => {
      await store.close();
      await server.stop();
    });

    it('hold all of them, from the first', async () => {
      const { since, sealed, faults, last } = await verifyCycle(store.client, ref, revision);
      assert.deepEqual([since, sealed, faults], [1, revision, []]);
      assert.match(last, /^[0-9a-f]{64}$/);
    });

    it('are the same when they are looked at again, and the command tells them', async () => {
      const { last } = await verifyCycle(store.client, ref, revision);
      assert.equal((await verifyCycle(store.client, ref, revision)).last, last);
      const env = { ...process.env, DATABASE_URL: server.databaseUrl };
      const { stdout, status } = spawnSync(process.execPath, [COMMAND, 'verify', '--json'], { encoding: 'utf8', env });
      const { cycles } = cyclesSchema.parse(JSON.parse(stdout));
      assert.deepEqual([status, cycles.find(({ fiscalYear }) => fiscalYear === 2025)?.last], [0, last]);
    });

    /** As somebody does who may do anything to the database. */
    async function tamper(table: string, statement: string): Promise<void> {
      const guards =
        database.name === 'SQLite'
          ? ['update', 'delete'].map((what) => `DROP TRIGGER IF EXISTS "${table}_no_${what}"`)
          : [`ALTER TABLE "${table}" DISABLE TRIGGER ALL`];
      for (const sql of [...guards, statement]) await store.client.$executeRawUnsafe(sql);
    }
    const faultsNow = async () => (await verifyCycle(store.client, ref, revision)).faults;

    it('tell a value that was changed afterwards, in the revision in which it came', async () => {
      const one = await store.client.cellRevision.findFirstOrThrow({
        where: { ...ref, revision: 2, outcome: 'saved' },
      });
      await tamper('CellRevision', `UPDATE "CellRevision" SET "text" = '9999' WHERE "id" = '${one.id}'`);
      assert.deepEqual(await faultsNow(), [{ revision: 2, kind: 'changed' }]);
      const env = { ...process.env, DATABASE_URL: server.databaseUrl };
      const { stdout, status } = spawnSync(process.execPath, [COMMAND, 'verify'], { encoding: 'utf8', env });
      assert.equal(status, 1);
      assert.match(stdout, /第2版：記録が、保存された時のものと違います/);
      await store.client.$executeRaw`UPDATE "CellRevision" SET "text" = ${one.text} WHERE "id" = ${one.id}`;
      assert.deepEqual(await faultsNow(), []);
    });

    it('tell who sent it under another name, another time, and a step that a department never took', async () => {
      const sent = await store.client.submission.findFirstOrThrow({ where: { ...ref, revision: 3 } });
      await tamper('Submission', `UPDATE "Submission" SET "source" = 'だれか' WHERE "id" = '${sent.id}'`);
      assert.deepEqual(await faultsNow(), [{ revision: 3, kind: 'changed' }]);
      await store.client.$executeRaw`UPDATE "Submission" SET "source" = ${sent.source} WHERE "id" = ${sent.id}`;
      const step = await store.client.workflowEvent.findFirstOrThrow({
        where: { ...ref, step: 'submit' },
        orderBy: { revision: 'desc' },
      });
      await tamper('WorkflowEvent', `UPDATE "WorkflowEvent" SET "note" = '済' WHERE "id" = '${step.id}'`);
      assert.deepEqual(await faultsNow(), [{ revision: step.revision, kind: 'changed' }]);
      await store.client.$executeRaw`UPDATE "WorkflowEvent" SET "note" = ${step.note} WHERE "id" = ${step.id}`;
    });

    it('tell a seal that was changed, also by the one that follows, and one that is gone', async () => {
      const { digest } = await store.client.seal.findFirstOrThrow({ where: { ...ref, revision: 2 } });
      await tamper(
        'Seal',
        `UPDATE "Seal" SET "digest" = '${'0'.repeat(64)}' WHERE "revision" = 2 AND "cycleId" = '${ref.cycleId}'`,
      );
      assert.deepEqual(
        await faultsNow(),
        [2, 3].map((at) => ({ revision: at, kind: 'changed' })),
      );
      await store.client.$executeRaw`DELETE FROM "Seal" WHERE "cycleId" = ${ref.cycleId} AND "revision" = 2`;
      assert.deepEqual((await faultsNow())[0], { revision: 2, kind: 'unsealed' });
      await store.client.seal.create({ data: { ...ref, revision: 2, digest } });
      assert.deepEqual(await faultsNow(), []);
    });
  });
}
