import assert from 'node:assert/strict';
import { auditApi } from '../../../core/protocol/audit.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { secondFactorApi, signInPolicyApi } from '../../../core/protocol/second-factor.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { usersApi } from '../../../core/protocol/users.js';
import { totpCode, totpStep } from '../../../server/accounts/totp.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { DATABASES } from '../../support/databases.js';
import { type Client, PASSWORD, tokenOf } from '../api/client.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { inviteUser } from './people.js';

for (const database of DATABASES) {
  describe(`the second factor (${database.name})`, () => {
    let server: TestServer;
    let store: Store;
    let administrator: Client;
    let municipalityId: string;
    let people = 0;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      store = await openStore(server.databaseUrl);
      administrator = await server.administrator();
      municipalityId = (await administrator.me()).municipality.id;
    });
    after(async () => {
      await store.close();
      await server.stop();
    });

    const person = async (role: 'viewer' | 'coordinator' = 'viewer') => {
      const loginName = `phone${++people}`;
      const client = await inviteUser(administrator, server, { loginName, role });
      const { userId } = await client.me();
      return { loginName, client, userId };
    };
    type Person = Awaited<ReturnType<typeof person>>;

    /** The code of now; the one that was used for setting up counts as long past. */
    async function codeNow({ userId }: Person, secret: string): Promise<string> {
      await store.client.secondFactor.updateMany({ where: { municipalityId, userId }, data: { lastStep: 0 } });
      return totpCode(secret, totpStep(new Date()));
    }
    async function enrolled(role: 'viewer' | 'coordinator' = 'viewer') {
      const who = await person(role);
      const { secret, address } = await who.client.ask(secondFactorApi.begin);
      assert.match(address, new RegExp(`^otpauth://totp/Torimatome:.*secret=${secret}&issuer=Torimatome$`));
      const { codes } = await who.client.ask(secondFactorApi.confirm, { body: { code: await codeNow(who, secret) } });
      return { ...who, secret, codes };
    }
    const signIn = (loginName: string, code?: string, password = PASSWORD, client = server.stranger()) =>
      client.call(sessionApi.begin, {
        body: { municipalityId, loginName, password, ...(code === undefined ? {} : { code }) },
      });

    it('is asked for from the first code on, by both ways to sign in, and only after the right password', async () => {
      const who = await person();
      const { secret } = await who.client.ask(secondFactorApi.begin);
      assert.equal((await signIn(who.loginName)).status, 200, 'not before it is confirmed');
      await refused(await who.client.call(secondFactorApi.confirm, { body: { code: '12345' } }), 401);
      await who.client.ask(secondFactorApi.confirm, { body: { code: await codeNow(who, secret) } });
      const asked = await signIn(who.loginName);
      assert.equal((await refused(asked, 401)).code, 'code-needed');
      assert.deepEqual(asked.headers.getSetCookie(), []);
      const wrong = await refused(await signIn(who.loginName, undefined, 'ちがう合い言葉です、これは'), 401);
      assert.equal(wrong.code, 'unauthenticated');
      const body = { municipalityId, loginName: who.loginName, password: PASSWORD, name: 'Excel' };
      assert.equal(
        (await refused(await server.stranger().call(sessionApi.beginWithToken, { body }), 401)).code,
        'code-needed',
      );
      assert.equal((await signIn(who.loginName, await codeNow(who, secret))).status, 200);
    });

    it('takes each code once, whoever has seen it', async () => {
      const { loginName, secret, ...who } = await enrolled();
      const code = await codeNow({ loginName, ...who }, secret);
      const both = await Promise.all([signIn(loginName, code), signIn(loginName, code)]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401]);
      await refused(await signIn(loginName, code), 401);
      const before = totpCode(secret, totpStep(new Date()) - 1);
      await refused(await signIn(loginName, before), 401);
    });

    it('takes a code for a lost phone once, however it is typed, and counts those that are left', async () => {
      const { loginName, client, codes } = await enrolled();
      assert.equal(codes.length, 10);
      const [first = '', second = ''] = codes;
      assert.equal((await signIn(loginName, ` ${first.toLowerCase().replaceAll('-', ' ')} `)).status, 200);
      await refused(await signIn(loginName, first), 401);
      assert.equal((await client.ask(secondFactorApi.look)).recoveryCodes, 9);
      const fresh = await client.ask(secondFactorApi.renew);
      await refused(await signIn(loginName, second), 401);
      assert.equal((await signIn(loginName, fresh.codes[0])).status, 200);
      const rows = await store.client.secondFactor.findMany({ where: { municipalityId } });
      assert.ok(!JSON.stringify(rows).includes(fresh.codes[1]!.replaceAll('-', '')));
    });

    it('stops somebody who guesses codes, the password being right', async () => {
      const { loginName } = await enrolled();
      for (let i = 0; i < 8; i++) await refused(await signIn(loginName, '00000a'), 401);
      await refused(await signIn(loginName, '00000a'), 429);
    });

    it('to be asked for it is no failure, however often: at a link, and before changes to accounts', async () => {
      const { userId, client, codes } = await enrolled();
      const { url } = await administrator.ask(usersApi.makeLink, { params: { userId } });
      const body = { token: tokenOf(url), password: '別のことばで決め直した合図' };
      const prove = { password: PASSWORD };
      for (let i = 0; i < 10; i++) {
        assert.equal(
          (await refused(await client.call(secondFactorApi.prove, { body: prove }), 401)).code,
          'code-needed',
        );
        const used = await server.stranger().call(linksApi.use, { body });
        assert.equal((await refused(used, 401)).code, 'code-needed');
      }
      const [first, second] = codes;
      assert.equal((await client.call(secondFactorApi.prove, { body: { ...prove, code: first } })).status, 204);
      assert.equal((await server.stranger().call(linksApi.use, { body: { ...body, code: second } })).status, 200);
    });

    it('is not got past by a link for another password', async () => {
      const { userId, loginName, secret, ...who } = await enrolled();
      const { url } = await administrator.ask(usersApi.makeLink, { params: { userId } });
      const body = { token: tokenOf(url), password: '別のことばで決め直した合図' };
      const stranger = server.stranger();
      assert.equal((await refused(await stranger.call(linksApi.use, { body }), 401)).code, 'code-needed');
      const code = await codeNow({ userId, loginName, ...who }, secret);
      assert.equal((await stranger.call(linksApi.use, { body: { ...body, code } })).status, 200);
    });

    it('is removed by its owner, and by an administrator for a lost phone; the audit says so', async () => {
      const [one, other] = [await enrolled(), await enrolled()];
      await one.client.ask(secondFactorApi.drop);
      assert.equal((await signIn(one.loginName)).status, 200);
      const { users } = await administrator.ask(usersApi.list);
      assert.deepEqual(
        [one, other].map(({ userId }) => users.find(({ id }) => id === userId)?.secondFactor),
        [false, true],
      );
      await administrator.ask(usersApi.resetSecondFactor, { params: { userId: other.userId } });
      assert.equal((await signIn(other.loginName)).status, 200);
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const actions = new Set(events.map(({ action }) => action));
      for (const what of ['add', 'remove', 'renew', 'recover', 'reset'])
        assert.ok(actions.has(`second-factor.${what}`), what);
    });

    it('can be demanded of a role: then it comes before everything else, also for tokens', async () => {
      const who = await person('coordinator');
      const { secret: token } = await who.client.ask(accountApi.makeToken, { body: { name: 'Excel', days: 1 } });
      await administrator.ask(signInPolicyApi.change, { body: { secondFactorFor: ['coordinator'] } });
      try {
        for (const caller of [who.client, server.program(token)]) {
          assert.equal((await caller.me()).owes, 'second-factor');
          assert.equal((await refused(await caller.call(cyclesApi.list), 403)).code, 'second-factor-owed');
        }
        await administrator.ask(usersApi.list);
        const { secret } = await who.client.ask(secondFactorApi.begin);
        await who.client.ask(secondFactorApi.confirm, { body: { code: await codeNow(who, secret) } });
        assert.equal((await who.client.call(cyclesApi.list)).status, 200);
        assert.equal((await server.program(token).call(cyclesApi.list)).status, 200);
        await refused(await who.client.call(secondFactorApi.drop), 409);
      } finally {
        await administrator.ask(signInPolicyApi.change, { body: { secondFactorFor: [] } });
      }
    });

    it('and whatever concerns accounts needs that one has shown not long ago who one is, in a browser', async () => {
      const { client, loginName, secret, userId } = await enrolled();
      const where = { municipalityId, userId };
      const aged = () =>
        store.client.session.updateMany({ where, data: { provenAt: new Date(Date.now() - 31 * 60_000) } });
      await aged();
      const makeToken = () => client.call(accountApi.makeToken, { body: { name: 'Excel', days: 1 } });
      for (const response of [
        await makeToken(),
        await client.call(secondFactorApi.drop),
        await client.call(secondFactorApi.renew),
      ]) {
        assert.equal((await refused(response, 403)).code, 'proof-needed');
      }
      const prove = (body: { password: string; code?: string }) => client.call(secondFactorApi.prove, { body });
      assert.equal((await refused(await prove({ password: PASSWORD }), 401)).code, 'code-needed');
      await refused(await prove({ password: 'ちがう合い言葉です、これは' }), 401);
      assert.equal(
        (await prove({ password: PASSWORD, code: await codeNow({ client, loginName, userId }, secret) })).status,
        204,
      );
      assert.equal((await makeToken()).status, 201);
      const sample = await server.sampleUser('johosys');
      const { userId: admin } = await sample.me();
      await store.client.session.updateMany({ where: { municipalityId, userId: admin }, data: { provenAt: null } });
      const change = await sample.call(usersApi.change, { params: { userId }, body: { displayName: '改名' } });
      assert.equal((await refused(change, 403)).code, 'proof-needed');
      administrator = await server.administrator();
    });

    it('lists one’s own browsers, and ends one or all others', async () => {
      const { client, loginName } = await person();
      const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0' };
      const [office, home] = [server.stranger(), server.stranger()];
      await office.call(sessionApi.begin, {
        body: { municipalityId, loginName, password: PASSWORD },
        headers: windows,
      });
      await signIn(loginName, undefined, PASSWORD, home);
      const { sessions } = await client.ask(accountApi.sessions);
      assert.deepEqual([sessions.length, sessions.filter(({ current }) => current).length], [3, 1]);
      const named = sessions.find(({ device }) => device === 'Edge / Windows');
      assert.ok(named);
      await client.ask(accountApi.endSession, { params: { sessionId: named.id } });
      await refused(await office.call(sessionApi.me), 401);
      await refused(await administrator.call(accountApi.endSession, { params: { sessionId: sessions[0]!.id } }), 404);
      await home.ask(accountApi.endOtherSessions);
      await refused(await client.call(sessionApi.me), 401);
      assert.equal((await home.ask(accountApi.sessions)).sessions.length, 1);
    });

    it('whatever strangers try, lets somebody in with a browser in which they had signed in before', async () => {
      const { loginName } = await person();
      const own = server.stranger();
      await signIn(loginName, undefined, PASSWORD, own);
      for (let i = 0; i < 8; i++) await signIn(loginName, undefined, `推測その${i}番目の言葉です`);
      await refused(await signIn(loginName), 429);
      assert.equal((await signIn(loginName, undefined, PASSWORD, own)).status, 200);
      // Somebody else's browser, and a mark that was made up, are worth nothing.
      const { loginName: other } = await person();
      await refused(await signIn(loginName, undefined, PASSWORD, (await inviteOther(other)).client), 429);
    });
    async function inviteOther(loginName: string) {
      const client = server.stranger();
      await signIn(loginName, undefined, PASSWORD, client);
      return { client };
    }
  });
}
