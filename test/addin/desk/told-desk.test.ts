/**
 * Told once, in the pane: what of the open workbook is not known is asked, what is said is kept for the cycle and read with
 * at once, and what the coordinator says reaches every department's pane.
 */
import assert from 'node:assert/strict';
import type { Statement } from '../../../core/reader/told/statement.js';
import { displayText } from '../../../core/record/value.js';
import { toldApi } from '../../../core/protocol/told.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { MEMO, redrawnColumns, redrawnLibrary, RENAMED, ROW } from '../../server/cycle/told/redrawn-copies.js';
import type { TestDesk } from './open-test-desk.js';
import { realDesks } from './real-desks.js';

const ACHIEVEMENT: Statement = { kind: 'column', block: 'programme', header: RENAMED, field: 'achievement' };

describe('what the pane asks of the open workbook', () => {
  const city = realDesks();

  const questionsOf = ({ desk }: TestDesk) => desk.state.told.questions;
  const askedOf = (test: TestDesk) =>
    questionsOf(test).map((question) => (question.kind === 'column' ? question.header : question.kind));
  /** As soon as it is known what the cycle handed out, which the pane asks for by itself. */
  const openBook = async (loginName: string, bytes: Uint8Array) => {
    const test = await city.openAs(loginName, undefined, await readWorkbook(bytes));
    const { store } = test.desk;
    await new Promise<void>((resolve) => {
      const look = () => void (store.state.blanks.size > 0 && store.state.told.lists.size > 0 && resolve());
      store.subscribe(look);
      look();
    });
    return test;
  };
  const openRedrawn = async (loginName: string) => openBook(loginName, await redrawnColumns(city.server, '図書館'));
  const achievements = (test: TestDesk) =>
    test.rowsOf('図書館').map(({ cells }) => displayText(cells['achievement']?.value));

  it('is what a column is, and nothing once it was said; the next sync carries it', async () => {
    const library = await openRedrawn('toshokan');
    assert.deepEqual(askedOf(library), [RENAMED, MEMO]);
    assert.ok(achievements(library).every((text) => text === ''));
    assert.ok(await library.desk.told.tell([ACHIEVEMENT]));
    assert.deepEqual(askedOf(library), []);
    assert.ok(achievements(library).every((text) => text !== ''));
    await library.desk.sync.prepare();
    await library.desk.sync.confirm();
    assert.equal(library.desk.state.sync.state.kind, 'done');
    assert.ok(JSON.stringify(await city.server.table(city.cycle)).includes('図書の組を二十種類に増やし'));
    const { told } = await city.server.ask(toldApi.list, { params: { cycleId: city.cycle.id } });
    const uses = told.flatMap((one) => one.uses.map(({ fileName, address }) => [fileName, address !== '']));
    assert.deepEqual(uses, [['', true]], 'the list shows that it was used, and where');
  });

  it('is asked again once it was taken back', async () => {
    const library = await openRedrawn('toshokan');
    await library.desk.told.tell([ACHIEVEMENT]);
    const [list] = [...library.desk.state.told.lists.values()];
    assert.deepEqual(
      list?.map(({ department, by }) => [department, by !== null]),
      [['図書館', true]],
    );
    assert.ok(await library.desk.told.takeBack(list![0]!.id));
    assert.deepEqual(askedOf(library), [RENAMED, MEMO]);
  });

  it('is nothing that the coordinator said, before the workbook was opened or meanwhile', async () => {
    const library = await openRedrawn('toshokan');
    assert.deepEqual(askedOf(library), [RENAMED, MEMO]);
    await city.server.ask(toldApi.tell, { params: { cycleId: city.cycle.id }, body: { statements: [ACHIEVEMENT] } });
    await library.desk.told.load();
    assert.deepEqual(askedOf(library), []);
    assert.deepEqual(askedOf(await openRedrawn('toshokan')), []);
  });

  it('[S5] is what a department said for its own copies, and not for the coordinator’s', async () => {
    await (await openRedrawn('toshokan')).desk.told.tell([ACHIEVEMENT]);
    assert.deepEqual(askedOf(await openRedrawn('torimatome')), [RENAMED, MEMO]);
  });

  it('[I3] is which row of the form a row is', async () => {
    const library = await openBook('toshokan', await redrawnLibrary(city.server, 'row'));
    const [question] = questionsOf(library);
    assert.ok(question?.kind === 'row');
    assert.equal(question.written['programme'], ROW.renamed);
    const { kind, block, written, rows } = question;
    await library.desk.told.tell([{ kind, block, written: { ...written }, key: { ...rows[0] } }]);
    assert.deepEqual(askedOf(library), []);
    assert.ok(library.rowsOf('図書館').some(({ key }) => key['programme'] === ROW.name));
  });

  it('[W4] says why where the server is away, and goes on asking', async () => {
    const library = await openRedrawn('toshokan');
    library.away = true;
    assert.equal(await library.desk.told.tell([ACHIEVEMENT]), false);
    assert.notEqual(library.desk.state.told.failure, undefined);
    assert.deepEqual(askedOf(library), [RENAMED, MEMO]);
  });

  it('leaves nothing behind for whoever signs in next', async () => {
    const library = await openRedrawn('toshokan');
    await library.desk.told.tell([ACHIEVEMENT]);
    await library.desk.signOut();
    assert.deepEqual([library.desk.state.told.lists.size, askedOf(library)], [0, []]);
  });
});
