import assert from 'node:assert/strict';
import { selectCells } from '../../support/excel-host/keyboard.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook } from './open-book.js';

describe('the cell that somebody is at', () => {
  it('is told with its sheet, as it was called when it was read', async () => {
    const { port, host } = openBook(oneSheet({ A1: '値' }));
    await port.read();
    selectCells(host.model, '表', 'C7');
    assert.deepEqual({ ...(await port.selected()) }, { sheet: '表', address: 'C7' });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').name = '別の名前';
      await context.sync();
    });
    assert.deepEqual({ ...(await port.selected()) }, { sheet: '表', address: 'C7' });
  });
});
