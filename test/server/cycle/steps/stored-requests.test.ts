import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { textValue } from '../../../../core/record/value.js';
import { openStore } from '../../../../server/store/open-store.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, ok, recordsOf } from '../cycle-client.js';

/** What databases hold of requests that were answered long ago: it is written out here, so that it cannot change unseen. */
for (const database of DATABASES) {
  describe(`what is kept of a request, to know it again (${database.name})`, () => {
    let server: TestServer;
    let cycleId: string;
    let library: CycleClient;
    let coordinator: CycleClient;
    let record: string;
    let start: number;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
      coordinator = new CycleClient(server.client, cycleId);
      const whole = await library.whole();
      [record, start] = [recordsOf(whole, '図書館')[0]!.id, whole.to];
    });
    afterEach(() => server.stop());

    const push = (text: string) => ({ formVersion: 1, baseRevision: start, edits: [edit(record, 'rating', text)] });

    /** The kind and the hash under which a submission is stored. */
    async function kept(id: string): Promise<[string, string]> {
      const store = await openStore(server.databaseUrl);
      const { kind, requestHash } = await store.client.submission
        .findFirstOrThrow({ where: { id }, select: { kind: true, requestHash: true } })
        .finally(() => store.close());
      return [kind, requestHash];
    }
    const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

    it('[S1] of a push: itself, with what it left out', async () => {
      const id = randomUUID();
      await library.push(push('A'), id);
      const content =
        `{"formVersion":1,"baseRevision":${start},` +
        `"edits":[{"record":{"id":"${record}"},"field":"rating","value":{"kind":"value","text":"A","raw":"A"}}],` +
        `"added":[],"deleted":[]}`;
      assert.deepEqual(await kept(id), ['edits', sha256(content)]);
    });

    it('[S1] of a workbook: its bytes', async () => {
      const id = randomUUID();
      const bytes = await server.bytes(`api/samples/${encodeURIComponent('図書館.xlsx')}`);
      await accepted(await server.send(await server.cycleOf(2025), '図書館.xlsx', bytes, id));
      assert.deepEqual(await kept(id), ['workbook', sha256(bytes)]);
    });

    it('[S1] of a decision: the conflict and what was decided, not when it was seen', async () => {
      await library.push(push('A'));
      await coordinator.push(push('B'));
      const { conflicts, revision } = await library.conflicts();
      const conflict = conflicts.find((one) => one.record === record)!.id;
      const id = randomUUID();
      await ok(await library.decide(conflict, revision, { resolution: 'edited', value: textValue('S') }, id));
      const decision = '{"resolution":"edited","value":{"kind":"value","text":"S","raw":"S"}}';
      assert.deepEqual(await kept(id), ['resolution', sha256(`{"conflictId":"${conflict}","decision":${decision}}`)]);
    });

    it('[S1] of a step of the workflow: whose, which, of what, and why', async () => {
      await library.push(push('A'));
      const department = await library.departmentId('図書館');
      const submit = randomUUID();
      await library.stepped(department, 'submit', start + 1, { submissionId: submit });
      const submitted = `{"departmentId":"${department}","name":"submit","subjectRevision":${start + 1},"note":"","reasons":[]}`;
      assert.deepEqual(await kept(submit), ['workflow', sha256(submitted)]);
      const giveBack = randomUUID();
      const reasons = [{ record, field: 'rating', text: '理由を書いてください。' }];
      const more = { submissionId: giveBack, note: 'お願いします', reasons };
      await coordinator.stepped(department, 'return', start + 2, more);
      const returned =
        `{"departmentId":"${department}","name":"return","subjectRevision":${start + 2},"note":"お願いします",` +
        `"reasons":[{"record":"${record}","field":"rating","text":"理由を書いてください。"}]}`;
      assert.deepEqual(await kept(giveBack), ['workflow', sha256(returned)]);
    });
  });
}
