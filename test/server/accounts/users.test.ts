import assert from 'node:assert/strict';
import { auditApi } from '../../../core/protocol/audit.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { accountApi, tokensSchema } from '../../../core/protocol/own-account.js';
import { usersApi } from '../../../core/protocol/users.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES } from '../../support/databases.js';
import { PASSWORD, type Client } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser, makeUser } from './people.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';

for (const database of DATABASES) {
  describe(`users (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;
    let departments: readonly { id: string; name: string }[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
      ({ departments } = await administrator.ask(departmentsApi.list));
    });
    after(() => server.stop());

    const change = (id: string, body: object) => administrator.call(usersApi.change, { params: { userId: id }, body });

    it('lists them with roles and departments', async () => {
      const { users } = await administrator.ask(usersApi.list);
      const library = users.find(({ loginName }) => loginName === 'toshokan');
      assert.deepEqual([library?.role, library?.departments.map(({ name }) => name)], ['staff', ['図書館']]);
    });

    it('refuses a name that is taken, staff without a department, and departments that are not there', async () => {
      const make = (body: object) => administrator.call(usersApi.make, { body: { displayName: '新', ...body } });
      await makeUser(administrator, { loginName: 'kato', role: 'viewer' });
      assert.equal((await refused(await make({ loginName: 'KATO', role: 'viewer' }), 409)).code, 'conflict');
      await refused(await make({ loginName: 'sato', role: 'staff' }), 400);
      await refused(await make({ loginName: 'sato', role: 'staff', departmentIds: ['nowhere'] }), 400);
      await refused(await make({ loginName: 'sato', role: 'viewer', departmentIds: [departments[0]!.id] }), 400);
      await refused(await make({ loginName: 'さとう', role: 'viewer' }), 400);
      await refused(await make({ loginName: 'sato', role: 'mayor' }), 400);
      const { users } = await administrator.ask(usersApi.list);
      assert.ok(!users.some(({ loginName }) => loginName === 'sato'));
    });

    it('gives and takes rights at once, without a new sign-in', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'idou', role: 'viewer' });
      const { userId } = await client.me();
      await refused(await client.call(usersApi.list), 403);
      const [first, second] = departments;
      const membership = { role: 'staff', departmentIds: [first!.id, second!.id] };
      assert.equal((await change(userId, { membership })).status, 200);
      assert.deepEqual(
        (await client.me()).departments.map(({ name }) => name),
        [first!.name, second!.name],
      );
      assert.equal((await change(userId, { membership: { role: 'administrator', departmentIds: [] } })).status, 200);
      assert.equal((await client.call(usersApi.list)).status, 200);
    });

    it('a disabled user is out at once, with every browser and token, and back only by signing in', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'kyushoku', role: 'viewer' });
      const { userId, municipality } = await client.me();
      const { secret } = await client.ask(accountApi.makeToken, { body: { name: 'Excel', days: null } });
      const program = server.program(secret);
      assert.equal((await program.me()).by, 'token');
      assert.equal((await change(userId, { disabled: true })).status, 200);
      await refused(await client.call(sessionApi.me), 401);
      await refused(await program.call(sessionApi.me), 401);
      const signIn = () =>
        server.stranger().call(sessionApi.begin, {
          body: { municipalityId: municipality.id, loginName: 'kyushoku', password: PASSWORD },
        });
      await refused(await signIn(), 401);
      assert.equal((await change(userId, { disabled: false })).status, 200);
      assert.equal((await signIn()).status, 200);
      await refused(await program.call(sessionApi.me), 401);
    });

    it('somebody whose membership was taken away is out at once', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'tenshutsu', role: 'viewer' });
      const { userId } = await client.me();
      assert.equal((await change(userId, { membership: null })).status, 200);
      await refused(await client.call(sessionApi.me), 401);
    });

    it('an account that is disabled in the database alone is out as well', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'direct', role: 'viewer' });
      const { userId, municipality } = await client.me();
      const store = await openStore(server.databaseUrl);
      const where = { municipalityId_id: { municipalityId: municipality.id, id: userId } };
      await store.client.user.update({ where, data: { disabledAt: new Date() } });
      await store.close();
      await refused(await client.call(sessionApi.me), 401);
    });

    it('keeps one administrator', async () => {
      const { users } = await administrator.ask(usersApi.list);
      const others = users.filter(({ role, loginName }) => role === 'administrator' && loginName !== 'johosys');
      for (const { id } of others) await change(id, { disabled: true });
      const { userId } = await administrator.me();
      for (const body of [
        { disabled: true },
        { membership: null },
        { membership: { role: 'viewer', departmentIds: [] } },
      ]) {
        assert.equal((await refused(await change(userId, body), 409)).code, 'conflict');
      }
      assert.equal((await administrator.me()).role, 'administrator');
    });

    it('signs somebody out everywhere when asked to', async () => {
      const client = await inviteUser(administrator, server, { loginName: 'funshitsu', role: 'viewer' });
      const { userId } = await client.me();
      assert.equal((await administrator.call(usersApi.signOut, { params: { userId } })).status, 204);
      await refused(await client.call(sessionApi.me), 401);
    });

    it('links and unlinks an account at the city’s own sign-in, once', async () => {
      const { user } = await makeUser(administrator, { loginName: 'renkei', role: 'viewer' });
      const identity = { issuer: 'https://id.example.lg.jp', subject: 'u-1' };
      const params = { userId: user.id };
      const linked = await administrator.ask(usersApi.linkIdentity, { params, body: identity });
      assert.deepEqual(
        linked.identities.map(({ subject }) => subject),
        ['u-1'],
      );
      await refused(await administrator.call(usersApi.linkIdentity, { params, body: identity }), 409);
      const unlink = () =>
        administrator.call(usersApi.unlinkIdentity, { params: { ...params, identityId: linked.identities[0]!.id } });
      assert.equal((await unlink()).status, 204);
      await refused(await unlink(), 404);
    });

    it('notes every change of rights: by whom, to whom, from what to what', async () => {
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const { userId } = await administrator.me();
      const grant = events.find(({ action, detail }) => action === 'membership.grant' && detail['role'] === 'staff');
      assert.deepEqual([grant?.actor?.id, grant?.detail['roleBefore']], [userId, 'viewer']);
      for (const action of [
        'user.make',
        'user.disable',
        'user.enable',
        'membership.remove',
        'identity.link',
        'token.make',
      ]) {
        assert.ok(
          events.some((event) => event.action === action),
          action,
        );
      }
    });
  });

  describe(`personal tokens (${database.name})`, () => {
    let server: TestServer;
    let client: Client;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      client = await server.sampleUser('toshokan');
    });
    after(() => server.stop());

    const make = (name: string, days: number | null = null) =>
      client.ask(accountApi.makeToken, { body: { name, days } });

    it('are shown once, begin with tmt_, and are kept as a hash', async () => {
      const { token, secret } = await make('課のノートパソコン');
      assert.match(secret, /^tmt_[^.]+\.[A-Za-z0-9_-]{43}$/);
      const response = await client.call(accountApi.tokens);
      const text = await response.text();
      assert.doesNotMatch(text, new RegExp(secret.split('.')[1]!));
      assert.deepEqual(
        tokensSchema.parse(JSON.parse(text)).tokens.map(({ name }) => name),
        [token.name],
      );
      const store = await openStore(server.databaseUrl);
      const [row] = await store.client.personalToken.findMany({ where: { id: token.id } });
      await store.close();
      assert.match(row!.tokenHash, /^[0-9a-f]{64}$/);
      assert.doesNotMatch(JSON.stringify(row), new RegExp(secret.split('.')[1]!));
    });

    it('have the rights of their user, as they are at the time', async () => {
      const program = server.program((await make('権限')).secret);
      const me = await program.me();
      assert.deepEqual([me.loginName, me.role, me.by], ['toshokan', 'staff', 'token']);
      assert.equal((await program.call(cyclesApi.list)).status, 200);
      await refused(await program.call(usersApi.list), 403);
    });

    it('do not make other tokens, change the password or end sessions', async () => {
      const program = server.program((await make('増殖')).secret);
      const password = { current: PASSWORD, next: '北の窓から山がよく見える' };
      for (const response of [
        await program.call(accountApi.tokens),
        await program.call(accountApi.makeToken, { body: { name: 'x', days: null } }),
        await program.call(accountApi.changePassword, { body: password }),
        await program.call(sessionApi.end),
      ]) {
        await refused(response, 403);
      }
    });

    it('note when they were last used', async () => {
      const { token, secret } = await make('使用日時');
      await server.program(secret).me();
      const { tokens } = await client.ask(accountApi.tokens);
      assert.notEqual(tokens.find(({ id }) => id === token.id)?.lastUsedAt, null);
    });

    it('are revoked at once, by their user only', async () => {
      const { token, secret } = await make('失効');
      const other = await server.sampleUser('gakko');
      await refused(await other.call(accountApi.revokeToken, { params: { tokenId: token.id } }), 404);
      assert.equal((await client.call(accountApi.revokeToken, { params: { tokenId: token.id } })).status, 204);
      await refused(await server.program(secret).call(sessionApi.me), 401);
    });

    it('expire', async () => {
      const { token, secret } = await make('期限', 1);
      const store = await openStore(server.databaseUrl);
      await store.client.personalToken.updateMany({ where: { id: token.id }, data: { expiresAt: new Date() } });
      await store.close();
      const response = await server.program(secret).call(sessionApi.me);
      assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
      await refused(response, 401);
    });

    it('are taken before any cookie: a wrong one is not made good by a session', async () => {
      for (const bearer of ['tmt_x', 'x', `tmt_${'m'.repeat(10)}.${'A'.repeat(43)}`]) {
        const response = await client.call(sessionApi.me, { headers: { authorization: `Bearer ${bearer}` } });
        await refused(response, 401);
      }
    });
  });
}
