import assert from 'node:assert/strict';
import { CellMarks } from '../../../addin/excel/marks.js';
import type { CellMark } from '../../../addin/excel/port.js';
import { SheetIds } from '../../../addin/excel/sheet-ids.js';
import { formatArea } from '../../../core/grid/address.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook, type OpenBook } from './open-book.js';

const THEIRS = { areas: ['A1:C9'], type: 'cellIs', priority: 1, formulas: ['5'] };
const mark = (address: string, kind: CellMark['kind'] = 'error'): CellMark => ({ sheet: '表', address, kind });

async function openMarked(sheet: Parameters<typeof oneSheet>[1] = { conditionalFormats: [THEIRS] }) {
  const book = openBook(oneSheet({ A1: '値', B5: '値' }, sheet));
  await book.port.read();
  return book;
}

function formats({ host }: OpenBook) {
  return host.model.sheets[0]!.conditionalFormats;
}

const snapshot = (book: OpenBook) =>
  JSON.stringify(formats(book).map(({ type, areas, formulas }) => [type, areas, formulas]));

describe('marks', () => {
  it('[W3] lie over the user’s own formats, and go without a trace', async () => {
    const book = await openMarked();
    const before = snapshot(book);
    await book.port.mark([mark('A2'), mark('A3'), mark('C7', 'conflict')]);
    assert.deepEqual(
      formats(book).map(({ type, areas }) => [type, areas.map(formatArea)]),
      [
        ['expression', ['C7']],
        ['expression', ['A2:A3']],
        ['cellIs', ['A1:C9']],
      ],
    );
    await book.port.mark([]);
    assert.equal(snapshot(book), before);
  });

  it('cost one round trip when they change, and none when they do not', async () => {
    const book = await openMarked();
    await book.port.mark([mark('A2')]);
    assert.equal(await book.trips(() => book.port.mark([mark('A2'), mark('A4')])), 1);
    assert.equal(await book.trips(() => book.port.mark([mark('A2'), mark('A4')])), 0);
  });

  it('[W3] are found again and taken away after the pane was closed', async () => {
    const book = await openMarked();
    const before = snapshot(book);
    await book.port.mark([mark('A2'), mark('B5', 'warning')]);
    const ids = new SheetIds();
    ids.learn(book.host.model.sheets);
    await book.host.Excel.run((context) => new CellMarks().show(context, [], ids));
    assert.equal(snapshot(book), before);
  });

  it('do not fail over a sheet that was deleted or protected meanwhile', async () => {
    const rows = [{ row: 1, cells: [{ column: 1, value: '値' }] }];
    const book = openBook({ sheets: ['表', '控え'].map((name) => ({ name, rows })) });
    await book.port.read();
    await book.port.mark([mark('A1'), { ...mark('A1'), sheet: '控え' }]);
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('控え').delete();
      await context.sync();
    });
    const unmarked = await book.port.mark([mark('A1', 'warning'), { ...mark('A1'), sheet: '控え' }]);
    assert.deepEqual([...unmarked], ['控え']);
    assert.equal(formats(book).length, 1);
  });

  it('leave a protected sheet alone, and say so', async () => {
    const book = await openMarked({ isProtected: true });
    assert.deepEqual([...(await book.port.mark([mark('A2')]))], ['表']);
    assert.equal(formats(book).length, 0);
  });

  it('stay few for thousands of cells', async () => {
    const book = await openMarked();
    await book.port.mark(Array.from({ length: 5_000 }, (_, i) => mark(`D${i + 1}`)));
    assert.equal(formats(book).length, 2);
    const scattered = Array.from({ length: 3_000 }, (_, i) => mark(`E${2 * i + 1}`));
    await book.port.mark(scattered);
    assert.ok(formats(book).length < 10);
  });
});
