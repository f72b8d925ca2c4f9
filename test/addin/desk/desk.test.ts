import assert from 'node:assert/strict';
import type { Desk } from '../../../addin/desk/desk.js';
import type { DeskState } from '../../../addin/desk/desk-state.js';
import { marksOf } from '../../../addin/desk/marks-of.js';
import { waitingEdits } from '../../../addin/desk/seen-workbook.js';
import { syncObstacle } from '../../../addin/desk/sync-obstacle.js';
import { issueMarks } from '../../../addin/session/form-cells.js';
import { rowGroups, tallyOf } from '../../../addin/sync/row-groups.js';
import type { ColumnSpan } from '../../../core/grid/area.js';
import type { Grid, GridCell, Workbook } from '../../../core/grid/grid.js';
import { readSampleForm } from '../../../server/sample/sample-city.js';
import type { TestDesk } from './open-test-desk.js';
import { realDesks } from './real-desks.js';
import { plansApi } from '../../../core/protocol/plans.js';

describe('the desk of the task pane, with the real server', () => {
  const city = realDesks();
  const { open, openAs } = city;

  describe('the workbook', () => {
    it('is read with the city’s own form, which only the server has', async () => {
      const { desk } = open();
      await desk.start();
      assert.equal(desk.state.pane.inspection?.kind, 'unknown');
      await desk.connection.signInAs('toshokan');
      const { book, pane } = desk.state;
      assert.equal(pane.inspection?.kind, 'recognised');
      assert.deepEqual(book?.belonging, { kind: 'found', cycle: city.cycle, byLink: true });
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
      assert.equal(book?.cycle?.id, city.cycle.id);
      assert.equal(me?.loginName, 'toshokan');
      assert.ok(book!.own.length > 0);
    });

    it('is taken to the only cycle of its form and year where it has no link', async () => {
      const { desk } = await openAs('toshokan', {}, city.blank);
      const { book } = desk.state;
      assert.deepEqual(book?.finding, { kind: 'none' });
      assert.deepEqual(book?.belonging, { kind: 'found', cycle: city.cycle, byLink: false });
    });

    it('is read against what its cycle handed out, so that a header may say anything', async () => {
      const test = await openAs('toshokan', {}, renamed(city.workbook, '取組の成果', '今年やったこと'));
      await until(test, ({ blanks }) => blanks.size > 0);
      const [row] = test.rowsOf('図書館');
      assert.ok(row?.cells['achievement']);
      test.type(row, 'achievement', '夜間も開館した');
      await test.desk.book.recheck();
      assert.equal(waitingEdits(test.desk.state.book!), 1);
      await test.desk.sync.prepare();
      const { state } = test.desk.state.sync;
      assert.ok(state.kind === 'preview');
      assert.deepEqual(tallyOf(state.preview), { out: 1, in: 0, conflict: 0, refused: 0 });
      assert.equal(test.asked.filter((path) => path.endsWith('/blank-texts')).length, 1);
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

  describe('a sync', () => {
    async function synced({ desk }: TestDesk) {
      await desk.sync.prepare();
      assert.ok(kindOf(desk) === 'preview', JSON.stringify(desk.state.sync.state));
      await desk.sync.confirm();
      const { state } = desk.state.sync;
      assert.ok(state.kind === 'done', JSON.stringify(state));
      return state.report;
    }

    it('shows what goes out before anything is written, and can be dropped', async () => {
      const test = await openAs('toshokan');
      const [row] = test.rowsOf('図書館');
      test.type(row!, 'achievement', '夜間も開館した');
      await test.desk.sync.prepare();
      const { state } = test.desk.state.sync;
      assert.ok(state.kind === 'preview');
      assert.deepEqual(tallyOf(state.preview), { out: 1, in: 0, conflict: 0, refused: 0 });
      assert.deepEqual(
        rowGroups(state.preview).map(({ changes }) => changes.map(({ value }) => [value.sheet, value.address])),
        [[[row!.sheet, row!.cells['achievement']!.address]]],
      );
      test.desk.sync.cancel();
      assert.equal(test.desk.state.sync.state.kind, 'cancelled');
      assert.ok(!test.asked.some((path) => path.endsWith('/sync')));
    });

    it('takes the link along that it wrote, so that nothing waits any more', async () => {
      const test = await openAs('toshokan');
      const [row] = test.rowsOf('図書館');
      test.type(row!, 'achievement', '夜間も開館した');
      await test.desk.book.recheck();
      assert.equal(waitingEdits(test.desk.state.book!), 1);
      assert.equal((await synced(test)).saved, 1);
      assert.equal(waitingEdits(test.desk.state.book!), 0);
    });

    it('[E1] tells of a row that is gone from the workbook this moment, and deletes nothing', async () => {
      const test = await openAs('toshokan');
      const [row] = test.rowsOf('図書館');
      test.type(row!, 'department', '');
      await test.desk.sync.prepare();
      const { state } = test.desk.state.sync;
      assert.ok(state.kind === 'preview');
      assert.deepEqual(
        state.preview.gone.map(({ key }) => key),
        [row!.key],
      );
      assert.deepEqual(state.preview.deleted, []);
      await test.desk.sync.setDeletion(state.preview.gone[0]!.id, true);
      const next = test.desk.state.sync.state;
      assert.ok(next.kind === 'preview');
      assert.deepEqual([next.preview.gone.length, next.preview.deleted.length], [1, 1]);
    });

    it('[E2] lets the deletion of a row that somebody else changed be decided: the row goes', async () => {
      const [mine, theirs] = [await openAs('toshokan'), await openAs('torimatome')];
      const [row] = mine.rowsOf('図書館');
      theirs.type(row!, 'achievement', '取りまとめの文');
      await synced(theirs);
      mine.type(row!, 'department', '');
      await mine.desk.sync.prepare();
      const { state } = mine.desk.state.sync;
      assert.ok(state.kind === 'preview');
      await mine.desk.sync.setDeletion(state.preview.gone[0]!.id, true);
      await mine.desk.sync.confirm();
      const [conflict] = mine.desk.state.conflicts.list ?? [];
      assert.deepEqual([conflict?.kind, conflict?.proposers], ['deletion', [mine.desk.state.me!.displayName]]);
      assert.ok(await mine.desk.conflicts.decide(conflict!, { kind: 'mine' }));
      const { blocks } = await city.server.table(city.cycle);
      const ids = blocks.flatMap(({ records }) => records.map(({ id }) => id));
      assert.ok(!ids.includes(conflict!.record));
    });

    it('links a workbook that had no link', async () => {
      const test = await openAs('toshokan', {}, city.blank);
      await synced(test);
      assert.equal(test.desk.state.book?.finding.kind, 'linked');
    });

    it('tells of what others sent, until it is fetched, and not of what one sent oneself', async () => {
      const [mine, theirs] = [await openAs('toshokan'), await openAs('torimatome')];
      const [row] = mine.rowsOf('図書館');
      const told = until(mine, ({ news }) => news !== undefined);
      theirs.type(row!, 'achievement', '取りまとめの文');
      await synced(theirs);
      await told;
      assert.equal(theirs.desk.state.news, undefined);
      assert.equal((await synced(mine)).written, 1);
      assert.equal(mine.desk.state.news, undefined);
    });

    it('[S3] shows a conflict with both authors; the decision comes with the next sync', async () => {
      const [mine, theirs] = [await openAs('toshokan'), await openAs('torimatome')];
      const [row] = mine.rowsOf('図書館');
      theirs.type(row!, 'achievement', '取りまとめの文');
      await synced(theirs);
      mine.type(row!, 'achievement', '図書館の文');
      await mine.desk.sync.prepare();
      const { state } = mine.desk.state.sync;
      assert.ok(state.kind === 'preview');
      assert.deepEqual(tallyOf(state.preview), { out: 0, in: 0, conflict: 1, refused: 0 });
      await mine.desk.sync.confirm();
      const [conflict, ...others] = mine.desk.state.conflicts.list ?? [];
      assert.deepEqual(others, []);
      assert.equal(conflict?.currentBy?.author, theirs.desk.state.me?.displayName);
      assert.equal(conflict?.proposals[0]?.author, mine.desk.state.me?.displayName);
      assert.deepEqual([conflict?.currentBy?.isOwn, conflict?.proposals[0]?.isOwn], [false, true]);
      assert.ok(await mine.desk.conflicts.decide(conflict!, { kind: 'edited', text: '二つを合わせた文' }));
      assert.deepEqual([mine.desk.state.conflicts.list, mine.desk.state.conflicts.decided], [[], 1]);
      await synced(mine);
      await synced(theirs);
      assert.deepEqual(
        [mine, theirs].map((test) => test.shown(row!, 'achievement')),
        ['二つを合わせた文', '二つを合わせた文'],
      );
      assert.equal(mine.desk.state.conflicts.decided, 0);
    });

    it('asks staff about their own rows only', async () => {
      const [mine, theirs, third] = [await openAs('toshokan'), await openAs('torimatome'), await openAs('gakko')];
      const [row] = mine.rowsOf('図書館');
      theirs.type(row!, 'achievement', '取りまとめの文');
      await synced(theirs);
      mine.type(row!, 'achievement', '図書館の文');
      await synced(mine);
      await third.desk.conflicts.load();
      assert.equal(mine.desk.state.conflicts.list?.length, 1);
      assert.deepEqual(third.desk.state.conflicts.list, []);
    });

    it('[W4] keeps edits in the workbook while the server is away, and sends them afterwards', async () => {
      const test = await openAs('toshokan');
      const [row] = test.rowsOf('図書館');
      test.away = true;
      test.type(row!, 'achievement', '夜間も開館した');
      await test.desk.sync.prepare();
      assert.equal(test.desk.state.sync.state.kind, 'failed');
      assert.equal(test.desk.state.connection.kind, 'away');
      assert.equal(test.shown(row!, 'achievement'), '夜間も開館した');
      test.away = false;
      await test.desk.connection.connect();
      assert.equal(test.desk.state.connection.kind, 'signed-in');
      assert.equal((await synced(test)).saved, 1);
    });

    it('says why it cannot be done, the first thing to put right first', async () => {
      const { desk } = await openAs('kaigi');
      assert.equal(syncObstacle(desk.state), 'role');
      await desk.signOut();
      assert.equal(syncObstacle(desk.state), 'sign-in');
      await desk.connection.signInAs('toshokan');
      assert.equal(syncObstacle(desk.state), undefined);
      await city.server.client.call(plansApi.setState, {
        params: { cycleId: city.cycle.id },
        body: { state: 'closed' },
      });
      await desk.connection.connect();
      assert.equal(syncObstacle(desk.state), 'closed');
    });
  });

  describe('marks', () => {
    it('[W3] are made only when they are wished, for one’s own rows, and go without a trace', async () => {
      const { desk, excel } = await openAs('toshokan', {}, city.blank);
      const marks = marksOf(desk.state);
      assert.ok(marks.length > 0 && marks.length < issueMarks(issuesOf(desk)).length);
      const shown: number[] = [];
      const mark = excel.mark.bind(excel);
      excel.mark = (wanted) => {
        shown.push(wanted.length);
        return mark(wanted);
      };
      await desk.book.recheck();
      assert.deepEqual(shown, []);
      await desk.settings.setMarks(true);
      await desk.settings.setMarks(false);
      assert.deepEqual(shown, [marks.length, 0]);
    });
  });
});

function kindOf(desk: Desk): string {
  return desk.state.sync.state.kind;
}

function issuesOf(desk: Desk) {
  const { inspection } = desk.state.pane;
  return inspection?.kind === 'recognised' ? inspection.issues : [];
}

/** When the state is as wanted. */
function until({ desk }: TestDesk, isWanted: (state: DeskState) => boolean): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!isWanted(desk.state)) return;
      stop();
      done();
    };
    const stop = desk.store.subscribe(look);
    look();
  });
}

/** A workbook in which some cells say something else. */
function renamed({ sheets, ...rest }: Workbook, from: string, to: string): Workbook {
  const said = (cell: GridCell) => (cell.text === from ? { ...cell, text: to, raw: to } : cell);
  return {
    ...rest,
    sheets: sheets.map((grid) =>
      Object.assign(Object.create(grid) as Grid, {
        cell: (row: number, column: number) => {
          const cell = grid.cell(row, column);
          return cell && said(cell);
        },
        row: (row: number, within?: ColumnSpan) =>
          [...grid.row(row, within)].map(({ column, cell }) => ({ column, cell: said(cell) })),
      }),
    ),
  };
}
