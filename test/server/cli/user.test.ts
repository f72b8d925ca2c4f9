import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { auditApi } from '../../../core/protocol/audit.js';
import { secondFactorApi } from '../../../core/protocol/second-factor.js';
import { meSchema, sessionApi } from '../../../core/protocol/session.js';
import { totpCode, totpStep } from '../../../server/accounts/totp.js';
import { inviteUser } from '../accounts/people.js';
import { addUser, type NewUserOptions } from '../../../server/cli/commands/user.js';
import { problemLines } from '../../../server/cli/output.js';
import { Client, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { DATABASES } from '../../support/databases.js';
import { usersApi } from '../../../core/protocol/users.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;
const resultSchema = z.object({ municipality: z.string(), loginName: z.string(), role: z.string(), url: z.string() });

const SOMEBODY: NewUserOptions = {
  ...{ name: '名前', role: 'viewer', email: undefined, departments: [], language: 'ja' },
  ...{ data: undefined, municipality: undefined, url: undefined },
};

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
      const use = () => client.call(linksApi.use, { body: { token: tokenOf(url), password: PASSWORD } });
      assert.equal(meSchema.parse(await (await use()).json()).role, 'administrator');
      await refused(await use(), 410);
      assert.equal((await client.call(usersApi.list)).status, 200);
    });

    it('add: staff with their departments by name', async () => {
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
      const link = await server.stranger().ask(linksApi.look, { body: { token } });
      assert.equal(link.purpose, 'passwordReset');
    });

    it('reset-second-factor: lets the last administrator in again who lost phone and codes; the audit says so', async () => {
      const administrator = await server.administrator();
      const lost = await inviteUser(administrator, server, { loginName: 'lost', role: 'administrator' });
      const { municipality, userId } = await lost.me();
      const { secret } = await lost.ask(secondFactorApi.begin);
      const code = totpCode(secret, totpStep(new Date()));
      await lost.ask(secondFactorApi.confirm, { body: { code } });
      const signIn = () =>
        server.stranger().call(sessionApi.begin, {
          body: { municipalityId: municipality.id, loginName: 'lost', password: PASSWORD },
        });
      assert.equal((await refused(await signIn(), 401)).code, 'code-needed');
      const result = user('reset-second-factor', 'Lost', '--lang', 'en');
      assert.deepEqual([result.status, result.stderr], [0, '']);
      assert.match(result.stdout, /^The second factor of .+ \(lost\) of 青葉野市 was removed\. [^\n]+\n$/);
      assert.equal((await signIn()).status, 200);
      const { events } = await administrator.ask(auditApi.list, { query: {} });
      const reset = events.find(({ action }) => action === 'second-factor.reset');
      assert.deepEqual([reset?.actor, reset?.subject?.id], [null, userId]);
      const again = user('reset-second-factor', 'lost');
      assert.equal(again.status, 2);
      assert.match(again.stderr, /設定していません。.*\[conflict\]\n$/);
    });

    it('refuses in one sentence, with exit code 2', () => {
      const { status, stdout, stderr } = user('link', 'nobody');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+\[not-found\]\n$/);
    });

    // Without a process each: that would take a second, and say the same.
    const REFUSALS: [what: string, given: Partial<NewUserOptions> & { readonly loginName: string }, says: RegExp][] = [
      ['a name that is taken', { loginName: 'johosys' }, /使われています.*\[conflict\]/],
      ['a name that nobody can type', { loginName: '日本語' }, /loginName.*\[bad-request\]/],
      ['staff of no department', { loginName: 'x1', role: 'staff' }, /担当課.*\[bad-request\]/],
      [
        'a department that is not there',
        { loginName: 'x2', role: 'staff', departments: ['どこにもない課'] },
        /どこにもない課.*\[bad-request\]/,
      ],
      ['another city', { loginName: 'x3', municipality: '別の市' }, /青葉野市.*\[bad-request\]/],
      ['an address that is none', { loginName: 'x4', url: 'nowhere' }, /--url.*\[settings-invalid\]/],
    ];
    for (const [what, { loginName, ...given }, says] of REFUSALS) {
      it(`add: refuses ${what} with one sentence`, async () => {
        const before = process.env['DATABASE_URL'];
        process.env['DATABASE_URL'] = server.databaseUrl;
        try {
          const lines = problemLines(
            await addUser(loginName, { ...SOMEBODY, ...given }).catch((error: unknown) => error),
          );
          assert.equal(lines.length, 1);
          assert.match(lines[0]!, says);
        } finally {
          if (before === undefined) delete process.env['DATABASE_URL'];
          else process.env['DATABASE_URL'] = before;
        }
      });
    }
  });
}
