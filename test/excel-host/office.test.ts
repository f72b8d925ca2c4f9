import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain } from '../support/excel-host/one-sheet.js';

describe('Office beside the simulated Excel', () => {
  it('is ready in Excel, in Japanese, with the sets of this office.js', async () => {
    const { Office } = openExcelHost(oneSheet());
    const { host } = await Office.onReady();
    assert.equal(host, Office.HostType.Excel);
    assert.equal(Office.context.displayLanguage, 'ja-JP');
    const { requirements } = Office.context;
    assert.deepEqual(
      ['1.9', '1.14', '1.16'].map((version) => requirements.isSetSupported('ExcelApi', version)),
      [true, true, false],
    );
  });

  it('may be an older one', () => {
    const { requirements } = openExcelHost(oneSheet(), { sets: { ExcelApi: '1.8' } }).Office.context;
    assert.equal(requirements.isSetSupported('ExcelApi', '1.9'), false);
    assert.equal(requirements.isSetSupported('SharedRuntime', '1.1'), false);
  });

  it('keeps settings of the document once they are saved', async () => {
    const { Office, Excel } = openExcelHost(oneSheet());
    const { settings } = Office.context.document;
    assert.equal(settings.get('marks'), null);
    settings.set('marks', { on: true });
    await new Promise((resolve) => settings.saveAsync(resolve));
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('marks').load('value');
      await context.sync();
      assert.deepEqual(plain(setting.value), { on: true });
    });
  });

  it('keeps settings that were set through Excel', async () => {
    const { Excel, model } = openExcelHost(oneSheet());
    await Excel.run(async (context) => {
      context.workbook.settings.add('language', 'en');
      const missing = context.workbook.settings.getItemOrNullObject('none').load('value');
      await context.sync();
      assert.equal(missing.isNullObject, true);
    });
    assert.equal(model.settings.get('language'), 'en');
  });

  it('remembers how the add-in starts', async () => {
    const { Office, model } = openExcelHost(oneSheet());
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    assert.equal(model.startState, 'Background');
    assert.equal(await Office.addin.getStartupBehavior(), 'Load');
  });

  it('fails for what it does not know, by its name', () => {
    const { Office } = openExcelHost(oneSheet());
    assert.throws(() => Office.context.document.getFileAsync, /does not know Office\.context\.document\.getFileAsync/);
  });
});
