/**
 * 点検 in a real browser: what is found is shown with its words, answered, sent back, put right by a press.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { CycleClient, recordsOf } from '../server/cycle/cycle-client.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const WRONG = '相談は前年度の45件から52件へ8件増加した。';
const CHECK = '「45件から52件へ8件増」のように、差が二つの値と合わない';

describe('what the checks of content found, in the console', () => {
  let browser: ConsoleBrowser;
  let cycle: CycleDto;
  let coordinator: CycleClient;
  let opened: ConsolePage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = await browser.server.cycleOf(2025);
    coordinator = new CycleClient(browser.server.client, cycle.id);
    const [first, second] = recordsOf(await coordinator.whole(), '図書館');
    await coordinator.write(first!.id, 'achievement', WRONG);
    await coordinator.write(second!.id, 'achievement', WRONG.replace('相談', '貸出'));
    opened = await browser.openPage();
  });
  afterEach(() => browser.close());

  const main = (page: Page = opened.page) => page.getByRole('main');
  const open = (query = '') => opened.open(`#/cycles/${cycle.id}/check${query}`);
  const group = (name = CHECK) => main().getByRole('region', { name, exact: true });
  const cards = () => group().getByRole('article');

  it('groups what is found with a count, marks the quoted words, and leads to the row', async () => {
    await open(`?check=difference-wrong`);
    await group().getByText('2件', { exact: true }).waitFor();
    assert.equal(await cards().count(), 2);
    assert.deepEqual(await cards().first().locator('mark').allTextContents(), ['8件', '45件', '52件'].toSorted());
    await cards().first().getByRole('link').click();
    await opened.quiet();
    assert.match(opened.page.url(), /\/table\?.*row=/);
    assert.deepEqual(opened.errors, []);
  });

  it('keeps quiet what is said to be right, and takes that back', async () => {
    await open(`?check=difference-wrong`);
    await cards()
      .first()
      .getByRole('button', { name: /問題なし/ })
      .click();
    const dialog = opened.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '問題なしと答える' }).click();
    await dialog.getByText('理由を書いてください。').waitFor();
    await dialog.getByRole('textbox').fill('一件は取消しのため');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await dialog.getByRole('button', { name: '問題なしと答える' }).click();
    await main().getByText('1件に「問題なし」と答えました。').waitFor();
    await group().getByText('1件', { exact: true }).waitFor();
    await main().getByRole('button', { name: '元に戻す' }).click();
    await group().getByText('2件', { exact: true }).waitFor();
  });

  it('puts the one right value in by a press, and back', async () => {
    await open(`?check=difference-wrong`);
    await cards()
      .first()
      .getByRole('button', { name: /を「7件」に直す$/ })
      .click();
    await main()
      .getByText(/を直しました。$/)
      .waitFor();
    await group().getByText('1件', { exact: true }).waitFor();
    await main().getByRole('button', { name: '元に戻す' }).click();
    await group().getByText('2件', { exact: true }).waitFor();
  });

  it('sends several back as reasons at their cells, at one press, where something was submitted', async () => {
    await open(`?check=difference-wrong&by=department`);
    const all = main().getByRole('checkbox', { name: '2件をすべて選ぶ' });
    await all.check();
    await main().getByRole('button', { name: '2件を理由にして差し戻す' }).click();
    const dialog = opened.page.getByRole('alertdialog');
    await dialog
      .getByText('図書館（未提出）', { exact: false })
      .or(dialog.getByText(/^図書館（/))
      .waitFor();
    await dialog.getByRole('button', { name: 'やめる' }).click();
    const { to } = await coordinator.whole();
    const departmentId = await coordinator.departmentId('図書館');
    await coordinator.stepped(departmentId, 'submit', to);
    await open(`?check=difference-wrong&by=department`);
    await main().getByRole('checkbox', { name: '2件をすべて選ぶ' }).check();
    await main().getByRole('button', { name: '2件を理由にして差し戻す' }).click();
    await dialog.getByText('理由2件').waitFor();
    await dialog.getByRole('button', { name: '1課に差し戻す' }).click();
    await main().getByText('図書館に差し戻しました。').waitFor();
    const params = { cycleId: cycle.id, departmentId };
    const { events } = await browser.server.ask(workflowApi.events, { params });
    assert.deepEqual(
      events.at(-1)?.reasons.map(({ field }) => field),
      ['achievement', 'achievement'],
    );
  });

  it('lets a coordinator switch a check off for the year, and takes that back', async () => {
    await open();
    await group().getByRole('combobox', { name: 'この項目の扱い' }).selectOption({ label: '今年度は使わない' });
    await main()
      .getByText(/を、今年度は「使わない」にしました。$/)
      .waitFor();
    await group().waitFor({ state: 'detached' });
    await main().getByRole('button', { name: '元に戻す' }).click();
    await group().waitFor();
  });

  it('is clean to assistive technology and fits the narrowest window', async () => {
    await open();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await opened.page.setViewportSize({ width: 320, height: 900 });
    await open('?check=difference-wrong');
    assert.equal(await overflow(opened.page), 0);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
  });

  it('shows staff their own rows, worded for whoever writes them', async () => {
    const own = await browser.openPageOf(await browser.server.sampleUser('toshokan'));
    await own.open(`#/cycles/${cycle.id}/check?check=difference-wrong`);
    const card = main(own.page).getByRole('article').first();
    await card.getByText(/直してください。$/).waitFor();
    assert.equal(
      await main(own.page)
        .getByRole('button', { name: /差し戻す$/ })
        .count(),
      0,
    );
    await own.close();
    const other = await browser.openPageOf(await browser.server.sampleUser('gakko'));
    await other.open(`#/cycles/${cycle.id}/check?check=difference-wrong`);
    assert.equal(await main(other.page).getByRole('article').count(), 0);
    await other.close();
  });
});
