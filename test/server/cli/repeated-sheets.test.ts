import assert from 'node:assert/strict';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';
import { rate, rateBook, rateSheet, RATE_SHEET, type Cells } from '../../support/rate-form.js';
import { RateBooks, type Consolidated } from './rate-books.js';

const ANSWERED: Cells = { D6: 40, F6: 'A' };
const COPY = `${RATE_SHEET} (2)`;
const book = (...sheets: BuiltSheet[]) => buildWorkbook({ sheets });
const copy = (changes: Cells = {}, more: Partial<BuiltSheet> = {}) => rateSheet(changes, { name: COPY, ...more });

describe('a workbook that holds the same rows more than once', () => {
  let books: RateBooks;
  beforeEach(async () => void (books = await RateBooks.open()));
  afterEach(() => books.close());

  const run = async (sent: Uint8Array) => books.consolidate(await rateBook(), { '福祉課.xlsx': sent });
  const told = ({ issues }: Consolidated) =>
    issues.filter(({ code }) => /^(?:sheet-|record-)/.test(code)).map(({ code, sheet }) => `${code} ${sheet}`);
  /** Names of programmes in the report, and its total. */
  const report = ({ grid }: Consolidated) => {
    const names = [...grid.rows()].filter((row) => row > 3).map((row) => grid.cell(row, 1)?.text ?? '');
    return [names, grid.cell(8, 4)?.formula];
  };
  const WHOLE = [['就学の相談', '給食の試食', '居場所の支援', '遊び場の開放', '合計'], 'SUM(D4:D7)'];
  const ANSWERS = { 学務課: '0/2', 福祉課: '1/1', こども課: '0/1' };

  const CASES: readonly (readonly [name: string, sheets: readonly BuiltSheet[], told: readonly string[]])[] = [
    ['a copy of the sheet', [rateSheet(ANSWERED), copy(ANSWERED)], [`sheet-repeated ${COPY}`]],
    ['a copy in front of it', [copy(ANSWERED), rateSheet(ANSWERED)], [`sheet-repeated ${COPY}`]],
    ['an untouched copy', [rateSheet(ANSWERED), copy()], [`sheet-repeated ${COPY}`]],
    ['a copy that was answered instead', [rateSheet(), copy(ANSWERED)], [`sheet-repeated ${COPY}`]],
    ['a hidden copy', [rateSheet(ANSWERED), copy({ D4: 9, F4: 'C' }, { state: 'hidden' })], [`sheet-hidden ${COPY}`]],
    [
      'a very hidden one with rows of its own',
      [rateSheet(ANSWERED), copy({ A4: '昔の事業' }, { state: 'veryHidden' })],
      [`sheet-hidden ${COPY}`],
    ],
    [
      'last year’s sheet',
      [
        rateSheet(ANSWERED),
        rateSheet({ A1: '令和7年度 点検表', A4: '終わった事業', D6: 3, F6: 'C' }, { name: '昨年度' }),
      ],
      ['sheet-other-year 昨年度'],
    ],
    [
      'two copies',
      [rateSheet(ANSWERED), copy(), copy(ANSWERED, { name: '控え' })],
      [`sheet-repeated ${COPY}`, 'sheet-repeated 控え'],
    ],
    [
      'a row copied within the sheet',
      [
        rateSheet({
          ...ANSWERED,
          ...{ A8: '居場所の支援', B8: '福祉課', C8: 40, D8: 40, E8: rate(8, 1), F8: 'A' },
          A9: '合計',
        }),
      ],
      [`record-duplicate ${RATE_SHEET}`],
    ],
  ];
  for (const [name, sheets, expected] of CASES) {
    it(`[E3] [S7] has each record once in the report, and tells of ${name}`, async () => {
      const outcome = await run(await book(...sheets));
      assert.deepEqual(told(outcome), expected);
      assert.deepEqual(report(outcome), WHOLE);
      assert.deepEqual([outcome.answered, outcome.conflicts, outcome.exit], [ANSWERS, [], 0]);
      assert.equal(outcome.grid.cell(6, 4)?.text, '40');
    });
  }

  it('[C5] asks where the copy says something else', async () => {
    const outcome = await run(await book(rateSheet(ANSWERED), copy({ D6: 35, F6: 'A' })));
    assert.deepEqual(
      outcome.conflicts.map(({ address }) => address),
      ['D6'],
    );
    assert.deepEqual(report(outcome), WHOLE);
    assert.equal(outcome.exit, 1);
  });

  it('[E3] an added row on both sheets is one added row', async () => {
    const added: Cells = { ...ANSWERED, A8: '夜の居場所', B8: '福祉課', C8: 5, D8: 4, F8: 'B', A9: '合計', D9: null };
    const outcome = await run(await book(rateSheet(added), copy(added)));
    const names = [...outcome.grid.rows()].map((row) => outcome.grid.cell(row, 1)?.text);
    assert.equal(names.filter((name) => name === '夜の居場所').length, 1);
    assert.deepEqual(outcome.answered, { ...ANSWERS, 福祉課: '2/2' });
  });

  it('[S7] the form’s own hidden sheets give no rows either', async () => {
    const old = copy({ A4: '昔の事業' }, { state: 'hidden' });
    const outcome = await books.consolidate(await book(rateSheet(), old), {
      '福祉課.xlsx': await book(rateSheet(ANSWERED), old),
    });
    assert.deepEqual(outcome.answered, ANSWERS);
    assert.deepEqual(report(outcome), WHOLE);
  });

  it('[S7] a form whose parts are on several sheets keeps them', async () => {
    const second = (changes: Cells = {}) =>
      rateSheet(
        { A4: '一時の預かり', A5: '病児の保育', A6: '産後の訪問', A7: '夜間の預かり', ...changes },
        { name: '点検表二' },
      );
    const outcome = await books.consolidate(await book(rateSheet(), second()), {
      '福祉課.xlsx': await book(rateSheet(ANSWERED), second(ANSWERED)),
    });
    assert.deepEqual(outcome.answered, { 学務課: '0/4', 福祉課: '2/2', こども課: '0/2' });
    assert.deepEqual(told(outcome), []);
  });
});
