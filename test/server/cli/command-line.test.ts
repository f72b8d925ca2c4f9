import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Books } from './books.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;

function torimatome(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  let books: Books;
  before(async () => void (books = await Books.open()));
  after(() => books.close());

  it('read: JSON on standard output, nothing on standard error, exit 0', async () => {
    const file = await books.write('調書.xlsx');
    const { status, stdout, stderr } = torimatome('read', file, '--form', books.form, '--json');
    const result = JSON.parse(stdout) as { form: string; fiscalYear: number; records: unknown[] };
    assert.deepEqual(
      [status, stderr, result.form, result.fiscalYear, result.records.length],
      [0, '', 'test-evaluation', 2024, 3],
    );
  });

  it('read: records with the text and the address of each field', async () => {
    const file = await books.write('調書.xlsx');
    const { stdout } = torimatome('read', file, '--form', books.form, '--json');
    assert.deepEqual((JSON.parse(stdout) as { records: unknown[] }).records[1], {
      block: 'entry',
      sheet: '表',
      cells: {
        ...{ section: '(1)居場所づくり', programme: '広場の開設', department: '福祉課', content: '広場を開く' },
        ...{ status: '相談員を置いた', count: '3', rating: '継続' },
      },
      addresses: {
        section: 'A1',
        programme: 'A4',
        department: 'B5',
        content: 'C4',
        status: 'D5',
        count: 'E5',
        rating: 'F5',
      },
    });
  });

  it('check: exit 1 with an error, 0 without', async () => {
    const [open, done] = [
      await books.write('途中.xlsx'),
      await books.write('完了.xlsx', { D6: '剪定した', F6: '継続' }),
    ];
    const result = torimatome('check', open, '--form', books.form, '--json');
    const { issues } = JSON.parse(result.stdout) as {
      issues: { code: string; rule: string; severity: string; address: string; message: string }[];
    };
    assert.equal(result.status, 1);
    assert.deepEqual(
      issues.map(({ code, rule, severity, address }) => [code, rule, severity, address]),
      [
        ['required-blank', 'R02', 'error', 'D6'],
        ['required-blank', 'R02', 'error', 'F6'],
      ],
    );
    assert.match(issues[0]!.message, /取組状況/);
    assert.equal(torimatome('check', done, '--form', books.form).status, 0);
  });

  it('check: says it in English when asked, and compares rows with the blank form', async () => {
    const blank = await books.write('様式.xlsx');
    const file = await books.write('足りない.xlsx', { A6: null, B6: null, C6: null });
    const { stdout } = torimatome('check', file, '--form', books.form, '--blank', blank, '--lang', 'en');
    assert.match(stdout, /\[warning\] 表!B6 A row of the form is missing/);
  });

  it('one line with file and cause, and exit 2, for a file that is no workbook', async () => {
    const file = await books.writeRaw('memo.xlsx', Buffer.from('memo'));
    const { status, stdout, stderr } = torimatome('read', file, '--json');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^.*memo\.xlsx: Excelブック.* \/ .* \[not-a-workbook\]\n$/);
  });

  it('exit 2 where no form fits, and where a call is wrong', async () => {
    const file = await books.write('別.xlsx');
    const unfit = torimatome('read', file, '--json');
    assert.deepEqual([unfit.status, unfit.stdout], [2, '']);
    assert.match(unfit.stderr, /\[no-form-fits\]\n$/);
    assert.equal(torimatome('consolidate', file).status, 2);
    const unknown = torimatome('read', file, '--form', 'unknown-form');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /kiyose-evaluation/);
  });

  it('leaves no file behind where it cannot write', async () => {
    const file = await books.write('様式.xlsx');
    const { status, stderr } = torimatome(
      'consolidate',
      file,
      file,
      '--form',
      books.form,
      '-o',
      books.path('ない/報告書.xlsx'),
    );
    assert.equal(status, 2);
    assert.match(stderr, /報告書\.xlsx: .*\[file-not-writable\]/);
    assert.deepEqual(
      readdirSync(books.folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('never replaces a file that it reads', async () => {
    const file = await books.write('様式.xlsx');
    const { status, stderr } = torimatome('consolidate', file, file, '--form', books.form, '-o', file);
    assert.equal(status, 2);
    assert.match(stderr, /様式\.xlsx: .*\[file-not-writable\]/);
  });

  it('names the place in a form document that is not valid', async () => {
    const file = await books.write('様式.xlsx');
    const form = await books.writeRaw('broken.json', Buffer.from('{"id":"x","version":"one"}'));
    const { status, stderr } = torimatome('read', file, '--form', form);
    assert.equal(status, 2);
    assert.match(stderr, /broken\.json.*version.*\[form-invalid\]/);
  });

  it('prints its help and version', () => {
    assert.match(torimatome('--help').stdout, /consolidate/);
    assert.match(torimatome('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
