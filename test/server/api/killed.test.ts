import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cyclesSchema, progressSchema, submissionSchema } from '../../../core/protocol/console.js';
import { sampleClient } from './client.js';
import { XLSX } from './running-server.js';
import { sampleCity } from '../../support/sample-city.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';

const CHILD = fileURLToPath(new URL('serve-child.js', import.meta.url));
const FILE = encodeURIComponent('図書館.xlsx');

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
      const { cycles } = await client.get('api/cycles', cyclesSchema);
      const path = `api/cycles/${cycles[0]!.id}`;
      const workbook = await (await client.fetch(`api/samples/${FILE}`)).arrayBuffer();
      const query = `submissionId=2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10&fileName=${FILE}`;
      const send = async () => {
        const init = { method: 'POST', headers: { 'content-type': XLSX }, body: workbook };
        return submissionSchema.parse(await (await client.fetch(`${path}/submissions?${query}`, init)).json());
      };
      const answer = await send();
      await server.kill();
      server = await start();
      try {
        const { revision, departments } = await client.get(`${path}/progress`, progressSchema);
        assert.equal(revision, answer.revision);
        assert.equal(departments.find(({ name }) => name === '図書館')?.missing, 0);
        assert.deepEqual(await send(), answer);
      } finally {
        await server.kill();
      }
    });
  });
}
