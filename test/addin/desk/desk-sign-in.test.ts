import assert from 'node:assert/strict';
import { realDesks } from './real-desks.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { sessionApi } from '../../../core/protocol/session.js';

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
