import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { CITY } from '../../core/draft/made-up-city.js';
import { Books } from './books.js';
import { workbookBytes } from './drafted-book.js';
import { EXAMPLE, EXAMPLE_BLANK } from './forms-example.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;

function torimatome(...args: string[]) {
  return torimatomeIn(undefined, ...args);
}

function torimatomeIn(cwd: string | undefined, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', cwd });
  return { status, stdout, stderr };
}

interface CheckJson {
  readonly share: number;
  readonly fiscalYear: number;
  readonly blocks: readonly { readonly id: string; readonly records: number; readonly first: readonly unknown[] }[];
  readonly issues: readonly { readonly code: string }[];
  readonly drafts: readonly { readonly path: string; readonly sure: number }[];
  readonly errors: readonly { readonly path: string; readonly ja: string; readonly en: string }[];
}

describe('torimatome form', () => {
  let books: Books;
  let workbook: string;
  before(async () => {
    books = await Books.open();
    workbook = await books.writeRaw('調書.xlsx', await workbookBytes(CITY));
  });
  after(() => books.close());

  /** The first one is the command's; the others are copies, as each would take a process. */
  let draft: string | undefined;
  const drafted = (name: string): string => {
    const file = books.path(name);
    if (draft === undefined) {
      assert.equal(torimatome('form', 'draft', workbook, '-o', file).status, 0);
      draft = readFileSync(file, 'utf8');
    } else writeFileSync(file, draft);
    return file;
  };

  const changed = (from: string, name: string, change: (form: FormInput) => unknown): string => {
    const form = JSON.parse(readFileSync(from, 'utf8')) as FormInput;
    change(form);
    writeFileSync(books.path(name), JSON.stringify(form));
    return books.path(name);
  };

  it('draft: writes a document that reads the workbook it came from', () => {
    const file = drafted('sora-mame.json');
    const form = formFrom(JSON.parse(readFileSync(file, 'utf8')));
    assert.equal(form.id, 'sora-mame');
    const { status, stdout } = torimatome('read', workbook, '--form', file, '--json');
    const { fiscalYear, records } = JSON.parse(stdout) as { fiscalYear: number; records: { cells: object }[] };
    assert.deepEqual([status, fiscalYear, records.length], [0, 2024, 8]);
    assert.deepEqual(records[0]!.cells, {
      measure: '施策１：子育て家庭を支える',
      ...{ code: 'A-01', programme: '親子ひろばの開設', department: 'こども家庭課' },
      ...{ target2023: '1,200', target: '1,300', actual2023: '1,180', actual: '1,365', rate: '105%' },
      ...{ rating: 'A', direction: '拡充', note: '' },
    });
  });

  it('draft: shows the doubtful parts first, every field, and what to do next', () => {
    const { stdout, stderr } = torimatome('form', 'draft', workbook, '-o', books.path('text.json'));
    assert.equal(stderr, '');
    const [doubts, fields, next] = [
      stdout.indexOf('確信の低いもの'),
      stdout.indexOf('entry'),
      stdout.indexOf('次にすること'),
    ];
    assert.ok(doubts > 0 && fields > doubts && next > fields);
    assert.match(stdout, /\d+% +vocabularies\.direction/);
    assert.match(stdout, /rating +評価 +choice rating +answer \*/);
    assert.match(
      torimatome('form', 'draft', workbook, '-o', books.path('en.json'), '--lang', 'en').stdout,
      /What to do next/,
    );
  });

  it('draft: as data, with the id that was asked for', () => {
    const args = ['-o', books.path('data.json'), '--id', 'our-city', '--json'];
    const { stdout } = torimatome('form', 'draft', workbook, ...args);
    const result = JSON.parse(stdout) as {
      form: string;
      records: object;
      columns: { field: string }[];
      drafts: { sure: number }[];
    };
    assert.deepEqual([result.form, result.records], ['our-city', { entry: 8 }]);
    const rating = result.columns.find(({ field }) => field === 'rating');
    const header = { sheet: '家庭支援', address: 'I4', texts: ['評価'] };
    assert.deepEqual(rating, { block: 'entry', field: 'rating', ...header, examples: ['A', 'C', 'B'] });
    const sure = result.drafts.map((part) => part.sure);
    assert.deepEqual(
      sure,
      [...sure].sort((a, b) => a - b),
    );
  });

  it('draft: from the blank of this year and last year’s workbook, with what each of them reads', async () => {
    const last = await books.writeRaw('昨年.xlsx', await workbookBytes(EXAMPLE));
    const blank = await books.writeRaw('今年.xlsx', await workbookBytes(EXAMPLE_BLANK));
    const file = books.path('two.json');
    const { status, stdout } = torimatome('form', 'draft', last, blank, '-o', file, '--json');
    assert.equal(status, 0);
    const result = JSON.parse(stdout) as { fiscalYear: number; workbooks: object[]; leftOut: string[] };
    assert.equal(result.fiscalYear, 2025);
    assert.deepEqual(result.workbooks, [
      { file: last, fiscalYear: 2024, records: { programme: 4 } },
      { file: blank, fiscalYear: 2025, records: { programme: 4 } },
    ]);
    assert.deepEqual(result.leftOut, []);
    const { blocks } = JSON.parse(readFileSync(file, 'utf8')) as FormInput;
    const department = blocks[0]!.fields.find(({ id }) => id === 'department')!;
    assert.deepEqual(department.from, { column: ['所管課', '担当課'] });
  });

  it('draft: leaves a workbook of another form out, and names it', async () => {
    const last = await books.writeRaw('昨年.xlsx', await workbookBytes(EXAMPLE));
    const blank = await books.writeRaw('今年.xlsx', await workbookBytes(EXAMPLE_BLANK));
    const text = torimatome('form', 'draft', last, workbook, blank, '-o', books.path('left.json'));
    assert.equal(text.status, 0);
    assert.match(text.stdout, /調書\.xlsx: ほかのブックと様式が違うため、案には使いませんでした。/);
    const args = ['-o', books.path('left.json'), '--force', '--json', '--lang', 'en'];
    const { stdout, stderr } = torimatome('form', 'draft', last, workbook, blank, ...args);
    assert.deepEqual((JSON.parse(stdout) as { leftOut: string[] }).leftOut, [workbook]);
    assert.match(stderr, /調書\.xlsx: left out, because it is of another form/);
  });

  it('draft: refuses workbooks of which no two are of one form, and names every file that cannot be read', async () => {
    const other = await books.writeRaw('昨年.xlsx', await workbookBytes(EXAMPLE));
    const { status, stderr } = torimatome('form', 'draft', workbook, other, '-o', books.path('none-of-it.json'));
    assert.equal(status, 2);
    assert.match(stderr, /調書\.xlsx, .*昨年\.xlsx: .*互いに様式が違う.*\[nothing-to-draft\]\n$/);
    const memo = await books.writeRaw('memo.xlsx', Buffer.from('memo'));
    const missing = books.path('none.xlsx');
    const both = torimatome('form', 'draft', workbook, memo, missing, '-o', books.path('none-of-it.json'));
    assert.equal(both.status, 2);
    assert.match(both.stderr, /memo\.xlsx: .*\[not-a-workbook\]/);
    assert.match(both.stderr, /none\.xlsx: .*\[file-not-found\]/);
    assert.throws(() => readFileSync(books.path('none-of-it.json')));
    assert.equal(torimatome('form', 'draft', workbook, other, '-o', other, '--force').status, 2);
  });

  it('draft: never replaces a file unasked, nor the workbook at all', () => {
    const file = books.path('mine.json');
    writeFileSync(file, 'mine');
    const { status, stderr } = torimatome('form', 'draft', workbook, '-o', file);
    assert.equal(status, 2);
    assert.match(stderr, /mine\.json: .*--force.*\[file-not-writable\]\n$/);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal(torimatome('form', 'draft', workbook, '-o', workbook, '--force').status, 2);
    assert.equal(torimatome('form', 'draft', workbook, '-o', file, '--force').status, 0);
    assert.notEqual(readFileSync(file, 'utf8'), 'mine');
  });

  it('draft: says why, and leaves nothing behind, where there is nothing to draft from', async () => {
    const letter = await books.writeRaw(
      '手紙.xlsx',
      await workbookBytes([{ name: '文', cells: { A1: 'ごあいさつ。' } }]),
    );
    const { status, stdout, stderr } = torimatome('form', 'draft', letter, '-o', books.path('letter.json'));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /手紙\.xlsx: .*\[nothing-to-draft\]\n$/);
    assert.throws(() => readFileSync(books.path('letter.json')));
    const memo = await books.writeRaw('memo.xlsx', Buffer.from('memo'));
    assert.match(torimatome('form', 'draft', memo, '-o', books.path('memo.json')).stderr, /\[not-a-workbook\]\n$/);
    assert.equal(torimatome('form', 'draft', workbook, '-o', books.path('x.json'), '--id', '様式').status, 2);
  });

  it('check: what would be read, and what is still as drafted', () => {
    const file = drafted('check.json');
    const { status, stdout } = torimatome('form', 'check', file, workbook, '--json');
    const result = JSON.parse(stdout) as CheckJson;
    assert.deepEqual([status, result.share, result.fiscalYear, result.errors], [0, 1, 2024, []]);
    assert.deepEqual(
      result.blocks.map(({ id, records, first }) => [id, records, first.length]),
      [['entry', 8, 3]],
    );
    assert.deepEqual(
      result.issues.map(({ code }) => code),
      ['note-row', 'note-row'],
    );
    assert.ok(result.drafts.some(({ path }) => path === 'blocks[0].fields[2]'));
    const text = torimatome('form', 'check', file, workbook).stdout;
    assert.match(text, /見つかった見出し：100%/);
    assert.match(text, /まだ案のままのもの：\d+か所/);
  });

  it('check: says nothing of drafts once a person has looked at every part', () => {
    const file = changed(drafted('looked.json'), 'done.json', ({ blocks, vocabularies = {} }) => {
      for (const part of [...blocks, ...blocks.flatMap(({ fields }) => fields), ...Object.values(vocabularies)]) {
        delete part.draft;
      }
    });
    assert.deepEqual(
      (JSON.parse(torimatome('form', 'check', file, workbook, '--json').stdout) as CheckJson).drafts,
      [],
    );
    assert.doesNotMatch(torimatome('form', 'check', file, workbook).stdout, /案のまま/);
  });

  it('check: exit 1 where the workbook holds what the form does not allow', () => {
    const file = changed(drafted('strict.json'), 'stricter.json', ({ vocabularies }) => {
      vocabularies!['direction']!.choices = [{ value: '継続' }];
    });
    const { status, stdout } = torimatome('form', 'check', file, workbook, '--json');
    const codes = (JSON.parse(stdout) as CheckJson).issues.map(({ code }) => code);
    assert.equal(status, 1);
    assert.equal(codes.filter((code) => code === 'choice-unknown').length, 4);
  });

  it('check: exit 1 where nothing of the form is in the workbook', () => {
    const { status, stdout } = torimatome('form', 'check', books.form, workbook, '--json');
    assert.equal(status, 1);
    assert.ok((JSON.parse(stdout) as CheckJson).share < 0.7);
  });

  it('check: names every place in the document that is wrong, in Japanese and English', () => {
    const file = changed(drafted('wrong.json'), 'wrong-places.json', (form) => {
      const [block] = form.blocks;
      Object.assign(block!.fields[1]!, { role: 'answr' });
      Object.assign(block!.fields[2]!, { from: { colum: ['事業名'] } });
      Object.assign(block!.fields[3]!, { colour: 'red' });
    });
    const { status, stdout } = torimatome('form', 'check', file, workbook, '--json');
    const { errors } = JSON.parse(stdout) as CheckJson;
    assert.equal(status, 2);
    assert.deepEqual(
      errors.map(({ path }) => path),
      ['blocks[0].fields[1].role', 'blocks[0].fields[2].from', 'blocks[0].fields[3]'],
    );
    assert.match(errors[1]!.ja, /column・columns・label・labels・context/);
    assert.match(errors[2]!.en, /Unknown property: "colour"/);
    assert.match(errors[2]!.ja, /知らない項目/);
    assert.match(torimatome('form', 'check', file, workbook).stdout, /blocks\[0\]\.fields\[1\]\.role {2}.*"key"/);
  });

  it('check: names what the parts of a document say of each other', () => {
    const file = changed(drafted('names.json'), 'names-wrong.json', (form) => {
      Object.assign(form.blocks[0]!.fields[9]!, { vocabulary: 'ratings' });
      Object.assign(form, { progressBy: 'unit' });
      form.blocks[0]!.key.push('nobody');
    });
    const { errors } = JSON.parse(torimatome('form', 'check', file, workbook, '--json').stdout) as CheckJson;
    assert.deepEqual(
      errors.map(({ path, ja }) => [path, ja]),
      [
        ['progressBy', '「unit」という項目または見出し（contexts）はありません'],
        ['blocks[0].key[4]', '「nobody」という項目または見出し（contexts）はありません'],
        ['blocks[0].fields[9].vocabulary', '「ratings」という選択肢の一覧（vocabularies）はありません'],
      ],
    );
  });

  it('check: exit 2 for a document that is no JSON, or is not there, and for what is no workbook', async () => {
    const broken = await books.writeRaw('broken.json', Buffer.from('{ "id": '));
    const { status, stderr } = torimatome('form', 'check', broken, workbook);
    assert.equal(status, 2);
    assert.match(stderr, /JSON.*\[form-invalid\]/);
    assert.match(torimatome('form', 'check', books.path('none.json'), workbook).stderr, /\[file-not-found\]/);
    const memo = await books.writeRaw('memo.xlsx', Buffer.from('memo'));
    assert.equal(torimatome('form', 'check', books.form, memo).status, 2);
  });

  it('prints what docs/FORMS.md says it prints', async () => {
    const doc = readFileSync(new URL('../../../../docs/FORMS.md', import.meta.url), 'utf8');
    await books.writeRaw('点検表.xlsx', await workbookBytes(EXAMPLE));
    const draft = torimatomeIn(books.folder, 'form', 'draft', '点検表.xlsx', '-o', 'hinata.json');
    assert.ok(doc.includes(draft.stdout.trim()), draft.stdout);
    await books.writeRaw('点検表R7.xlsx', await workbookBytes(EXAMPLE_BLANK));
    const two = torimatomeIn(
      books.folder,
      'form',
      'draft',
      '点検表R7.xlsx',
      '点検表.xlsx',
      '-o',
      'hinata2.json',
    ).stdout;
    const shown = two.slice(two.indexOf('2冊のブックから'), two.indexOf('次にすること')).trim();
    assert.ok(doc.includes(shown), two);
    changed(books.path('hinata.json'), 'hinata.json', ({ title, vocabularies, blocks: [block] }) => {
      title.en = 'Review of child-care programmes';
      const { rating } = vocabularies!;
      rating!.choices.push({ value: '×' });
      delete rating!.draft;
      const [, , , , , , , ratingField, last] = block!.fields;
      delete ratingField!.draft;
      Object.assign(last!, { id: 'outlook', label: { ja: '今後の見通し', en: 'Outlook' } });
      delete last!.draft;
    });
    const check = torimatomeIn(books.folder, 'form', 'check', 'hinata.json', '点検表.xlsx');
    assert.ok(doc.includes(check.stdout.trim()), check.stdout);
    assert.equal(torimatomeIn(books.folder, 'check', '点検表.xlsx', '--form', 'hinata.json').status, 0);
  });
});
