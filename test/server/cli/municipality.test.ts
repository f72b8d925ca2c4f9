import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { Client, firstAdministrator } from '../api/client.js';
import { startTestServer, type TestServer } from '../api/running-server.js';
import { DATABASES } from '../../support/databases.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;
const resultSchema = z.object({ municipality: z.string(), url: z.string(), expiresAt: z.string() });

for (const database of DATABASES) {
  describe(`torimatome municipality (${database.name})`, () => {
    let server: TestServer;
    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
    });
    after(() => server.stop());

    function municipality(...args: string[]) {
      const env = { ...process.env, DATABASE_URL: server.databaseUrl };
      return spawnSync(process.execPath, [COMMAND, 'municipality', ...args], { encoding: 'utf8', env });
    }
    const made = (stdout: string) => resultSchema.parse(JSON.parse(stdout));

    it('add: makes one while the server runs, whose first administrator signs up and sees nothing of the others', async () => {
      const result = municipality('add', '若草町', '--url', 'https://torimatome.example.lg.jp', '--json');
      assert.deepEqual([result.status, result.stderr], [0, '']);
      const { municipality: name, url } = made(result.stdout);
      assert.equal(name, '若草町');
      assert.ok(url.startsWith('https://torimatome.example.lg.jp/#/setup?token='));
      const again = made(municipality('add', '若草町', '--json').stdout);
      assert.notEqual(again.url, url, 'nobody has signed up: another link');
      const administrator = await firstAdministrator(() => server.url(''), url);
      assert.ok(administrator instanceof Client);
      assert.deepEqual((await administrator.ask(cyclesApi.list)).cycles, []);
      const taken = municipality('add', '若草町');
      assert.equal(taken.status, 2);
      assert.match(taken.stderr, /「若草町」は登録済みで、利用者もいます/);
    });

    it('list: names them, one a line', () => {
      assert.deepEqual(municipality('list').stdout.trim().split('\n'), ['青葉野市', '若草町']);
    });

    it('refuses a name that is none', () => {
      for (const name of ['', '　', '市'.repeat(81)]) {
        const { status, stderr } = municipality('add', name, '--lang', 'en');
        assert.equal(status, 2);
        assert.match(stderr, /1 to 80 characters/);
      }
    });
  });
}
