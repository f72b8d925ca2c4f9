import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { FileProblems } from '../../../server/cli/output.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { Books, UNANSWERED, type Changes } from './books.js';

interface Outcome {
  readonly departments: { name: string; entries: number; filled: number; missing: number }[];
  readonly missing: string[];
  readonly conflicts: { address: string; base: string; values: { value: string; file: string }[] }[];
  readonly issues: { code: string; address: string; evidence: string[] }[];
}

describe('torimatome consolidate', () => {
  let books: Books;
  beforeEach(async () => void (books = await Books.open()));
  afterEach(() => books.close());

  /** Each file by name, with what it changes in the blank form. */
  async function run(files: Record<string, Changes>) {
    await books.write('様式.xlsx', UNANSWERED);
    const paths = await Promise.all(
      Object.entries(files).map(([name, changes]) => books.write(name, { ...UNANSWERED, ...changes })),
    );
    const output = books.path('報告書.xlsx');
    const result = await consolidate(books.path('様式.xlsx'), paths, { form: books.form, output, language: 'ja' });
    const { sheets } = await readWorkbook(await readFile(output));
    const grid = sheets.find(({ name }) => name === '表')!;
    const at = (row: number, column: number) => grid.cell(row, column)?.text ?? '';
    return { ...(result.json as Outcome), exit: result.exit, at, sheets: sheets.map(({ name }) => name) };
  }

  it('fills the departments’ answers into the blank form', async () => {
    const outcome = await run({
      '企画課.xlsx': { D4: '開いた', E4: 12, F4: '達成' },
      '福祉課.xlsx': { D5: '相談員を置いた', E5: 3, F5: '継続' },
    });
    assert.deepEqual([outcome.at(4, 4), outcome.at(4, 5), outcome.at(5, 6)], ['開いた', '12', '継続']);
    assert.deepEqual(outcome.missing, ['公園・緑地課']);
    assert.deepEqual(outcome.departments[0], { name: '企画課', entries: 1, filled: 1, missing: 0 });
    assert.equal(outcome.exit, 0);
    assert.deepEqual(outcome.sheets, ['表']);
  });

  it('[C5] marks a conflicting cell so that nobody overlooks it, and ends with 1', async () => {
    const outcome = await run({ '福祉課.xlsx': { F5: '継続' }, '福祉課（訂正）.xlsx': { F5: '達成' } });
    assert.deepEqual(
      outcome.conflicts.map(({ address, values }) => [address, values]),
      [
        [
          'F5',
          [
            { value: '継続', file: '福祉課.xlsx' },
            { value: '達成', file: '福祉課（訂正）.xlsx' },
          ],
        ],
      ],
    );
    assert.equal(outcome.exit, 1);
    assert.equal(outcome.at(5, 6), '継続');
    assert.equal(outcome.sheets[0], '要確認');
  });

  it('[E3] inserts a row that a department added', async () => {
    const added: Changes = { A6: '見守り訪問', B6: '福祉課', C6: '訪ねる', D6: '訪ねた', F6: '達成' };
    const moved: Changes = { A7: '樹木の手入れ', B7: '公園・緑地課', C7: '木を手入れする' };
    const outcome = await run({ '福祉課.xlsx': { ...added, ...moved } });
    assert.deepEqual([outcome.at(6, 1), outcome.at(6, 4), outcome.at(7, 1)], ['見守り訪問', '訪ねた', '樹木の手入れ']);
    assert.ok(outcome.issues.some(({ code }) => code === 'record-unknown'));
  });

  it('[F6] says when a workbook is of another year', async () => {
    const outcome = await run({ '福祉課.xlsx': { D3: '取組状況\n(令和5年度)', F5: '継続' } });
    assert.ok(outcome.issues.some(({ code, evidence }) => code === 'year-differs' && evidence[0] === '福祉課.xlsx'));
  });

  it('changes no part but the sheet', async () => {
    await run({ '企画課.xlsx': { D4: '開いた' } });
    const [before, after] = await Promise.all(
      ['様式.xlsx', '報告書.xlsx'].map(async (name) => openPackage(await readFile(books.path(name)))),
    );
    for (const name of before!.names.filter((part) => !part.includes('worksheets/'))) {
      assert.deepEqual(await after!.read(name), await before!.read(name), name);
    }
  });

  it('names every file that cannot be read, and writes nothing', async () => {
    await books.write('様式.xlsx', UNANSWERED);
    const files = [
      await books.write('企画課.xlsx'),
      await books.writeRaw('甲.xlsx', Buffer.from('x')),
      books.path('乙.xlsx'),
    ];
    const options = { form: books.form, output: books.path('報告書.xlsx'), language: 'ja' as const };
    await assert.rejects(consolidate(books.path('様式.xlsx'), files, options), (error) => {
      assert.ok(error instanceof FileProblems);
      assert.deepEqual(
        error.problems.map(({ file, problem }) => [file.split('/').at(-1), problem.code]),
        [
          ['甲.xlsx', 'not-a-workbook'],
          ['乙.xlsx', 'file-not-found'],
        ],
      );
      return true;
    });
    assert.deepEqual(
      (await readdir(books.folder)).filter((name) => name.includes('報告書')),
      [],
    );
  });

  it('takes all workbooks of a folder, a pattern that no shell expanded, and passes over Excel’s own traces', async () => {
    await mkdir(books.path('各課'));
    await books.write('様式.xlsx', UNANSWERED);
    await books.write('各課/企画課.xlsx', { ...UNANSWERED, D4: '開いた' });
    await books.write('各課/福祉課.xlsx', { ...UNANSWERED, D5: '置いた' });
    await books.writeRaw('各課/~$福祉課.xlsx', Buffer.from('x'));
    await books.writeRaw('各課/メモ.txt', Buffer.from('x'));
    for (const name of ['各課', '各課/*.xlsx']) {
      const options = { form: books.form, output: books.path('報告書.xlsx'), language: 'ja' as const };
      const { json } = await consolidate(books.path('様式.xlsx'), [books.path(name)], options);
      assert.deepEqual((json as Outcome).missing, ['公園・緑地課']);
    }
  });
});
