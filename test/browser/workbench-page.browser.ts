import assert from 'node:assert/strict';
import { LARGEST_WORKBOOK_MB } from '../../core/protocol/workbench.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser } from './console-page.js';
import { openWorkbench, type WorkbenchPage } from './workbench-page.js';

/** The beginning of a workbook that is protected by a password. */
function encryptedBytes(): Uint8Array {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([ole, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(64)]);
}

describe('the workbench', () => {
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

  it('opens the sample city’s workbooks', async () => {
    await bench.page.getByRole('button', { name: '図書館.xlsx' }).click();
    await bench.page.getByRole('grid').waitFor();
    await bench.pane().getByRole('link', { name: 'このブック' }).waitFor();
    await bench.pane().locator('main[aria-busy=false]').waitFor();
    assert.deepEqual(await accessibilityFaults(bench.page), []);
    // A header in white on a dark ground, in the rows that stay in view.
    await bench.page.getByRole('tab', { name: '施策２ 学びと遊び' }).click();
    const ground = (address: string) =>
      bench.page.evaluate<string>(
        `getComputedStyle(document.querySelector('[data-address="${address}"]')).backgroundColor`,
      );
    assert.equal(await ground('A5'), 'rgb(29, 78, 95)');
    assert.equal(await ground('C7'), 'rgb(255, 255, 255)');
    assert.deepEqual(bench.errors, []);
  });

  it('has two departments side by side, each with cells and a pane of its own', async () => {
    await bench.page.getByRole('button', { name: 'もう一つの課を並べる' }).click();
    await bench.side(1).getByRole('button', { name: '図書館.xlsx' }).click();
    await bench.side(2).getByRole('button', { name: '子育て支援課（別の担当）.xlsx' }).click();
    await bench.side(2).getByRole('grid').waitFor();
    await bench.cell('A1', 1).click();
    await bench.page.keyboard.type('片方');
    await bench.page.keyboard.press('Enter');
    assert.equal(await bench.text('A1', 1), '片方');
    assert.notEqual(await bench.text('A1', 2), '片方');
    await bench.pane(1).locator('main[aria-busy=false]').waitFor();
    await bench.pane(2).locator('main[aria-busy=false]').waitFor();
    assert.deepEqual(await accessibilityFaults(bench.page), []);
  });

  const REFUSED: readonly [what: string, bytes: () => Uint8Array, sentence: RegExp][] = [
    ['no workbook', () => Buffer.from('番号,事業名\n'), /Excelブック（\.xlsx）ではありません/],
    ['a workbook with a password', encryptedBytes, /パスワードで保護された/],
    ['one that is too large', () => Buffer.alloc(LARGEST_WORKBOOK_MB * 1024 * 1024 + 1), /大きすぎます/],
  ];
  for (const [what, bytes, sentence] of REFUSED) {
    it(`says what is wrong with ${what}, in both languages`, async () => {
      const { page } = bench;
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '別物.xlsx', mimeType: '', buffer: Buffer.from(bytes()) });
      await page.getByRole('alert').getByText(sentence).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.getByRole('button', { name: 'English' }).click();
      assert.match(await page.getByRole('alert').innerText(), /could not be opened/);
    });
  }

  it('says so when the server is away', async () => {
    await bench.page.route('**/api/workbench/**', (route) => route.abort('connectionrefused'));
    await bench.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK') },
    });
    await bench.page.getByRole('alert').getByText('サーバーにつながりません').waitFor();
  });

  it('leads whoever is not signed in to where that is done', async () => {
    await bench.page.context().clearCookies();
    await bench.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK') },
    });
    await bench.page.getByRole('link', { name: 'サインインする' }).waitFor();
  });

  it('says to a stranger what to do first, and comes back after signing in', async () => {
    const stranger = await browser.openPageOf(browser.server.stranger());
    const { page } = stranger;
    await page.goto(browser.server.url('workbench'));
    await page.getByText('サインインすると、ブックを開けます').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('link', { name: 'サインインする' }).click();
    await page.getByRole('button', { name: '本田 文（担当者・図書館）' }).click();
    await page.getByRole('button', { name: '図書館.xlsx' }).waitFor();
    await stranger.close();
  });

  it('stacks cells and pane at 320 pixels', async () => {
    await bench.page.setViewportSize({ width: 320, height: 640 });
    await bench.page.getByRole('button', { name: '図書館.xlsx' }).click();
    await bench.page.getByRole('grid').waitFor();
    assert.equal(await overflow(bench.page), 0);
    assert.equal(await bench.page.getByRole('separator').getAttribute('aria-orientation'), 'horizontal');
    assert.deepEqual(await accessibilityFaults(bench.page), []);
  });
});
