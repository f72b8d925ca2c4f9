import assert from 'node:assert/strict';
import { rate, rateBook, rateSheet, type Cells } from '../../support/rate-form.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { codesOf, RateBooks } from './rate-books.js';

const ANSWERED: Cells = { D4: 45, F4: 'A', E4: rate(4, 0.9), D5: 10, F5: 'B', E5: rate(5, 0.5) };
/** One shared formula for all rows, as Excel writes a column that was filled down. */
const shared = (results: readonly number[]): Cells =>
  Object.fromEntries(
    results.map((value, i) => [
      `E${i + 4}`,
      i === 0
        ? { formula: 'IF(C4=0,0,D4/C4)', formulaAttributes: 't="shared" ref="E4:E7" si="0"', value }
        : { formulaAttributes: 't="shared" si="0"', value },
    ]),
  );

/** The column of the rate moved to the other side of the table. */
const elsewhere: Cells = Object.fromEntries([
  ...[3, 4, 5, 6, 7].map((row) => [`E${row}`, null]),
  ['H3', '達成率'],
  ...[4, 5, 6, 7].map((row) => [`H${row}`, { formula: `if(c${row} = 0, 0, d${row}/c${row})`, value: row / 10 }]),
]) as Cells;

describe('what formulas show (decision 22)', () => {
  let books: RateBooks;
  beforeEach(async () => void (books = await RateBooks.open()));
  afterEach(() => books.close());

  for (const [name, changes] of [
    ['in each row', ANSWERED],
    ['shared by the rows', { ...ANSWERED, ...shared([0.9, 0.5, 0, 0]) }],
    ['that is an error where the row is not answered', { ...ANSWERED, E6: { ...rate(6, 0), error: '#DIV/0!' } }],
    [
      'below a row that was added',
      {
        ...ANSWERED,
        ...{ A6: '新しい教室', B6: '学務課', C6: 5, D6: 5, E6: rate(6, 1), F6: 'A' },
        ...{ A7: '居場所の支援', B7: '福祉課', C7: 40, E7: rate(7, 0) },
        ...{ A8: '遊び場の開放', B8: 'こども課', C8: 10, D8: 8, E8: rate(8, 0.8), F8: 'C' },
        ...{ A9: '合計', D9: { formula: 'SUM(D4:D8)', value: 68 } },
      },
    ],
    ['of a column that stands elsewhere, written with other spaces and capitals', { ...ANSWERED, ...elsewhere }],
  ] as const) {
    it(`[F5] consolidate: a formula ${name} is nobody’s change`, async () => {
      const { issues } = await books.consolidate(await rateBook(), { '学務課.xlsx': await rateBook(changes) });
      assert.deepEqual(
        issues.filter(({ code }) => code === 'plan-changed' || code === 'formula-kept'),
        [],
      );
    });
  }

  it('[F5] consolidate: a value over the form’s formula is told', async () => {
    const sent = await rateBook({ ...ANSWERED, E4: 0.95 });
    const { issues, grid } = await books.consolidate(await rateBook(), { '学務課.xlsx': sent });
    const told = issues.filter(({ code }) => code === 'plan-changed').map(({ address }) => address);
    assert.deepEqual(told, ['E4']);
    assert.equal(grid.cell(4, 5)?.formula, 'IF(C4=0,0,D4/C4)');
  });

  it('[F5] consolidate: another formula that shows something else is told', async () => {
    const sent = await rateBook({ ...ANSWERED, E4: { formula: 'D4/C4*100', value: 90 } });
    assert.deepEqual(
      codesOf(await books.consolidate(await rateBook(), { '学務課.xlsx': sent })).filter(
        (code) => code === 'plan-changed',
      ),
      ['plan-changed'],
    );
  });

  it('[C5] consolidate: a person’s own formula in an answer brings its value, and two values conflict', async () => {
    const own = (value: number) => rateBook({ D4: { formula: '別表!B2', value }, F4: 'A' });
    const outcome = await books.consolidate(await rateBook(), {
      '学務課.xlsx': await own(3),
      '学務課2.xlsx': await own(4),
    });
    assert.equal(outcome.grid.cell(4, 4)?.text, '3');
    assert.deepEqual(
      outcome.conflicts.map(({ address }) => address),
      ['D4'],
    );
  });

  it('[C1] merge: both sides hold the same formula, and only what it shows differs', async () => {
    const mine = await rateBook({ D4: 45, E4: rate(4, 0.9) });
    const theirs = await rateBook({ F4: 'A', E4: rate(4, 0), ...shared([0.5, 0, 0, 0]) });
    const { conflicts, merged, exit } = await books.merge(await rateBook(), mine, theirs);
    assert.deepEqual([conflicts, exit], [[], 0]);
    assert.deepEqual(
      merged.map(({ field, from }) => [field, from]),
      [
        ['actual', 'mine'],
        ['rating', 'theirs'],
      ],
    );
  });

  it('[C2] [C5] merge: who wrote over the formula made an edit', async () => {
    const over = await books.merge(
      await rateBook(),
      await rateBook({ D4: 45, E4: rate(4, 0.9) }),
      await rateBook({ E4: 0.8 }),
    );
    assert.deepEqual(
      over.merged.map(({ field, from }) => [field, from]),
      [
        ['actual', 'mine'],
        ['rate', 'theirs'],
      ],
    );
    const both = await books.merge(await rateBook(), await rateBook({ E4: 0.7 }), await rateBook({ E4: 0.8 }));
    assert.deepEqual(
      both.conflicts.map(({ field }) => field),
      ['rate'],
    );
  });

  it('[C4] merge: both typed the same formula where there was none', async () => {
    const [mine, theirs] = await Promise.all([3, 4].map((value) => rateBook({ D4: { formula: 'C4-47', value } })));
    const { conflicts } = await books.merge(await rateBook(), mine!, theirs!);
    assert.deepEqual(conflicts, []);
  });

  it('[R21] check: what was not calculated yet is not asked for', async () => {
    const never = await buildWorkbook({ sheets: [rateSheet({ ...ANSWERED, E4: { formula: 'IF(C4=0,0,D4/C4)' } })] });
    const { issues } = await books.consolidate(await rateBook(), { '学務課.xlsx': never });
    assert.deepEqual(
      issues.filter(({ address }) => address === 'E4'),
      [],
    );
  });

  const spilt = (results: readonly number[]): Cells =>
    Object.fromEntries(
      results.map((value, i) => {
        const ref = `t="array" ref="E4:E${results.length + 3}"`;
        return [`E${i + 4}`, i > 0 ? value : { formula: 'D4:D7/C4:C7', formulaAttributes: ref, spills: true, value }];
      }),
    );

  it('[F5] consolidate: what a formula spills into other rows is nobody’s change either', async () => {
    const sent = await rateBook({ ...ANSWERED, ...spilt([0.9, 0.5, 0, 0]) });
    const { issues, answered } = await books.consolidate(await rateBook(spilt([0, 0, 0, 0])), { '学務課.xlsx': sent });
    assert.deepEqual(
      issues.filter(({ code }) => code === 'plan-changed' || code === 'formula-kept'),
      [],
    );
    assert.equal(answered['学務課'], '2/2');
  });

  it('[E3] consolidate: a row is added within what spills, which fills it itself', async () => {
    const sent = await rateBook({
      ...{ ...ANSWERED, ...spilt([0.9, 0.5, 1, 0, 0.8]) },
      ...{ A6: '新しい教室', B6: '学務課', C6: 5, D6: 5, F6: 'A' },
      ...{ A7: '居場所の支援', B7: '福祉課', C7: 40, F7: null },
      ...{ A8: '遊び場の開放', B8: 'こども課', C8: 10, D8: 8, F8: 'C' },
      ...{ A9: '合計', D9: { formula: 'SUM(D4:D8)', value: 68 } },
    });
    const { grid, issues } = await books.consolidate(await rateBook(spilt([0, 0, 0, 0])), { '学務課.xlsx': sent });
    assert.equal(grid.cell(6, 1)?.text, '新しい教室');
    assert.equal(grid.cell(4, 5)?.formula, 'D4:D8/C4:C8');
    assert.deepEqual([grid.cell(6, 5)?.text, grid.cell(8, 5)?.text ?? ''], ['', '']);
    assert.equal(codesOf({ issues, conflicts: [] }).includes('value-unwritten'), false);
  });
});
