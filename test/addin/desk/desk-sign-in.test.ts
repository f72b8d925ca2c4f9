import assert from 'node:assert/strict';
import { realDesks } from './real-desks.js';
import { syncObstacle } from '../../../addin/desk/sync-obstacle.js';
import type { Role } from '../../../core/access/access.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { secondFactorApi, signInPolicyApi } from '../../../core/protocol/second-factor.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { totpCode, totpStep } from '../../../server/accounts/totp.js';
import { inviteUser } from '../../server/accounts/people.js';
import { PASSWORD } from '../../server/api/client.js';

describe('the desk of the task pane, with the real server', () => {
  const city = realDesks();
  const { open, openAs } = city;

  describe('signing in', () => {
    it('offers the ways in to somebody who is not signed in', async () => {
      const { desk } = open();
      await desk.start();
      const { connection, server: facts } = desk.state;
      assert.ok(connection.kind === 'signed-out');
      assert.ok(connection.options.samples.some(({ loginName }) => loginName === 'toshokan'));
      assert.match(facts.version ?? '', /^\d+\.\d+/);
    });

    it('takes name and password, and says when they are wrong', async () => {
      const { desk } = open();
      await desk.start();
      const { municipality } = await city.server.client.me();
      const entry = { municipalityId: municipality.id, loginName: 'toshokan' };
      await desk.connection.signIn({ ...entry, password: 'まったく違う合い言葉' });
      const { connection } = desk.state;
      assert.ok(connection.kind === 'signed-out' && !connection.busy);
      assert.match(connection.problem?.ja ?? '', /パスワードが違う/);
      await desk.connection.signIn({ ...entry, password: city.server.running().samplePassword! });
      assert.equal(desk.state.connection.kind, 'signed-in');
      assert.equal(desk.state.me?.loginName, 'toshokan');
    });

    /** Somebody with a phone. */
    async function enrolled() {
      const administrator = await city.server.administrator();
      const client = await inviteUser(administrator, city.server, { loginName: 'denwa', role: 'viewer' });
      const { secret } = await client.ask(secondFactorApi.begin);
      const code = totpCode(secret, totpStep(new Date()));
      const { codes } = await client.ask(secondFactorApi.confirm, { body: { code } });
      const entry = { municipalityId: (await client.me()).municipality.id, loginName: 'denwa', password: PASSWORD };
      return { entry, codes };
    }

    it('asks for the code of a second factor, which is nothing that went wrong, and says when that is', async () => {
      const { entry, codes } = await enrolled();
      const { desk } = open();
      await desk.start();
      const shown = () => {
        const { connection } = desk.state;
        assert.ok(connection.kind === 'signed-out');
        return connection;
      };
      await desk.connection.signIn(entry);
      assert.deepEqual([shown().asksCode, shown().problem, shown().busy], [true, undefined, false]);
      await desk.connection.signIn({ ...entry, code: '000000' });
      assert.ok(shown().asksCode);
      assert.match(shown().problem?.ja ?? '', /確認コードが違う/);
      await desk.connection.signIn({ ...entry, code: codes[0]! });
      assert.equal(desk.state.me?.loginName, 'denwa');
    });

    it('says where a second factor has to be set up first, and goes on when that was done', async () => {
      const { desk } = await openAs('toshokan');
      const administrator = await city.server.administrator();
      const demand = (secondFactorFor: Role[]) =>
        administrator.ask(signInPolicyApi.change, { body: { secondFactorFor } });
      await demand(['staff']);
      await desk.sync.prepare();
      await desk.connection.connect();
      assert.equal(desk.state.connection.kind, 'owing');
      assert.equal(syncObstacle(desk.state), 'owing');
      assert.equal(desk.state.me?.loginName, 'toshokan');
      await demand([]);
      await desk.connection.connect();
      assert.equal(desk.state.connection.kind, 'signed-in');
      assert.ok(desk.state.cycles.length > 0);
      assert.equal(syncObstacle(desk.state), undefined);
    });

    it('takes a token that was made in the console, and refuses what is none', async () => {
      const { desk } = open();
      await desk.start();
      await desk.connection.signInWith('tmt_nothing');
      const { connection } = desk.state;
      assert.ok(connection.kind === 'signed-out');
      assert.match(connection.problem?.ja ?? '', /トークンは使えません/);
      const made = await city.server.client.call(accountApi.makeToken, { body: { name: 'x', days: 1 } });
      const { secret } = (await made.json()) as { secret: string };
      await desk.connection.signInWith(` ${secret}\n`);
      assert.equal(desk.state.me?.role, 'coordinator');
    });

    it('stays signed in when the pane is opened again, and revokes the token when signing out', async () => {
      const { storage } = await openAs('toshokan');
      const again = open({ storage });
      await again.desk.start();
      assert.equal(again.desk.state.connection.kind, 'signed-in');
      const token = storage.getItem('torimatome.pane.token')!;
      await again.desk.signOut();
      assert.equal(again.desk.state.connection.kind, 'signed-out');
      assert.deepEqual([again.desk.state.me, again.desk.state.cycles], [undefined, []]);
      assert.equal((await city.server.program(token).call(sessionApi.me)).status, 401);
    });

    it('knows two people at two seats of one browser', async () => {
      const { desk: one, storage } = await openAs('toshokan', { seat: '1' });
      const { desk: other } = await openAs('gakko', { seat: '2', storage });
      assert.deepEqual([one.state.me?.loginName, other.state.me?.loginName], ['toshokan', 'gakko']);
    });

    it('says so when the sign-in is no longer valid', async () => {
      const { desk, storage } = await openAs('toshokan');
      await city.server
        .program(storage.getItem('torimatome.pane.token')!)
        .call(accountApi.revokeToken, { params: { tokenId: 'current' } });
      await desk.sync.prepare();
      const { connection } = desk.state;
      assert.ok(connection.kind === 'signed-out');
      assert.match(connection.problem?.ja ?? '', /期限/);
      assert.ok(connection.options.samples.length > 0);
    });
  });
});
