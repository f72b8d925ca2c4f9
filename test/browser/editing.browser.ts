/**
 * Answers changed in the merged table, without a workbook.
 */
import assert from 'node:assert/strict';
import { syncApi, SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('changing answers in the merged table', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const as = async (loginName: string) => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    await opened.open(`#/cycles/${cycle}/table`);
    await opened.page.getByRole('table').waitFor();
  };
  const cells = (field: string) =>
    opened.page.getByRole('table').getByRole('button', { name: new RegExp(`の${field}を直す`) });
  const dialog = () => opened.page.getByRole('dialog');
  const table = async () => browser.server.table(await browser.server.cycleOf(2025));

  it('saves a text, says so, and takes it back', async () => {
    await as('torimatome');
    const cell = cells('取組の成果').first();
    const before = await cell.innerText();
    await cell.click();
    await dialog().getByRole('textbox', { name: '回答' }).fill('表の中で直した取組の成果');
    await dialog().getByRole('button', { name: '保存' }).click();
    await opened.page.getByRole('status').getByText('取組の成果を保存しました。').waitFor();
    await cells('取組の成果').first().getByText('表の中で直した取組の成果').waitFor();
    await opened.page.getByRole('button', { name: '元に戻す' }).click();
    await opened.page.getByRole('status').getByText('取組の成果を元に戻しました。').waitFor();
    await cells('取組の成果').first().getByText(before).waitFor();
  });

  it('offers the choices of the form, by keyboard alone, and keeps the history', async () => {
    await as('torimatome');
    const cell = cells('自己評価').first();
    await cell.focus();
    await opened.page.keyboard.press('Enter');
    const choice = dialog().getByRole('combobox', { name: '回答' });
    await choice.waitFor();
    const labels = await choice.getByRole('option').allInnerTexts();
    assert.equal(labels[0], '空欄');
    assert.ok(labels.length > 3, labels.join());
    const now = await choice.inputValue();
    const other = labels.slice(1).find((label) => label !== now) ?? '';
    await choice.selectOption(other);
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.getByRole('status').getByText('自己評価を保存しました。').waitFor();
    await opened.page
      .getByRole('button', { name: /の履歴/ })
      .first()
      .click();
    await opened.page.getByText('採用', { exact: true }).first().waitFor();
  });

  it('says what is wrong with a value while it is typed, and gives up by Escape', async () => {
    await as('torimatome');
    await cells('取組の成果').first().click();
    await dialog().getByRole('textbox', { name: '回答' }).fill('');
    await dialog().getByText('「取組の成果」が空欄です。').waitFor();
    await opened.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  it('keeps both answers where somebody else was faster, and leads to the decision', async () => {
    await as('torimatome');
    const { revision, blocks } = await table();
    const record = blocks[0]?.records[1];
    assert.ok(record);
    const cell = opened.page
      .getByRole('table')
      .getByRole('row')
      .nth(2)
      .getByRole('button', { name: /の取組の成果を直す/ });
    await cell.click();
    await dialog().getByRole('textbox', { name: '回答' }).fill('あとから来た回答');
    const form = (await browser.server.cycleOf(2025)).form;
    const edits = [
      {
        record: { id: record.id },
        field: 'achievement',
        value: { kind: 'value' as const, text: '先に来た回答', raw: '先に来た回答' },
      },
    ];
    await browser.server.client.ask(syncApi.sync, {
      params: { cycleId: cycle },
      body: {
        protocol: SYNC_PROTOCOL,
        submissionId: crypto.randomUUID(),
        since: revision,
        push: { formVersion: form.version, baseRevision: revision, edits, added: [], deleted: [] },
      },
    });
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().getByRole('alert').getByText('別の人が先に書き換えていました').waitFor();
    await dialog().getByRole('link', { name: '競合を開く' }).click();
    await opened.page.getByText('あとから来た回答').first().waitFor();
    await opened.page.getByText('先に来た回答').first().waitFor();
  });

  it('opens to staff the rows of their own department, and to viewers none', async () => {
    await as('toshokan');
    const rows = await cells('取組の成果').count();
    const { blocks } = await table();
    const own = blocks.flatMap(({ records }) => records).filter(({ departments }) => departments.includes('図書館'));
    assert.equal(rows, own.length);
    await opened.close();
    await as('kaigi');
    assert.equal(await cells('取組の成果').count(), 0);
  });

  it('says why an answer that was submitted is not changed any more', async () => {
    const { departments } = await browser.server.ask(workflowApi.standing, { params: { cycleId: cycle } });
    const library = departments.find(({ name }) => name === '図書館');
    assert.ok(library);
    await as('toshokan');
    await cells('取組の成果').first().click();
    await dialog().getByRole('textbox', { name: '回答' }).fill('提出のあとで直した回答');
    const staff = await browser.server.sampleUser('toshokan');
    await staff.ask(workflowApi.submit, {
      params: { cycleId: cycle, departmentId: library.id },
      body: { submissionId: crypto.randomUUID(), subjectRevision: (await table()).revision },
    });
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().getByRole('alert').getByText('提出済みのため変更できません').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels, ${colorScheme}`, async () => {
      opened = await browser.openPage({ colorScheme });
      await opened.open(`#/cycles/${cycle}/table`);
      await cells('取組の成果').first().click();
      await dialog().waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }
});
