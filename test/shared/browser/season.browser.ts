/**
 * A city's season in the console, on workbooks as cities have them: the year begun from the form, seventeen workbooks taken
 * in at once after one look at them, submitted, accepted, and the report the city's own; and two years of another city, the
 * second with last year beside it.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { programmesApi } from '../../../core/protocol/programmes.js';
import { workflowApi } from '../../../core/protocol/workflow.js';
import { displayText } from '../../../core/record/value.js';
import { readForm } from '../../../server/workbook/read-form.js';
import {
  accessibilityFaults,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from '../../browser/console-page.js';
import { expected, squeezed, workbookNames, workbookPath } from '../shared-files.js';

const OGORI = workbookNames('ogori-r3-dept').map(workbookPath);
const KIYOSE_SECTIONS = [1, 2, 3, 4, 5].map((n) => workbookPath(`kiyose-h23-chosho-${n}`));

/** Somebody at the console whose presses are counted. */
class Season {
  clicks = 0;
  readonly told: string[] = [];

  constructor(
    readonly browser: ConsoleBrowser,
    readonly opened: ConsolePage,
  ) {}

  get page() {
    return this.opened.page;
  }

  async click(what: Locator): Promise<void> {
    this.clicks++;
    await what.click();
  }

  press(name: string | RegExp, within: Locator = this.page.getByRole('main')): Promise<void> {
    return this.click(within.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  /** One press opens the dialog in which files are chosen. */
  async choose(paths: readonly string[], within: Locator = this.page.getByRole('main')): Promise<void> {
    this.clicks++;
    await within
      .locator('input[type=file]')
      .first()
      .setInputFiles([...paths]);
  }

  /** By the navigation. */
  go(view: string): Promise<void> {
    return this.click(this.page.getByRole('navigation').getByRole('link', { name: view }));
  }

  /** @returns how many presses it took */
  async counted(what: string, act: () => Promise<void>): Promise<number> {
    const [before, begun] = [this.clicks, performance.now()];
    await act();
    const clicks = this.clicks - before;
    this.told.push(`${what}: ${clicks} clicks, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return clicks;
  }

  async begin(workbook: string, plan: string, answers?: string): Promise<void> {
    await this.press('年度を始める');
    const form = this.page.getByRole('form', { name: '年度を始める' });
    await this.choose([workbookPath(workbook)], form);
    await form.getByRole('region', { name: 'このブックから読み取れたもの' }).waitFor();
    await form.getByLabel('計画の名称').fill(plan);
    if (answers !== undefined) await this.click(form.getByRole('radio', { name: new RegExp(`^${answers}`) }));
    await this.press('この内容で始める', form);
    await this.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
  }

  async takeIn(paths: readonly string[]): Promise<void> {
    await this.go('取り込み');
    await this.choose(paths);
    await this.press(`${paths.length}件を取り込む`);
    await this.page.getByText(`${paths.length}件のうち${paths.length}件を取り込みました。`).first().waitFor();
  }

  async forAll(step: '提出' | '受理', count: number): Promise<void> {
    const all = this.page.getByRole('checkbox', { name: /操作できる課をすべて選ぶ/ });
    // Who was chosen for the step before may be chosen still.
    if (!(await all.isChecked())) await this.click(all);
    await this.press(`${step}する（${count}課）`);
    await this.press(`${count}課を${step}する`, this.page.getByRole('alertdialog'));
    await this.page.getByRole('status').getByText(`${count}課の回答を${step}しました。`).waitFor();
  }

  async report(): Promise<Uint8Array> {
    const coming = this.page.waitForEvent('download');
    await this.click(this.page.getByRole('main').getByText('報告書をダウンロード', { exact: true }));
    return new Uint8Array(await readFile(await (await coming).path()));
  }

  async latest() {
    const { cycles } = await this.browser.server.ask(cyclesApi.list);
    return cycles.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]!;
  }
}

async function startSeason(): Promise<Season> {
  const browser = await startConsole(false);
  const opened = await browser.openPage();
  await opened.open('#/plans');
  return new Season(browser, opened);
}

async function isTruth(report: Uint8Array, name: string): Promise<void> {
  const { records } = await readForm(report, BUILT_IN_FORMS);
  const truth = expected(name).records;
  assert.equal(records.length, truth.length);
  truth.forEach((record, i) => {
    const cells = Object.entries(records[i]!.cells).map(([id, { value }]) => [id, displayText(value)]);
    assert.deepEqual(squeezed(Object.fromEntries(cells) as Record<string, string>), squeezed(record.cells), `row ${i}`);
  });
}

describe('the season of a city with seventeen workbooks', function () {
  this.retries(0);
  this.timeout(120_000);
  let season: Season;

  before(async () => void (season = await startSeason()));
  after(async () => {
    process.stdout.write(season.told.map((line) => `      ${line}\n`).join(''));
    await season.browser.close();
  });

  it('begins with the form that it hands out', async () => {
    await season.counted('beginning the year', () => season.begin('ogori-r3-blank', '総合戦略'));
    assert.equal((await season.latest()).fiscalYear, expected('ogori-r3-blank').fiscalYear);
  });

  it('takes seventeen workbooks in with one word, after one look at what each would do', async () => {
    await season.counted('taking seventeen workbooks in', () => season.takeIn(OGORI));
    const { departments } = await season.browser.server.ask(workflowApi.standing, {
      params: { cycleId: (await season.latest()).id },
    });
    const own = departments.filter(({ entries }) => entries > 0);
    assert.equal(own.length, OGORI.length);
    for (const { name, entries, filled } of own) assert.equal(filled, entries, name);
    assert.deepEqual(await accessibilityFaults(season.page), []);
  });

  it('submits and accepts seventeen departments with six clicks at most', async () => {
    await season.go('進捗');
    const clicks = await season.counted('submitting and accepting seventeen departments', async () => {
      await season.forAll('提出', OGORI.length);
      await season.forAll('受理', OGORI.length);
    });
    assert.ok(clicks <= 6, `${clicks} clicks`);
  });

  it('gives the report that the city has', async () => {
    await isTruth(await season.report(), 'ogori-r3');
    assert.deepEqual(season.opened.errors, []);
  });
});

describe('two years of a city', function () {
  this.retries(0);
  this.timeout(120_000);
  let season: Season;
  let second = 0;

  before(async () => void (season = await startSeason()));
  after(async () => {
    process.stdout.write(season.told.map((line) => `      ${line}\n`).join(''));
    await season.browser.close();
  });

  it('takes the answers of the first year from the workbook that has them', async () => {
    await season.counted('the first year', () => season.begin('kiyose-h22', '次世代計画', '回答として取り込む'));
    // This form counts by measures.
    const { departments, others } = await season.browser.server.ask(workflowApi.standing, {
      params: { cycleId: (await season.latest()).id },
    });
    const parties = [...departments, ...others].filter(({ entries }) => entries > 0);
    assert.ok(parties.length > 0);
    for (const { name, filled } of parties) assert.ok(filled > 0, name);
  });

  it('begins the second with that year’s workbook, emptied, and links its programmes with last year’s', async () => {
    await season.opened.open('#/plans');
    second += await season.counted('beginning the second year', () =>
      season.begin('kiyose-h23', '次世代計画', '空にして配る'),
    );
    second += await season.counted('linking what is sure', async () => {
      await season.go('事業のつながり');
      await season.press(/件をまとめてつなぐ$/);
      await season.page
        .getByRole('status')
        .getByText(/件をつなぎました。$/)
        .waitFor();
    });
    const { links, proposals, added, removed } = await season.browser.server.ask(programmesApi.list, {
      params: { cycleId: (await season.latest()).id },
    });
    season.told.push(
      `programmes: ${links.length} linked under other names, ${proposals.length} proposed, ${added.length} new, ${removed.length} gone`,
    );
    assert.ok(links.some(({ by }) => by === 'decision'));
  });

  it('takes the sections’ workbooks in, and the second year took fifteen clicks at most', async () => {
    second += await season.counted('taking the second year’s workbooks in', () => season.takeIn(KIYOSE_SECTIONS));
    season.told.push(`the second year in all: ${second} clicks`);
    assert.ok(second <= 15, `${second} clicks`);
  });

  it('shows last year beside this one', async () => {
    await season.go('取りまとめ表');
    await season.click(season.page.getByRole('tab', { name: /^個別事業/ }));
    await season.click(season.page.getByRole('switch', { name: '前年度の値も表示' }));
    await season.page.getByRole('table').getByText('前年度', { exact: true }).first().waitFor();
    assert.deepEqual(await accessibilityFaults(season.page), []);
  });

  it('gives the report that the city has', async () => {
    await isTruth(await season.report(), 'kiyose-h23');
    assert.deepEqual(season.opened.errors, []);
  });
});
