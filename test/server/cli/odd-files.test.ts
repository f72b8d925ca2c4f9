import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { FileProblems } from '../../../server/cli/output.js';
import { asKind } from '../../../server/xlsx/patch/workbook-kind.js';
import { isSigned } from '../../../server/xlsx/patch/write-package.js';
import { openPackage } from '../../../server/xlsx/package.js';
import type { BuiltPart } from '../../support/build-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { rateBook, type Cells } from '../../support/rate-form.js';
import { signedWorkbook } from '../../support/signed-workbook.js';
import { codesOf, RateBooks } from './rate-books.js';

const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
const LOCKED = Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]);
const APPLE = Buffer.from([0x00, 0x05, 0x16, 0x07, 0x00, 0x02, 0x00, 0x00]);
const 学務課: Cells = { D4: 45, F4: 'A', D5: 10, F5: 'B' };
const 福祉課: Cells = { D6: 40, F6: 'A' };
const こども課: Cells = { D7: 9, F7: 'C' };
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** With macros, as Excel packs them. */
async function withMacros(changes: Cells = {}): Promise<Uint8Array> {
  const vba: BuiltPart = { content: 'macros', contentType: 'application/vnd.ms-office.vbaProject' };
  const links = [{ type: 'vbaProject', target: 'xl/vbaProject.bin' }];
  const plain = await rateBook(changes, { parts: { 'xl/vbaProject.bin': vba }, links });
  return (await asKind(plain, '.xlsm')).bytes;
}

describe('files that were sent in, as they come', () => {
  let books: RateBooks;
  beforeEach(async () => {
    books = await RateBooks.open();
    await books.write('様式.xlsx', await rateBook());
  });
  afterEach(() => books.close());

  const told = ({ issues }: Awaited<ReturnType<RateBooks['consolidateNamed']>>, code: string) =>
    issues.filter((issue) => issue.code === code).map(({ evidence }) => evidence[0]);

  it('[S7] reads a folder with all that is in it, and names what it does not read', async () => {
    await books.write('各課/学務課.XLSX', await rateBook(学務課));
    await books.write('各課/福祉課.xlsm', await withMacros(福祉課));
    await books.write('各課/こども課/七月/調書.xlsx', await rateBook(こども課));
    await books.write('各課/財政課.xls', OLD);
    await books.write('各課/秘密.xlsx', LOCKED);
    await books.write('各課/表.csv', Buffer.from('事業名,担当課\n'));
    await books.write('各課/壊れた.xlsx', (await rateBook()).slice(0, 300));
    await books.write(
      '各課/別の表.xlsx',
      await buildWorkbook({ sheets: [{ name: '名簿', cells: { A1: '氏名', B1: '住所', A2: '山田', B2: '青葉台' } }] }),
    );
    await books.write('各課/送付状.docx', Buffer.from('x'));
    for (const name of ['~$学務課.xlsx', '._学務課.xlsx', '.DS_Store', '__MACOSX/._福祉課.xlsm', 'Thumbs.db']) {
      await books.write(`各課/${name}`, APPLE);
    }
    const outcome = await books.consolidateNamed(['各課']);
    assert.deepEqual(outcome.answered, { 学務課: '2/2', 福祉課: '1/1', こども課: '1/1' });
    assert.deepEqual(
      told(outcome, 'file-unread').sort(),
      ['壊れた.xlsx', '秘密.xlsx', '表.csv', '財政課.xls', '別の表.xlsx'].sort(),
    );
    assert.deepEqual(told(outcome, 'file-foreign'), ['送付状.docx']);
    assert.equal(told(outcome, 'file-trace').length, 5);
    assert.equal(outcome.exit, 1);
    const reasons = outcome.issues.filter(({ code }) => code === 'file-unread').map(({ message }) => message);
    assert.ok(reasons.some((text) => text.includes('古い形式')) && reasons.some((text) => text.includes('パスワード')));
  });

  it('[S7] traces of other programs alone are no reason to look again', async () => {
    await books.write('各課/学務課.xlsx', await rateBook(学務課));
    await books.write('各課/._学務課.xlsx', APPLE);
    const outcome = await books.consolidateNamed(['各課', '各課/._学務課.xlsx', '各課/学務課.xlsx']);
    assert.deepEqual([outcome.exit, told(outcome, 'file-trace')], [0, ['._学務課.xlsx']]);
    assert.equal(codesOf(outcome).includes('file-unread'), false);
  });

  it('[S7] could not be done where nothing can be read', async () => {
    await books.write('各課/財政課.xls', OLD);
    await books.write('空/._x.xlsx', APPLE);
    const options = { form: books.path('form.json'), output: books.path('報告書.xlsx'), language: 'ja' as const };
    const run = (name: string) => consolidate(books.path('様式.xlsx'), [books.path(name)], options);
    await assert.rejects(run('各課'), FileProblems);
    await assert.rejects(run('空'), { code: 'file-not-found' });
  });

  for (const [ending, isKept] of [
    ['.xlsm', true],
    ['.xlsx', false],
  ] as const) {
    it(`[W2] a form with macros becomes a report that Excel opens as ${ending}`, async () => {
      await books.write('様式.xlsm', await withMacros());
      await books.write('学務課.xlsx', await rateBook(学務課));
      const output = books.path(`報告書${ending}`);
      const options = { form: books.path('form.json'), output, language: 'ja' as const };
      const { json } = await consolidate(books.path('様式.xlsm'), [books.path('学務課.xlsx')], options);
      const pkg = await openPackage(await readFile(output));
      const types = Buffer.from(await pkg.read('[Content_Types].xml')).toString();
      assert.deepEqual([pkg.has('xl/vbaProject.bin'), types.includes(MACROS)], [isKept, isKept]);
      const codes = (json as { issues: { code: string }[] }).issues.map(({ code }) => code);
      assert.equal(codes.includes('macros-left-out'), !isKept);
    });
  }

  it('[S7] a signed form becomes a report without a signature, which is told; the form itself keeps its own', async () => {
    const form = await signedWorkbook(await rateBook());
    const { issues, exit } = await books.consolidate(form, { '学務課.xlsx': await rateBook(学務課) });
    const [told] = issues.filter(({ code }) => code === 'signature-lost');
    assert.deepEqual([told?.severity, told?.evidence, exit], ['warning', ['様式.xlsx'], 0]);
    assert.match(told?.message ?? '', /署名し直してください/);
    assert.equal(await isSigned(await readFile(books.path('報告書.xlsx'))), false);
    assert.equal(await isSigned(await readFile(books.path('様式.xlsx'))), true);
  });

  it('[S7] a signed workbook that is merged into loses its signature, one that nothing is merged into keeps it', async () => {
    const mine = await signedWorkbook(await rateBook());
    const { issues } = await books.merge(await rateBook(), mine, await rateBook(学務課));
    assert.deepEqual(codesOf({ issues, conflicts: [] }), ['signature-lost']);
    const same = await books.merge(await rateBook(), mine, await rateBook());
    assert.deepEqual(codesOf(same), []);
    assert.equal(await isSigned(await readFile(books.path('merged.xlsx'))), true);
  });
});
