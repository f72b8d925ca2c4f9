import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openPackage } from '../../../server/xlsx/package.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { rate, rateBook, rateSheet, type Cells } from '../../support/rate-form.js';
import { codesOf, RateBooks } from './rate-books.js';

/** A programme below the last one, with the total one row further down. */
const ADDED: Cells = {
  ...{ A8: '新しい教室', B8: 'こども課', C8: 5, D8: 4, F8: 'A' },
  ...{ A9: '合計', D9: { formula: 'SUM(D4:D8)', value: 4 } },
};
const BELOW = '点検表';

describe('what has to know of a row that a department added', () => {
  let books: RateBooks;
  beforeEach(async () => void (books = await RateBooks.open()));
  afterEach(() => books.close());

  /** With what knows of the rows: names, a second sheet, and sparklines in column G. */
  const blank = () =>
    buildWorkbook({
      sheets: [rateSheet({ E4: rate(4, 0) }), { name: '集計', cells: { B2: { formula: 'SUM(実績)', value: 0 } } }],
      definedNames: [
        { name: '実績', formula: `${BELOW}!$D$4:$D$7` },
        { name: '見出し', formula: `${BELOW}!$A$3:$F$3` },
        { name: '_xlnm.Print_Area', formula: `${BELOW}!$A$1:$F$8`, sheet: 0 },
      ],
    });
  const namesIn = async () => {
    const pkg = await openPackage(await readFile(books.path('報告書.xlsx')));
    const xml = Buffer.from(await pkg.read('xl/workbook.xml')).toString();
    return [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)</g)].map(([, name, text]) => `${name} ${text}`);
  };

  it('[E3] names over the rows, totals and the calculated column take it in', async () => {
    const outcome = await books.consolidate(await blank(), {
      'こども課.xlsx': await rateBook({ ...ADDED, E8: rate(8, 0.8) }),
    });
    assert.deepEqual(await namesIn(), [
      `実績 ${BELOW}!$D$4:$D$8`,
      `見出し ${BELOW}!$A$3:$F$3`,
      `_xlnm.Print_Area ${BELOW}!$A$1:$F$9`,
    ]);
    const { grid } = outcome;
    assert.equal(grid.cell(9, 4)?.formula, 'SUM(D4:D8)');
    assert.equal(grid.cell(8, 5)?.formula, 'IF(C8=0,0,D8/C8)');
    assert.deepEqual([grid.cell(8, 1)?.text, grid.cell(8, 4)?.text, grid.cell(8, 6)?.text], ['新しい教室', '4', 'A']);
    assert.equal(codesOf(outcome).includes('formula-kept'), false);
  });

  it('[W2] a figure typed where the form calculates gives way, and is told', async () => {
    const outcome = await books.consolidate(await blank(), { 'こども課.xlsx': await rateBook({ ...ADDED, E8: 0.9 }) });
    assert.equal(outcome.grid.cell(8, 5)?.formula, 'IF(C8=0,0,D8/C8)');
    assert.deepEqual(
      outcome.issues.filter(({ code }) => code === 'formula-kept').map(({ evidence }) => evidence),
      [['0.9']],
    );
  });

  it('[E3] a row in the middle, like one whose formula is shared, calculates its own', async () => {
    const shared: Cells = Object.fromEntries(
      [4, 5, 6, 7].map((row) => [
        `E${row}`,
        row === 4
          ? { formula: 'IF(C4=0,0,D4/C4)', formulaAttributes: 't="shared" ref="E4:E7" si="0"', value: 0 }
          : { formulaAttributes: 't="shared" si="0"', value: 0 },
      ]),
    );
    const sent: Cells = {
      ...{ A6: '新しい教室', B6: '学務課', C6: 5, D6: 4, E6: rate(6, 0.8), F6: 'A' },
      ...{ A7: '居場所の支援', B7: '福祉課', C7: 40, E7: rate(7, 0) },
      ...{ A8: '遊び場の開放', B8: 'こども課', C8: 10, E8: rate(8, 0) },
      A9: '合計',
    };
    const { grid } = await books.consolidate(await rateBook(shared), { '学務課.xlsx': await rateBook(sent) });
    const formulas = [5, 6, 7, 8].map((row) => grid.cell(row, 5)?.formula);
    assert.deepEqual(
      formulas,
      [5, 6, 7, 8].map((row) => `IF(C${row}=0,0,D${row}/C${row})`),
    );
  });

  it('[E3] a formula that points at single cells elsewhere is its own row’s alone', async () => {
    const pointing: Cells = { E7: { formula: '集計!B9', value: 3 }, E4: 1, E5: 2, E6: 3 };
    const { grid } = await books.consolidate(await rateBook(pointing), {
      'こども課.xlsx': await rateBook({ ...pointing, ...ADDED, E8: 0.9 }),
    });
    assert.deepEqual([grid.cell(8, 5)?.formula, grid.cell(8, 5)?.text], [undefined, '0.9']);
  });

  it('[W2] tells of a total that names the rows one by one', async () => {
    const sums: Cells = { D8: { formula: 'D4+D5+D6+D7', value: 0 }, C8: { formula: 'SUM(C4:C7)', value: 120 } };
    const sent = await rateBook({ ...ADDED, E8: rate(8, 0.8), C9: null });
    const { issues } = await books.consolidate(await rateBook(sums), { 'こども課.xlsx': sent });
    const told = issues.filter(({ code }) => code === 'total-unextended').map(({ address }) => address);
    assert.deepEqual(told, ['D9']);
  });

  it('[E3] names and totals take in a row in front of the first one', async () => {
    const sent: Cells = {
      ...{ A4: '新しい教室', B4: '学務課', C4: 5, D4: 4, E4: rate(4, 0.8), F4: 'A' },
      ...{ A5: '就学の相談', B5: '学務課', C5: 50, E5: rate(5, 0) },
      ...{ A6: '給食の試食', B6: '学務課', C6: 20, E6: rate(6, 0) },
      ...{ A7: '居場所の支援', B7: '福祉課', C7: 40, E7: rate(7, 0) },
      ...{ A8: '遊び場の開放', B8: 'こども課', C8: 10, E8: rate(8, 0) },
      ...{ A9: '合計', D9: null },
    };
    const { grid } = await books.consolidate(await blank(), { '学務課.xlsx': await rateBook(sent) });
    assert.equal(grid.cell(4, 1)?.text, '新しい教室');
    assert.equal(grid.cell(9, 4)?.formula, 'SUM(D4:D8)');
    assert.equal((await namesIn())[0], `実績 ${BELOW}!$D$4:$D$8`);
    assert.equal(grid.cell(4, 5)?.formula, 'IF(C4=0,0,D4/C4)');
  });
});
