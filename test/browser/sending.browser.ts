import assert from 'node:assert/strict';
import { workflowApi } from '../../core/protocol/workflow.js';
import { textValue } from '../../core/record/value.js';
import { CycleClient, edit } from '../server/cycle/cycle-client.js';
import { valuesOf } from './values-of.js';
import {
  accessibilityFaults,
  sampleFile,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

const LIBRARY = '図書館.xlsx';
const COLLEAGUE = '子育て支援課（別の担当）.xlsx';

describe('taking workbooks in', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
    opened = await browser.openPage();
    await opened.open(`#/cycles/${cycle}/send`);
  });
  afterEach(() => browser.close());

  const main = () => opened.page.getByRole('main');
  const choose = async (...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
    await opened.page.locator('input[type=file]').setInputFiles(files);
  };
  const departmentOf = async (name: string) => {
    const { departments } = await browser.server.progress(await browser.server.cycleOf(2025));
    const found = departments.find((department) => department.name === name);
    assert.ok(found, name);
    return found;
  };

  it('takes several at once, says what each did, and the progress follows', async () => {
    assert.equal((await departmentOf('図書館')).filled, 0);
    await choose(await sampleFile(browser.server, LIBRARY), await sampleFile(browser.server, COLLEAGUE));
    await main().getByRole('button', { name: '2件を取り込む' }).click();
    await main().getByText('取り込みました', { exact: true }).waitFor();
    await main().getByText('取り込みました（確認が必要です）').waitFor();
    await main().getByText('競合したセル（3）').waitFor();
    const { filled, entries } = await departmentOf('図書館');
    assert.equal(filled, entries);
    await opened.page.getByRole('link', { name: /進捗/ }).first().click();
    const row = opened.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: opened.page.getByRole('rowheader', { name: '図書館' }) });
    await row.filter({ hasText: `${filled} / ${entries}` }).waitFor();
  });

  it('says in red what was not taken, cell by cell with value and reason, as after the department has submitted', async () => {
    const { departments } = await browser.server.ask(workflowApi.standing, { params: { cycleId: cycle } });
    const library = departments.find(({ name }) => name === '図書館');
    assert.ok(library);
    const { revision } = await browser.server.table(await browser.server.cycleOf(2025));
    await browser.server.ask(workflowApi.submit, {
      params: { cycleId: cycle, departmentId: library.id },
      body: { submissionId: crypto.randomUUID(), subjectRevision: revision },
    });
    await choose(await sampleFile(browser.server, LIBRARY));
    const card = main().getByRole('article', { name: LIBRARY });
    await card.getByText('回答は取り込まれていません').waitFor();
    assert.equal(await card.getByText('新しい回答はありませんでした').count(), 0);
    await card.getByText(/^取り込まなかった回答（\d+）$/).waitFor();
    await card.getByText('提出済みのため変更できません').first().waitFor();
    await card
      .getByText(/自己評価 [SABC]/)
      .first()
      .waitFor();
    await opened.page
      .getByRole('log')
      .getByText(/取り込まなかった回答が\d+件あります/)
      .waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
  });

  it('shows both values of a conflicting cell with their files, there and among the conflicts', async () => {
    await choose(await sampleFile(browser.server, COLLEAGUE));
    await main().getByText('競合したセル（3）').waitFor();
    await opened.open(`#/cycles/${cycle}/conflicts`);
    await main().getByRole('article').nth(2).waitFor();
    const { conflicts } = await browser.server.conflicts(await browser.server.cycleOf(2025));
    assert.equal(conflicts.length, 3);
    const text = await main().innerText();
    for (const conflict of conflicts) {
      const { address, proposers } = conflict;
      assert.ok(text.includes(address), address);
      for (const source of proposers) assert.ok(text.includes(source), source);
    }
    await opened.open(`#/cycles/${cycle}/table?show=conflicting`);
    const conflicting = conflicts.flatMap(valuesOf);
    await opened.page.getByRole('table').waitFor();
    const table = (await opened.page.getByRole('table').innerText()).replace(/\s/g, '');
    for (const value of conflicting) assert.ok(table.includes(value.replace(/\s/g, '')), value);
  });

  it('shows a value once, with everybody who says so', async () => {
    await choose(await sampleFile(browser.server, COLLEAGUE));
    await main().getByText('競合したセル（3）').waitFor();
    const conflictsNow = async () => (await browser.server.conflicts(await browser.server.cycleOf(2025))).conflicts;
    const [known] = await conflictsNow();
    const { record, field, base, proposals } = known!;
    const same = { ...edit(record, field, '', textValue(base)), value: proposals[0]!.value };
    const coordinator = new CycleClient(browser.server.client, cycle);
    await coordinator.push({ formVersion: 1, baseRevision: 0, edits: [same] });
    const first = (await conflictsNow()).find(({ id }) => id === known!.id);
    const sources = [first!.currentBy!.author, ...first!.proposals.map(({ submission }) => submission.source)];
    assert.equal(sources.length, 3);
    await opened.open(`#/cycles/${cycle}/conflicts`);
    const article = main().getByRole('article').filter({ hasText: first!.address });
    // The page may still show what it knew before the second one came.
    await article.getByText(sources[2]!).nth(1).waitFor();
    assert.equal(await article.getByRole('listitem').count(), 2);
    const text = await article.innerText();
    for (const source of sources) assert.ok(text.includes(source), source);
  });

  it('[I4] says which copy one without a link was taken for, and why; a copy sent again changes nothing', async () => {
    await choose(await sampleFile(browser.server, LIBRARY));
    await main().getByText('連携情報のないブックです。配布した様式に記入したものとして取り込みます').waitFor();
    await choose(await sampleFile(browser.server, LIBRARY));
    await main().getByText(`連携情報のないブックです。先に届いた「${LIBRARY}」と同じ内容です`).waitFor();
  });

  it('says why a file was refused, and what remains of the queue goes on', async () => {
    const noWorkbook = { name: 'メモ.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('memo') };
    await choose(noWorkbook, await sampleFile(browser.server, LIBRARY));
    await main().getByText('取り込めませんでした').first().waitFor();
    await main().getByRole('button', { name: '1件を取り込む' }).click();
    await main().getByText('取り込みました', { exact: true }).waitFor();
    assert.equal((await departmentOf('図書館')).missing, 0);
  });

  it('names the cell of what has to be corrected', async () => {
    await choose(await sampleFile(browser.server, '生活支援課.xlsx'));
    await main()
      .getByText(/^指摘（\d+）$/)
      .first()
      .waitFor();
    const text = await main().innerText();
    assert.match(text, /要修正/);
    assert.match(text, /[A-Z]+\d+/);
  });

  it('takes in what is dropped on the page', async () => {
    const { buffer, name } = await sampleFile(browser.server, LIBRARY);
    const transfer = await opened.page.evaluateHandle(`(() => {
      const bytes = Uint8Array.from(atob('${buffer.toString('base64')}'), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], '${name}'));
      return transfer;
    })()`);
    const target = main().getByText('ブックをここにドロップ');
    for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: transfer });
    await main().getByText('取り込みました', { exact: true }).waitFor();
  });

  it('can be done by keyboard alone', async () => {
    const chooser = opened.page.waitForEvent('filechooser');
    for (let presses = 0; presses < 20; presses++) {
      await opened.page.keyboard.press('Tab');
      const focused = await opened.page.evaluate<string>("document.activeElement?.textContent ?? ''");
      if (focused.includes('ブックを選ぶ')) break;
    }
    await opened.page.keyboard.press('Enter');
    await (await chooser).setFiles([await sampleFile(browser.server, LIBRARY)]);
    await main().getByText('取り込みました', { exact: true }).waitFor();
  });

  it('tells screen readers what an upload did', async () => {
    await choose(await sampleFile(browser.server, LIBRARY));
    const announced = opened.page.locator('[aria-live=polite], [role=status]').filter({ hasText: LIBRARY });
    await announced.filter({ hasText: '取り込みました' }).first().waitFor({ state: 'attached' });
  });

  it('keeps its results while other views are looked at', async () => {
    await choose(await sampleFile(browser.server, LIBRARY));
    await main().getByText('取り込みました', { exact: true }).waitFor();
    await opened.page.getByRole('link', { name: '取りまとめ表' }).click();
    await opened.page.getByRole('table').waitFor();
    await opened.page.getByRole('link', { name: 'ブックの取り込み' }).first().click();
    await main().getByText('取り込みました', { exact: true }).waitFor();
  });

  it('takes in a sample workbook with one press', async () => {
    await opened.page.getByRole('button', { name: `${LIBRARY}を取り込んでみる` }).click();
    await main().getByText('取り込みました', { exact: true }).waitFor();
    assert.equal((await departmentOf('図書館')).missing, 0);
  });
});
