import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { linkSchema, meSchema } from '../../../core/protocol/accounts.js';
import { Client, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { DATABASES } from '../../support/databases.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;
const resultSchema = z.object({ municipality: z.string(), loginName: z.string(), role: z.string(), url: z.string() });

for (const database of DATABASES) {
  describe(`torimatome user (${database.name})`, () => {
    let server: TestServer;
    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
    });
    after(() => server.stop());

    function user(...args: string[]) {
      const env = { ...process.env, DATABASE_URL: server.databaseUrl };
      return spawnSync(process.execPath, [COMMAND, 'user', ...args], { encoding: 'utf8', env });
    }
    const made = (stdout: string) => resultSchema.parse(JSON.parse(stdout));

    it('add: makes an administrator while the server runs, and prints a link that works once', async () => {
      const result = user('add', 'Rescue', '--name', '救助 係', '--url', 'https://torimatome.example.lg.jp', '--json');
      assert.deepEqual([result.status, result.stderr], [0, '']);
      const { municipality, loginName, role, url } = made(result.stdout);
      assert.deepEqual([municipality, loginName, role], ['青葉野市', 'rescue', 'administrator']);
      assert.ok(url.startsWith('https://torimatome.example.lg.jp/#/setup?token='));
      const client = new Client(() => server.url(''));
      const use = () => client.call('POST', 'api/one-time-links/use', { token: tokenOf(url), password: PASSWORD });
      assert.equal(meSchema.parse(await (await use()).json()).role, 'administrator');
      await refused(await use(), 410);
      assert.equal((await client.fetch('api/users')).status, 200);
    });

    it('add: staff with their divisions by name', async () => {
      const result = user('add', 'bun', '--name', '本田', '--role', 'staff', '--department', '図書館', '--json');
      assert.equal(result.status, 0, result.stderr);
      assert.equal(made(result.stdout).role, 'staff');
    });

    it('link: lets somebody who forgot the password choose another one', async () => {
      const result = user('link', 'johosys', '--lang', 'en');
      assert.equal(result.status, 0, result.stderr);
      const [head = '', url = ''] = result.stdout.trim().split('\n');
      assert.match(head, /johosys.* of 青葉野市 to choose a password, once/);
      const token = tokenOf(url);
      const link = await server.stranger().done('POST', 'api/one-time-links/look', { token }, linkSchema);
      assert.equal(link.purpose, 'passwordReset');
    });

    const REFUSALS: [args: string[], says: RegExp][] = [
      [['add', 'johosys', '--name', '二人目'], /使われています.*\[conflict\]/],
      [['add', '日本語', '--name', '名前'], /loginName.*\[bad-request\]/],
      [['add', 'x1', '--name', '名前', '--role', 'staff'], /担当課.*\[bad-request\]/],
      [
        ['add', 'x2', '--name', '名前', '--role', 'staff', '--department', 'どこにもない課'],
        /どこにもない課.*\[bad-request\]/,
      ],
      [['add', 'x3', '--name', '名前', '--municipality', '別の市'], /青葉野市.*\[bad-request\]/],
      [['add', 'x4', '--name', '名前', '--url', 'nowhere'], /--url.*\[settings-invalid\]/],
      [['link', 'nobody'], /\[not-found\]/],
    ];
    for (const [args, says] of REFUSALS) {
      it(`refuses ${args.join(' ')} with one sentence`, () => {
        const { status, stdout, stderr } = user(...args);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, says);
        assert.equal(stderr.trim().split('\n').length, 1);
      });
    }
  });
}
