import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../support/build-workbook.js';
import { signedWorkbook } from '../support/signed-workbook.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser } from './console-page.js';
import { openWorkbench, type WorkbenchPage } from './workbench-page.js';

const HEAD =
  '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews>' +
  '<cols><col min="1" max="6" width="18" customWidth="1"/></cols>';
const LIST =
  '<dataValidations count="1"><dataValidation type="list" sqref="F2:F9"><formula1>"達成,充実,継続"</formula1></dataValidation></dataValidations>';

function ownWorkbook(): Promise<Uint8Array> {
  return buildWorkbook({
    numberFormats: { 164: 'ggge"年"m"月"d"日"' },
    cellFormats: ['<xf/>', '<xf numFmtId="164" applyNumberFormat="1"/>', '<xf numFmtId="3"/>'],
    sheets: [
      {
        name: '表',
        cells: {
          A1: '見出し',
          A2: { value: 45_000, style: 1 },
          B2: { value: 1_234_567, style: 2 },
          A6: '結合',
          C6: '右',
        },
        rows: { 5: 'hidden="1"' },
        merges: ['A6:B7', 'C10:D200'],
        head: HEAD,
        tail: LIST,
      },
      { name: '保護', cells: { A1: '鍵' }, middle: '<sheetProtection sheet="1"/>' },
      { name: '隠れ', state: 'hidden', cells: { A1: '見えない' } },
    ],
  });
}

describe('typing in the workbench', () => {
  let browser: ConsoleBrowser;
  let bench: WorkbenchPage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    bench = await openWorkbench(browser);
    await bench.load({ name: '自作.xlsx', bytes: await ownWorkbook() });
  });
  afterEach(async () => {
    const { errors } = bench;
    await bench.close();
    assert.deepEqual(errors, []);
  });

  it('shows numbers by their formats, the eras of Japan too', async () => {
    assert.equal(await bench.text('A2'), '令和5年3月15日');
    assert.equal(await bench.text('B2'), '1,234,567');
  });

  it('types over a cell, Enter and Tab going on', async () => {
    await bench.cell('C2').click();
    await bench.page.keyboard.type('はじめ');
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.type('12');
    await bench.page.keyboard.press('Enter');
    assert.deepEqual([await bench.text('C2'), await bench.text('D2')], ['はじめ', '12']);
    assert.equal(await bench.focused(), 'C3');
  });

  it('goes over hidden rows and through merges as through one cell', async () => {
    await bench.cell('A4').click();
    await bench.page.keyboard.press('ArrowDown');
    assert.equal(await bench.focused(), 'A6');
    await bench.page.keyboard.press('ArrowRight');
    assert.equal(await bench.focused(), 'C6');
  });

  it('neither loses nor doubles what an input method composes', async () => {
    const { page } = bench;
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const take = (text: string) => devtools.send('Input.insertText', { text });
    await bench.cell('C3').click();
    for (const text of ['ｋ', 'こ', 'こｄ', 'こど', 'こども']) await compose(text);
    assert.equal(await bench.field.inputValue(), 'こども');
    await take('子ども');
    for (const text of ['え', 'えん']) await compose(text);
    await take('園');
    await page.keyboard.press('Enter');
    assert.equal(await bench.text('C3'), '子ども園');
    assert.equal(await bench.focused(), 'C4');
    // Clicking elsewhere while something is being composed keeps it, once.
    await compose('あお');
    await bench.cell('D8').click();
    assert.equal(await bench.text('C4'), 'あお');
    assert.equal(await bench.text('D8'), '');
  });

  it('edits with F2, breaks lines with Alt and Enter, and gives up with Escape', async () => {
    const { keyboard } = bench.page;
    await bench.cell('A1').click();
    await keyboard.press('F2');
    await keyboard.type('の続き');
    await keyboard.press('Alt+Enter');
    await keyboard.type('次の行');
    await keyboard.press('Enter');
    await bench.cell('A1').click();
    assert.equal(await bench.page.locator('textarea.formula').inputValue(), '見出しの続き\n次の行');
    await keyboard.type('捨てる');
    await keyboard.press('Escape');
    assert.equal(await bench.page.locator('textarea.formula').inputValue(), '見出しの続き\n次の行');
  });

  it('clears, undoes and redoes', async () => {
    const { keyboard } = bench.page;
    await bench.cell('C6').click();
    await keyboard.press('Delete');
    assert.equal(await bench.text('C6'), '');
    await keyboard.press('Control+z');
    assert.equal(await bench.text('C6'), '右');
    await keyboard.press('Control+y');
    assert.equal(await bench.text('C6'), '');
  });

  it('copies and pastes blocks of plain text', async () => {
    const { page } = bench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bench.cell('A1').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), '見出し\r\n令和5年3月15日');
    await page.evaluate(`navigator.clipboard.writeText('甲\\t乙\\r\\n"二行\\nの文"\\t丁\\r\\n')`);
    await bench.cell('D3').click();
    await page.keyboard.press('Control+v');
    assert.deepEqual([await bench.text('D3'), await bench.text('E3'), await bench.text('E4')], ['甲', '乙', '丁']);
    assert.equal(await page.getByLabel('名前ボックス').inputValue(), 'D3:E4');
  });

  it('offers the values of a list, by mouse and by keyboard', async () => {
    const { page } = bench;
    await bench.cell('F2').click();
    await page.getByRole('button', { name: '選択肢の一覧' }).click();
    await page.getByRole('option', { name: '充実' }).click();
    assert.equal(await bench.text('F2'), '充実');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await bench.text('F2'), '継続');
    assert.equal(await bench.focused(), 'F2');
  });

  it('goes to an address, and takes what is typed in the formula bar', async () => {
    const { page } = bench;
    await page.getByLabel('名前ボックス').fill('ｅ２０');
    await page.keyboard.press('Enter');
    assert.equal(await bench.focused(), 'E20');
    await page.locator('textarea.formula').click();
    await page.keyboard.type('上から');
    await page.keyboard.press('Enter');
    assert.equal(await bench.text('E20'), '上から');
  });

  it('shows a merge whose first cell is far above', async () => {
    await bench.page.evaluate("document.querySelector('.sheet').scrollTop = 2000");
    await bench.cell('E90').waitFor();
    assert.equal(await bench.cell('C10').getAttribute('aria-rowspan'), '191');
    assert.equal(await bench.cell('C90').count(), 0);
  });

  it('says why a protected cell takes nothing in, and keeps what was typed', async () => {
    await bench.page.getByRole('tab', { name: '保護' }).click();
    await bench.cell('A1').click();
    await bench.page.keyboard.type('変える');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('保護されたシートのセルなので').waitFor();
    assert.equal(await bench.field.inputValue(), '変える');
    await bench.page.keyboard.press('Escape');
  });

  it('has a tab for each sheet that is not hidden', async () => {
    assert.deepEqual(await bench.page.getByRole('tab').allInnerTexts(), ['表', '保護']);
    await bench.page.getByRole('tab', { name: '表' }).focus();
    await bench.page.keyboard.press('ArrowRight');
    assert.equal(await bench.text('A1'), '鍵');
  });

  it('leaves the cells with F6 and comes back with it', async () => {
    await bench.cell('A1').click();
    await bench.page.keyboard.press('F6');
    assert.equal(await bench.page.evaluate('document.activeElement.getAttribute("role")'), 'tab');
    await bench.page.keyboard.press('Shift+F6');
    assert.equal(await bench.focused(), 'A1');
  });

  it('finishes what is being typed when the task pane is used, and the pane sees it', async () => {
    await bench
      .pane()
      .getByRole('button', { name: '再点検' })
      .or(bench.pane().getByRole('button', { name: 'もう一度読み取る' }))
      .waitFor();
    await bench.cell('C3').click();
    await bench.page.keyboard.type('途中');
    await bench.pane().getByRole('link', { name: '点検' }).first().click();
    // Waiting for a function would evaluate text in the page, time and again, which its policy forbids.
    await bench.cell('C3').locator('.text').getByText('途中', { exact: true }).waitFor();
  });

  it('saves what was typed, and nothing else, as .xlsx', async () => {
    const { page } = bench;
    await bench.cell('C3').click();
    await page.keyboard.type('保存する');
    await page.keyboard.press('Enter');
    await page.getByLabel('未保存の変更があります').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '.xlsxで保存' }).click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), '自作.xlsx');
    const { sheets } = await readWorkbook(await readFile(await download.path()));
    assert.equal(sheets[0]!.cell(3, 3)?.text, '保存する');
    assert.equal(sheets[0]!.cell(2, 1)?.text, '令和5年3月15日');
    await page.getByText('「自作.xlsx」を保存しました。').waitFor();
    assert.equal(await page.getByLabel('未保存の変更があります').count(), 0);
  });

  it('[decision 31] says that a signed workbook is saved without its signature', async () => {
    const { page } = bench;
    await bench.load({ name: '署名.xlsx', bytes: await signedWorkbook(await ownWorkbook()) });
    await bench.cell('C3').click();
    await page.keyboard.type('記入');
    await page.keyboard.press('Enter');
    await page.getByLabel('未保存の変更があります').waitFor();
    await page.getByRole('button', { name: '.xlsxで保存' }).click();
    const notice = page.getByRole('status').filter({ hasText: '電子署名は外れました' });
    await notice.waitFor();
    assert.match(await notice.innerText(), /「署名.xlsx」を保存しました/);
  });

  it('asks before changes that are not saved are lost', async () => {
    const { page } = bench;
    await bench.cell('C3').click();
    await page.keyboard.type('惜しい');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'この課を閉じる' }).click();
    await page.getByRole('button', { name: 'やめる' }).click();
    assert.equal(await bench.text('C3'), '惜しい');
    await page.getByRole('button', { name: 'この課を閉じる' }).click();
    await page.getByRole('button', { name: '変更を捨てる' }).click();
    await page.getByText('ここに .xlsx ファイルを置く').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe, ${colorScheme}`, async () => {
      await bench.page.emulateMedia({ colorScheme });
      await bench.cell('F2').click();
      assert.deepEqual(await accessibilityFaults(bench.page), []);
    });
  }

  it('never scrolls sideways at 320 pixels', async () => {
    await bench.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(bench.page), 0);
    await bench.cell('A1').click();
    assert.equal(await bench.focused(), 'A1');
  });
});
