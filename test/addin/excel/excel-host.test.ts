import assert from 'node:assert/strict';
import { gridFromCells } from '../../../core/grid/cell-table.js';
import { openExcelHost } from '../../support/excel-host/excel-host.js';

const openHost = () => openExcelHost({ sheets: [gridFromCells({ name: '表', cells: { A1: '値' } })] });

describe('the simulated Excel', () => {
  it('fails for a call that it does not know, by the name of the call', async () => {
    const { Excel } = openHost();
    const calling = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').clear();
      await context.sync();
    });
    await assert.rejects(calling, /does not know Range\.clear\(\)/);
  });

  it('fails for a property that it does not know, by its name', async () => {
    const { Excel } = openHost();
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').load('valueTypes');
      await context.sync();
    });
    await assert.rejects(reading, /does not know Range\.valueTypes/);
  });

  it('fails for a write', async () => {
    const { Excel, model } = openHost();
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').values = [['別の値']];
      await context.sync();
    });
    await assert.rejects(writing, /does not know Range: setting Values/);
    assert.equal(model.sheets[0]!.grid.cell(1, 1)!.text, '値');
  });

  it('gives each test a realm of its own', () => {
    assert.notEqual(openHost().Excel.RequestContext, openHost().Excel.RequestContext);
  });

  it('passes on a refusal with its code', async () => {
    const host = openHost();
    host.refuse('InvalidOperationInCellEditMode');
    const reading = host.Excel.run((context) => context.sync());
    await assert.rejects(reading, { code: 'InvalidOperationInCellEditMode' });
  });
});
