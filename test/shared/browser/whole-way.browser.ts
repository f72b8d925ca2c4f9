/**
 * A cycle's whole way in a browser, on workbooks as cities have them: recognised, checked, mended, synced, in conflict with
 * another person, decided, submitted, returned with a reason, mended, accepted; and the server killed in between.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { accountApi } from '../../../core/protocol/own-account.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { ownersIn } from '../../../core/record/owners.js';
import type { FormRecord } from '../../../core/record/record.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { accessibilityFaults, browserOf, type ConsoleBrowser } from '../../browser/console-page.js';
import { openWorkbench, type WorkbenchPage } from '../../browser/workbench-page.js';
import type { Client } from '../../server/api/client.js';
import { changedParts } from '../../server/xlsx/patch-reading.js';
import { startServerProcess, type ServerProcess } from '../../support/city/server-process.js';
import { CITIES, foundCity, type FoundedCity } from '../founded-city.js';

for (const city of CITIES) {
  describe(`the whole way of ${city.name} in a browser`, function () {
    // Each step stands on the one before: what failed in the middle cannot be tried again.
    this.retries(0);
    let founded: FoundedCity;
    let running: ServerProcess;
    let browser: ConsoleBrowser;
    let bench: WorkbenchPage;
    /** The first row of the first person's department. */
    let row: FormRecord;

    before(async function () {
      this.timeout(120_000);
      founded = await foundCity(city);
      row = await firstRow();
      // A file is for one server; the next one has the same address.
      await founded.server.close();
      running = await startServerProcess(founded.server.databaseUrl, Number(new URL(founded.server.url('')).port));
      // The killed server comes back where it was.
      const base = running.url;
      browser = await browserOf({ ...founded.server, url: (path) => base + path });
      bench = await openWorkbench(browser);
      const people = [founded.staff[0]!.client, founded.coordinator];
      for (const [i, client] of people.entries()) await seat(i + 1, client);
      await bench.page.reload();
      await bench.page.getByRole('button', { name: 'もう一つの課を並べる' }).click();
    });
    after(async () => {
      await bench?.close();
      await running?.stop();
      await browser?.close();
    });

    async function firstRow(): Promise<FormRecord> {
      const form = BUILT_IN_FORMS.find(({ id }) => id === city.form)!;
      const { reading } = fitForm(await readWorkbook(founded.bytes), form);
      const ownersOf = ownersIn(form, reading.records);
      const own = reading.records.find((record) => {
        const owners = ownersOf(record);
        const isOwn = owners.length === 0 || owners.includes(city.departments[0]!);
        return record.block === city.block && isOwn && record.cells[city.field]?.address;
      });
      assert.ok(own);
      return own;
    }

    async function seat(side: number, client: Client): Promise<void> {
      const { secret } = await client.ask(accountApi.makeToken, { body: { name: '試験', days: 1 } });
      const item = [`torimatome.pane.${side}.token`, secret];
      await bench.page.evaluate<void>(`localStorage.setItem(${item.map((text) => JSON.stringify(text)).join(', ')})`);
    }

    const addressOf = (field: string) => row.cells[field]!.address.split(',')[0]!;

    async function type(side: number, field: string, text: string): Promise<void> {
      await select(side, field);
      await bench.page.keyboard.press('Delete');
      await bench.page.keyboard.type(text);
      await bench.page.keyboard.press('Enter');
    }

    /** Goes to the cell of a field by the name box: it may be far down the sheet. */
    async function select(side: number, field: string): Promise<void> {
      await bench.side(side).getByRole('tab', { name: row.sheet, exact: true }).click();
      const box = bench.side(side).getByLabel('名前ボックス');
      await box.fill(addressOf(field));
      await box.press('Enter');
      await bench.cell(addressOf(field), side).click();
    }

    async function show(pane: FrameLocator, view: string): Promise<void> {
      await pane.locator(`a[href="#/${view}"]`).first().click();
      await pane.locator(`a[href="#/${view}"][aria-current=page]`).waitFor();
    }

    async function sync(pane: FrameLocator): Promise<void> {
      await show(pane, 'sync');
      await pane
        .getByRole('button', { name: /同期の内容を確かめる|もう一度確かめる|もう一度試す/ })
        .first()
        .click();
      await pane.getByRole('button', { name: '同期する', exact: true }).click();
      await pane.getByRole('heading', { name: '同期しました' }).waitFor();
    }

    const shown = async (side: number, field: string) => (await bench.text(addressOf(field), side)).replace(/\s/g, '');

    it('is recognised, and belongs to the plan', async function () {
      this.timeout(120_000);
      for (const side of [1, 2]) {
        await bench.load({ name: '調書.xlsx', bytes: founded.bytes }, side);
        const pane = bench.pane(side);
        await pane.locator('main[aria-busy=false]').waitFor();
        await pane.getByText('子ども計画').first().waitFor();
      }
      assert.deepEqual(await accessibilityFaults(bench.page), []);
    });

    if (city.choice) {
      const { field, right } = city.choice;
      it('says what is wrong with a cell, and no more when it is right', async function () {
        this.timeout(120_000);
        const pane = bench.pane(1);
        await show(pane, 'check');
        const issue = pane.locator('button[data-issue]', { hasText: `${row.sheet} ${addressOf(field)}` });
        await type(1, field, '◎◎');
        await issue.first().waitFor();
        await issue.first().click();
        await bench
          .side(1)
          .locator(`[data-address="${addressOf(field)}"][aria-selected=true]`)
          .waitFor();
        assert.deepEqual(await accessibilityFaults(bench.page), []);
        await type(1, field, right);
        await issue.first().waitFor({ state: 'detached' });
      });
    }

    it('[S3] is synced, in conflict with another person’s cell, and decided, over a server that is killed', async function () {
      this.timeout(240_000);
      const [mine, theirs] = [bench.pane(1), bench.pane(2)];
      await type(2, city.field, '取りまとめの文');
      await sync(theirs);
      await type(1, city.field, '担当課の文');
      await running.kill();
      await show(mine, 'sync');
      await mine.getByRole('button', { name: '同期の内容を確かめる' }).click();
      await mine.getByRole('alert').getByText('サーバーにつながっていません').waitFor({ timeout: 60_000 });
      running = await startServerProcess(founded.server.databaseUrl, Number(new URL(running.url).port));
      await mine.getByRole('button', { name: 'つなぎ直す' }).click();
      await mine.getByText('サーバーにつながっていません').waitFor({ state: 'hidden' });
      await sync(mine);
      await mine.getByRole('heading', { name: '競合 1件' }).waitFor();
      assert.equal(await shown(1, city.field), '取りまとめの文');
      assert.deepEqual(await accessibilityFaults(bench.page), []);
      await mine.getByRole('button', { name: 'ほかの値を入力' }).click();
      await mine.getByRole('textbox', { name: '決めた値' }).fill('二つを合わせた文');
      await mine.getByRole('button', { name: 'この値に決める' }).click();
      await mine.getByText('1件を決めました。').waitFor();
      await sync(mine);
      await sync(theirs);
      for (const side of [1, 2]) assert.equal(await shown(side, city.field), '二つを合わせた文');
    });

    it('[S6] is submitted, returned with a reason at its cell, mended, and accepted', async function () {
      this.timeout(240_000);
      const [mine, theirs] = [bench.pane(1), bench.pane(2)];
      const submit = async () => {
        await show(mine, 'submit');
        await mine.getByRole('button', { name: '提出する' }).first().click();
        const anyway = mine.getByRole('button', { name: 'このまま提出する' });
        const submitted = mine.getByText('提出済み', { exact: true });
        await anyway.or(submitted).first().waitFor();
        if ((await anyway.count()) > 0) await anyway.click();
        await submitted.waitFor();
      };
      await submit();
      await show(theirs, 'submit');
      await theirs.getByRole('button', { name: new RegExp(`^${city.departments[0]!}`) }).click();
      await select(2, city.field);
      await theirs.getByRole('button', { name: new RegExp(`${addressOf(city.field)}に理由を付ける`) }).click();
      await theirs
        .getByRole('textbox', { name: new RegExp(`${addressOf(city.field)}の理由`) })
        .fill('実績の数も書いてください。');
      await theirs.getByRole('button', { name: '差し戻す' }).click();
      await theirs.getByText('に差し戻しました').waitFor();
      await mine.getByRole('button', { name: /実績の数も書いてください/ }).click();
      await bench
        .side(1)
        .locator(`[data-address="${addressOf(city.field)}"][aria-selected=true]`)
        .waitFor();
      await type(1, city.field, '数を入れた文');
      await sync(mine);
      await submit();
      await theirs.getByRole('button', { name: '受理する' }).click();
      // Asked where something is open: most of the city's rows are not answered here.
      const accepted = theirs.getByText('の回答を受理しました');
      const acceptAnyway = theirs.getByRole('button', { name: 'このまま受理する' });
      await acceptAnyway.or(accepted).first().waitFor();
      if (await acceptAnyway.isVisible()) await acceptAnyway.click();
      await accepted.waitFor();
      await sync(theirs);
      assert.equal(await shown(2, city.field), '数を入れた文');
    });

    it('is saved as the workbook that it was, but for the cells that were written and the link', async function () {
      this.timeout(120_000);
      for (const side of [1, 2]) {
        const coming = bench.page.waitForEvent('download');
        await bench.side(side).getByRole('button', { name: '.xlsxで保存' }).click();
        const saved = new Uint8Array(await readFile(await (await coming).path()));
        const workbook = await readWorkbook(saved);
        assert.ok(workbook.link?.includes('子ども計画'));
        const form = BUILT_IN_FORMS.find(({ id }) => id === city.form)!;
        const texts = (records: readonly FormRecord[]) => new Map(records.flatMap(textsOf));
        const before = texts(fitForm(await readWorkbook(founded.bytes), form).reading.records);
        const after = texts(fitForm(workbook, form).reading.records);
        before.set(`${row.sheet}!${row.cells[city.field]!.address}`, '数を入れた文');
        if (city.choice) before.set(`${row.sheet}!${row.cells[city.choice.field]!.address}`, city.choice.right);
        assert.deepEqual(after, before);
        const parts = (await changedParts(founded.bytes, saved)).filter(
          (name) => !/customXml|_rels|Content_Types/.test(name),
        );
        assert.deepEqual(
          parts.filter((name) => !/^xl\/(worksheets\/sheet\d+|workbook)\.xml$/.test(name)),
          [],
        );
        assert.equal(parts.filter((name) => name.includes('worksheets')).length, 1);
      }
      assert.deepEqual(running.errors, []);
    });
  });
}

function textsOf({ sheet, cells }: FormRecord): [string, string][] {
  return Object.values(cells).map(({ address, value }) => [`${sheet}!${address}`, displayText(value)]);
}
