import assert from 'node:assert/strict';
import type { CycleDto } from '../../../core/protocol/console.js';
import { departmentStatesSchema } from '../../../core/protocol/sync.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { readSampleForm } from '../../../server/sample/sample-city.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { startTestServer, type TestServer } from '../../server/api/running-server.js';
import { openTestDesk, type TestDesk } from './open-test-desk.js';

describe('the desk of the task pane, with the real server', () => {
  let server: TestServer;
  let cycle: CycleDto;
  let workbook: Workbook;
  let blank: Workbook;
  const desks: TestDesk[] = [];

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    await (await startTestServer(true)).stop();
  });
  beforeEach(async () => {
    server = await startTestServer(true);
    cycle = await server.cycleOf(2025);
    const { departments } = await server.get(`api/cycles/${cycle.id}/departments`, departmentStatesSchema);
    const { id } = departments.find(({ name }) => name === '図書館')!;
    workbook = await readWorkbook(await server.bytes(`api/cycles/${cycle.id}/departments/${id}/workbook.xlsx`));
    blank = await readWorkbook(await server.bytes(`api/cycles/${cycle.id}/blank.xlsx`));
  });
  afterEach(async () => {
    for (const { desk } of desks.splice(0)) desk.events.stop();
    await server.stop();
  });

  function open(options?: Parameters<typeof openTestDesk>[2], book = workbook): TestDesk {
    const test = openTestDesk(server, book, options);
    desks.push(test);
    return test;
  }

  async function openAs(loginName: string, options?: Parameters<typeof openTestDesk>[2], book = workbook) {
    const test = open(options, book);
    await test.desk.start();
    await test.desk.connection.signInAs(loginName);
    assert.equal(test.desk.state.connection.kind, 'signed-in');
    return test;
  }

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
      const { municipality } = await server.client.me();
      const entry = { municipalityId: municipality.id, loginName: 'toshokan' };
      await desk.connection.signIn({ ...entry, password: 'まったく違う合い言葉' });
      const { connection } = desk.state;
      assert.ok(connection.kind === 'signed-out' && !connection.busy);
      assert.match(connection.problem?.ja ?? '', /パスワードが違う/);
      await desk.connection.signIn({ ...entry, password: server.running().samplePassword! });
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
      const made = await server.client.call('POST', 'api/me/tokens', { name: 'x', days: 1 });
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
      assert.equal((await server.program(token).fetch('api/me')).status, 401);
    });

    it('knows two people at two seats of one browser', async () => {
      const { desk: one, storage } = await openAs('toshokan', { seat: '1' });
      const { desk: other } = await openAs('gakko', { seat: '2', storage });
      assert.deepEqual([one.state.me?.loginName, other.state.me?.loginName], ['toshokan', 'gakko']);
    });

    it('says so when the sign-in is no longer valid', async () => {
      const { desk, storage } = await openAs('toshokan');
      await server.program(storage.getItem('torimatome.pane.token')!).call('DELETE', 'api/me/tokens/current');
      await desk.sync.prepare();
      const { connection } = desk.state;
      assert.ok(connection.kind === 'signed-out');
      assert.match(connection.problem?.ja ?? '', /期限/);
      assert.ok(connection.options.samples.length > 0);
    });
  });

  describe('the workbook', () => {
    it('is read with the city’s own form, which only the server has', async () => {
      const { desk } = open();
      await desk.start();
      assert.equal(desk.state.pane.inspection?.kind, 'unknown');
      await desk.connection.signInAs('toshokan');
      const { book, pane } = desk.state;
      assert.equal(pane.inspection?.kind, 'recognised');
      assert.deepEqual(book?.belonging, { kind: 'found', cycle, byLink: true });
      assert.deepEqual(book?.form, await readSampleForm());
      assert.ok(book!.own.length > 0 && book!.own.every(({ key }) => key['department']?.includes('図書館')));
    });

    it('[W4] is known again while the server is away', async () => {
      const { storage } = await openAs('toshokan');
      const again = open({ storage });
      again.away = true;
      await again.desk.start();
      const { connection, book, me, pane } = again.desk.state;
      assert.equal(connection.kind, 'away');
      assert.equal(pane.inspection?.kind, 'recognised');
      assert.equal(book?.cycle?.id, cycle.id);
      assert.equal(me?.loginName, 'toshokan');
      assert.ok(book!.own.length > 0);
    });

    it('is taken to the only cycle of its form and year where it has no link', async () => {
      const { desk } = await openAs('toshokan', {}, blank);
      const { book } = desk.state;
      assert.deepEqual(book?.finding, { kind: 'none' });
      assert.deepEqual(book?.belonging, { kind: 'found', cycle, byLink: false });
    });

    it('is checked again as somebody types', async () => {
      const test = await openAs('toshokan');
      const [row] = test.rowsOf('図書館');
      const place = row!.cells['rating']!.address;
      const issues = () => {
        const { inspection } = test.desk.state.pane;
        return inspection?.kind === 'recognised' ? inspection.issues.filter(({ address }) => address === place) : [];
      };
      const heard = new Promise<void>((done) => {
        const stop = test.desk.store.subscribe(() => {
          if (!issues().some(({ code }) => code === 'choice-unknown')) return;
          stop();
          done();
        });
      });
      test.type(row!, 'rating', 'とても良い');
      await heard;
    });
  });
});
