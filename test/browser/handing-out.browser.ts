/**
 * Handing out, reminding and telling of returns in the console: the zip, the texts, a real mail server, the record.
 */
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { handingOutApi } from '../../core/protocol/handing-out.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { SQLITE } from '../support/databases.js';
import { startTestServer } from '../server/api/running-server.js';
import { attachmentOf, headOf, startMailServer, textOf, type MailServer } from '../server/mail/mail-server.js';
import { accessibilityFaults, browserOf, overflow, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('handing out in the console', () => {
  let mail: MailServer;
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  let cycle: CycleDto;

  before(async function () {
    this.timeout(120_000);
    mail = await startMailServer();
    const from = { from: 'torimatome@example.lg.jp', senderName: '取りまとめ担当' };
    const smtp = { host: '127.0.0.1', port: mail.port, security: 'none', timeoutSeconds: 5, ...from } as const;
    browser = await browserOf(await startTestServer(true, SQLITE, { mail: smtp }));
    cycle = await browser.server.cycleOf(2025);
  });
  after(async () => {
    await browser.close();
    await mail.close();
  });
  afterEach(() => opened.close());

  const main = () => opened.page.getByRole('main');
  const department = (name: string) => main().getByRole('region', { name, exact: true });
  const open = async (purpose = '') => {
    opened = await browser.openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await opened.open(`#/cycles/${cycle.id}/handing-out${purpose === '' ? '' : `?purpose=${purpose}`}`);
    await main().getByRole('heading', { name: '課への連絡' }).waitFor();
  };
  const unfold = (name: string) => department(name).getByRole('button', { name, exact: true }).click();
  const departments = async () =>
    (await browser.server.ask(handingOutApi.overview, { params: { cycleId: cycle.id } })).departments;
  const setAddresses = async (name: string, addresses: string[]) => {
    const { id: departmentId } = (await departments()).find((one) => one.name === name)!;
    await browser.server.ask(handingOutApi.setAddresses, { params: { departmentId }, body: { addresses } });
  };

  it('gives one zip with the workbooks of all departments, and says how many are made', async () => {
    await open();
    const count = (await departments()).length;
    await main().getByRole('checkbox', { name: '前年度の回答のシートを付ける：令和6年度（2024年度）' }).check();
    const [file] = await Promise.all([
      opened.page.waitForEvent('download', { timeout: 60_000 }),
      main()
        .getByRole('button', { name: `${count}課分をまとめてダウンロード（ZIP）` })
        .click(),
      main().getByRole('progressbar', { name: 'ブックの配布' }).waitFor(),
    ]);
    assert.equal(file.suggestedFilename(), '第３期あおばの子ども・若者計画_令和7年度_配布.zip');
    assert.equal((await readFile(await file.path())).subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
    assert.ok((await stat(await file.path())).size > 50_000);
    await main().getByText(`${count}課分のブックをダウンロードしました。`).first().waitFor();
    await department('図書館')
      .getByText(/最終の配布.*ブックをダウンロード/)
      .waitFor();
  }).timeout(120_000);

  it('can be stopped while the workbooks are made', async () => {
    await open();
    await main()
      .getByRole('button', { name: /まとめてダウンロード/ })
      .click();
    await main().getByRole('button', { name: '中止' }).click();
    await main().getByText('ダウンロードを中止しました。').first().waitFor();
    assert.deepEqual(opened.errors, []);
  });

  it('shows each department’s own letter, copies it, and keeps when and by whom it was told', async () => {
    await open('remind');
    await unfold('図書館');
    const letter = department('図書館').getByRole('region', { name: '文面' });
    await letter.getByText('図書館　御中').waitFor();
    const text = await letter.innerText();
    const own = (await departments()).find(({ name }) => name === '図書館')!;
    assert.match(text, new RegExp(`まだ記入のない欄が${own.blank}件あります。`));
    assert.ok(text.includes(own.missing[0]!.field.ja), text);
    assert.ok(text.includes(`#/cycles/${cycle.id}/answer`), text);
    await department('図書館').getByRole('button', { name: '本文をコピー' }).click();
    await department('図書館').getByRole('button', { name: 'コピーしました' }).waitFor();
    assert.match(await opened.page.evaluate<string>('navigator.clipboard.readText()'), /^図書館　御中/);
    await department('図書館')
      .getByText(/最終の督促.*文面をコピー/)
      .waitFor();
    await department('図書館')
      .getByText(/連絡の記録（\d+）/)
      .click();
    await department('図書館').getByRole('listitem').filter({ hasText: '文面をコピー' }).first().waitFor();
  });

  it('gives the mail program as much as it takes, and copies the rest', async () => {
    await setAddresses('図書館', ['hon@example.lg.jp']);
    await open('remind');
    await unfold('図書館');
    const link = department('図書館').getByRole('link', { name: '本文をコピーして、メールソフトで開く' });
    const href = (await link.getAttribute('href')) ?? '';
    assert.match(href, /^mailto:hon@example\.lg\.jp\?subject=/);
    assert.ok(href.length <= 2000 && !href.includes('body='));
    await department('図書館')
      .getByText(/文面が長いため/)
      .waitFor();
  });

  it('has the text changed for the municipality, says what cannot be filled in, and goes back', async () => {
    await open('remind');
    await main().getByText('文面を直す').click();
    const body = main().getByRole('textbox', { name: '本文' });
    await body.fill('{課名}　御中\n{締切}までに');
    await main().getByText('「{締切}」という差し込みはありません。').waitFor();
    assert.equal(await main().getByRole('button', { name: '文面を保存' }).getAttribute('aria-disabled'), 'true');
    await body.fill('{課名}　御中\n\n{期限}までにお願いします。');
    await main().getByRole('button', { name: '文面を保存' }).click();
    await main().getByText('文面を保存しました。').first().waitFor();
    await unfold('図書館');
    const letter = department('図書館').getByRole('region', { name: '文面' });
    await letter.getByText(/令和8年\d+月\d+日（.）までにお願いします。/).waitFor();
    // Short enough for a mail program now.
    const link = department('図書館').getByRole('link', { name: 'メールソフトで開く', exact: true });
    assert.match((await link.getAttribute('href')) ?? '', /body=/);
    await main().getByRole('button', { name: '元の文面に戻す' }).click();
    await main().getByText('元の文面に戻しました。').first().waitFor();
  });

  it('registers where a department is written to, and says what is no address', async () => {
    await open('remind');
    await unfold('学校教育課');
    const own = department('学校教育課');
    await own.getByRole('button', { name: '宛先を直す' }).click();
    const field = own.getByRole('textbox', { name: '学校教育課のメールアドレス' });
    await field.fill('gakko@example.lg.jp\n学校教育課');
    await own.getByText('メールアドレスではありません：学校教育課').waitFor();
    await field.fill('gakko@example.lg.jp; kyoiku@example.lg.jp');
    await own.getByRole('button', { name: '宛先を保存' }).click();
    await own.getByText('gakko@example.lg.jp、kyoiku@example.lg.jp').waitFor();
  });

  it('sends to many at once only what was confirmed, says who was not reached, and sends again to those alone', async () => {
    await setAddresses('図書館', ['hon@example.lg.jp']);
    await setAddresses('学校教育課', ['gakko@example.lg.jp', 'kyoiku@example.lg.jp']);
    mail.refused.set('kyoiku@example.lg.jp', { code: 450, text: '4.2.2 mailbox full' });
    const before = mail.letters.length;
    await open('remind');
    await main().getByRole('checkbox', { name: '図書館を選ぶ' }).check();
    await main().getByRole('checkbox', { name: '学校教育課を選ぶ' }).check();
    await main().getByRole('checkbox', { name: 'こども政策課を選ぶ' }).check();
    await main().getByRole('button', { name: '選んだ3課にメールを送る…' }).click();
    const dialog = opened.page.getByRole('alertdialog', { name: '2課に、メール3通を送りますか' });
    await dialog.getByText('宛先がないため送らない課：こども政策課').waitFor();
    await dialog.getByText('図書館（hon@example.lg.jp）').click();
    const letter = await dialog.getByRole('region', { name: '図書館への文面' }).innerText();
    assert.match(letter, /図書館　御中/);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    assert.equal(mail.letters.length, before);
    await dialog.getByRole('button', { name: '送らない' }).click();
    assert.equal(mail.letters.length, before);
    await main().getByRole('button', { name: '選んだ3課にメールを送る…' }).click();
    await dialog.getByRole('button', { name: '3通を送る' }).click();
    await main().getByRole('status').getByText('2通を送りました。').waitFor();
    const alert = main().getByRole('alert').filter({ hasText: '1通は送れませんでした。' });
    await alert.getByText(/学校教育課　kyoiku@example\.lg\.jp　450.*mailbox full/).waitFor();
    const sent = mail.letters.slice(before);
    assert.deepEqual(sent.map(({ to }) => to.join()).sort(), ['gakko@example.lg.jp', 'hon@example.lg.jp']);
    const own = sent.find(({ to }) => to.includes('hon@example.lg.jp'))!;
    assert.match(headOf(own, 'Subject'), /再度のお願い/);
    for (const line of textOf(own).trim().split(/\r?\n/)) assert.ok(letter.includes(line), line);
    mail.refused.clear();
    await alert.getByRole('button', { name: '送れなかった宛先にもう一度送る' }).click();
    await main()
      .getByRole('status')
      .getByText('3通を送りました。')
      .or(main().getByText('2通を送りました。'))
      .first()
      .waitFor();
    await alert.waitFor({ state: 'hidden' });
    assert.deepEqual(
      mail.letters.slice(before + 2).map(({ to }) => to.join()),
      ['kyoiku@example.lg.jp'],
    );
    await department('図書館')
      .getByText(/最終の督促.*メール/)
      .waitFor();
  });

  it('hands out by mail with each department’s own workbook, which the dialog names', async () => {
    await setAddresses('図書館', ['hon@example.lg.jp']);
    await open();
    await unfold('図書館');
    await department('図書館').getByRole('button', { name: 'メールを送る…' }).click();
    const dialog = opened.page.getByRole('alertdialog', { name: '1課に、メール1通を送りますか' });
    assert.ok(await dialog.getByRole('checkbox', { name: 'それぞれの課のブックを添付する' }).isChecked());
    await dialog.getByText('添付：第３期あおばの子ども・若者計画_令和7年度_図書館.xlsx').waitFor();
    await dialog.getByRole('button', { name: '1通を送る' }).click();
    await main().getByRole('status').getByText('1通を送りました。').waitFor();
    assert.match(attachmentOf(mail.letters.at(-1)!).name, /_令和7年度_図書館\.xlsx$/);
  });

  it('tells those whose answers were returned why', async () => {
    const { id: departmentId } = (await departments()).find(({ name }) => name === '図書館')!;
    const params = { cycleId: cycle.id, departmentId };
    const { revision } = await browser.server.ask(workflowApi.standing, { params });
    const step = { submissionId: crypto.randomUUID(), subjectRevision: revision };
    await browser.server.ask(workflowApi.submit, { params, body: step });
    await browser.server.ask(workflowApi.return, {
      params,
      body: { submissionId: crypto.randomUUID(), subjectRevision: revision + 1, note: '数値を確かめてください。' },
    });
    await open('return');
    await unfold('図書館');
    await department('図書館')
      .getByRole('region', { name: '文面' })
      .getByText(/数値を確かめてください。/)
      .waitFor();
    assert.equal(await main().getByRole('list', { name: '課の一覧' }).getByRole('heading').count(), 1);
  });

  it('is the coordinator’s: others are led to their own department, and it is not in their menu', async () => {
    opened = await browser.openPageOf(await browser.server.sampleUser('toshokan'));
    await opened.open(`#/cycles/${cycle.id}/handing-out`);
    await main().getByText('配布と連絡は、取りまとめ担当の仕事です').waitFor();
    assert.equal(await opened.page.getByRole('navigation').getByRole('link', { name: '配布と連絡' }).count(), 0);
    await main().getByRole('link', { name: '進捗と提出へ' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels, ${colorScheme}`, async () => {
      opened = await browser.openPage({ colorScheme });
      await opened.open(`#/cycles/${cycle.id}/handing-out?purpose=remind`);
      await main().getByText('文面を直す').click();
      await unfold('学校教育課');
      await department('学校教育課').getByRole('button', { name: '宛先を直す' }).click();
      await department('学校教育課')
        .getByText(/連絡の記録（/)
        .click();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
      assert.deepEqual(opened.errors, []);
    });
  }
});
