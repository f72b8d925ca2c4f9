import assert from 'node:assert/strict';
import { excelPort } from '../../../addin/excel/workbook.js';
import { formatArea } from '../../../core/grid/address.js';
import { gridFromCells } from '../../support/cell-table.js';
import { openExcelHost } from '../../support/excel-host/excel-host.js';

function openHost() {
  const sheets = [
    gridFromCells({ name: '表紙', cells: { A1: '表紙' } }),
    gridFromCells({ name: '調書 (1)', cells: { A1: '事業名' } }),
    gridFromCells({ name: '控え', hidden: true, cells: { A1: '控え' } }),
  ];
  const host = openExcelHost({ sheets });
  const selected = () => `${host.model.active}!${formatArea(host.model.selection.area)}`;
  return { host, port: excelPort(host.Excel), selected };
}

describe('selecting a cell', () => {
  it('brings its sheet to the front', async () => {
    const { port, selected } = openHost();
    assert.equal(await port.select('調書 (1)', 'C9'), 'selected');
    assert.equal(selected(), '調書 (1)!C9');
  });

  it('takes the first of several cells, and whole rows', async () => {
    const { port, selected } = openHost();
    await port.select('調書 (1)', 'C4,D4');
    assert.equal(selected(), '調書 (1)!C4');
    await port.select('調書 (1)', '3:4');
    assert.equal(selected(), '調書 (1)!A3:XFD4');
  });

  it('shows the sheet alone where no cell is named', async () => {
    const { host, port } = openHost();
    assert.equal(await port.select('調書 (1)', ''), 'selected');
    assert.equal(host.model.active, '調書 (1)');
  });

  it('says so when the sheet was renamed, deleted or hidden meanwhile', async () => {
    const { port, selected } = openHost();
    assert.equal(await port.select('調書 (9)', 'A1'), 'sheet-missing');
    assert.equal(await port.select('控え', 'A1'), 'sheet-hidden');
    assert.equal(selected(), '表紙!A1');
  });
});
