import assert from 'node:assert/strict';
import { departmentsApi } from '../../core/protocol/departments.js';
import type { Client } from '../server/api/client.js';
import { inviteUser } from '../server/accounts/people.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

/** The first page says what comes next, and has the button, whoever it is and however far the city is. */
describe('the first page of a city that has begun a year', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const as = async (loginName: string) => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    await opened.open();
    return opened.page;
  };

  it('an administrator: which departments have no staff yet, and the way to add them', async () => {
    const page = await as('johosys');
    await page.getByText('担当者が登録されていない課が11課あります。').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('link', { name: '利用者を登録する' }).click();
    await page.getByRole('heading', { level: 1, name: '利用者の管理' }).waitFor();
    await page.getByRole('button', { name: 'まとめて登録' }).waitFor();
  });

  it('a viewer: how many have submitted, the way to the table, and that drafts are not shown', async () => {
    const page = await as('kaigi');
    await page.getByText('14課のうち0課が提出しました。').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('link', { name: '取りまとめ表を開く' }).click();
    await page.getByText('まだ提出していない課の回答は表示していません').waitFor();
    await page.getByText('提出前').first().waitFor();
    assert.equal(await page.getByText('未回答').count(), 0);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(page), 0);
  });

  it('staff: their own rows, to be answered', async () => {
    const page = await as('toshokan');
    await page.getByRole('heading', { level: 1, name: '回答する' }).waitFor();
    await page.getByRole('navigation', { name: '行の一覧' }).waitFor();
  });

  it('staff of a department without rows: that there are none, and whom to ask', async () => {
    const administrator = await browser.server.sampleUser('johosys');
    const { id } = await administrator.ask(departmentsApi.add, { body: { name: '税務課' } });
    const person = { loginName: 'zeimu', role: 'staff' as const, departmentIds: [id] };
    opened = await browser.openPageOf(await inviteUser(administrator, browser.server, person));
    await opened.open();
    await opened.page.getByRole('heading', { level: 1, name: '回答する' }).waitFor();
    const main = opened.page.getByRole('main');
    await main.getByText('担当課が違うときは管理者に直すよう頼んでください').waitFor();
    await main.getByRole('link', { name: '取りまとめ表を開く' }).waitFor();
  });

  it('a coordinator: how far the year is, and taking in', async () => {
    const page = await as('torimatome');
    await page.getByRole('link', { name: 'ブックの取り込み' }).first().waitFor();
    await page.getByRole('heading', { name: /まだ届いていない課/ }).waitFor();
  });
});

describe('the first page of a city without a year', () => {
  let browser: ConsoleBrowser;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole(false);
  });
  after(() => browser.close());

  const firstPageOf = async (client: Client) => {
    const opened = await browser.openPageOf(client);
    await opened.open();
    return opened;
  };

  it('an administrator: departments, then users, each with its button', async () => {
    const opened = await firstPageOf(await browser.server.administrator());
    const steps = await opened.page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts();
    assert.deepEqual(steps, ['課を登録する', '利用者を登録する']);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await opened.page.getByRole('link', { name: '課を登録する' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '担当課' }).waitFor();
    await opened.close();
  });

  it('a coordinator: beginning a year, and no document of a form in sight', async () => {
    const opened = await firstPageOf(browser.server.client);
    await opened.page.getByRole('link', { name: '年度を始める' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '年度の準備' }).waitFor();
    assert.equal(await opened.page.getByRole('button', { name: '様式を登録' }).count(), 0);
    assert.doesNotMatch(await opened.page.getByRole('main').innerText(), /JSON/i);
    await opened.page.getByText('その他の登録のしかた').click();
    await opened.page.getByRole('button', { name: '様式を登録' }).waitFor();
    await opened.close();
  });

  for (const role of ['viewer', 'staff'] as const) {
    it(`${role}: that there is no year yet, and who begins it`, async () => {
      const administrator = await browser.server.administrator();
      const departmentIds = role === 'staff' ? [await departmentOf(administrator)] : [];
      const person = { loginName: `first-${role}`, role, departmentIds };
      const opened = await firstPageOf(await inviteUser(administrator, browser.server, person));
      await opened.page.getByText('取りまとめ担当が年度を始めると、ここに表示されます。').waitFor();
      await opened.close();
    });
  }

  const departmentOf = async (client: Client) =>
    (await client.ask(departmentsApi.add, { body: { name: '福祉課' } })).id;
});
