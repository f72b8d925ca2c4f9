import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain, withSheet } from '../support/excel-host/one-sheet.js';

describe('validations in the simulated Excel', () => {
  const workbook = () =>
    oneSheet({}, { validations: [{ areas: ['A1:A9'], type: 'list', formula1: '$D$1:$D$2', ignoreBlanks: false }] });
  const validationOf = (sheet: Excel.Worksheet, address: string) =>
    sheet.getRange(address).dataValidation.load('type,rule,ignoreBlanks');

  it('are read as Excel tells them, also where only some cells have one', async () => {
    const [all, none, some] = await withSheet(workbook(), (sheet) =>
      ['A1:A3', 'B1', 'A9:A10'].map((address) => validationOf(sheet, address)),
    );
    assert.deepEqual(plain([all!.type, all!.rule, all!.ignoreBlanks]), [
      ...['List', { list: { inCellDropDown: true, source: '=$D$1:$D$2' } }, false],
    ]);
    assert.deepEqual([none!.type, some!.type], ['None', 'Inconsistent']);
  });

  it('are set as a list, and taken away again without a trace', async () => {
    const host = openExcelHost(workbook());
    const before = plain(host.model.sheets[0]!.validations);
    await withSheet(host, (sheet) => {
      sheet.getRange('B1:B3').dataValidation.rule = { list: { inCellDropDown: true, source: '達成,未達成' } };
    });
    const [set] = await withSheet(host, (sheet) => [validationOf(sheet, 'B2')]);
    assert.deepEqual(plain(set!.rule), { list: { inCellDropDown: true, source: '達成,未達成' } });
    await withSheet(host, (sheet) => sheet.getRange('B1:B3').dataValidation.clear());
    assert.deepEqual(plain(host.model.sheets[0]!.validations), before);
  });

  it('are refused as a list too long for Excel', async () => {
    const setting = withSheet(workbook(), (sheet) => {
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'あ'.repeat(256) } };
    });
    await assert.rejects(setting, { code: 'InvalidArgument' });
  });
});

describe('names in the simulated Excel', () => {
  it('stand for ranges, and are added', async () => {
    const host = openExcelHost({
      ...oneSheet({ B2: '値' }),
      names: [{ name: '答え', formula: '表!$B$2', visible: true }],
    });
    const [range, added, missing] = await withSheet(host, (sheet, context) => {
      const { names } = context.workbook;
      names.add('新しい名前', sheet.getRange('C3:D4'));
      return [
        names.getItem('答え').getRange().load('values'),
        names.getItem('新しい名前').load('formula'),
        names.getItemOrNullObject('ない名前').load('name'),
      ] as const;
    });
    assert.deepEqual(plain(range.values), [['値']]);
    assert.equal(added.formula, '=表!$C$3:$D$4');
    assert.equal(missing.isNullObject, true);
  });
});

describe('sheets of the simulated Excel', () => {
  const host = () => openExcelHost({ sheets: [{ name: '表' }, { name: '裏', visibility: 'Hidden' as const }] });

  it('are found by name in any case and by id, also after a new name', async () => {
    const opened = host();
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表').load('id,visibility,position');
      await context.sync();
      sheet.name = 'Plan A';
      const same = context.workbook.worksheets.getItem('plan a').load('id');
      const byId = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      assert.equal(same.id, sheet.id);
      assert.equal(byId.name, 'Plan A');
      const address = sheet.getRange('A1').load('address');
      await context.sync();
      assert.equal(address.address, "'Plan A'!A1");
    });
  });

  it('refuse names that Excel refuses, and the last visible one cannot go', async () => {
    for (const name of ['', 'a/b', '裏', 'あ'.repeat(32)]) {
      await assert.rejects(withSheet(host(), (sheet) => void (sheet.name = name)));
    }
    await assert.rejects(
      withSheet(host(), (sheet) => sheet.delete()),
      { code: 'InvalidOperation' },
    );
  });

  it('are protected, and then take no values', async () => {
    const opened = host();
    await withSheet(opened, (sheet) => sheet.protection.protect());
    const protection = await withSheet(opened, (sheet) => sheet.protection.load('protected'));
    assert.equal(protection.protected, true);
    await assert.rejects(
      withSheet(opened, (sheet) => void (sheet.getRange('A1').values = [['字']])),
      { code: 'AccessDenied' },
    );
  });

  it('say what is selected', async () => {
    const opened = host();
    const selected = await withSheet(opened, (sheet, context) => {
      sheet.getRange('B2:C3').select();
      return context.workbook.getSelectedRange().load('address');
    });
    assert.equal(selected.address, '表!B2:C3');
  });
});
