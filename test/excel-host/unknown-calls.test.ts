import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, withSheet } from '../support/excel-host/one-sheet.js';

describe('the simulated Excel', () => {
  it('fails for a call that it does not know, by the name of the call', async () => {
    const calling = withSheet(oneSheet({ A1: '値' }), (sheet) => sheet.getRange('A1').removeDuplicates([0], false));
    await assert.rejects(calling, /does not know Range\.removeDuplicates\(\)/);
  });

  it('fails for a property that it does not know, by its name', async () => {
    const reading = withSheet(oneSheet({ A1: '値' }), (sheet) => sheet.getRange('A1').load('hyperlink'));
    await assert.rejects(reading, /does not know Range\.hyperlink/);
  });

  it('fails for setting what it does not know', async () => {
    const writing = withSheet(oneSheet({ A1: '値' }), (sheet) => {
      sheet.tabColor = '#FF0000';
    });
    await assert.rejects(writing, /does not know setting Worksheet\.tabColor/);
  });

  it('fails for load() without names, which would bring everything', async () => {
    const reading = withSheet(oneSheet({ A1: '値' }), (sheet) => sheet.getRange('A1').load());
    await assert.rejects(reading, /does not know Range\.load\(\)/);
  });

  it('gives each test a realm of its own', () => {
    assert.notEqual(openExcelHost(oneSheet()).Excel.RequestContext, openExcelHost(oneSheet()).Excel.RequestContext);
  });

  it('passes on a refusal with its code', async () => {
    const host = openExcelHost(oneSheet());
    host.refuse('InvalidOperationInCellEditMode');
    await assert.rejects(
      host.Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }),
      { code: 'InvalidOperationInCellEditMode' },
    );
  });
});
