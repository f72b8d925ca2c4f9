import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain, withSheet } from '../support/excel-host/one-sheet.js';

/** Writes one value into B2 of an empty sheet, and reads back what Excel made of it. */
async function written(value: unknown, numberFormat?: string) {
  const look = numberFormat === undefined ? {} : { numberFormat };
  const host = openExcelHost(oneSheet({ B2: { look } }));
  const range = await withSheet(host, (sheet) => {
    const cell = sheet.getRange('B2');
    cell.values = [[value]];
    return cell.load('values,text,valueTypes,numberFormat,formulas');
  });
  return {
    value: range.values[0]![0],
    text: range.text[0]![0],
    type: range.valueTypes[0]![0],
    format: range.numberFormat[0]![0],
  };
}

async function valuesAfter(value: unknown, address = 'A1:B2', merges: string[] = []) {
  const host = openExcelHost(oneSheet({ A1: '一', B1: '二', A2: '三', B2: '四' }, { merges }));
  const range = await withSheet(host, (sheet) => {
    sheet.getRange(address).values = value as unknown[][];
    return sheet.getRange('A1:B2').load('values');
  });
  return plain(range.values);
}

describe('writing values in the simulated Excel', () => {
  it('puts one value into each cell', async () => {
    assert.deepEqual(
      await valuesAfter([
        ['a', 1],
        [true, ''],
      ]),
      [
        ['a', 1],
        [true, ''],
      ],
    );
  });

  it('leaves a cell alone for null', async () => {
    assert.deepEqual(
      await valuesAfter([
        [null, 'x'],
        [null, null],
      ]),
      [
        ['一', 'x'],
        ['三', '四'],
      ],
    );
  });

  it('writes a single value into every cell', async () => {
    assert.deepEqual(await valuesAfter('同'), [
      ['同', '同'],
      ['同', '同'],
    ]);
  });

  it('refuses an array of another size, and writes nothing', async () => {
    await assert.rejects(valuesAfter([['a', 'b']]), { code: 'InvalidArgument' });
  });

  it('of a merged area only writes the first cell', async () => {
    assert.deepEqual(
      await valuesAfter(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        'A1:B2',
        ['A1:B2'],
      ),
      [
        ['a', '二'],
        ['三', '四'],
      ],
    );
  });

  for (const [typed, value, text, format] of [
    ['12', 12, '12', 'General'],
    ['１２', 12, '12', 'General'],
    ['1,234', 1234, '1,234', '#,##0'],
    ['35%', 0.35, '35%', '0%'],
    ['(1)', -1, '-1', 'General'],
    ['（3）', -3, '-3', 'General'],
    ['1-1', 46023, '1月1日', 'm"月"d"日"'],
    ['4/1', 46113, '4月1日', 'm"月"d"日"'],
    ['2025/4/1', 45748, '2025/4/1', 'yyyy/m/d'],
    ['令和7年4月1日', 45748, '令和7年4月1日', 'ggge"年"m"月"d"日"'],
    ['R7.4.1', 45748, 'R7.4.1', 'ge.m.d'],
    ['10:30', 0.4375, '10:30', 'h:mm'],
  ] as const) {
    it(`takes 「${typed}」 for a number, as Excel does`, async () => {
      assert.deepEqual(await written(typed), { value, text, type: 'Double', format });
    });
  }

  for (const typed of ['2/30', '13-1', '12人', '①', 'No.3', '1-1-1-1', '・事業']) {
    it(`leaves 「${typed}」 a text`, async () => {
      assert.deepEqual(await written(typed), { value: typed, text: typed, type: 'String', format: 'General' });
    });
  }

  it('keeps every text in cells of text', async () => {
    assert.deepEqual(await written('1-1', '@'), { value: '1-1', text: '1-1', type: 'String', format: '@' });
    assert.deepEqual(await written('=A1', '@'), { value: '=A1', text: '=A1', type: 'String', format: '@' });
  });

  it('takes an apostrophe for the sign of a text and drops it', async () => {
    assert.deepEqual(await written("'007"), { value: '007', text: '007', type: 'String', format: 'General' });
    assert.deepEqual(await written("'-なし"), { value: '-なし', text: '-なし', type: 'String', format: 'General' });
  });

  it('takes a text that begins with a minus for a broken formula', async () => {
    assert.deepEqual(await written('-なし'), { value: '#NAME?', text: '#NAME?', type: 'Error', format: 'General' });
  });

  it('shows a number by the format of its cell', async () => {
    assert.equal((await written(1234567, '#,##0"人"')).text, '1,234,567人');
  });

  it('calculates references and sums, and fails for other formulas by their text', async () => {
    const host = openExcelHost(oneSheet({ A1: 2, A2: 3 }));
    const range = await withSheet(host, (sheet) => {
      sheet.getRange('A3').formulas = [['=SUM(A1:A2)']];
      return sheet.getRange('A3').load('values,formulas');
    });
    assert.deepEqual(plain([range.values, range.formulas]), [[[5]], [['=SUM(A1:A2)']]]);
    const asking = withSheet(host, (sheet) => {
      sheet.getRange('A3').formulas = [['=VLOOKUP(A1,B:C,2)']];
    });
    await assert.rejects(asking, /does not know the result of =VLOOKUP/);
  });

  it('refuses locked cells of a protected sheet, and takes unlocked ones', async () => {
    const workbook = oneSheet({ A1: '錠', B1: { value: '空', look: { locked: false } } }, { isProtected: true });
    const host = openExcelHost(workbook);
    const write = (address: string) => withSheet(host, (sheet) => void (sheet.getRange(address).values = [['新']]));
    await assert.rejects(write('A1'), { code: 'AccessDenied' });
    await write('B1');
    assert.equal(host.model.sheets[0]!.cells.get(1, 2)!.text, '新');
    assert.equal(host.model.sheets[0]!.cells.get(1, 1)!.text, '錠');
  });

  it('refuses a text too long for a cell', async () => {
    await assert.rejects(written('あ'.repeat(32_768)), { code: 'InvalidArgument' });
  });

  it('keeps what was done before a failing call, and does nothing after it', async () => {
    const host = openExcelHost(oneSheet({ A1: '一', A2: '二', A3: '三' }));
    const batch = withSheet(host, (sheet, context) => {
      sheet.getRange('A1').values = [['壱']];
      context.workbook.worksheets.getItem('ない表').getRange('A1').values = [['？']];
      sheet.getRange('A3').values = [['参']];
    });
    await assert.rejects(batch, { code: 'ItemNotFound' });
    const texts = [1, 2, 3].map((row) => host.model.sheets[0]!.cells.get(row, 1)!.text);
    assert.deepEqual(texts, ['壱', '二', '三']);
  });

  it('takes more values than office.js sends in one piece', async () => {
    const host = openExcelHost(oneSheet());
    const values = Array.from({ length: 2000 }, (_, i) => [i, `行${i}`]);
    await withSheet(host, (sheet) => void (sheet.getRange('C1:D2000').values = values));
    assert.equal(host.model.sheets[0]!.cells.get(2000, 4)!.text, '行1999');
  });

  it('takes back a whole request as one step, and tells of it', async () => {
    const host = openExcelHost(oneSheet({ A1: '一', A2: '二' }));
    await withSheet(host, (sheet) => {
      sheet.getRange('A1').values = [['壱']];
      sheet.getRange('A2:A3').values = [['弐'], ['参']];
      sheet.getRange('A2').format.fill.color = '#FFEB9C';
    });
    assert.equal(host.model.history.length, 1);
    assert.equal(host.model.history.undo(), true);
    const sheet = host.model.sheets[0]!;
    assert.deepEqual(
      [1, 2, 3].map((row) => sheet.cells.get(row, 1)?.text),
      ['一', '二', undefined],
    );
    assert.equal(sheet.cells.get(2, 1)!.look.fill, undefined);
  });
});
