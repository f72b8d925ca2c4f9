import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { programmes } from '../../../server/cli/commands/programmes.js';
import { Books, type Changes } from './books.js';

interface Outcome {
  readonly previousYear: number;
  readonly currentYear: number;
  readonly same: { status: string; by: string }[];
  readonly renamed: {
    status: string;
    previous: { key: Record<string, string>; address: string }[];
    reasons?: unknown[];
  }[];
  readonly new: { key: Record<string, string> }[];
  readonly removed: { key: Record<string, string> }[];
  readonly notices: string[];
}

const YEAR_BEFORE: Changes = { D3: '取組状況\n(令和5年度)' };

describe('torimatome programmes, through real files', () => {
  let books: Books;
  beforeEach(async () => void (books = await Books.open()));
  afterEach(() => books.close());

  async function run(changes: Changes, options: { links?: string; output?: string } = {}, before = YEAR_BEFORE) {
    const previous = await books.write('前年度.xlsx', before);
    const current = await books.write('今年度.xlsx', changes);
    const given = { form: books.form, links: options.links, output: options.output, language: 'ja' as const };
    const { json, lines, exit } = await programmes(previous, current, given);
    return { ...(json as Outcome), lines, exit };
  }

  it('[I3] exit 0 where every programme is the same, or plainly new or gone', async () => {
    const same = await run({});
    assert.deepEqual([same.previousYear, same.currentYear, same.same.length, same.exit], [2023, 2024, 3, 0]);
    assert.deepEqual(same.notices, []);
    const other = await run({ A6: '絵本の配布', B6: '企画課', C6: '絵本を届ける' });
    assert.deepEqual([other.new.length, other.removed.length, other.exit], [1, 1, 0]);
    assert.match(other.lines.join('\n'), /\[なくなった\] 表!B6 樹木の手入れ\n\[新規\] 表!B6 絵本の配布/);
  });

  it('[I3] exit 1 with a proposal; answered in the document it is a link', async () => {
    const renamed = { A6: '樹木と花の手入れ' };
    const output = books.path('対応表.json');
    const first = await run(renamed, { output });
    assert.deepEqual([first.exit, first.renamed.map(({ status }) => status)], [1, ['proposed']]);
    assert.match(
      first.lines.join('\n'),
      /\[要判断\] 表!B6 樹木の手入れ → 表!B6 樹木と花の手入れ {2}\d+% {2}名称が似ている/,
    );
    const answered = (await readFile(output, 'utf8')).replace('"open"', '"renamed"');
    await writeFile(output, `\ufeff${answered}`);
    const second = await run(renamed, { links: output, output });
    assert.deepEqual([second.exit, second.renamed.map(({ status }) => status)], [0, ['renamed']]);
    const third = await run(renamed, { links: output });
    assert.deepEqual([third.exit, third.renamed.length], [0, 1]);
  });

  it('never replaces a file that it was not told to go on from', async () => {
    const output = await books.writeRaw('対応表.json', Buffer.from('{}'));
    await assert.rejects(run({}, { output }), /file-not-writable/);
    await assert.rejects(run({}, { output: books.path('今年度.xlsx') }), /file-not-writable/);
    assert.equal(await readFile(output, 'utf8'), '{}');
  });

  it('[I3] exit 1 and a line for a decision about a programme that is not there', async () => {
    const output = books.path('対応表.json');
    await run({}, { output });
    const document = JSON.parse(await readFile(output, 'utf8')) as { links: unknown[] };
    const key = { section: '(1)居場所づくり', programme: '縁側の会', department: '福祉課' };
    const links = [...document.links, { block: 'entry', status: 'ended', previous: { key } }];
    await writeFile(output, JSON.stringify({ ...document, links }));
    const { exit, lines } = await run({}, { links: output });
    assert.equal(exit, 1);
    assert.match(lines.join('\n'), /\[対象なし\] entry ended .*縁側の会/);
  });

  it('refuses a document of another form or of other years, naming both', async () => {
    const links = books.path('対応表.json');
    await run({}, { output: links });
    const text = await readFile(links, 'utf8');
    await writeFile(links, text.replace('"test-evaluation"', '"other"'));
    await assert.rejects(run({}, { links }), /links are for the form other/);
    await writeFile(links, text.replace('2023', '2020'));
    await assert.rejects(run({}, { links }), /2020 → 2024.*2023 → 2024/);
  });

  it('says when the years are the same, do not follow each other, or are not known', async () => {
    assert.match((await run({}, {}, {})).notices[0]!, /どちらも2024年度/);
    assert.match((await run(YEAR_BEFORE, {}, {})).notices[0]!, /2024年度と2023年度は続いた年度ではありません/);
    assert.match((await run({ D3: '取組状況' })).notices[0]!, /年度の分からないファイル/);
  });
});
