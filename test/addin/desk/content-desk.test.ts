import assert from 'node:assert/strict';
import { memoryStore } from '../../../addin/session/journal.js';
import { suggestionsIn } from '../../../core/check/suggestions.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { TestDesk } from './open-test-desk.js';
import { realDesks } from './real-desks.js';

describe('what is found in the texts of a workbook as somebody types', () => {
  const city = realDesks();
  const { openAs } = city;

  const issuesIn = ({ desk }: TestDesk): readonly Issue[] => {
    const { inspection } = desk.state.pane;
    assert.ok(inspection?.kind === 'recognised');
    return inspection.issues;
  };
  const found = (test: TestDesk, code: Issue['code']) => issuesIn(test).filter((issue) => issue.code === code);

  /** Types as a person does, and pauses. */
  async function type(test: TestDesk, text: string): Promise<void> {
    const [row] = test.rowsOf('図書館');
    test.type(row!, 'achievement', text);
    await test.settled();
    await test.desk.book.settled();
    for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
    await test.desk.book.settled();
  }

  const WRONG_SUM = '貸出しは640冊（低学年用512冊、高学年用118冊）であった。';

  it('is found when somebody has paused, worded for the writer, with its place in the text', async () => {
    const library = await openAs('toshokan');
    await type(library, WRONG_SUM);
    const [issue] = found(library, 'sum-wrong');
    assert.ok(issue);
    assert.match(issue.wording?.writer.ja ?? '', /直してください。$/u);
    assert.deepEqual(
      issue.quotes?.map(({ text }) => text),
      ['640冊', '512冊', '118冊'],
    );
    assert.equal(issue.compared?.[0]?.address, issue.address);
  });

  it('goes with the text that it was told from, before anything else is found', async () => {
    const library = await openAs('toshokan');
    await type(library, WRONG_SUM);
    await type(library, '貸出しは630冊（低学年用512冊、高学年用118冊）であった。');
    assert.deepEqual(found(library, 'sum-wrong'), []);
  });

  const QUOTED = '団体貸出冊数は前年度の9,678冊から9,900冊に増えた。';

  it('holds the text against last year’s, which the pane keeps while the server is away', async () => {
    const library = await openAs('toshokan');
    await library.desk.previous.load();
    library.away = true;
    await type(library, QUOTED);
    const [issue] = found(library, 'previous-figure-differs');
    const before = issue?.compared?.find(({ isPrevious }) => isPrevious);
    assert.deepEqual([before?.label.ja, before?.text], ['実績値', '9,876']);
  });

  it('offers the one right figure: a press writes the cell, another takes it back', async () => {
    const library = await openAs('toshokan');
    const { desk } = library;
    await desk.previous.load();
    const text = '団体貸出は32校中29校（81.0％）が利用した。';
    await type(library, text);
    const [issue] = found(library, 'rate-wrong');
    const suggestions = issue && suggestionsIn(desk.state.book!.reading!)(issue);
    assert.ok(suggestions);
    assert.deepEqual(suggestions.replaces, { from: '81.0％', to: '90.6%' });
    await desk.check.correct(suggestions, suggestions.values[0]!);
    const [row] = library.rowsOf('図書館');
    assert.equal(library.shown(row!, 'achievement'), '団体貸出は32校中29校（90.6%）が利用した。');
    assert.deepEqual(found(library, 'rate-wrong'), []);
    await desk.check.undo();
    assert.equal(library.shown(row!, 'achievement'), text);
  });

  it('stays quiet once somebody said why it is right, also for a pane that is opened anew, until that is taken back', async () => {
    const storage = memoryStore();
    const library = await openAs('toshokan', { storage });
    await type(library, WRONG_SUM);
    await library.desk.sync.prepare();
    await library.desk.sync.confirm();
    await library.desk.answers.load();
    const { known } = library.desk.state.answers;
    const finding = known?.findings.find(({ code }) => code === 'sum-wrong');
    assert.ok(finding, JSON.stringify(library.desk.state.answers.failure));
    assert.ok(await library.desk.answers.say(finding.id, '一般用の10冊を内訳に含めないため'));
    assert.deepEqual(found(library, 'sum-wrong'), []);

    await library.desk.book.recheck();
    assert.deepEqual(found(library, 'sum-wrong'), []);
    const again = city.open({ storage }, await library.excel.read());
    await again.desk.start();
    await again.desk.answers.load();
    assert.deepEqual(found(again, 'sum-wrong'), []);
    const said = again.desk.state.answers.known?.findings.find(({ id }) => id === finding.id)?.said;
    assert.equal(said?.text, '一般用の10冊を内訳に含めないため');

    assert.ok(await library.desk.answers.say(finding.id, ''));
    assert.equal(found(library, 'sum-wrong').length, 1);
    await type(library, `${WRONG_SUM}今年度から始めた。`);
    assert.equal(found(library, 'sum-wrong').length, 1);
  });

  it('keeps nobody from syncing', async () => {
    const library = await openAs('toshokan');
    await type(library, WRONG_SUM);
    await library.desk.sync.prepare();
    await library.desk.sync.confirm();
    assert.equal(library.desk.state.sync.state.kind, 'done');
    assert.equal(found(library, 'sum-wrong').length, 1);
  });

  it('forgets last year with whoever signs out', async () => {
    const library = await openAs('toshokan');
    await library.desk.previous.load();
    await type(library, QUOTED);
    assert.equal(found(library, 'previous-figure-differs').length, 1);
    await library.desk.signOut();
    assert.deepEqual(found(library, 'previous-figure-differs'), []);
  });
});
