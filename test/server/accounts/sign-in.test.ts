import assert from 'node:assert/strict';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { auditApi } from '../../../core/protocol/audit.js';
import { sessionApi, meSchema, type MeDto } from '../../../core/protocol/session.js';
import { Passwords } from '../../../server/accounts/passwords.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES } from '../../support/databases.js';
import { type Client, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser, makeUser } from './people.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';

const COOKIE = 'torimatome-session';

for (const database of DATABASES) {
  describe(`signing in (${database.name})`, () => {
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

    const municipalityId = () => me.municipality.id;
    const signIn = (client: Client, loginName: string, password = PASSWORD, headers = {}) =>
      client.call(sessionApi.begin, { body: { municipalityId: municipalityId(), loginName, password }, headers });
    const colleague = (loginName: string) => inviteUser(administrator, server, { loginName, role: 'viewer' });

    it('says without signing in which municipalities there are, and nothing else', async () => {
      const options = await server.stranger().ask(sessionApi.options);
      assert.deepEqual(
        options.municipalities.map(({ name }) => name),
        ['青葉野市'],
      );
      await refused(await server.stranger().call(sessionApi.me), 401);
      await refused(await server.stranger().call(cyclesApi.list), 401);
    });

    it('takes name and password, in whatever letters they were typed', async () => {
      await colleague('hanako');
      const client = server.stranger();
      const response = await signIn(client, ' Hanako ', PASSWORD);
      assert.equal(response.status, 200);
      assert.equal(meSchema.parse(await response.json()).loginName, 'hanako');
      assert.equal((await client.me()).role, 'viewer');
    });

    it('gives a cookie that scripts cannot read and other sites do not send', async () => {
      await colleague('cookie');
      const response = await signIn(server.stranger(), 'cookie');
      const [cookie = ''] = response.headers.getSetCookie();
      assert.match(cookie, /^torimatome-session=/);
      assert.match(cookie, /; HttpOnly/);
      assert.match(cookie, /; SameSite=Lax/);
      assert.match(cookie, /; Path=\//);
      assert.doesNotMatch(cookie, /Domain=|Secure/);
    });

    it('answers a wrong password, an unknown name and a foreign municipality alike', async () => {
      await colleague('taro');
      const attempts = [
        await signIn(server.stranger(), 'taro', '違うパスワードを入れてみる'),
        await signIn(server.stranger(), 'nobody'),
        await server
          .stranger()
          .call(sessionApi.begin, { body: { municipalityId: 'x', loginName: 'taro', password: PASSWORD } }),
      ];
      const problems = await Promise.all(attempts.map((response) => refused(response, 401)));
      assert.equal(new Set(problems.map(({ detail }) => detail.ja)).size, 1);
      assert.ok(attempts.every((response) => response.headers.getSetCookie().length === 0));
    });

    it('begins a new session each time and ends the one before', async () => {
      await colleague('again');
      const client = server.stranger();
      await signIn(client, 'again');
      const before = client.cookie(COOKIE)!;
      await signIn(client, 'again');
      assert.notEqual(client.cookie(COOKIE), before);
      const thief = await fetch(server.url(addressOf(sessionApi.me)), { headers: { cookie: `${COOKIE}=${before}` } });
      assert.equal(thief.status, 401);
    });

    it('never takes a session id that the browser brought along', async () => {
      await colleague('fixed');
      const chosen = `${municipalityId()}.${'A'.repeat(43)}`;
      const response = await signIn(server.stranger(), 'fixed', PASSWORD, { cookie: `${COOKIE}=${chosen}` });
      assert.equal(response.status, 200);
      assert.doesNotMatch(response.headers.getSetCookie().join(), new RegExp(chosen));
    });

    it('signs out: the cookie goes, and the session is of no use to anybody', async () => {
      await colleague('leaving');
      const client = server.stranger();
      await signIn(client, 'leaving');
      const cookie = client.cookieHeader();
      assert.equal((await client.call(sessionApi.end)).status, 200);
      assert.equal(client.cookie(COOKIE), undefined);
      assert.equal((await fetch(server.url(addressOf(sessionApi.me)), { headers: { cookie } })).status, 401);
    });

    it('signs out everywhere at once', async () => {
      await colleague('everywhere');
      const [home, office] = [server.stranger(), server.stranger()];
      await signIn(home, 'everywhere');
      await signIn(office, 'everywhere');
      assert.equal((await home.call(sessionApi.endEverywhere)).status, 204);
      assert.equal((await office.call(sessionApi.me)).status, 401);
    });

    it('ends a session after twelve hours, and after two hours without use', async () => {
      const store = await openStore(server.databaseUrl);
      const hours = (n: number) => new Date(Date.now() - n * 60 * 60 * 1000);
      try {
        for (const [name, data] of [
          ['late', { expiresAt: hours(0) }],
          ['idle', { lastUsedAt: hours(2) }],
        ] as const) {
          const client = await colleague(name);
          const { userId } = await client.me();
          await store.client.session.updateMany({ where: { municipalityId: municipalityId(), userId }, data });
          assert.equal((await client.call(sessionApi.me)).status, 401, name);
        }
      } finally {
        await store.close();
      }
    });

    it('is stopped after eight failures, with the time to wait, also with the right password', async () => {
      await colleague('guessed');
      for (let i = 0; i < 8; i++)
        await refused(await signIn(server.stranger(), 'guessed', `推測その${i}番目の言葉です`), 401);
      const response = await signIn(server.stranger(), 'guessed');
      assert.ok(Number(response.headers.get('retry-after')) > 60);
      assert.equal((await refused(response, 429)).code, 'too-many-requests');
      await colleague('unconcerned');
      assert.equal((await signIn(server.stranger(), 'unconcerned')).status, 200);
    });

    it('treats unknown names the same', async () => {
      for (let i = 0; i < 8; i++) await signIn(server.stranger(), 'ghost');
      await refused(await signIn(server.stranger(), 'ghost'), 429);
    });

    it('writes a refusal down for unknown names too, without the name', async () => {
      const refusals = async () => {
        const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
        return events.filter(({ action }) => action === 'session.refuse');
      };
      const before = (await refusals()).length;
      await signIn(server.stranger(), 'typed-in-the-wrong-field');
      const [last, ...others] = await refusals();
      assert.equal(others.length, before);
      assert.deepEqual([last?.subject, last?.detail], [null, {}]);
    });

    it('makes a hash anew when its parameters have changed', async () => {
      await colleague('weak');
      const store = await openStore(server.databaseUrl);
      const where = { municipalityId: municipalityId(), user: { loginName: 'weak' } };
      try {
        const passwordHash = await new Passwords(6).hash(PASSWORD);
        await store.client.localCredential.updateMany({ where, data: { passwordHash } });
        assert.equal((await signIn(server.stranger(), 'weak')).status, 200);
        const row = await store.client.localCredential.findFirstOrThrow({ where });
        assert.match(row.passwordHash, /^scrypt\$8\$/);
        assert.equal((await signIn(server.stranger(), 'weak')).status, 200);
      } finally {
        await store.close();
      }
    });

    it('takes JSON only, and from its own pages only', async () => {
      const body = JSON.stringify({ municipalityId: municipalityId(), loginName: 'taro', password: PASSWORD });
      const as = (headers: Record<string, string>) =>
        fetch(server.url(addressOf(sessionApi.begin)), { method: 'POST', headers, body });
      await refused(await as({ 'content-type': 'text/plain' }), 415);
      await refused(await as({ 'content-type': 'application/x-www-form-urlencoded' }), 415);
      await refused(await as({ 'content-type': 'application/json', origin: 'http://evil.example' }), 403);
      await refused(await as({ 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }), 403);
    });

    it('keeps secrets out of the log, the database and the audit', async () => {
      const client = await colleague('secretive');
      const secret = client.cookie(COOKIE)!.split('.')[1]!;
      assert.doesNotMatch(server.lines.join(''), new RegExp(`${secret}|${PASSWORD}`));
      const store = await openStore(server.databaseUrl);
      const { userId } = await client.me();
      const stored = await store.client.session.findMany({ where: { municipalityId: municipalityId(), userId } });
      await store.close();
      assert.doesNotMatch(JSON.stringify(stored), new RegExp(secret));
      assert.ok(server.lines.some((line) => line.includes(userId) && line.includes(municipalityId())));
    });

    it('notes who came in, who was sent away and who left', async () => {
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const actions = new Set(events.map(({ action }) => action));
      for (const action of ['session.begin', 'session.refuse', 'session.end', 'session.revoke']) {
        assert.ok(actions.has(action), action);
      }
      assert.ok(events.every(({ at }, i) => i === 0 || at <= events[i - 1]!.at));
      const rest = await administrator.ask(auditApi.list, { query: { limit: 3, before: events[1]!.id } });
      assert.deepEqual(
        rest.events.map(({ id }) => id),
        events.slice(2, 5).map(({ id }) => id),
      );
    });

    it('lets a visitor in by a press on a sample user, on this machine only', async () => {
      const { samples } = await server.stranger().ask(sessionApi.options);
      assert.deepEqual(
        samples.map(({ role }) => role),
        ['coordinator', 'staff', 'staff', 'staff', 'administrator', 'viewer'],
      );
      assert.deepEqual(samples[2]!.departments, ['図書館']);
      const pressed = server.stranger();
      await refused(await pressed.call(sessionApi.beginAsSample, { body: { loginName: 'nobody' } }), 404);
      for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
        const through = await pressed.call(sessionApi.beginAsSample, {
          body: { loginName: 'kaigi' },
          headers: { [header]: '192.0.2.1' },
        });
        await refused(through, 404);
      }
      const { samplePassword } = server.running();
      assert.equal((await signIn(pressed, 'toshokan', samplePassword)).status, 200);
      assert.deepEqual(
        (await pressed.me()).departments.map(({ name }) => name),
        ['図書館'],
      );
    });

    it('gives links that lead to the console', async () => {
      const { link } = await makeUser(administrator, { loginName: 'linked', role: 'viewer' });
      assert.ok(link.url.startsWith(`${server.url('')}#/setup?token=`));
      assert.ok(tokenOf(link.url).startsWith(`${municipalityId()}.`));
    });
  });
}
