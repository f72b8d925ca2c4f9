/**
 * `--map`: what a person said of columns, rows and names, on the command line.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Books, UNANSWERED } from './books.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;

function torimatome(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

interface Output {
  readonly records: { cells: Record<string, string> }[];
  readonly issues: { code: string; address: string; severity: string }[];
  readonly departments: { name: string; filled: number }[];
}

/** The status under a word that nobody listed, and a memo of the department. */
const RENAMED = {
  ...{ D3: '今年やったこと', D6: '剪定した', F6: '未実施' },
  ...{ G3: '課内メモ', G4: '済み', G6: '来月' },
};

const TOLD = {
  version: 1,
  form: 'test-evaluation',
  columns: [
    { block: 'entry', header: '今年やったこと', field: 'status' },
    { block: 'entry', header: '課内メモ', field: null },
  ],
};

describe('torimatome --map', () => {
  let books: Books;
  before(async () => void (books = await Books.open()));
  after(() => books.close());

  const mapFile = (document: unknown, name = '指定.json') =>
    books.writeRaw(name, Buffer.from(typeof document === 'string' ? document : `\ufeff${JSON.stringify(document)}`));
  const parsed = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as Output;
  const statuses = ({ records }: Output) => records.map(({ cells }) => cells['status']);
  const told = ({ issues }: Output) =>
    issues.filter(({ code }) => /told|unplaced/.test(code)).map(({ code, address }) => `${code} ${address}`);

  it('read: reads columns as what they were told to be, with and without a blank', async () => {
    const [file, map] = [await books.write('市の課.xlsx', RENAMED), await mapFile(TOLD)];
    const blank = await books.write('様式.xlsx', UNANSWERED);
    for (const more of [[], ['--blank', blank]]) {
      const result = torimatome('read', file, '--form', books.form, '--map', map, '--json', ...more);
      assert.deepEqual([result.status, result.stderr], [0, '']);
      assert.deepEqual(statuses(parsed(result)), ['週に三回開いた', '相談員を置いた', '剪定した']);
      assert.deepEqual(told(parsed(result)), ['column-told D3', 'column-told G3']);
    }
  });

  it('check: raises nothing about a column that was told', async () => {
    const [file, map] = [await books.write('点検.xlsx', RENAMED), await mapFile(TOLD)];
    const without = torimatome('check', file, '--form', books.form, '--json');
    assert.ok(parsed(without).issues.some(({ code }) => code === 'required-missing'));
    const result = torimatome('check', file, '--form', books.form, '--map', map, '--json');
    assert.deepEqual([result.status, told(parsed(result))], [0, ['column-told D3', 'column-told G3']]);
  });

  it('consolidate: one document settles it for all departments with the same header', async () => {
    const blank = await books.write('配布様式.xlsx', UNANSWERED);
    const files = [
      await books.write('企画課.xlsx', { ...UNANSWERED, F4: '達成', D3: '今年やったこと', D4: '週に三回開いた' }),
      await books.write('福祉課.xlsx', {
        ...UNANSWERED,
        ...{ D3: '今年やったこと（課内）', D5: '相談員を置いた', F5: '継続' },
      }),
    ];
    const call = ['consolidate', blank, ...files, '--form', books.form, '--json'];
    const output = books.path('報告書.xlsx');
    const result = torimatome(...call, '-o', output, '--map', await mapFile({ ...TOLD, columns: [TOLD.columns[0]] }));
    assert.equal(result.stderr, '');
    const { records } = parsed(torimatome('read', output, '--form', books.form, '--json'));
    assert.deepEqual(
      records.map(({ cells }) => cells['status']),
      ['週に三回開いた', '相談員を置いた', ''],
    );
  });

  it('read: gives rows and names what they were told to be, and leaves out what is none of the form’s', async () => {
    const row = (programme: string) => ({ section: '(1)居場所づくり', programme, department: '公園・緑地課' });
    const more = { A7: 'うちの課の研修', B7: '公園・緑地課', D7: '行った' };
    const file = await books.write('行.xlsx', { A6: '緑の世話', B5: '福祉推進室', ...more });
    const document = {
      ...{ version: 1, form: 'test-evaluation' },
      rows: [
        { block: 'entry', written: row('緑の世話'), key: row('樹木の手入れ') },
        { block: 'entry', written: row('うちの課の研修'), key: null },
      ],
      departments: [{ written: '福祉推進室', name: '福祉課' }],
    };
    const map = await mapFile(document, '行と課名.json');
    const result = torimatome('read', file, '--form', books.form, '--map', map, '--json');
    assert.equal(result.stderr, '');
    const { records } = parsed(result);
    assert.deepEqual(
      records.map(({ cells }) => cells['department']),
      ['企画課', '福祉課', '公園・緑地課'],
    );
    assert.deepEqual(told(parsed(result)), ['row-told B6', 'row-told B7', 'department-told B5']);
  });

  it('says in a line, with exit code 2, what is wrong with a document and where', async () => {
    const file = await books.write('調書.xlsx');
    const wrong: [document: unknown, says: RegExp][] = [
      ['{', /指定\.json: 読み取りの指定に誤りがあります：JSONとして読めません.*\[told-invalid\]/],
      [{ ...TOLD, columns: [{ block: 'entry', header: '区分' }] }, /columns\[0\]\.field: この項目が必要です/],
      [
        { ...TOLD, columns: [{ block: 'entry', header: '区分', field: 'mark' }] },
        /columns\[0\]\.field: 「mark」は様式にありません.*The form has no "mark"\. Possible are: programme/,
      ],
      [{ ...TOLD, form: 'walks' }, /別の様式（walks）についての指定です/],
    ];
    for (const [document, says] of wrong) {
      const map = await mapFile(document);
      const form = ['--form', books.form];
      const blank = ['--blank', await books.write('様式.xlsx', UNANSWERED)];
      const result = torimatome('read', file, ...form, ...blank, '--map', map, '--json');
      assert.deepEqual([result.status, result.stdout, result.stderr.trim().split('\n').length], [2, '', 1]);
      assert.match(result.stderr, says);
    }
    const missing = torimatome('read', file, '--map', books.path('ない.json'));
    assert.match(missing.stderr, /ない\.json: .*\[file-not-found\]/);
  });
});
