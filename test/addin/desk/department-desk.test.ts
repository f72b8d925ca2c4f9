import assert from 'node:assert/strict';
import { suggestionsIn } from '../../../core/check/suggestions.js';
import type { FormRecord } from '../../../core/record/record.js';
import { linkedRows } from '../../../addin/desk/seen-workbook.js';
import { missingAnswers } from '../../../core/check/missing-answers.js';
import { issuesOfRecords } from '../../../core/issue/issues-of-records.js';
import { pinAt } from '../../../addin/session/pins.js';
import { previousRows } from '../../../addin/session/previous-year.js';
import type { TestDesk } from './open-test-desk.js';
import { realDesks } from './real-desks.js';

describe('a department’s desk and the coordinator’s, with the real server', () => {
  const city = realDesks();
  const { openAs } = city;

  const libraryOf = ({ desk }: TestDesk) => {
    const work = desk.state.submission.list?.find(({ department }) => department.name === '図書館');
    assert.ok(work, JSON.stringify(desk.state.submission.failure));
    return work;
  };

  async function sync({ desk }: TestDesk): Promise<void> {
    await desk.sync.prepare();
    await desk.sync.confirm();
    assert.equal(desk.state.sync.state.kind, 'done');
  }

  const ratingOf = ({ cells }: FormRecord) => cells['rating']!.address;

  describe('submitting', () => {
    it('[S6] goes from submission over a return with a reason pinned to a cell to acceptance', async () => {
      const library = await openAs('toshokan');
      const [row] = library.rowsOf('図書館');
      library.type(row!, 'rating', 'A');
      await sync(library);
      assert.equal(libraryOf(library).department.state, 'editing');
      assert.equal(library.desk.state.submission.list?.length, 1);
      assert.ok(await library.desk.submission.take(libraryOf(library), 'submit'));
      assert.deepEqual(
        [libraryOf(library).department.state, libraryOf(library).steps.includes('submit')],
        ['submitted', false],
      );

      const coordinator = await openAs('torimatome');
      await sync(coordinator);
      assert.ok(coordinator.desk.state.submission.list!.length > 10);
      const { book } = coordinator.desk.state;
      const [there] = coordinator.rowsOf('図書館');
      const pin = pinAt(book!.workbook, linkedRows(book!)!, { sheet: there!.sheet, address: ratingOf(there!) });
      assert.deepEqual([pin?.field, pin?.address], ['rating', ratingOf(there!)]);
      const work = libraryOf(coordinator);
      coordinator.desk.submission.write(work.department.id, {
        reasons: [{ pin, text: ' 評価の理由を書いてください。 ' }],
      });
      assert.ok(await coordinator.desk.submission.take(work, 'return'));
      assert.equal(coordinator.desk.state.submission.unsent.size, 0);

      await library.desk.submission.load();
      const returned = libraryOf(library);
      assert.deepEqual(returned.reasons, [
        { sheet: row!.sheet, address: ratingOf(row!), text: '評価の理由を書いてください。' },
      ]);
      library.type(row!, 'rating', 'B');
      await sync(library);
      assert.ok(await library.desk.submission.take(libraryOf(library), 'submit'));
      await coordinator.desk.submission.load();
      assert.ok(await coordinator.desk.submission.take(libraryOf(coordinator), 'accept'));
      assert.equal(libraryOf(coordinator).department.state, 'accepted');
    });

    it('marks the cells that were returned, over what is wrong with them', async () => {
      const library = await openAs('toshokan');
      const coordinator = await openAs('torimatome');
      const { book } = coordinator.desk.state;
      const [row] = coordinator.rowsOf('図書館');
      const pin = pinAt(book!.workbook, linkedRows(book!)!, { sheet: row!.sheet, address: ratingOf(row!) });
      await coordinator.desk.submission.take(libraryOf(coordinator), 'submit');
      const work = libraryOf(coordinator);
      coordinator.desk.submission.write(work.department.id, { reasons: [{ pin, text: '直してください' }] });
      await coordinator.desk.submission.take(work, 'return');
      await library.desk.settings.setMarks(true);
      await library.desk.submission.load();
      await library.desk.settings.setMarks(true);
      const { marksOf } = await import('../../../addin/desk/marks-of.js');
      const kinds = marksOf(library.desk.state).filter(({ address }) => address === ratingOf(row!));
      assert.deepEqual(
        kinds.filter(({ sheet }) => sheet === row!.sheet).map(({ kind }) => kind),
        ['returned'],
      );
    });

    it('says why a step was refused, with where the department stands now', async () => {
      const library = await openAs('toshokan');
      const coordinator = await openAs('torimatome');
      const before = libraryOf(coordinator);
      await library.desk.submission.take(libraryOf(library), 'submit');
      assert.equal(await coordinator.desk.submission.take(before, 'submit'), false);
      const { failure, failedAt } = coordinator.desk.state.submission;
      assert.ok(failure?.kind === 'problem');
      assert.match(failure.detail.ja, /提出済み/);
      assert.equal(failedAt, before.department.id);
      assert.equal(libraryOf(coordinator).department.state, 'submitted');
    });

    it('keeps what was written for a return while one looks elsewhere, until it is sent', async () => {
      const { desk } = await openAs('torimatome');
      const [work] = desk.state.submission.list!;
      desk.submission.write(work!.department.id, { note: '期日までに' });
      await desk.submission.load();
      assert.equal(desk.state.submission.unsent.get(work!.department.id)?.note, '期日までに');
      await desk.signOut();
      assert.equal(desk.state.submission.unsent.size, 0);
    });

    it('knows what is missing, cell by cell, of the department’s own rows', async () => {
      const library = await openAs('toshokan');
      const { book, pane } = library.desk.state;
      assert.ok(book?.reading && pane.inspection?.kind === 'recognised');
      const missing = missingAnswers(issuesOfRecords(pane.inspection.issues), book.own);
      assert.equal(missing.rows, book.own.length);
      assert.ok(missing.blank.length > 0);
      assert.ok(missing.blank.every(({ key }) => key['department']?.includes('図書館')));
    });
  });

  describe('last year', () => {
    it('is fetched once, and stands beside the rows', async () => {
      const library = await openAs('toshokan');
      await library.desk.previous.load();
      await library.desk.previous.load();
      const { previous, book } = library.desk.state;
      assert.ok(previous.kind === 'there');
      assert.equal(previous.fiscalYear, 2024);
      assert.equal(library.asked.filter((path) => path.endsWith('/programmes')).length, 1);
      const { form, records } = book!.reading!;
      const rows = previousRows(form, previous, records);
      const own = book!.own.filter((record) => rows.has(record));
      assert.ok(own.length > 0);
    });

    it('has nothing where the plan begins with this year', async () => {
      const cycle = await city.server.cycleOf(2024);
      const library = await openAs('toshokan', undefined, await city.handedOut(cycle));
      await library.desk.previous.load();
      assert.deepEqual(library.desk.state.previous, { kind: 'none', cycleId: cycle.id });
    });

    it('says so when it cannot be fetched, and is asked for again', async () => {
      const library = await openAs('toshokan');
      await library.desk.previous.load();
      library.away = true;
      await library.desk.previous.load(true);
      assert.equal(library.desk.state.previous.kind, 'failed');
      library.away = false;
      await library.desk.connection.connect();
      await library.desk.previous.load(true);
      assert.equal(library.desk.state.previous.kind, 'there');
    });
  });

  describe('putting cells right', () => {
    it('writes what was chosen, checks that cell again, and takes it back', async () => {
      const library = await openAs('toshokan');
      const { desk } = library;
      const [row] = library.rowsOf('図書館');
      const issueAt = () => {
        const { inspection } = desk.state.pane;
        assert.ok(inspection?.kind === 'recognised');
        return inspection.issues.find((one) => one.sheet === row!.sheet && one.address === ratingOf(row!));
      };
      const issue = issueAt();
      const suggestions = issue && suggestionsIn(desk.state.book!.reading!)(issue);
      assert.ok(suggestions);
      await desk.check.correct(suggestions, suggestions.values[0]!);
      assert.equal(library.shown(row!, 'rating'), suggestions.values[0]);
      assert.equal(issueAt(), undefined);
      assert.equal(desk.state.pane.correction?.result, 'written');
      await desk.check.undo();
      assert.equal(issueAt()?.code, issue.code);
      desk.check.dismiss();
      assert.equal(desk.state.pane.correction, undefined);
    });

    it('follows the selection', async () => {
      const library = await openAs('toshokan');
      const [row] = library.rowsOf('図書館');
      await library.desk.book.select({ sheet: row!.sheet, address: ratingOf(row!) });
      await library.settled();
      assert.deepEqual(library.desk.state.selected, { sheet: row!.sheet, address: ratingOf(row!) });
    });

    it('tells what became of the lists to choose from, and takes its own away', async () => {
      const { desk } = await openAs('toshokan');
      await desk.check.offerLists();
      const { lists } = desk.state.pane;
      assert.ok(lists?.kind === 'offered');
      assert.ok(Object.values(lists.counts).reduce((sum, one) => sum + one, 0) > 0);
      await desk.check.withdrawLists();
      assert.deepEqual(desk.state.pane.lists, { kind: 'withdrawn', cells: lists.counts.offered ?? 0 });
    });
  });
});
