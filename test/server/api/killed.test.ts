import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isAsked, submissionsApi } from '../../../core/protocol/submissions.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { sampleClient } from './client.js';
import { sampleCity } from '../../support/sample-city.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { samplesApi } from '../../../core/protocol/samples.js';

const CHILD = fileURLToPath(new URL('serve-child.js', import.meta.url));
const FILE = '図書館.xlsx';

for (const database of DATABASES) {
  describe(`a server that is killed (${database.name})`, () => {
    let own: OwnDatabase;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await sampleCity(database);
    });
    afterEach(() => own.remove());

    async function start() {
      const child = fork(CHILD, [own.url], { execArgv: [] });
      const [url] = (await once(child, 'message')) as [string];

      const kill = async () => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      };
      return { url, kill };
    }

    it('[S4] has lost nothing that it acknowledged', async function () {
      this.timeout(60_000);
      let server = await start();
      // The session outlives the process too.
      const client = await sampleClient(() => server.url, 'torimatome');
      const { cycles } = await client.ask(cyclesApi.list);
      const params = { cycleId: cycles[0]!.id };
      const { content } = await client.ask(samplesApi.workbook, { params: { name: FILE } });
      const query = { submissionId: '2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10', fileName: FILE };
      const send = () => client.ask(submissionsApi.send, { params, query, body: content });
      const answer = await send();
      assert.ok(!isAsked(answer));
      await server.kill();
      server = await start();
      try {
        const { revision, departments } = await client.ask(cyclesApi.progress, { params });
        assert.equal(revision, answer.revision);
        assert.equal(departments.find(({ name }) => name === '図書館')?.missing, 0);
        assert.deepEqual(await send(), answer);
      } finally {
        await server.kill();
      }
    });
  });
}
