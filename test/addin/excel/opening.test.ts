import assert from 'node:assert/strict';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook } from './open-book.js';

describe('opening the pane with a workbook', () => {
  it('is a setting of the workbook, which goes without a trace', async () => {
    const { port, host } = openBook(oneSheet());
    assert.equal(await port.opensWithWorkbook(), false);
    await port.openWithWorkbook(true);
    assert.equal(await port.opensWithWorkbook(), true);
    await port.openWithWorkbook(false);
    await port.openWithWorkbook(false);
    assert.deepEqual([await port.opensWithWorkbook(), host.model.settings.size], [false, 0]);
  });
});
