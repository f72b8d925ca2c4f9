/**
 * The audit in the console: who did what, by the names that people know.
 */
import assert from 'node:assert/strict';
import { plansApi } from '../../core/protocol/plans.js';
import { departmentsApi } from '../../core/protocol/departments.js';
import { readSampleForm, readSampleWorkbook } from '../../server/sample/sample-city.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the audit in the console', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    const form = (await readSampleForm()).id;
    const query = { plan: '記録の計画', fileName: '調書.xlsx', form, fiscalYear: 2025 };
    await browser.server.call(plansApi.begin, { query, body: await readSampleWorkbook('blank-2025.xlsx') });
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const main = () => opened.page.getByRole('main');
  const as = async (loginName: string) => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    await opened.open('#/audit');
  };

  it('says what was done, by whom and to what, the latest first', async () => {
    await as('johosys');
    const row = main().getByRole('row').filter({ hasText: '年度の開始' }).first();
    await row.getByText('計画：記録の計画').waitFor();
    await row.getByText('様式：').waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
  });

  it('narrows to one kind, and says where there is nothing of it', async () => {
    await as('johosys');
    await main().getByRole('row').nth(1).waitFor();
    await main().getByLabel('記録の種類').selectOption({ label: '年度・様式・報告書' });
    await main().getByText('これより前の記録はありません。').waitFor();
    const actions = await main().getByRole('rowheader').allInnerTexts();
    assert.ok(actions.includes('年度の開始') && !actions.includes('サインイン'), actions.join());
    await main().getByLabel('記録の種類').selectOption({ label: '利用者と担当課' });
    await main().getByText('この種類の記録はありません').or(main().getByRole('rowheader').first()).first().waitFor();
  });

  it('goes back further page by page', async function () {
    this.timeout(60_000);
    for (let n = 0; n < 120; n++) await browser.server.ask(departmentsApi.add, { body: { name: `記録${n}課` } });
    await as('johosys');
    await main().getByText('100件を表示しています。').waitFor();
    await main().getByRole('button', { name: 'さらに前の記録を表示' }).click();
    await main().getByText('これより前の記録はありません。').waitFor();
    await main().getByRole('row').filter({ hasText: '名称：記録0課' }).waitFor();
  });

  it('fits a narrow window, with the table to be moved sideways', async () => {
    await as('johosys');
    await opened.page.setViewportSize({ width: 320, height: 640 });
    await main().getByRole('row').nth(1).waitFor();
    assert.equal(await overflow(opened.page), 0);
  });

  for (const loginName of ['torimatome', 'toshokan', 'kaigi']) {
    it(`tells ${loginName} whose it is`, async () => {
      await as(loginName);
      await main().getByText('操作の記録は、管理者だけが見られます。').waitFor();
    });
  }
});
