import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain, withSheet } from '../support/excel-host/one-sheet.js';

const THEIRS = { areas: ['A1:C9'], type: 'cellIs', priority: 1, formulas: ['5'] };

function openHost() {
  return openExcelHost(oneSheet({ A1: '値' }, { conditionalFormats: [THEIRS] }));
}

function addMark(sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat {
  const format = sheet.getRange(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = '=N("mark")=0';
  format.custom.format.fill.color = '#FFEB9C';
  format.custom.format.font.color = 'red';
  return format;
}

describe('conditional formats in the simulated Excel', () => {
  it('are added before all others, and moved', async () => {
    const host = openHost();
    await withSheet(host, (sheet) => {
      addMark(sheet, 'B2').stopIfTrue = false;
    });
    assert.deepEqual(
      host.model.sheets[0]!.conditionalFormats.map(({ type }) => type),
      ['expression', 'cellIs'],
    );
    await withSheet(host, (sheet) => {
      sheet.getRange('B2').conditionalFormats.getItemAt(0).priority = 1;
    });
    assert.deepEqual(
      host.model.sheets[0]!.conditionalFormats.map(({ type }) => type),
      ['cellIs', 'expression'],
    );
  });

  it('can be recognised by their formula and taken away, and the user’s own stays', async () => {
    const host = openHost();
    await withSheet(host, (sheet) => {
      addMark(sheet, 'B2');
      addMark(sheet, 'D4:D6');
    });
    await host.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('表').getRange().conditionalFormats;
      formats.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
      await context.sync();
      assert.deepEqual(plain(formats.items.map(({ type, priority }) => [type, priority])), [
        ['Custom', 0],
        ['Custom', 1],
        ['CellValue', 2],
      ]);
      const ours = formats.items.filter(
        ({ type, customOrNullObject }) => type === 'Custom' && customOrNullObject.rule.formula === '=N("mark")=0',
      );
      assert.equal(ours.length, 2);
      for (const format of ours) format.delete();
      await context.sync();
    });
    assert.deepEqual(
      host.model.sheets[0]!.conditionalFormats.map(({ type }) => type),
      ['cellIs'],
    );
  });

  it('keep their look', async () => {
    const host = openHost();
    await withSheet(host, (sheet) => void addMark(sheet, 'B2'));
    const { look, areas } = host.model.sheets[0]!.conditionalFormats[0]!;
    assert.deepEqual(look, { fill: '#FFEB9C', font: { colour: '#FF0000' } });
    assert.deepEqual(areas, [{ top: 2, left: 2, bottom: 2, right: 2 }]);
  });

  it('hold for several areas at once', async () => {
    const host = openHost();
    await withSheet(host, (sheet) => {
      const format = sheet.getRanges('A1,C3:D4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
    });
    assert.equal(host.model.sheets[0]!.conditionalFormats[0]!.areas.length, 2);
  });

  it('of cells alone are cleared there, and go on elsewhere', async () => {
    const host = openHost();
    await withSheet(host, (sheet) => sheet.getRange('A1:C4').conditionalFormats.clearAll());
    assert.deepEqual(host.model.sheets[0]!.conditionalFormats[0]!.areas, [{ top: 5, left: 1, bottom: 9, right: 3 }]);
  });

  it('can be changed in a later request by the one that was added', async () => {
    const host = openHost();
    await host.Excel.run(async (context) => {
      const format = addMark(context.workbook.worksheets.getItem('表'), 'B2');
      format.load('id');
      await context.sync();
      format.custom.format.fill.color = '#FFC7CE';
      await context.sync();
    });
    assert.equal(host.model.sheets[0]!.conditionalFormats[0]!.look!.fill, '#FFC7CE');
  });

  it('are refused by a protected sheet', async () => {
    const host = openExcelHost(oneSheet({ A1: '値' }, { isProtected: true }));
    await assert.rejects(
      withSheet(host, (sheet) => void addMark(sheet, 'A1')),
      { code: 'AccessDenied' },
    );
  });
});
