/**
 * Another password ends what the old one gave (decision 14).
 */
import assert from 'node:assert/strict';
import { auditApi } from '../../../core/protocol/audit.js';
import { sessionApi, type MeDto } from '../../../core/protocol/session.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { DATABASES } from '../../support/databases.js';
import { type Client, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser } from './people.js';
import { usersApi } from '../../../core/protocol/users.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';

for (const database of DATABASES) {
  describe(`another password (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;
    let me: MeDto;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
      me = await administrator.me();
    });
    after(() => server.stop());

    const signIn = (client: Client, loginName: string, password: string) =>
      client.call(sessionApi.begin, { body: { municipalityId: me.municipality.id, loginName, password } });
    const colleague = (loginName: string) => inviteUser(administrator, server, { loginName, role: 'viewer' });

    it('ends the other sessions and needs the current one', async () => {
      const client = await colleague('changing');
      const other = server.stranger();
      await signIn(other, 'changing', PASSWORD);
      const next = '北の窓から山がよく見える';
      const change = (current: string, chosen: string) =>
        client.call(accountApi.changePassword, { body: { current, next: chosen } });
      assert.equal((await refused(await change('違うパスワードを入れてみる', next), 401)).code, 'unauthenticated');
      assert.equal((await refused(await change(PASSWORD, 'short'), 422)).code, 'bad-password');
      assert.equal((await change(PASSWORD, next)).status, 204);
      assert.equal((await client.me()).loginName, 'changing');
      assert.equal((await other.call(sessionApi.me)).status, 401);
      assert.equal((await signIn(other, 'changing', PASSWORD)).status, 401);
      assert.equal((await signIn(other, 'changing', next)).status, 200);
    });

    /** A token as the task pane gets it, for name and password. */
    const tokenFor = async (loginName: string) => {
      const body = { municipalityId: me.municipality.id, loginName, password: PASSWORD, name: 'Excel' };
      return (await server.stranger().ask(sessionApi.beginWithToken, { body })).secret;
    };

    it('ends personal tokens, too: whoever knew the old one may have got one', async () => {
      const client = await colleague('known');
      const stranger = await tokenFor('known');
      const reset = await administrator.ask(usersApi.makeLink, { params: { userId: (await client.me()).userId } });
      const next = '北の窓から山がよく見える';
      assert.equal((await client.call(accountApi.changePassword, { body: { current: PASSWORD, next } })).status, 204);
      assert.equal((await server.program(stranger).call(sessionApi.me)).status, 401);
      assert.deepEqual((await client.ask(accountApi.tokens)).tokens, []);
      const use = { token: tokenOf(reset.url), password: PASSWORD };
      await refused(await server.stranger().call(linksApi.use, { body: use }), 410);
    });

    it('leaves personal tokens alone where their owner says so', async () => {
      const client = await colleague('scripted');
      const script = await tokenFor('scripted');
      const body = { current: PASSWORD, next: '北の窓から山がよく見える', keepTokens: true };
      assert.equal((await client.call(accountApi.changePassword, { body })).status, 204);
      assert.equal((await server.program(script).me()).loginName, 'scripted');
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const changes = events.filter(({ action }) => action === 'password.change');
      assert.deepEqual(
        changes.slice(0, 2).map(({ detail }) => detail),
        [{ tokens: 'kept' }, { tokens: 'revoked' }],
      );
    });
  });
}
