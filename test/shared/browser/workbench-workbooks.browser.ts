import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatAddress } from '../../../core/grid/address.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { startConsole, type ConsoleBrowser } from '../../browser/console-page.js';
import { openWorkbench, type WorkbenchPage } from '../../browser/workbench-page.js';

const WORKBOOKS = join(import.meta.dirname, '../../../../../shared/workbooks');

describe('the workbench with workbooks as cities have them', () => {
  let browser: ConsoleBrowser;
  let bench: WorkbenchPage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    bench = await openWorkbench(browser);
  });
  afterEach(() => bench.close());

  for (const name of ['ogori-r3-blank', 'kiyose-h23', 'koganei-r2']) {
    it(`shows what the reader reads, merges too: ${name}`, async () => {
      const path = join(WORKBOOKS, `${name}.xlsx`);
      const { sheets } = await readWorkbook(await readFile(path));
      await bench.load(path);
      for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
        await bench.page.getByRole('tab', { name: sheet.name, exact: true }).click();
        await bench.page.getByRole('grid', { name: sheet.name }).waitFor();
        const rows = [...sheet.rows()].filter((row) => row <= 12);
        for (const row of rows) {
          for (const { column, cell } of sheet.row(row)) {
            if (column > 6) continue;
            const place = bench.cell(formatAddress({ row, column }));
            const squeezed = (text: string) => text.replace(/\s/g, '');
            assert.equal(squeezed(await bench.text(formatAddress({ row, column }))), squeezed(cell.text));
            const merge = sheet.mergeAt(row, column);
            const tall = merge && merge.bottom > merge.top ? String(merge.bottom - merge.top + 1) : null;
            const wide = merge && merge.right > merge.left ? String(merge.right - merge.left + 1) : null;
            assert.deepEqual(
              [await place.getAttribute('aria-rowspan'), await place.getAttribute('aria-colspan')],
              [tall, wide],
            );
          }
        }
      }
      assert.deepEqual(bench.errors, []);
    });

    it(`checks the workbook in the task pane, and an issue selects its cell: ${name}`, async () => {
      await bench.load(join(WORKBOOKS, `${name}.xlsx`));
      const pane = bench.pane();
      await pane.getByRole('link', { name: /点検/ }).click();
      const first = pane.getByRole('list', { name: '指摘の一覧' }).getByRole('button').first();
      await first.click();
      await pane.getByText(/を選びました/).waitFor({ state: 'attached' });
      const told = await pane.getByText(/を選びました/).innerText();
      const selected = await bench.page.getByLabel('名前ボックス').inputValue();
      assert.ok(told.includes(` ${selected.split(':')[0]!}`), `${told} – ${selected}`);
    });
  }
});
