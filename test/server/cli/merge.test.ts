import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { merge } from '../../../server/cli/commands/merge.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { ENTRY_MERGES, entryCells } from '../../support/evaluation-form.js';
import { Books, withDeletion, type Changes } from './books.js';

interface Outcome {
  readonly merged: { key: Record<string, string>; field: string; address: string; value: string; from: string }[];
  readonly conflicts: {
    field: string;
    address: string;
    base: string;
    mine: string;
    theirs: string;
    deletedBy?: string;
  }[];
  readonly deleted: { key: Record<string, string> }[];
  readonly issues: { code: string }[];
}

describe('torimatome merge, through real files', () => {
  let books: Books;
  beforeEach(async () => void (books = await Books.open()));
  afterEach(() => books.close());

  async function run(mine: Changes, theirs: Changes, base: Changes = {}, merges = ENTRY_MERGES) {
    await books.write('base.xlsx', base, ENTRY_MERGES);
    await books.write('mine.xlsx', { ...base, ...mine }, merges);
    await books.write('theirs.xlsx', { ...base, ...theirs }, merges);
    return runFiles();
  }

  async function runFiles() {
    const [base, mine, theirs, output] = ['base', 'mine', 'theirs', 'out'].map((name) =>
      books.path(`${name}.xlsx`),
    ) as [string, string, string, string];
    const result = await merge(base, mine, theirs, { form: books.form, output, language: 'ja' });
    const grid = (await readWorkbook(await readFile(output))).sheets.find(({ name }) => name === '表')!;
    const at = (row: number, column: number) => grid.cell(row, column)?.text ?? '';
    return { ...(result.json as Outcome), exit: result.exit, at };
  }

  const taken = ({ merged }: Outcome) => merged.map(({ address, value, from }) => `${address}=${value} (${from})`);
  const conflicting = ({ conflicts }: Outcome) =>
    conflicts.map(({ address, base, mine, theirs }) => `${address}: ${base} → ${mine} | ${theirs}`);

  it('[C1] leaves what nobody changed', async () => {
    const outcome = await run({}, {});
    assert.deepEqual([taken(outcome), conflicting(outcome), outcome.exit], [[], [], 0]);
    assert.equal(outcome.at(4, 4), '週に三回開いた');
  });

  it('[C2] [C3] takes my change and theirs', async () => {
    const outcome = await run({ D4: '毎日開いた' }, { D5: '相談員を増やした', E5: 4 });
    assert.deepEqual(taken(outcome), ['D4=毎日開いた (mine)', 'D5=相談員を増やした (theirs)', 'E5=4 (theirs)']);
    assert.deepEqual([outcome.at(4, 4), outcome.at(5, 4), outcome.at(5, 5)], ['毎日開いた', '相談員を増やした', '4']);
    assert.equal(outcome.exit, 0);
  });

  it('[C4] [C6] takes the same change once, in any spelling', async () => {
    const outcome = await run({ F5: '①達成', E4: '１３' }, { F5: '達成', E4: 13 });
    assert.deepEqual(conflicting(outcome), []);
    assert.deepEqual(taken(outcome), ['E4=１３ (mine)', 'F5=①達成 (mine)']);
  });

  it('[C5] keeps mine, names both and ends with 1', async () => {
    const outcome = await run({ D4: '毎日開いた' }, { D4: '閉じた' });
    assert.deepEqual(conflicting(outcome), ['D4: 週に三回開いた → 毎日開いた | 閉じた']);
    assert.equal(outcome.exit, 1);
    assert.equal(outcome.at(4, 4), '毎日開いた');
  });

  it('[C7] clearing a cell is an edit', async () => {
    const outcome = await run({}, { D4: '' });
    assert.deepEqual(taken(outcome), ['D4= (theirs)']);
    assert.equal(outcome.at(4, 4), '');
  });

  it('[C7] a column that their copy does not have is no opinion', async () => {
    const outcome = await run({ E4: 20 }, { E3: null, E4: null, E5: null });
    assert.deepEqual(taken(outcome), ['E4=20 (mine)']);
    assert.equal(outcome.at(5, 5), '3');
  });

  it('[C7] an error value in a copy is no edit', async () => {
    const cells = Object.fromEntries(
      Object.entries(entryCells()).filter(([, value]) => value !== null && value !== ''),
    );
    const sheet = {
      name: '表',
      cells: { ...(cells as Record<string, string>), E4: { formula: '1/0' } },
      merges: ENTRY_MERGES,
    };
    const broken = await buildWorkbook({ sheets: [sheet] });
    await books.write('base.xlsx');
    await books.write('mine.xlsx');
    await books.writeRaw('theirs.xlsx', await withErrorValue(broken));
    const outcome = await runFiles();
    assert.deepEqual(taken(outcome), []);
    assert.equal(outcome.at(4, 5), '12');
  });

  it('[C8] flags a rating and its text that were changed on two sides', async () => {
    const outcome = await run({ D4: '毎日開いた' }, { F4: '継続' });
    assert.deepEqual(
      outcome.issues.map(({ code }) => code),
      ['tie-review'],
    );
    assert.equal(outcome.exit, 0);
  });

  it('[E1] a row missing in my copy is not deleted: it comes back with their edit', async () => {
    const outcome = await run({ A6: null, B6: null, C6: null }, { D6: '剪定した' });
    assert.deepEqual(outcome.deleted, []);
    assert.deepEqual([outcome.at(6, 2), outcome.at(6, 4)], ['公園・緑地課', '剪定した']);
    assert.deepEqual(taken(outcome), ['D6=剪定した (theirs)']);
  });

  it('[E2] a deletion against an edit is a conflict, and the row stays', async () => {
    await books.write('base.xlsx');
    await books.write('theirs.xlsx', { D6: '剪定した' });
    const mine = await readFile(await books.write('mine.xlsx'));
    await books.writeRaw(
      'mine.xlsx',
      await withDeletion(mine, { section: '(1)居場所づくり', programme: '樹木の手入れ', department: '公園・緑地課' }),
    );
    const outcome = await runFiles();
    assert.equal(outcome.exit, 1);
    assert.deepEqual(
      outcome.conflicts.map(({ deletedBy }) => deletedBy),
      ['mine'],
    );
    assert.equal(outcome.at(6, 4), '剪定した');
  });

  it('[E2] a deletion that nobody minds is named', async () => {
    await books.write('base.xlsx');
    await books.write('mine.xlsx');
    const theirs = await readFile(await books.write('theirs.xlsx'));
    await books.writeRaw(
      'theirs.xlsx',
      await withDeletion(theirs, { section: '(1)居場所づくり', programme: '樹木の手入れ', department: '公園・緑地課' }),
    );
    const outcome = await runFiles();
    assert.deepEqual(
      outcome.deleted.map(({ key }) => key['programme']),
      ['樹木の手入れ'],
    );
    assert.deepEqual(
      outcome.issues.map(({ code }) => code),
      ['record-deleted'],
    );
    assert.equal(outcome.exit, 0);
  });

  it('[E3] a row that they added is inserted where it belongs', async () => {
    const added = {
      B6: '公園・緑地課',
      D6: '花を植えた',
      ...{ A7: '樹木の手入れ', B7: '公園・緑地課', C7: '木を手入れする' },
    };
    const outcome = await run({}, { A6: null, C6: null, ...added });
    assert.deepEqual([outcome.at(6, 2), outcome.at(6, 4)], ['公園・緑地課', '花を植えた']);
    assert.deepEqual([outcome.at(7, 1), outcome.at(7, 2)], ['樹木の手入れ', '公園・緑地課']);
    assert.equal(outcome.exit, 0);
  });

  it('[E3] the same row added on both sides is one row, and what differs is a conflict', async () => {
    const added = (status: string): Changes => ({ A7: '見守り訪問', B7: '福祉課', C7: '訪ねる', D7: status });
    const outcome = await run(added('訪ねた'), added('電話した'));
    assert.deepEqual(conflicting(outcome), ['D7:  → 訪ねた | 電話した']);
    assert.equal(outcome.at(8, 1), '');
  });

  it('[E4] another order of the rows conflicts with nothing', async () => {
    const swapped: Changes = {
      ...{ A4: '樹木の手入れ', B4: '公園・緑地課', C4: '木を手入れする', D4: '', E4: null, F4: '' },
      ...{ A5: '広場の開設', B5: '企画課', C5: '広場を開く', D5: '毎日開いた', E5: 12, F5: '達成' },
      ...{ A6: '広場の開設', B6: '福祉課', C6: '広場を開く', D6: '相談員を置いた', E6: 3, F6: '継続' },
    };
    await books.write('base.xlsx');
    await books.write('mine.xlsx', { D5: '相談員を増やした' });
    await books.write('theirs.xlsx', swapped, []);
    const outcome = await runFiles();
    assert.deepEqual(taken(outcome), ['D4=毎日開いた (theirs)', 'D5=相談員を増やした (mine)']);
    assert.deepEqual(conflicting(outcome), []);
  });

  it('writes nothing when a copy cannot be read', async () => {
    await books.write('base.xlsx');
    await books.write('mine.xlsx');
    await books.writeRaw('theirs.xlsx', Buffer.from('not a workbook'));
    await assert.rejects(runFiles(), /theirs\.xlsx/);
    assert.deepEqual(
      (await readdir(books.folder)).filter((name) => name.includes('out')),
      [],
    );
  });
});

/** Gives the formula cell an error as its result, as Excel stores it. */
async function withErrorValue(bytes: Uint8Array): Promise<Uint8Array> {
  const { openPackage, rewritePackage } = await import('../../../server/xlsx/package.js');
  const name = 'xl/worksheets/sheet1.xml';
  const xml = Buffer.from(await (await openPackage(bytes)).read(name)).toString();
  const broken = xml.replace(/<c r="E4"[^>]*>.*?<\/c>/, '<c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  return rewritePackage(bytes, new Map([[name, Buffer.from(broken)]]));
}
