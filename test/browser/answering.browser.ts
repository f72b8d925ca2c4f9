/**
 * 回答する: a department's rows answered in the browser, without a workbook.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { syncApi, SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { textValue } from '../../core/record/value.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const LIBRARY = '図書館';

describe('answering in the browser', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;
  let page: Page;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
  });
  afterEach(async () => {
    await opened.close();
    await browser.close();
  });

  const as = async (loginName: string, hash = '') => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    page = opened.page;
    await opened.open(hash);
    await page.getByRole('navigation', { name: '行の一覧' }).waitFor();
  };
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  const form = () => page.getByRole('region', { name: /学校図書館と地域の本の連携/ });
  const saved = () => page.getByText(/^保存しました \d+:\d\d$/);
  /** Waits until a field has the focus. */
  const isIn = (field: string) => page.locator(`[id^="answer-"][id$="-${field}"]:focus`).waitFor();
  const record = async (place = 0) => {
    const departmentId = await libraryId();
    const { rows, revision } = await browser.server.client.ask(workflowApi.rows, {
      params: { cycleId: cycle, departmentId },
    });
    return { id: rows[place]!.id, revision, departmentId, cells: rows[place]!.cells };
  };
  const libraryId = async () => {
    const { departments } = await browser.server.client.ask(workflowApi.departments, { params: { cycleId: cycle } });
    return departments.find(({ name }) => name === LIBRARY)!.id;
  };
  const write = async (field: string, value: string) => {
    const { id, revision } = await record();
    const { form: used } = await browser.server.cycleOf(2025);
    const edits = [{ record: { id }, field, value: textValue(value) }];
    await browser.server.client.ask(syncApi.sync, {
      params: { cycleId: cycle },
      body: {
        protocol: SYNC_PROTOCOL,
        submissionId: randomUUID(),
        since: revision,
        push: { formVersion: used.version, baseRevision: revision, edits },
      },
    });
  };
  const standing = async (field: string) => (await record()).cells.find((cell) => cell.field === field)?.text;
  const step = async (name: 'submit' | 'return', more: object = {}) => {
    const { departmentId, revision } = await record();
    await browser.server.client.ask(workflowApi[name], {
      params: { cycleId: cycle, departmentId },
      body: { submissionId: randomUUID(), subjectRevision: revision, ...more },
    });
  };

  it('is where staff begin: their own rows, with what the form says and last year’s answers', async () => {
    await as('toshokan');
    assert.match(page.url(), /\/answer$/);
    const rows = page.getByRole('navigation', { name: '行の一覧' }).getByRole('listitem');
    assert.equal(await rows.count(), 2);
    await form().getByText('学校図書館と市の図書館が蔵書と職員の知恵を分け合い').waitFor();
    await form().getByText('調べ学習の単元に合わせた図書の組を十五種類用意した。').waitFor();
    await form().getByText('令和6年度（2024年度）の回答').first().waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.deepEqual(opened.errors, []);
  });

  it('saves a field when it is left, says when, and takes it back', async () => {
    await as('toshokan');
    await text('取組の成果').fill('団体貸出の回数が増えた。');
    await page.keyboard.press('Tab');
    await saved().waitFor();
    assert.equal(await standing('achievement'), '団体貸出の回数が増えた。');
    await page.getByRole('button', { name: '取組の成果を元に戻す' }).click();
    await page.getByText(/^元に戻しました/).waitFor();
    assert.equal(await text('取組の成果').inputValue(), '');
    assert.equal(await standing('achievement'), '');
  });

  it('offers choices side by side, and says at once what is wrong with a figure', async () => {
    await as('toshokan');
    await page.getByRole('radio', { name: 'A', exact: true }).click();
    await saved().waitFor();
    assert.equal(await standing('rating'), 'A');
    await text('実績値').fill('たくさん');
    await page.getByText(/数値/).first().waitFor();
    await page.getByRole('button', { name: /誤りあり.*学校図書館/ }).waitFor();
  });

  it('asks why a figure is far from last year’s, and keeps the reason', async () => {
    await as('toshokan');
    await text('実績値').fill('20000');
    await page.keyboard.press('Tab');
    await page.getByText('前年度から大きく変わっています', { exact: false }).waitFor();
    await page.getByText('増減の理由がありません。').waitFor();
    await page.getByRole('textbox', { name: '実績値の増減の理由' }).fill('貸出の日を増やした。');
    await page.keyboard.press('Tab');
    await page.getByText(/^理由を保存しました/).waitFor();
    await page.getByText('増減の理由がありません。').waitFor({ state: 'detached' });
    assert.deepEqual(await accessibilityFaults(page), []);
    await opened.open(`#/cycles/${cycle}/table?department=${encodeURIComponent(LIBRARY)}`);
    await page.getByRole('cell').getByText('貸出の日を増やした。').waitFor();
    await page.getByRole('switch', { name: '前年度の値も表示' }).check();
    await page.getByRole('cell').getByText('9,876').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '増減の理由の一覧（CSV）' }).click();
    assert.equal((await download).suggestedFilename(), '増減の理由.csv');
    await page.getByRole('button', { name: /学校図書館.*の履歴/ }).click();
    await page.getByRole('dialog').getByText('貸出の日を増やした。').waitFor();
  });

  it('goes from row to row by the keyboard, and marks those that are answered', async () => {
    await as('toshokan');
    await text('実績値').fill('9900');
    await page.keyboard.press('Tab');
    await text('取組の成果').fill('成果');
    await page.getByRole('radio', { name: 'A', exact: true }).check();
    await page.getByRole('radio', { name: '継続', exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /はじめての絵本/ }).waitFor();
    await page.getByRole('button', { name: /回答済み.*学校図書館/ }).waitFor();
    await isIn('result');
    await page.keyboard.press('Control+Shift+Enter');
    await form().waitFor();
    assert.equal(await text('取組の成果').inputValue(), '成果');
  });

  it('keeps what is typed while the server cannot be reached, also over a reload, and sends it later', async () => {
    await as('toshokan');
    await page.route('**/sync', (route) => route.abort());
    await text('取組の成果').fill('切れている間の回答');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').getByText('1件の回答をこの端末に残してあります', { exact: false }).waitFor();
    await page.reload();
    await text('取組の成果').waitFor();
    assert.equal(await text('取組の成果').inputValue(), '切れている間の回答');
    await page.unroute('**/sync');
    await page.getByRole('button', { name: '今すぐ試す' }).click();
    await saved().waitFor();
    assert.equal(await standing('achievement'), '切れている間の回答');
  });

  it('shows what somebody else writes meanwhile, and keeps both where they meet', async () => {
    await as('toshokan');
    await page.waitForTimeout(2_500);
    await write('achievement', '取りまとめ担当の文');
    await page.getByText('ほかの人が書き換えました', { exact: false }).waitFor();
    assert.equal(await text('取組の成果').inputValue(), '取りまとめ担当の文');
    await text('取組の成果').fill('担当の文');
    await write('achievement', '取りまとめ担当の別の文');
    await page
      .getByText('入力している間に、ほかの人が「取りまとめ担当の別の文」に書き換えました', { exact: false })
      .waitFor();
    await page.keyboard.press('Tab');
    await page
      .getByRole('alert')
      .getByText('入力した「担当の文」は「競合」に残してあります', { exact: false })
      .waitFor();
    await page.getByRole('link', { name: '競合を開く' }).click();
    await page.getByText('担当の文').first().waitFor();
  });

  it('says in red, at the field, why an answer is refused, and keeps it there', async () => {
    await as('toshokan');
    await step('submit');
    await text('取組の成果').fill('遅れて書いた回答');
    await page.keyboard.press('Tab');
    await page.getByText('提出済みのため', { exact: false }).first().waitFor();
  });

  it('leads through what was returned; a correction is submitted again with three clicks', async () => {
    const { id } = await record();
    await step('submit');
    await step('return', {
      note: '実績をもう一度見てください。',
      reasons: [{ record: id, field: 'achievement', text: '人数を書いてください' }],
    });
    await as('toshokan');
    let clicks = 0;
    const click = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      clicks += 1;
    };
    await page.getByText('取りまとめ課から差し戻されました。直すところが1か所あります。').waitFor();
    await form().getByText('人数を書いてください').waitFor();
    await isIn('achievement');
    await page.keyboard.type('百二十人が参加した。');
    await click('提出する');
    if (await page.getByRole('button', { name: 'このまま提出する' }).isVisible()) await click('このまま提出する');
    await page.getByText('図書館の回答を提出しました。').first().waitFor();
    assert.ok(clicks <= 3, `${clicks} clicks`);
    process.stdout.write(`      ${clicks} clicks for a correction after a return\n`);
    assert.equal(await standing('achievement'), '百二十人が参加した。');
  });

  it('says at the end what is missing, leads there, and submits', async () => {
    await as('toshokan');
    await page.getByText('足りない欄・誤りのある欄が8か所あります').waitFor();
    await page.getByRole('button', { name: /はじめての絵本.*の取組の成果へ/ }).click();
    await isIn('achievement');
    await page.getByRole('button', { name: '提出する', exact: true }).click();
    await page.getByRole('button', { name: 'このまま提出する' }).click();
    await page.getByText('提出済みのため、書き換えられません。', { exact: false }).waitFor();
    assert.equal(await text('取組の成果').count(), 0);
  });

  it('is open to coordinators for any department, and to viewers not at all', async () => {
    await as('torimatome', `#/cycles/${cycle}/answer`);
    await page.getByRole('combobox', { name: '課' }).selectOption({ label: LIBRARY });
    await form().waitFor();
    await text('取組の成果').fill('代わりに書いた回答');
    await page.keyboard.press('Tab');
    await saved().waitFor();
    await opened.close();
    opened = await browser.openPageOf(await browser.server.sampleUser('kaigi'));
    await opened.open(`#/cycles/${cycle}/answer`);
    await opened.page.getByText('回答するのは、担当課と取りまとめ担当です').waitFor();
    assert.equal(await opened.page.getByRole('link', { name: '回答する' }).count(), 0);
  });

  it('fits a narrow window, where one row comes after the other', async () => {
    await as('toshokan');
    await page.setViewportSize({ width: 320, height: 700 });
    assert.equal(await overflow(page), 0);
    const list = page.getByRole('navigation', { name: '行の一覧' });
    assert.equal(await list.getByRole('list').isVisible(), false);
    await list.getByRole('button', { name: '行の一覧（2件中1件目）' }).click();
    await list.getByRole('button', { name: /はじめての絵本/ }).click();
    await page.getByRole('region', { name: /はじめての絵本/ }).waitFor();
    assert.equal(await list.getByRole('list').isVisible(), false);
    assert.deepEqual(await accessibilityFaults(page), []);
  });
});
