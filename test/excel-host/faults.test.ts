import assert from 'node:assert/strict';
import { openExcelHost, type ExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, withSheet } from '../support/excel-host/one-sheet.js';
import { typeInto } from '../support/excel-host/keyboard.js';
import { deleteSheet, renameSheet } from '../../excel-host/model/sheet-changes.js';

const write = (host: ExcelHost, value: string) =>
  withSheet(host, (sheet) => void (sheet.getRange('A1').values = [[value]]));
const textOf = (host: ExcelHost) => host.model.sheets[0]!.cells.get(1, 1)?.text;

describe('faults on demand', () => {
  for (const [refusal, code] of [
    ['busy', 'InvalidOperationInCellEditMode'],
    ['invalid-argument', 'InvalidArgument'],
    ['request-too-large', 'RequestPayloadSizeLimitExceeded'],
    ['answer-too-large', 'ResponsePayloadSizeLimitExceeded'],
  ] as const) {
    it(`${refusal}: the next request is refused, and nothing of it is done`, async () => {
      const host = openExcelHost(oneSheet({ A1: '前' }));
      host.faults.refuse(refusal);
      await assert.rejects(write(host, '後'), { code });
      assert.equal(textOf(host), '前');
      await write(host, '後');
      assert.equal(textOf(host), '後');
    });
  }

  it('a request or an answer beyond its limit is refused', async () => {
    const host = openExcelHost(oneSheet(), { largestRequest: 2_000 });
    await assert.rejects(write(host, 'あ'.repeat(1_000)), { code: 'RequestPayloadSizeLimitExceeded' });
    const small = openExcelHost(oneSheet({ A1: 'あ'.repeat(1_000) }), { largestAnswer: 2_000 });
    await assert.rejects(
      withSheet(small, (sheet) => sheet.getRange('A1').load('values')),
      { code: 'ResponsePayloadSizeLimitExceeded' },
    );
  });

  it('a slow answer: the person types while the request waits', async () => {
    const host = openExcelHost(oneSheet({ A1: '前' }));
    const { reached, release } = host.faults.hold();
    const writing = write(host, '書いた');
    await reached;
    typeInto(host.model, '表', 'B1', '打った');
    release();
    await writing;
    assert.deepEqual([textOf(host), host.model.sheets[0]!.cells.get(1, 2)!.text], ['書いた', '打った']);
  });

  it('somebody edits, renames or deletes between two round trips', async () => {
    const host = openExcelHost({ sheets: [{ name: '表' }, { name: '裏' }] });
    host.faults.meanwhile(() => typeInto(host.model, '表', 'A1', '遠', 'co-author'));
    const range = await withSheet(host, (sheet) => sheet.getRange('A1').load('values'));
    assert.equal(range.values[0]![0], '遠');
    host.faults.meanwhile(() => renameSheet(host.model, host.model.sheets[0]!, '改名'));
    await assert.rejects(write(host, '後'), { code: 'ItemNotFound' });
    const kept = host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('改名');
      const cell = sheet.getRange('A1');
      context.trackedObjects.add(cell);
      await context.sync();
      deleteSheet(host.model, host.model.sheets[0]!);
      cell.load('values');
      await context.sync();
    });
    await assert.rejects(kept, { code: 'ItemNotFound' });
  });

  it('an event is lost, or comes twice', async () => {
    const host = openExcelHost(oneSheet());
    const heard: string[] = [];
    await withSheet(host, (sheet) => {
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    });
    host.faults.loseEvent();
    host.faults.doubleEvent();
    for (const address of ['A1', 'A2', 'A3']) typeInto(host.model, '表', address, '字');
    await host.settled();
    assert.deepEqual(heard, ['A2', 'A2', 'A3']);
  });

  it('by chance they are the same for the same seed', async () => {
    const outcomes = async (seed: string) => {
      const host = openExcelHost(oneSheet());
      host.faults.byChance(seed, { refused: 0.4, slow: 0.3 });
      const results: boolean[] = [];
      for (let i = 0; i < 30; i++)
        results.push(
          await write(host, `${i}`).then(
            () => true,
            () => false,
          ),
        );
      return results;
    };
    const first = await outcomes('種');
    assert.deepEqual(await outcomes('種'), first);
    assert.ok(first.includes(true) && first.includes(false));
  });

  it('round trips are counted with their sizes, refused ones too', async () => {
    const host = openExcelHost(oneSheet());
    await host.Excel.run(async (context) => {
      const name = context.workbook.load('name');
      await context.sync();
      host.faults.refuse('busy');
      name.load('readOnly');
      await assert.rejects(context.sync());
    });
    assert.equal(host.trips.length, 2);
    assert.ok(host.trips[0]!.request > 100 && host.trips[0]!.answer > 20);
    assert.deepEqual([host.trips[1]!.answer, host.trips[1]!.refused], [0, 'InvalidOperationInCellEditMode']);
    assert.equal(host.requests.length, 2);
  });

  it('Excel.run itself adds a round trip where it has ranges to let go', async () => {
    const host = openExcelHost(oneSheet());
    await write(host, '字');
    assert.equal(host.trips.length, 2);
    assert.equal(host.host.references.size, 0);
  });
});
