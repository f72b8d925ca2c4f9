import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { syncApi } from '../../core/protocol/sync.js';
import { plansApi } from '../../core/protocol/plans.js';
import type { Locator, Page } from 'playwright-core';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { textValue } from '../../core/record/value.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import {
  accessibilityFaults,
  eventually,
  overflow,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

describe('submitting, returning and accepting in the console', () => {
  let browser: ConsoleBrowser;
  let cycle: CycleDto;
  const pages: ConsolePage[] = [];

  before(async function () {
    this.timeout(120_000);
    await (await startConsole()).close();
  });
  beforeEach(async () => {
    browser = await startConsole();
    cycle = await browser.server.cycleOf(2025);
  });
  afterEach(async () => {
    for (const opened of pages.splice(0)) await opened.close();
    await browser.close();
  });

  const openAs = async (loginName: string, query = ''): Promise<Page> => {
    const opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    pages.push(opened);
    await opened.open(`#/cycles/${cycle.id}/progress${query}`);
    return opened.page;
  };
  const department = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  /** Opens a department in the table. */
  const openDepartment = async (page: Page, name: string): Promise<Locator> => {
    await page.getByRole('rowheader', { name }).getByRole('button', { name, exact: true }).click();
    await department(page, name).getByText('提出と差戻しの経過').waitFor();
    return department(page, name);
  };
  const standing = () => browser.server.ask(workflowApi.standing, { params: { cycleId: cycle.id } });
  const idOf = async (name: string) => (await standing()).departments.find((one) => one.name === name)!.id;
  /** What somebody else does meanwhile. */
  const step = async (name: string, taken: TakenStep, more: object = {}) => {
    const { revision } = await standing();
    const body = { submissionId: randomUUID(), subjectRevision: revision, ...more };
    const params = { cycleId: cycle.id, departmentId: await idOf(name) };
    assert.equal((await browser.server.call(workflowApi[taken], { params, body })).status, 200);
  };
  const submit = async (page: Page, name: string) => {
    const card = department(page, name);
    await card.getByRole('button', { name: '提出する' }).click();
    await card.getByRole('alert').getByText('このまま提出しますか').waitFor();
    await card.getByRole('button', { name: 'このまま提出する' }).click();
    await card.getByText(`${name}の回答を提出しました。`).waitFor();
  };
  const noFaults = async (page: Page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours that are still fading are nobody's.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The page follows the system a moment later.
      const ground =
        "getComputedStyle(document.querySelector('.fui-FluentProvider')).getPropertyValue('--colorNeutralBackground1')";
      await eventually(page, `(${ground}.trim() === '#ffffff') === ${colorScheme === 'light'}`);
      assert.deepEqual(await accessibilityFaults(page), [], colorScheme);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('[S6] goes the whole way: submitted, returned with a reason at a cell, submitted again, accepted, reopened', async () => {
    const staff = await openAs('toshokan');
    const card = department(staff, '図書館');
    await card.getByRole('list', { name: '提出までにそろえるところ' }).getByRole('listitem').first().waitFor();
    await noFaults(staff);
    await card.getByLabel('取りまとめ課への連絡（任意）').fill('来館者数は速報値です。');
    await submit(staff, '図書館');
    await card.getByText('提出済み').waitFor();
    assert.equal(await card.getByRole('button', { name: /提出/ }).count(), 0);

    const coordinator = await openAs('torimatome');
    const item = department(coordinator, '図書館');
    await coordinator.getByRole('table').getByText('来館者数は速報値です。').waitFor();
    await openDepartment(coordinator, '図書館');
    await item.getByRole('button', { name: 'セルに理由を付ける' }).click();
    await item.getByRole('searchbox').fill('図書館');
    const row = item.getByRole('list', { name: '見つかった行' }).getByRole('button').first();
    const named = (await row.innerText()).trim();
    await row.click();
    await item
      .getByRole('button', { name: /^取組の成果/ })
      .first()
      .click();
    // The reason's own field has the focus: one goes on by writing.
    await coordinator.keyboard.type('数字の出どころを書いてください。');
    await noFaults(coordinator);
    await item.getByLabel('担当課への連絡（任意）').fill('一か所だけお願いします。');
    await item.getByRole('button', { name: '差し戻す' }).click();
    await item.getByText('図書館に差し戻しました。').waitFor();

    await staff.getByRole('button', { name: '最新の状態にする' }).click();
    await card.getByText('一か所だけお願いします。').first().waitFor();
    const reason = card.getByRole('list', { name: '差戻しの理由' }).getByRole('listitem').first();
    assert.match(await reason.innerText(), /数字の出どころを書いてください。/);
    assert.match(await reason.innerText(), /[A-Z]+\d+/);
    await noFaults(staff);
    await reason.getByRole('link', { name: named }).click();
    await staff.waitForURL(/\/table\?/);
    const marked = staff.locator('tr[aria-current=true]');
    await marked.waitFor();
    for (const part of named.split(' / ').slice(1)) assert.ok((await marked.innerText()).includes(part), part);
    assert.ok(await marked.evaluate((element) => element.matches(':focus')));
    await staff.goBack();
    await submit(staff, '図書館');

    await coordinator.getByRole('button', { name: '最新の状態にする' }).click();
    await item.getByRole('button', { name: '受理する' }).click();
    await item.getByRole('button', { name: 'このまま受理する' }).click();
    await item.getByText('図書館の回答を受理しました。').waitFor();
    await item.getByRole('button', { name: '入力できる状態に戻す' }).click();
    await item.getByRole('alert').waitFor();
    await item.getByRole('button', { name: '入力できる状態に戻す' }).click();
    await item.getByText('図書館を、入力できる状態に戻しました。').waitFor();

    await item.getByText('提出と差戻しの経過').click();
    const events = item.getByRole('list', { name: '提出と差戻しの経過' }).locator('> li');
    const told = await events.allInnerTexts();
    assert.match(told[0]!, /入力できる状態に戻しました\s+青木 まとめ/);
    assert.ok(told.some((text) => /差し戻しました[^]*一か所だけお願いします。[^]*数字の出どころ/.test(text)));
    assert.ok(told.some((text) => /提出しました\s+本田 文\s+来館者数は速報値です。/.test(text)));
    assert.deepEqual(
      pages.flatMap(({ errors }) => errors),
      [],
    );
  });

  it('tells in words that somebody else was faster, shows how it stands now, and keeps what was written', async () => {
    await step('図書館', 'submit');
    const page = await openAs('torimatome', `?department=${await idOf('図書館')}`);
    const item = department(page, '図書館');
    await item
      .getByRole('button', { name: /指摘を理由に加える/ })
      .first()
      .click();
    await item.getByLabel('担当課への連絡（任意）').fill('もう一度見てください。');
    await step('図書館', 'accept');
    await item.getByRole('button', { name: '差し戻す' }).click();
    const alert = item.getByRole('alert').filter({ hasText: '図書館に差し戻せませんでした' });
    await alert.getByText('この課は現在「受理済み」のため').waitFor();
    await item.getByText('受理済み', { exact: true }).waitFor();
    await item.getByRole('heading', { name: '送っていない連絡と理由' }).waitFor();
    await item.getByText('もう一度見てください。').waitFor();
    await noFaults(page);
    // It outlives another view and a reload, until it is deleted.
    await page.reload();
    await item.getByText('もう一度見てください。').waitFor();
    await item.getByRole('button', { name: '消す' }).click();
    assert.equal(await page.getByText('もう一度見てください。').count(), 0);
  });

  it('[S6] refuses to submit what changed since it was looked at, and says so', async () => {
    const page = await openAs('toshokan');
    const card = department(page, '図書館');
    await card.getByRole('list', { name: '提出までにそろえるところ' }).waitFor();
    await card.getByLabel('取りまとめ課への連絡（任意）').fill('よろしくお願いします。');
    const params = { cycleId: cycle.id, departmentId: await idOf('図書館') };
    const { rows, revision } = await browser.server.ask(workflowApi.rows, { params });
    const value = textValue('あとから書いた実績');
    const edits = [{ record: { id: rows[0]!.id }, field: 'achievement', value }];
    const push = { formVersion: 1, baseRevision: revision, edits };
    const body = { protocol: 1, submissionId: randomUUID(), since: null, push };
    assert.equal((await browser.server.call(syncApi.sync, { params: { cycleId: cycle.id }, body })).status, 200);
    await card.getByRole('button', { name: '提出する' }).click();
    await card.getByRole('button', { name: 'このまま提出する' }).click();
    await card.getByText('確認した後に内容が変わっています').waitFor();
    assert.equal(await card.getByLabel('取りまとめ課への連絡（任意）').inputValue(), 'よろしくお願いします。');
    await submit(page, '図書館');
  });

  it('[S1] sends a step again under the same id when the answer was lost', async () => {
    const page = await openAs('toshokan');
    const card = department(page, '図書館');
    const ids: unknown[] = [];
    await page.route('**/submit', async (route) => {
      ids.push((route.request().postDataJSON() as { submissionId: unknown }).submissionId);
      // The server takes it, but the answer is lost on the way back.
      if (ids.length === 1) await route.fetch().then(() => route.abort('connectionreset'));
      else await route.continue();
    });
    await card.getByLabel('取りまとめ課への連絡（任意）').fill('一度だけ');
    await card.getByRole('button', { name: '提出する' }).click();
    await card.getByRole('button', { name: 'このまま提出する' }).click();
    const alert = card.getByRole('alert').filter({ hasText: '提出できませんでした' });
    await alert.getByText('二重になることはありません').waitFor();
    await alert.getByRole('button', { name: 'もう一度試す' }).click();
    await card.getByText('図書館の回答を提出しました。').waitFor();
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    // Once, in the history.
    assert.equal(await card.getByText('一度だけ').count(), 1);
  });

  it('submits for all and accepts them in no more than six clicks, and says before what is open in each', async () => {
    const page = await openAs('torimatome');
    const all = (await standing()).departments.length;
    let clicks = 0;
    const click = async (locator: Locator) => {
      clicks++;
      await locator.click();
    };
    const dialog = page.getByRole('alertdialog');
    await click(page.getByRole('checkbox', { name: `操作できる課をすべて選ぶ（${all}課）` }));
    await click(page.getByRole('button', { name: `提出する（${all}課）` }));
    await dialog.getByRole('heading', { name: `${all}課の回答を提出します` }).waitFor();
    const library = dialog.getByRole('listitem').filter({ hasText: /^図書館/ });
    assert.match(await library.innerText(), /足りないセル 8件/);
    await noFaults(page);
    await click(dialog.getByRole('button', { name: `${all}課を提出する` }));
    await page.getByText(`${all}課の回答を提出しました。`).waitFor();
    await click(page.getByRole('button', { name: `受理する（${all}課）` }));
    await click(dialog.getByRole('button', { name: `${all}課を受理する` }));
    await page.getByText(`${all}課の回答を受理しました。`).waitFor();
    assert.ok((await standing()).departments.every(({ state }) => state === 'accepted'));
    process.stdout.write(`      clicks for ${all} departments: ${clicks}\n`);
    assert.ok(clicks <= 6);
  });

  it('takes a step of several, names the one that failed with the reason, and those that were left out', async () => {
    for (const name of ['図書館', '子育て支援課', '学校教育課']) await step(name, 'submit');
    const page = await openAs('torimatome', '?state=submitted');
    const choose = (name: string) => page.getByRole('checkbox', { name: `${name}を選ぶ` }).click();
    for (const name of ['図書館', '子育て支援課', '学校教育課']) await choose(name);
    await page.getByRole('button', { name: 'すべて 14' }).click();
    await choose('防災安全課');
    await page.getByRole('button', { name: '受理する（3課）' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('選んだうち1課は、今この操作ができません').waitFor();
    await dialog.getByText('防災安全課（未着手）').waitFor();
    await page.route('**/standing', (route) => route.abort());
    await step('学校教育課', 'return', { note: '先に戻します' });
    await dialog.getByRole('button', { name: /課を受理する/ }).click();
    await page.getByText(/課の回答を受理しました。/).waitFor();
    const alert = page.getByRole('alert').filter({ hasText: '1課は受理できませんでした。' });
    assert.match(await alert.innerText(), /学校教育課: この課は現在「差戻し中」のため/);
    await page.unroute('**/standing');
    const states = new Map((await standing()).departments.map(({ name, state }) => [name, state]));
    assert.deepEqual(
      ['図書館', '子育て支援課', '学校教育課'].map((name) => states.get(name)),
      ['accepted', 'accepted', 'returned'],
    );
  });

  it('returns several with one note, which cannot be left out', async () => {
    for (const name of ['図書館', '防災安全課']) await step(name, 'submit');
    const page = await openAs('torimatome');
    for (const name of ['図書館', '防災安全課']) await page.getByRole('checkbox', { name: `${name}を選ぶ` }).click();
    await page.getByRole('button', { name: '差し戻す（2課）' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '2課に差し戻す' }).click();
    await dialog.getByText('差し戻す理由を書いてください。').waitFor();
    await dialog.getByLabel('担当課への連絡').fill('自己評価の根拠を書いてください。');
    await dialog.getByRole('button', { name: '2課に差し戻す' }).click();
    await page.getByText('2課に差し戻しました。').waitFor();
    const { departments } = await standing();
    const told = departments.filter(({ state }) => state === 'returned').map(({ name, last }) => [name, last?.note]);
    assert.deepEqual(told.toSorted(), [
      ['図書館', '自己評価の根拠を書いてください。'],
      ['防災安全課', '自己評価の根拠を書いてください。'],
    ]);
  });

  for (const reader of ['kaigi', 'johosys']) {
    it(`shows ${reader}, who only reads, where the departments stand, and nothing to press that would be refused`, async () => {
      await step('図書館', 'submit', { note: '課どうしの連絡' });
      const page = await openAs(reader);
      const item = department(page, '図書館');
      await page.getByRole('row').filter({ hasText: '図書館' }).getByText('提出済み').first().waitFor();
      await page.getByRole('button', { name: '図書館', exact: true }).click();
      await item.getByRole('link', { name: 'この課の行を取りまとめ表で見る' }).waitFor();
      await item.getByRole('list', { name: '足りないところ・誤り' }).waitFor();
      for (const name of ['提出する', '受理する', '差し戻す', '入力できる状態に戻す', 'セルに理由を付ける'])
        assert.equal(await page.getByRole('button', { name }).count(), 0, name);
      assert.equal(await page.getByRole('checkbox').count(), 0);
      assert.equal((await page.getByText('課どうしの連絡').count()) > 0, reader === 'johosys');
      assert.equal(await page.getByText('提出と差戻しの経過').count(), reader === 'johosys' ? 1 : 0);
      await noFaults(page);
      assert.deepEqual(pages[0]!.errors, []);
    });
  }

  it('offers nothing in a cycle that is closed', async () => {
    await step('図書館', 'submit');
    await browser.server.ask(plansApi.setState, { params: { cycleId: cycle.id }, body: { state: 'closed' } });
    const page = await openAs('torimatome', `?department=${await idOf('図書館')}`);
    await page.getByText('この年度の評価作業は終了しています。').waitFor();
    await department(page, '図書館').getByText('提出と差戻しの経過').waitFor();
    assert.equal(await page.getByRole('button', { name: '受理する' }).count(), 0);
  });

  it('can be done by the keyboard alone', async () => {
    const page = await openAs('toshokan');
    const card = department(page, '図書館');
    await card.getByLabel('取りまとめ課への連絡（任意）').focus();
    await page.keyboard.type('キーだけで');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.getByRole('alert').waitFor();
    // The answer to the question has the focus.
    await page.keyboard.press('Enter');
    await card.getByText('図書館の回答を提出しました。').waitFor();
    assert.match(
      await page
        .getByRole('status')
        .allInnerTexts()
        .then((texts) => texts.join()),
      /提出しました/,
    );
    const place = await page.evaluate<string>(
      "document.activeElement?.closest('section')?.innerText.slice(0, 3) ?? ''",
    );
    assert.equal(place, '図書館');
  });

  it('stays within 320 pixels, for staff and coordinator, whatever is written', async () => {
    const unbroken = 'Unbreakable'.repeat(30);
    await step('図書館', 'submit', { note: unbroken });
    for (const loginName of ['toshokan', 'torimatome']) {
      const page = await openAs(loginName, `?department=${await idOf('図書館')}`);
      await page.setViewportSize({ width: 320, height: 800 });
      const item = department(page, '図書館');
      await item.getByText('提出と差戻しの経過').click();
      await item.getByText(unbroken).last().waitFor();
      if (loginName === 'torimatome') {
        await item.getByRole('button', { name: 'セルに理由を付ける' }).click();
        await item.getByRole('list', { name: '見つかった行' }).getByRole('button').first().click();
        assert.equal(await overflow(page), 0);
        await item.getByRole('button', { name: '行全体' }).click();
        await page.keyboard.type(unbroken);
      }
      assert.equal(await overflow(page), 0, loginName);
      await noFaults(page);
    }
  });
});
