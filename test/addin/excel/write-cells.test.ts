import assert from 'node:assert/strict';
import type { CellWrite } from '../../../addin/excel/port.js';
import { typeInto } from '../../support/excel-host/keyboard.js';
import type { CellContent } from '../../../core/grid/edit.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook, write, type OpenBook } from './open-book.js';

async function results(book: OpenBook, ...writes: CellWrite[]) {
  const outcomes = await book.port.write(writes);
  return Array.from(outcomes, ({ result }) => result);
}

/** What Excel makes of a value in an empty cell. */
async function kept(content: CellContent, numberFormat?: string) {
  const book = openBook(oneSheet(numberFormat === undefined ? {} : { A1: { look: { numberFormat } } }));
  const [result] = await results(book, { sheet: '表', address: 'A1', content, expected: null });
  return { result, value: book.value('A1') };
}

const text = (shown: string): CellContent => ({ text: shown, raw: shown });

describe('writing cells through office.js', () => {
  it('[W2] writes what differs, and nothing that says so already', async () => {
    const book = openBook(oneSheet({ A1: '古い', B1: '同じ' }));
    assert.deepEqual(await results(book, write('A1', '新しい', '古い'), write('B1', '同じ', '別')), [
      'written',
      'unchanged',
    ]);
    assert.deepEqual([book.value('A1'), book.value('B1')], ['新しい', '同じ']);
  });

  it('takes three round trips, however many cells there are', async () => {
    const book = openBook(oneSheet());
    const writes = Array.from({ length: 300 }, (_, i) => write(`C${i + 1}`, `値${i}`));
    const trips = await book.trips(() => book.port.write(writes));
    assert.equal(trips, 3);
    assert.equal(book.value('C300'), '値299');
  });

  it('clears a cell', async () => {
    const book = openBook(oneSheet({ A1: '古い' }));
    assert.deepEqual(await results(book, write('A1', '', '古い')), ['written']);
    assert.equal(book.value('A1'), null);
  });

  describe('keeps texts to the letter', () => {
    const TEXTS = [
      ...[
        '007',
        '2-1',
        '1/2',
        '4月1日',
        '令和7年4月1日',
        'R7.4.1',
        '12:30',
        '1,234',
        '50%',
        '１２',
        '¥100',
        '1E5',
        '(5)',
      ],
      ...[
        'TRUE',
        '#N/A',
        '=合計',
        '＝合計',
        '-以上',
        '+α',
        '@福祉課',
        "'引用'",
        '参加者は30人',
        '一行目\n二行目',
        '1-2-3',
      ],
      ...['３月', '平成元年', 'Apr 1', '  前後の空白  ', '10:00～12:00'],
    ];
    for (const shown of TEXTS) {
      it(JSON.stringify(shown), async () => {
        assert.deepEqual(await kept(text(shown)), { result: 'written', value: shown });
        assert.deepEqual(await kept(text(shown), '@'), { result: 'written', value: shown });
      });
    }

    it('and line ends as Excel has them', async () => {
      assert.deepEqual(await kept(text('一\r\n二')), { result: 'written', value: '一\n二' });
    });
  });

  it('writes a number as one where it shows as it should, else as the text that people saw', async () => {
    assert.deepEqual(await kept({ text: '12', raw: 12 }), { result: 'written', value: 12 });
    assert.deepEqual(await kept({ text: '1,234', raw: 1234 }, '#,##0'), { result: 'written', value: 1234 });
    assert.deepEqual(await kept({ text: '1,234', raw: 1234 }), { result: 'written', value: '1,234' });
    assert.deepEqual(await kept({ text: '50%', raw: 0.5 }, '0'), { result: 'written', value: '50%' });
    assert.deepEqual(await kept({ text: '12', raw: 12 }, '@'), { result: 'written', value: '12' });
  });

  it('[W3] leaves formats as they are', async () => {
    const look = { numberFormat: '#,##0', fill: '#FFEE00', font: { bold: true } };
    const book = openBook(oneSheet({ A1: { value: 5, look } }));
    const [first] = [book.host.model.sheets[0]!.lookAt(1, 1)];
    await book.port.write([{ sheet: '表', address: 'A1', content: { text: '1,200', raw: 1200 }, expected: 5 }]);
    assert.deepEqual(book.host.model.sheets[0]!.lookAt(1, 1), first);
  });

  it('[W1] leaves a cell alone that does not hold what was expected', async () => {
    const book = openBook(oneSheet({ A1: '打った' }));
    assert.deepEqual(await results(book, write('A1', '新しい', '古い')), ['changed-meanwhile']);
    assert.equal(book.value('A1'), '打った');
  });

  it('[W1] puts back what somebody typed in the very moment of writing', async () => {
    const book = openBook(oneSheet({ A1: '古い', B1: '古い' }));
    book.before(3, () => typeInto(book.host.model, '表', 'A1', '打った'));
    assert.deepEqual(await results(book, write('A1', '新しい', '古い'), write('B1', '新しい', '古い')), [
      'changed-meanwhile',
      'written',
    ]);
    assert.deepEqual([book.value('A1'), book.value('B1')], ['打った', '新しい']);
  });

  it('[W1] writes nothing into a row that is another one by now', async () => {
    const anchors = [{ address: 'A2', expected: '広場' }];
    const book = openBook(oneSheet({ A2: '公園' }));
    assert.deepEqual(await results(book, { ...write('B2', '値'), anchors }), ['changed-meanwhile']);
    book.before(3, () => typeInto(book.host.model, '表', 'A2', '別の行'));
    typeInto(book.host.model, '表', 'A2', '広場');
    assert.deepEqual(await results(book, { ...write('B2', '値'), anchors }), ['changed-meanwhile']);
    assert.equal(book.value('B2'), null);
  });

  it('leaves formulas alone, unless it is told to go over them', async () => {
    const book = openBook(oneSheet({ A1: { value: 30, formula: 'SUM(B1:B9)' } }));
    const one = { ...write('A1', '合計', 30) };
    assert.deepEqual(await results(book, one), ['formula']);
    assert.deepEqual(await results(book, { ...one, overFormula: true }), ['written']);
    assert.equal(book.value('A1'), '合計');
  });

  it('names what is locked in a protected sheet, and writes the rest', async () => {
    const sheet = oneSheet({ A1: '古い', B1: { value: '古い', look: { locked: false } } }, { isProtected: true });
    const book = openBook(sheet);
    assert.deepEqual(await results(book, write('A1', '新しい', '古い'), write('B1', '新しい', '古い')), [
      'protected',
      'written',
    ]);
    assert.deepEqual([book.value('A1'), book.value('B1')], ['古い', '新しい']);
  });

  it('writes the first cell of a merged area', async () => {
    const book = openBook(oneSheet({ A1: '古い' }, { merges: ['A1:B3'] }));
    assert.deepEqual(await results(book, write('A1', '新しい', '古い')), ['written']);
    assert.equal(book.value('A1'), '新しい');
  });

  it('writes hidden and filtered rows like any other, and no neighbour', async () => {
    const rows = [1, 2, 3].map((row) => ({
      row,
      ...(row === 2 ? { hidden: true } : {}),
      cells: [{ column: 1, value: `${row}` }],
    }));
    const autoFilter = { area: 'A1:A3', filtered: true };
    const book = openBook({ sheets: [{ name: '表', rows, autoFilter }] });
    assert.deepEqual(await results(book, write('A2', '新', '2')), ['written']);
    assert.deepEqual([book.value('A1'), book.value('A2'), book.value('A3')], ['1', '新', '3']);
  });

  it('finds a sheet that was renamed, and says of one that was deleted that it is gone', async () => {
    const sheets = ['表', '控え'].map((name) => ({ name, rows: [{ row: 1, cells: [{ column: 1, value: name }] }] }));
    const book = openBook({ sheets });
    await book.port.read();
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').name = '新しい名前';
      context.workbook.worksheets.getItem('控え').delete();
      await context.sync();
    });
    const gone = { ...write('A1', '値', '控え'), sheet: '控え' };
    assert.deepEqual(await results(book, write('A1', '値', '表'), gone), ['written', 'sheet-missing']);
    assert.equal(book.value('A1'), '値');
  });

  it('cuts what is too much for one request', async () => {
    const long = 'あ'.repeat(30_000);
    const book = openBook(oneSheet());
    const writes = Array.from({ length: 80 }, (_, i) => write(`A${i + 1}`, `${long}${i}`));
    assert.deepEqual(new Set(await results(book, ...writes)), new Set(['written']));
    assert.ok(book.host.trips.every(({ refused }) => refused === undefined));
  });

  it('is one step to undo where Excel counts each request', async () => {
    const book = openBook(oneSheet({ A1: '古い', B1: '古い' }));
    await book.port.write([write('A1', '新しい', '古い'), write('B1', '新しい', '古い')]);
    book.host.model.as('person', () => book.host.model.history.undo());
    assert.deepEqual([book.value('A1'), book.value('B1')], ['古い', '古い']);
  });
});
