import assert from 'node:assert/strict';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { arrivalsApi } from '../../core/protocol/arrivals.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { CycleClient } from '../server/cycle/cycle-client.js';
import { copyHolding, type Answers } from '../support/copy-stories.js';
import {
  accessibilityFaults,
  overflow,
  sampleFile,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

const LIBRARY = '図書館.xlsx';
const COLLEAGUE = '子育て支援課（別の担当）.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ANSWERS: Answers = { '1.achievement': '毎月開いた。', '1.result': '10', '1.rating': 'B' };

describe('a batch of workbooks, and what came in', () => {
  let browser: ConsoleBrowser;
  let cycle: CycleDto;
  let opened: ConsolePage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = await browser.server.cycleOf(2025);
    opened = await browser.openPage();
    await opened.open(`#/cycles/${cycle.id}/send`);
  });
  afterEach(() => browser.close());

  const main = () => opened.page.getByRole('main');
  type Given = { name: string; mimeType: string; buffer: Buffer };
  const choose = async (...files: Given[]) => {
    await opened.page.locator('input[type=file]').setInputFiles(files);
  };
  const copy = async (name: string, holds: Answers): Promise<Given> => {
    const blank = await browser.server.blank(cycle);
    return { name, mimeType: XLSX, buffer: Buffer.from(await copyHolding(blank, holds)) };
  };
  const revision = async () => (await browser.server.table(cycle)).revision;
  const submitLibrary = async () => {
    const client = new CycleClient(browser.server.client, cycle.id);
    await client.stepped(await client.departmentId('図書館'), 'submit', await revision());
  };
  const batch = () => main().getByRole('region', { name: '取り込む前の確認' }).first();

  it('looks at several first, stores nothing, and takes them in at one word; what needs a person is on top', async () => {
    const before = await revision();
    const noWorkbook = { name: 'メモ.xlsx', mimeType: XLSX, buffer: Buffer.from('memo') };
    await choose(await sampleFile(browser.server, LIBRARY), await sampleFile(browser.server, COLLEAGUE), noWorkbook);
    await main()
      .getByText(/^2件のブックを調べました。取り込むと、\d+セルの回答を書き込みます。/)
      .waitFor();
    await main().getByRole('article', { name: 'メモ.xlsx' }).getByText('取り込めませんでした').waitFor();
    await batch()
      .getByRole('row', { name: new RegExp(`^${LIBRARY}`) })
      .getByText(/^書き込み\d+$/)
      .waitFor();
    await batch().getByText('競合3').waitFor();
    assert.equal(await revision(), before, 'nothing is stored');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await main().getByRole('button', { name: '2件を取り込む' }).click();
    await main().getByText('3件のうち2件を取り込みました。').waitFor();
    await main().getByText('2件は確認が必要です。').waitFor();
    const cards = await main().getByRole('article').all();
    const order = await Promise.all(cards.map((card) => card.getAttribute('aria-label')));
    assert.deepEqual(order, ['メモ.xlsx', COLLEAGUE, LIBRARY]);
    assert.deepEqual(
      opened.errors.filter((text) => !text.includes('422')),
      [],
    );
  });

  it('leaves out what somebody takes off the batch, and gives all of it up', async () => {
    const before = await revision();
    await choose(await sampleFile(browser.server, LIBRARY), await sampleFile(browser.server, COLLEAGUE));
    await main().getByRole('button', { name: '2件を取り込む' }).waitFor();
    await main()
      .getByRole('button', { name: `${COLLEAGUE}を、この取り込みから外す` })
      .click();
    await main().getByRole('button', { name: '1件を取り込む' }).waitFor();
    await main().getByRole('button', { name: 'すべて取りやめる' }).click();
    await main().getByText('取り込む前の確認').waitFor({ state: 'detached' });
    assert.equal(await revision(), before);
  });

  it('says whose a workbook is where it does not say so itself, and which of two say otherwise', async () => {
    await choose(
      await copy('無題.xlsx', {}),
      await copy('一.xlsx', ANSWERS),
      await copy('二.xlsx', { ...ANSWERS, '1.result': '12' }),
    );
    await main().getByText('「一.xlsx」を直したものとみて、違う1セルを').waitFor();
    await main().getByLabel('無題.xlsxは、どの課のブックですか').selectOption('図書館');
    await main().getByRole('button', { name: '3件を取り込む' }).click();
    await main().getByText('3件のうち3件を取り込みました。').waitFor();
    const { arrivals } = await browser.server.ask(arrivalsApi.list, { params: { cycleId: cycle.id } });
    assert.equal(arrivals.find(({ fileName }) => fileName === '無題.xlsx')!.department, '図書館');
  });

  it('keeps the queue over loading the page again: what was asked, what waits, and what was done', async () => {
    await choose(await sampleFile(browser.server, LIBRARY));
    await main().getByText('取り込みました', { exact: true }).waitFor();
    await choose(await copy('一.xlsx', ANSWERS), await sampleFile(browser.server, COLLEAGUE));
    await main().getByRole('button', { name: '2件を取り込む' }).waitFor();
    await opened.page.reload();
    await main().getByRole('article', { name: LIBRARY }).getByText('取り込みました', { exact: true }).waitFor();
    await main().getByRole('button', { name: '2件を取り込む' }).click();
    await main().getByText('3件のうち3件を取り込みました。').waitFor();
    const { arrivals } = await browser.server.ask(arrivalsApi.list, { params: { cycleId: cycle.id } });
    assert.equal(arrivals.filter(({ fileName }) => fileName === LIBRARY).length, 1, 'nothing is sent twice');
  });

  it('looks again by itself at what did not reach the server, and takes nothing in that nobody has confirmed', async () => {
    const before = await revision();
    const files = [await copy('一.xlsx', ANSWERS), await copy('二.xlsx', { ...ANSWERS, '1.result': '12' })];
    await opened.page.context().setOffline(true);
    await choose(...files);
    await main().getByRole('button', { name: 'もう一度送る' }).nth(1).waitFor();
    await opened.page.context().setOffline(false);
    await main().getByRole('button', { name: '2件を取り込む' }).waitFor();
    await main().getByText('「一.xlsx」を直したものとみて、違う1セルを').waitFor();
    assert.equal(await revision(), before);
  });

  it('[S7] says in red what was not taken after submission, and keeps it listed until somebody has seen it', async () => {
    await submitLibrary();
    await choose(await sampleFile(browser.server, LIBRARY));
    const card = main().getByRole('article', { name: LIBRARY });
    await card.getByText('回答は取り込まれていません').waitFor();
    await opened.page.getByRole('link', { name: /届いたファイル/ }).click();
    const entry = main().getByRole('article', { name: LIBRARY });
    await entry.getByText('確認が必要', { exact: true }).waitFor();
    await entry.getByText('何も取り込まれていません').waitFor();
    await entry
      .getByText(/提出済みのため変更できません/)
      .first()
      .waitFor();
    await entry
      .getByText(/自己評価 [SABC]/)
      .first()
      .waitFor();
    assert.equal(
      await opened.page.getByRole('link', { name: '届いたファイル 1' }).count(),
      1,
      'counted beside the name',
    );
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await main()
      .getByRole('button', { name: `${LIBRARY}を確認した` })
      .click();
    await main().getByText('1件を確認済みにしました。').waitFor();
    await entry.getByText(/^確認済み（青木 まとめ・/).waitFor();
    await main().getByLabel('表示').selectOption('open');
    await main().getByText('確認が必要なものはありません').waitFor();
    assert.deepEqual(opened.errors, []);
  });

  it('[S7] tells the sender and the coordinator that another department’s file was sent', async () => {
    const staff = await browser.server.sampleUser('toshokan');
    const page = await browser.openPageOf(staff);
    await page.open(`#/cycles/${cycle.id}/send`);
    await page.page.locator('input[type=file]').setInputFiles([await sampleFile(browser.server, '生活支援課.xlsx')]);
    const card = page.page.getByRole('article', { name: '生活支援課.xlsx' });
    await card.getByText('回答は取り込まれていません').waitFor();
    await card
      .getByText(/他の課の欄です。担当課に入力を依頼してください/)
      .first()
      .waitFor();
    assert.equal(await card.getByText('新しい回答はありませんでした').count(), 0);
    await page.page.getByRole('link', { name: /届いたファイル/ }).click();
    const own = page.page.getByRole('article', { name: '生活支援課.xlsx' });
    await own
      .getByText(/他の課の欄です/)
      .first()
      .waitFor();
    assert.equal(await page.page.getByRole('button', { name: /確認した/ }).count(), 0, 'that is the coordinator’s');
    await opened.open(`#/cycles/${cycle.id}/arrivals?show=open`);
    await main()
      .getByRole('article', { name: '生活支援課.xlsx' })
      .getByText(/他の課の欄です/)
      .first()
      .waitFor();
  });

  it('[S8] takes an upload back: shows what goes back to what and what stays, does it, and gives it again', async () => {
    await choose(await copy('誤り.xlsx', ANSWERS));
    await main()
      .getByText(/^取り込みました/)
      .waitFor();
    const library = new CycleClient(await browser.server.sampleUser('toshokan'), cycle.id);
    const { records } = await library.whole();
    const row = records.find(({ key }) => key['department'] === '図書館')!.id;
    await library.write(row, 'result', '12');
    await opened.open(`#/cycles/${cycle.id}/arrivals`);
    await main().getByRole('button', { name: '誤り.xlsxの取込みを取り消す' }).click();
    const dialog = opened.page.getByRole('dialog');
    await dialog.getByText('元に戻るセル（2）').waitFor();
    await dialog.getByText('B → 未評価').waitFor();
    await dialog.getByText('そのまま残るセル（1）').click();
    await dialog.getByText(/に変更$/).waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await dialog.getByRole('button', { name: '取り消す' }).click();
    await main().getByText('「誤り.xlsx」の取込みを取り消し、2セルを元に戻しました。').waitFor();
    await main().getByRole('article', { name: '誤り.xlsx', exact: true }).getByText('取り消し済み').waitFor();
    await main()
      .getByRole('button', { name: /「誤り.xlsx」の取込みの取消し/ })
      .click();
    await dialog.getByRole('button', { name: '取消しをやめる' }).click();
    await main().getByText('「誤り.xlsx」の取消しをやめ、2セルを戻しました。').waitFor();
    assert.deepEqual(opened.errors, []);
  });

  it('looks at seventeen at once and takes them in within seconds', async function () {
    this.timeout(120_000);
    const files: Given[] = [];
    for (let i = 1; i <= 17; i++) files.push(await copy(`${i}.xlsx`, { '1.result': String(i) }));
    const started = Date.now();
    await choose(...files);
    await main()
      .getByRole('button', { name: '17件を取り込む' })
      .and(main().locator(':not([aria-disabled=true])'))
      .waitFor();
    await main().getByRole('button', { name: '17件を取り込む' }).click();
    await main()
      .getByText(/^17件のうち17件を取り込みました。/)
      .waitFor({ timeout: 60_000 });
    assert.ok(Date.now() - started < 60_000);
  });

  it('fits on a narrow window', async () => {
    await choose(await sampleFile(browser.server, LIBRARY), await sampleFile(browser.server, COLLEAGUE));
    await opened.page.setViewportSize({ width: 320, height: 640 });
    await main().getByRole('button', { name: '2件を取り込む' }).waitFor();
    assert.equal(await overflow(opened.page), 0);
    await main().getByRole('button', { name: '2件を取り込む' }).click();
    await main().getByText('2件のうち2件を取り込みました。').waitFor();
    await opened.open(`#/cycles/${cycle.id}/arrivals`);
    await main().getByRole('article').first().waitFor();
    assert.equal(await overflow(opened.page), 0);
    await opened.page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await accessibilityFaults(opened.page), []);
  });

  it('[S6] keeps reasons that were not sent over loading the page again, until the person signs out', async () => {
    await submitLibrary();
    const { departments } = await browser.server.ask(workflowApi.standing, { params: { cycleId: cycle.id } });
    const { id } = departments.find(({ name }) => name === '図書館')!;
    await opened.open(`#/cycles/${cycle.id}/submission?department=${id}`);
    const note = main().getByRole('textbox').first();
    await note.fill('実績値の出どころを書いてください。');
    await opened.page.reload();
    assert.equal(await main().getByRole('textbox').first().inputValue(), '実績値の出どころを書いてください。');
    await opened.page.getByRole('button', { name: /青木 まとめ/ }).click();
    await opened.page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await opened.page.getByRole('button', { name: 'サインイン' }).waitFor();
    assert.deepEqual(
      await opened.page.evaluate<string[]>(
        'Object.keys(sessionStorage).filter((name) => name.startsWith("torimatome.unsent"))',
      ),
      [],
    );
  });
});
