import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cyclesSchema, progressSchema, submissionSchema } from '../../../core/protocol/console.js';
import { sampleCity, XLSX } from './running-server.js';
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
      const json = async (path: string): Promise<unknown> => (await fetch(url + path)).json();
      const kill = async () => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      };
      return { url, json, kill };
    }

    it('[S4] has lost nothing that it acknowledged', async function () {
      this.timeout(60_000);
      const first = await start();
      const { cycles } = cyclesSchema.parse(await first.json('api/cycles'));
      const path = `api/cycles/${cycles[0]!.id}`;
      const workbook = await (await fetch(`${first.url}api/samples/${FILE}`)).arrayBuffer();
      const query = `submissionId=2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10&fileName=${FILE}`;
      const send = (url: string) =>
        fetch(`${url}${path}/submissions?${query}`, {
          method: 'POST',
          headers: { 'content-type': XLSX },
          body: workbook,
        });
      const answer = submissionSchema.parse(await (await send(first.url)).json());
      await first.kill();
      const second = await start();
      try {
        const { revision, departments } = progressSchema.parse(await second.json(`${path}/progress`));
        assert.equal(revision, answer.revision);
        assert.equal(departments.find(({ name }) => name === '図書館')?.missing, 0);
        assert.deepEqual(submissionSchema.parse(await (await send(second.url)).json()), answer);
      } finally {
        await second.kill();
      }
    });
  });
}
