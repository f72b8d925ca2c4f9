/**
 * Conflicts decided in the console, and the history of a row: what is needed where no add-in can be loaded.
 */
import assert from 'node:assert/strict';
import { valuesOf } from './values-of.js';
import type { Page } from 'playwright-core';
import { conflictsApi } from '../../core/protocol/conflicts.js';
import { textValue } from '../../core/record/value.js';
import { CycleClient, edit, recordsOf, textOf } from '../server/cycle/cycle-client.js';
import {
  accessibilityFaults,
  overflow,
  sampleFile,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

const COLLEAGUE = '子育て支援課（別の担当）.xlsx';

describe('deciding conflicts in the console', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;
  let page: Page;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
    const { buffer, name } = await sampleFile(browser.server, COLLEAGUE);
    opened = await browser.openPage();
    page = opened.page;
    await opened.open(`#/cycles/${cycle}/send`);
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name, buffer, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }]);
    await page.getByText('競合したセル（3）').waitFor();
    await opened.open(`#/cycles/${cycle}/conflicts`);
    await cards().nth(2).waitFor();
  });
  afterEach(() => browser.close());

  const cards = () => page.getByRole('main').getByRole('article');
  const conflicts = async () => (await browser.server.conflicts(await browser.server.cycleOf(2025))).conflicts;
  const as = async (loginName: string, view: string) => {
    await opened.close();
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    page = opened.page;
    await opened.open(`#/cycles/${cycle}/${view}`);
  };

  it('[S3] keeps what stands, takes another value, or writes a third, and tells it', async () => {
    const [kept, taken, written] = await conflicts();
    assert.ok(kept && taken && written);
    const cardOf = ({ address }: { address: string }) => cards().filter({ hasText: address });
    await cardOf(kept).getByRole('button', { name: 'この値のままにする' }).click();
    await page.getByRole('status').filter({ hasText: '決めました' }).waitFor();
    await cards().nth(2).waitFor({ state: 'detached' });
    await cardOf(taken).getByRole('button', { name: 'この値にする' }).click();
    await cards().nth(1).waitFor({ state: 'detached' });
    await cardOf(written).getByRole('button', { name: 'ほかの値を入力' }).click();
    // The cell takes one of the form's choices, and those are what is offered.
    const choice = page.getByRole('combobox', { name: '決めた値' });
    const offered = await choice.getByRole('option').allInnerTexts();
    const [third = ''] = offered.filter((one) => one !== '空欄' && !valuesOf(written).includes(one));
    assert.notEqual(third, '');
    await choice.selectOption(third);
    await page.getByRole('button', { name: 'この値に決める' }).click();
    await page.getByText('競合はありません').waitFor();
    assert.deepEqual(await conflicts(), []);
    const { blocks } = await browser.server.table(await browser.server.cycleOf(2025));
    const textAt = (address: string, sheet: string) =>
      blocks
        .flatMap(({ records }) => records)
        .filter((record) => record.sheet === sheet)
        .flatMap(({ cells }) => Object.values(cells))
        .find((cell) => cell.address === address)?.text;
    assert.equal(textAt(kept.address, kept.sheet), valuesOf(kept)[0]);
    assert.equal(textAt(taken.address, taken.sheet), valuesOf(taken)[1]);
    assert.equal(textAt(written.address, written.sheet), third);
  });

  it('[C5] offers two texts joined where they changed different parts, marked, and takes it when it is chosen', async () => {
    const staff = new CycleClient(await browser.server.sampleUser('toshokan'), cycle);
    const coordinator = new CycleClient(browser.server.client, cycle);
    const [record] = recordsOf(await staff.whole(), '図書館');
    const text = 'おはなし会を毎月開き、延べ120人の親子が来た。絵本の貸出も続けた。';
    await staff.write(record!.id, 'achievement', text);
    await staff.write(record!.id, 'achievement', text.replace('120', '132'));
    const late = edit(record!.id, 'achievement', `${text}来年度は会場を増やす。`, textValue(text));
    await coordinator.push({ formVersion: 1, baseRevision: 0, edits: [late] });
    await page.reload();
    const card = cards().filter({ hasText: '両方を合わせた文' });
    await card.getByText('採用中から').waitFor();
    assert.deepEqual(await card.locator('mark[title]').allInnerTexts(), [
      ...['132', '来年度は会場を増やす。', '採用中から', '別の値から'],
    ]);
    assert.deepEqual(await accessibilityFaults(page), []);
    const picture = process.env['PICTURES'];
    if (picture) await card.screenshot({ path: `${picture}/joined.png` });
    await card.getByRole('button', { name: '合わせた文にする' }).click();
    await card.waitFor({ state: 'detached' });
    const joined = `${text.replace('120', '132')}来年度は会場を増やす。`;
    assert.equal(textOf(await staff.whole(), record!.id, 'achievement'), joined);
  });

  it('says that somebody was faster, and shows what is there now', async () => {
    const { conflicts, revision } = await browser.server.conflicts(await browser.server.cycleOf(2025));
    const [first] = conflicts;
    await browser.server.client.call(conflictsApi.decide, {
      params: { cycleId: cycle, conflictId: first!.id },
      body: {
        submissionId: '00000000-0000-4000-8000-0000000000aa',
        seenRevision: revision,
        decision: { resolution: 'theirs' },
      },
    });
    await cards().filter({ hasText: first!.address }).getByRole('button', { name: 'この値にする' }).click();
    await page.getByRole('alert').filter({ hasText: 'すでに解消されています' }).waitFor();
    await cards().nth(2).waitFor({ state: 'detached' });
  });

  it('gives staff the conflicts of their own rows to decide, and shows the others', async () => {
    await as('kosodate', 'conflicts');
    await cards().nth(2).waitFor();
    assert.equal(await page.getByRole('button', { name: 'この値にする' }).count(), 3);
    await as('toshokan', 'conflicts');
    await cards().nth(2).waitFor();
    assert.equal(await page.getByRole('button', { name: 'この値にする' }).count(), 0);
    await page.getByText('取りまとめ担当かその課が決めます').waitFor();
    // A viewer sees nothing of what is not handed in yet.
    await as('kaigi', 'conflicts');
    await opened.quiet();
    assert.equal(await cards().count(), 0);
  });

  it('can be decided by keyboard alone', async () => {
    await cards().first().getByRole('button', { name: 'この値にする' }).focus();
    await page.keyboard.press('Enter');
    await cards().nth(2).waitFor({ state: 'detached' });
  });

  it('[S4] shows who wrote what into a row, when and by which way, the latest first', async () => {
    const [first] = await conflicts();
    await opened.open(`#/cycles/${cycle}/table?show=conflicting`);
    await page
      .getByRole('button', { name: /の履歴$/ })
      .first()
      .click();
    const panel = page.getByRole('dialog', { name: '行の履歴' });
    await panel.getByText('提案（競合）').first().waitFor();
    const text = await panel.innerText();
    for (const value of valuesOf(first!)) assert.ok(text.includes(value), value);
    assert.match(text, new RegExp(COLLEAGUE.replaceAll(/[()（）.]/g, '.')));
    assert.match(text, /ブックの取り込み/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('offers staff the history of their own rows alone', async () => {
    await as('toshokan', 'table');
    await page.getByRole('table').waitFor();
    const { blocks } = await browser.server.table(await browser.server.cycleOf(2025));
    const own = blocks[0]!.records.filter(({ departments }) => departments.includes('図書館'));
    assert.equal(await page.getByRole('button', { name: /の履歴$/ }).count(), own.length);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no fault that axe finds and needs no sideways scrolling at 320 px (${colorScheme})`, async () => {
      await opened.close();
      opened = await browser.openPage({ colorScheme, viewport: { width: 320, height: 800 } });
      page = opened.page;
      await opened.open(`#/cycles/${cycle}/conflicts`);
      await cards().nth(2).waitFor();
      await cards().first().getByRole('button', { name: 'ほかの値を入力' }).click();
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await overflow(page), 0);
      await opened.open(`#/cycles/${cycle}/table`);
      await page
        .getByRole('button', { name: /の履歴$/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      // What is behind the panel does not scroll, and leaves the room of its scroll bar.
      assert.ok((await overflow(page)) <= 0);
    });
  }
});
