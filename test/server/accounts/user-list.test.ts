import assert from 'node:assert/strict';
import { auditApi } from '../../../core/protocol/audit.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { userListApi } from '../../../core/protocol/user-list.js';
import { usersApi } from '../../../core/protocol/users.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES } from '../../support/databases.js';
import { PASSWORD, tokenOf, type Client } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser } from './people.js';

const BLANK = { displayName: '', loginName: '', email: '', departments: '', role: '' };

for (const database of DATABASES) {
  describe(`many users at once (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
    });
    after(() => server.stop());

    const line = (number: number, expected: 'new' | 'changed', said: Partial<typeof BLANK>) => {
      return { ...BLANK, ...said, line: number, expected };
    };
    const userOf = async (loginName: string) => {
      const { users } = await administrator.ask(usersApi.list);
      return users.find((user) => user.loginName === loginName);
    };
    const use = (url: string) =>
      server.stranger().call(linksApi.use, { body: { token: tokenOf(url), password: PASSWORD } });

    it('adds and changes them, each line by itself, and gives a link for each who is new', async () => {
      const lines = [
        line(2, 'new', { displayName: '川辺', loginName: 'kawabe', departments: '図書館、学校教育課' }),
        line(3, 'new', { displayName: '谷口', loginName: 'taniguchi', departments: '農政課' }),
        line(4, 'changed', { loginName: 'kaigi', displayName: '会議の事務局' }),
      ];
      const { outcomes } = await administrator.ask(userListApi.take, { body: { lines } });
      assert.deepEqual(
        outcomes.map(({ line: number, kind, link }) => [number, kind, link !== null]),
        [
          [2, 'made', true],
          [3, 'refused', false],
          [4, 'changed', false],
        ],
      );
      assert.match(outcomes[1]!.faults[0]!.ja, /「農政課」は登録されていません/);
      assert.deepEqual(
        (await userOf('kawabe'))?.departments.map(({ name }) => name),
        ['学校教育課', '図書館'],
      );
      assert.equal(await userOf('taniguchi'), undefined);
      assert.equal((await userOf('kaigi'))?.displayName, '会議の事務局');
      const { events } = await administrator.ask(auditApi.list, { query: { about: 'accounts' } });
      assert.deepEqual(
        events.slice(0, 2).map(({ action }) => action),
        ['user.change', 'user.make'],
      );
    });

    it('does nothing to a line that would do something else than was seen', async () => {
      const lines = [line(2, 'new', { displayName: '川辺', loginName: 'kawabe', departments: '学校教育課' })];
      const { outcomes } = await administrator.ask(userListApi.take, { body: { lines } });
      assert.equal(outcomes[0]?.kind, 'refused');
      assert.match(outcomes[0].faults[0]!.ja, /もう一度確認/);
      assert.equal((await userOf('kawabe'))?.departments.length, 2);
    });

    it('says who is invited until the link is used', async () => {
      const lines = [line(1, 'new', { displayName: '浜田', loginName: 'hamada', departments: '図書館' })];
      const { outcomes } = await administrator.ask(userListApi.take, { body: { lines } });
      assert.equal((await userOf('hamada'))?.invitation?.state, 'open');
      assert.equal((await use(outcomes[0]!.link!.url)).status, 200);
      assert.equal((await userOf('hamada'))?.invitation, null);
    });

    it('makes links anew: earlier ones stop working, and who is in already gets none', async () => {
      const kawabe = (await userOf('kawabe'))!;
      const hamada = (await userOf('hamada'))!;
      const again = () =>
        administrator.ask(userListApi.invite, { body: { userIds: [kawabe.id, hamada.id, 'nobody'] } });
      const first = await again();
      const second = await again();
      assert.deepEqual(
        second.invitations.map(({ link }) => link !== null),
        [true, false, false],
      );
      await refused(await use(first.invitations[0]!.link!.url), 410);
      assert.equal((await use(second.invitations[0]!.link!.url)).status, 200);
    });

    it('withdraws an invitation, which can be made again; not of somebody who is in', async () => {
      const lines = [line(1, 'new', { displayName: '森', loginName: 'mori', role: '閲覧者' })];
      const { outcomes } = await administrator.ask(userListApi.take, { body: { lines } });
      const mori = (await userOf('mori'))!;
      const withdraw = (userId: string) => administrator.call(userListApi.withdraw, { params: { userId } });
      assert.equal((await withdraw(mori.id)).status, 204);
      assert.equal((await userOf('mori'))?.invitation?.state, 'none');
      await refused(await use(outcomes[0]!.link!.url), 410);
      assert.equal((await refused(await withdraw((await userOf('hamada'))!.id), 409)).code, 'conflict');
      const { expiresAt } = await administrator.ask(usersApi.makeLink, { params: { userId: mori.id } });
      assert.equal((await userOf('mori'))?.invitation?.expiresAt, expiresAt);
    });

    it('names an invitation that has expired', async () => {
      const store = await openStore(server.databaseUrl);
      const mori = (await userOf('mori'))!;
      await store.client.oneTimeLink.updateMany({ where: { userId: mori.id }, data: { expiresAt: new Date(0) } });
      await store.close();
      assert.equal((await userOf('mori'))?.invitation?.state, 'expired');
      const { invitations } = await administrator.ask(userListApi.invite, { body: { userIds: [mori.id] } });
      assert.ok(invitations[0]?.link);
      assert.equal((await userOf('mori'))?.invitation?.state, 'open');
    });

    it('does not take the last administrator away, and the other lines go on', async () => {
      const second = await inviteUser(administrator, server, { loginName: 'second', role: 'administrator' });
      const { departments } = await administrator.ask(departmentsApi.list);
      const lines = [
        line(1, 'changed', { loginName: 'johosys', role: '閲覧者' }),
        line(2, 'changed', { loginName: 'second', role: '閲覧者' }),
        line(3, 'changed', { loginName: 'mori', role: '担当者', departments: departments[0]!.name }),
      ];
      const { outcomes } = await second.ask(userListApi.take, { body: { lines } });
      assert.deepEqual(
        outcomes.map(({ kind }) => kind),
        ['changed', 'refused', 'changed'],
      );
    });
  });
}
