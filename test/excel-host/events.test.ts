import assert from 'node:assert/strict';
import { openExcelHost, type ExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain, withSheet } from '../support/excel-host/one-sheet.js';
import { selectCells, typeInto } from '../support/excel-host/keyboard.js';

/** Notes every event of the worksheets, as the add-in is told. */
async function listen(host: ExcelHost): Promise<Record<string, unknown>[]> {
  const heard: Record<string, unknown>[] = [];
  const note = (event: object) => {
    heard.push(plain(event) as Record<string, unknown>);
    return Promise.resolve();
  };
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(note);
    worksheets.onSelectionChanged.add(note);
    worksheets.onActivated.add(note);
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onNameChanged.add(note);
    await context.sync();
  });
  return heard;
}

describe('events of the simulated Excel', () => {
  it('tell what a person typed', async () => {
    const host = openExcelHost(oneSheet({ B2: '前' }));
    const heard = await listen(host);
    typeInto(host.model, '表', 'B2', '後');
    await host.settled();
    assert.equal(heard.length, 1);
    const { address, source, triggerSource, changeType, worksheetId, details, type } = heard[0]!;
    assert.deepEqual(
      { address, source, triggerSource, changeType, type },
      {
        ...{
          address: 'B2',
          source: 'Local',
          triggerSource: 'Unknown',
          changeType: 'RangeEdited',
          type: 'WorksheetChanged',
        },
      },
    );
    assert.equal(worksheetId, host.model.sheets[0]!.id);
    assert.deepEqual(details, {
      valueBefore: '前',
      valueAfter: '後',
      valueTypeBefore: 'String',
      valueTypeAfter: 'String',
    });
  });

  it('tell what a co-author typed as remote', async () => {
    const host = openExcelHost(oneSheet());
    const heard = await listen(host);
    typeInto(host.model, '表', 'A1:B1', '遠', 'co-author');
    await host.settled();
    assert.deepEqual(
      heard.map(({ address, source, details }) => [address, source, details]),
      [['A1:B1', 'Remote', undefined]],
    );
  });

  it('tell what the add-in itself wrote, after its request', async () => {
    const host = openExcelHost(oneSheet());
    const heard = await listen(host);
    await withSheet(host, (sheet) => void (sheet.getRange('A1').values = [['書']]));
    assert.equal(heard.length, 0);
    await host.settled();
    assert.deepEqual(
      heard.map(({ triggerSource }) => triggerSource),
      ['ThisLocalAddin'],
    );
  });

  it('tell of what is undone', async () => {
    const host = openExcelHost(oneSheet());
    typeInto(host.model, '表', 'A1', '一');
    const heard = await listen(host);
    host.model.history.undo();
    await host.settled();
    assert.deepEqual(
      heard.map(({ address }) => address),
      ['A1'],
    );
  });

  it('tell of selections and of sheets that come, go, are renamed and come to the front', async () => {
    const host = openExcelHost({ sheets: [{ name: '表' }, { name: '裏' }] });
    const heard = await listen(host);
    selectCells(host.model, '裏', 'C3');
    await withSheet(host, (sheet, context) => {
      sheet.name = '新しい表';
      const added = context.workbook.worksheets.add('三枚目');
      added.delete();
    });
    await host.settled();
    assert.deepEqual(
      heard.map(({ type }) => type),
      [
        ...[
          'WorksheetActivated',
          'WorksheetSelectionChanged',
          'WorksheetNameChanged',
          'WorksheetAdded',
          'WorksheetDeleted',
        ],
      ],
    );
    assert.deepEqual([heard[2]!['nameBefore'], heard[2]!['nameAfter']], ['表', '新しい表']);
  });

  it('stop when they are no longer asked for', async () => {
    const host = openExcelHost(oneSheet());
    let count = 0;
    const handler = await host.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('表').onChanged.add(() => Promise.resolve(void count++));
      await context.sync();
      return added;
    });
    typeInto(host.model, '表', 'A1', '一');
    await host.settled();
    await host.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    typeInto(host.model, '表', 'A1', '二');
    await host.settled();
    assert.equal(count, 1);
  });
});
