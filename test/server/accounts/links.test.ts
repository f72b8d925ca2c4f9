import assert from 'node:assert/strict';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { sessionApi, meSchema } from '../../../core/protocol/session.js';
import { usersApi } from '../../../core/protocol/users.js';
import { openStore } from '../../../server/store/open-store.js';
import { pino } from 'pino';
import { startServer, type RunningServer } from '../../../server/serve.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { Client, firstAdministrator, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser, makeUser } from './people.js';

for (const database of DATABASES) {
  describe(`the first start (${database.name})`, () => {
    let own: OwnDatabase;
    let server: RunningServer;
    const lines: string[] = [];
    const base = () => server.url;
    const start = async () => {
      const logger = pino({ base: {} }, { write: (line: string) => lines.push(line) });
      server = await startServer({
        port: 0,
        databaseUrl: own.url,
        sample: false,
        logger,
        strict: true,
        passwordCost: 8,
      });
    };
    const use = (body: object) => new Client(base).call(linksApi.use, { body });

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.create();
      await start();
    });
    after(async () => {
      await server.close();
      await own.remove();
    });

    it('makes a link for the first administrator, and keeps it out of the log', async () => {
      assert.equal(server.firstLinks.length, 1);
      const token = tokenOf(server.firstLinks[0]!.url);
      const link = await new Client(base).ask(linksApi.look, { body: { token } });
      assert.deepEqual([link.purpose, link.municipality, link.user], ['firstAdministrator', null, null]);
      const hours = (Date.parse(link.expiresAt) - Date.now()) / 3_600_000;
      assert.ok(hours > 23.9 && hours <= 24);
      assert.doesNotMatch(lines.join(''), new RegExp(token.split('.')[1]!));
    });

    it('makes a new link at each start; the one before stops working', async () => {
      const before = tokenOf(server.firstLinks[0]!.url);
      await server.close();
      await start();
      await refused(await new Client(base).call(linksApi.look, { body: { token: before } }), 410);
    });

    it('needs to know who it is, and a password worth the name', async () => {
      const token = tokenOf(server.firstLinks[0]!.url);
      const administrator = { municipality: '若草町', loginName: 'mori', displayName: '森' };
      assert.equal((await refused(await use({ token, password: PASSWORD }), 400)).code, 'bad-request');
      assert.equal(
        (await refused(await use({ token, password: 'mori12345678', administrator }), 422)).code,
        'bad-password',
      );
      assert.equal((await refused(await use({ token: 'x', password: PASSWORD, administrator }), 410)).code, 'gone');
    });

    it('lets one of two through who use the link at the same moment', async () => {
      const token = tokenOf(server.firstLinks[0]!.url);
      const attempts = ['mori', 'hayashi'].map((loginName) =>
        use({
          token,
          password: PASSWORD,
          administrator: { municipality: '若草町', loginName, displayName: loginName },
        }),
      );
      const statuses = (await Promise.all(attempts)).map(({ status }) => status);
      assert.deepEqual(statuses.sort(), [200, 410]);
    });

    it('makes no link any more once there is a user', async () => {
      await server.close();
      await start();
      assert.deepEqual(server.firstLinks, []);
      assert.equal(server.samplePassword, undefined);
    });
  });

  describe(`links that work once (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;
    const use = (token: string, client = server.stranger()) =>
      client.call(linksApi.use, { body: { token, password: PASSWORD } });

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
    });
    after(() => server.stop());

    it('invite: the new user chooses a password and is signed in', async () => {
      const { link } = await makeUser(administrator, { loginName: 'shinjin', role: 'viewer' });
      const client = server.stranger();
      const looked = await client.ask(linksApi.look, { body: { token: tokenOf(link.url) } });
      assert.deepEqual([looked.purpose, looked.user?.loginName], ['invitation', 'shinjin']);
      const me = meSchema.parse(await (await use(tokenOf(link.url), client)).json());
      assert.deepEqual([me.loginName, (await client.me()).userId], ['shinjin', me.userId]);
      assert.equal((await refused(await use(tokenOf(link.url)), 410)).code, 'gone');
    });

    it('help out with a forgotten password and end the sessions and tokens that there were', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'wasureta', role: 'viewer' });
      const { userId } = await client.me();
      const make = () => administrator.ask(usersApi.makeLink, { params: { userId } });
      const first = await make();
      const second = await make();
      const body = { name: '課のパソコン', days: null };
      const { secret } = await client.ask(accountApi.makeToken, { body });
      await refused(await use(tokenOf(first.url)), 410);
      assert.equal((await client.call(sessionApi.me)).status, 200);
      assert.equal((await server.program(secret).me()).userId, userId);
      assert.equal((await use(tokenOf(second.url))).status, 200);
      assert.equal((await client.call(sessionApi.me)).status, 401);
      assert.equal((await server.program(secret).call(sessionApi.me)).status, 401);
    });

    it('expire', async () => {
      const { link, user } = await makeUser(administrator, { loginName: 'osoi', role: 'viewer' });
      const store = await openStore(server.databaseUrl);
      const where = { municipalityId: (await administrator.me()).municipality.id, userId: user.id };
      await store.client.oneTimeLink.updateMany({ where, data: { expiresAt: new Date() } });
      await store.close();
      await refused(await use(tokenOf(link.url)), 410);
    });

    it('stop working with the account', async () => {
      const { link, user } = await makeUser(administrator, { loginName: 'yameta', role: 'viewer' });
      await administrator.call(usersApi.change, { params: { userId: user.id }, body: { disabled: true } });
      await refused(await use(tokenOf(link.url)), 410);
      await refused(await administrator.call(usersApi.makeLink, { params: { userId: user.id } }), 409);
    });
  });

  describe(`two municipalities on one server (${database.name})`, () => {
    it('each have their own users, under the same names too', async function () {
      this.timeout(60_000);
      const own = await database.create();
      const logger = pino({ level: 'silent' });
      const options = { port: 0, databaseUrl: own.url, sample: false, logger, strict: true, passwordCost: 8 };
      let server = await startServer(options);
      const base = () => server.url;
      const one = await firstAdministrator(base, server.firstLinks[0]!.url, '若草町');
      await server.close();
      const store = await openStore(own.url);
      await store.client.municipality.create({ data: { id: 'm2', name: '青葉野市', createdAt: new Date() } });
      await store.close();
      server = await startServer(options);
      assert.deepEqual(
        server.firstLinks.map(({ municipality }) => municipality),
        ['青葉野市'],
      );
      const two = await firstAdministrator(base, server.firstLinks[0]!.url);
      const { userId } = await one.me();
      assert.notEqual((await two.me()).userId, userId);
      assert.equal((await two.ask(usersApi.list)).users.length, 1);
      await refused(await two.call(usersApi.change, { params: { userId }, body: { displayName: '乗っ取り' } }), 404);
      await server.close();
      await own.remove();
    });
  });
}
