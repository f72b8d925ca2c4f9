import assert from 'node:assert/strict';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

function readingOf(...tables: (Partial<CellTable> & { cells: CellTable['cells'] })[]) {
  const sheets = tables.map((table, i) => gridFromCells({ name: `シート${i + 1}`, ...table }));
  return fitForm({ sheets }, EVALUATION_FORM).reading;
}

function lines(reading: ReturnType<typeof readingOf>): string[] {
  return reading.records.map(({ cells }) =>
    ['section', 'programme', 'department', 'status'].map((id) => displayText(cells[id]?.value)).join('/'),
  );
}

const codes = (reading: ReturnType<typeof readingOf>) => reading.issues.map(({ code, address }) => [code, address]);

const SECTION = '(1)居場所づくり';
const PLAIN = [
  `${SECTION}/広場の開設/企画課/週に三回開いた`,
  `${SECTION}/広場の開設/福祉課/相談員を置いた`,
  `${SECTION}/樹木の手入れ/公園・緑地課/`,
];
const header = (row: number) => ({
  ...{ [`A${row}`]: '事業名', [`B${row}`]: '担当課', [`C${row}`]: '内容', [`D${row}`]: '取組状況' },
  ...{ [`E${row}`]: '件数', [`F${row}`]: '評価区分' },
});

describe('sections side by side', () => {
  const right = {
    ...{ H1: '(2)緑を守る', H3: '事業名', I3: '担当課', J3: '内容', K3: '取組状況', L3: '件数', M3: '評価区分' },
    ...{ H4: '苗の配布', I4: '企画課', K4: '配った' },
  };

  it('have each its own heading', () => {
    const reading = readingOf({ cells: entryCells({ E1: null, ...right }), merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading), [...PLAIN, '(2)緑を守る/苗の配布/企画課/配った']);
  });

  it('share the heading of the left one where the right one has none', () => {
    const reading = readingOf({ cells: entryCells({ E1: null, ...right, H1: '' }), merges: ENTRY_MERGES });
    assert.equal(lines(reading).at(-1), `${SECTION}/苗の配布/企画課/配った`);
  });

  it('may stand without a column between, each in its own order', () => {
    const beside = {
      ...{ G3: '取組状況', H3: '担当課', I3: '事業名', J3: '評価区分', K3: '内容', L3: '件数' },
      ...{ G4: '配った', H4: '企画課', I4: '苗の配布' },
    };
    const reading = readingOf({ cells: entryCells({ E1: null, ...beside }), merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading), [...PLAIN, `${SECTION}/苗の配布/企画課/配った`]);
  });
});

describe('sections side by side, of which the right one lost two of its headers', () => {
  it('keep each its own columns, whatever the right one lacks', () => {
    const beside = {
      ...{ G3: '事業名', H3: '担当課', I3: '内容', J3: '取組状況' },
      ...{ G4: '苗の配布', H4: '企画課', I4: '春に配る', J4: '配った', K4: '12' },
    };
    const reading = readingOf({ cells: entryCells({ E1: null, ...beside }), merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading), [...PLAIN, `${SECTION}/苗の配布/企画課/配った`]);
    assert.equal(displayText(reading.records.at(-1)?.cells['count']?.value), '');
    assert.ok(codes(reading).some(([code, address]) => code === 'column-unplaced' && address === 'K4'));
  });
});

describe('last year’s column beside this year’s', () => {
  for (const [name, cells] of [
    [
      'to the left',
      {
        D3: '取組状況（令和5年度）',
        D4: '前の年',
        D5: '前の年',
        G3: '取組状況\n（令和6年度）',
        G4: '週に三回開いた',
        G5: '相談員を置いた',
      },
    ],
    ['to the right', { G3: '取組状況(R5)', G4: '前の年', G5: '前の年' }],
  ] as const) {
    it(`is passed over ${name}, and named`, () => {
      const reading = readingOf({ cells: entryCells(cells), merges: ENTRY_MERGES });
      assert.deepEqual(lines(reading), PLAIN);
      assert.equal(reading.fiscalYear, 2024);
      assert.deepEqual(codes(reading), [['column-unplaced', name === 'to the left' ? 'D3:D5' : 'G3:G5']]);
    });
  }
});

describe('headers in other words', () => {
  it('are taken where the form’s own word is missing and no other column could be meant', () => {
    const reading = readingOf({
      cells: entryCells({ A3: '取組名', B3: '担当部署', D3: '進捗状況（R6）' }),
      merges: ENTRY_MERGES,
    });
    assert.deepEqual(lines(reading), PLAIN);
  });

  it('are left alone where the form’s own word is there', () => {
    const reading = readingOf({ cells: entryCells({ G3: '所管', G4: '北部' }), merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(codes(reading), [['column-unplaced', 'G3:G4']]);
  });

  it('count as headers with a group over them, which a page break repeats', () => {
    const cells = {
      ...entryCells({ A1: SECTION, E1: null }),
      ...{ D2: '令和6年度', D7: '令和6年度', ...header(8), A9: '苗の配布', B9: '企画課', D9: '配った' },
    };
    const reading = readingOf({ cells, merges: [...ENTRY_MERGES, 'D2:F2', 'D7:F7'] });
    assert.deepEqual(lines(reading), [...PLAIN, `${SECTION}/苗の配布/企画課/配った`]);
    assert.deepEqual(codes(reading), []);
  });
});

describe('a table that goes on on the next sheet', () => {
  const rest = { A1: '苗の配布', B1: '企画課', C1: '苗を配る', D1: '配った', E1: 40, F1: '達成' };

  it('is read on without a header where the rows are plainly its own, and that is told', () => {
    const reading = readingOf({ cells: entryCells(), merges: ENTRY_MERGES }, { cells: rest });
    assert.deepEqual(lines(reading), [...PLAIN, `${SECTION}/苗の配布/企画課/配った`]);
    assert.deepEqual(codes(reading), [['table-continued', '1:1']]);
  });

  it('is not read on into a sheet of other things', () => {
    const prose = { A1: '提出のしかた', A3: '締切までに', B3: '企画課へ', D3: '送ってください' };
    const reading = readingOf({ cells: entryCells(), merges: ENTRY_MERGES }, { cells: prose });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(codes(reading), [['sheet-unplaced', 'A1:D3']]);
  });
});

describe('sheets in front', () => {
  it('that show how to fill in the form are passed over, and named', () => {
    const example = { name: '記入例', cells: entryCells(), merges: ENTRY_MERGES };
    const titled = { name: '最初に', cells: entryCells({ C1: '【記入例】' }), merges: ENTRY_MERGES };
    const reading = readingOf(example, titled, { cells: entryCells(), merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(codes(reading), [
      ['sheet-example', 'A1:F6'],
      ['sheet-example', 'A1:F6'],
    ]);
  });

  it('are read where there is nothing else', () => {
    assert.deepEqual(lines(readingOf({ name: '見本', cells: entryCells(), merges: ENTRY_MERGES })), PLAIN);
  });
});

describe('what has no place in the form', () => {
  it('is told: a column, a remark beside the table, a paragraph below it', () => {
    const cells = entryCells({ H3: 'メモ', H5: '要確認', I4: '後で', A9: '', C1: '部外秘' });
    const reading = readingOf({ cells, merges: ENTRY_MERGES });
    assert.deepEqual(lines(reading).length, 3);
    assert.deepEqual(codes(reading), [
      ['column-unplaced', 'H3:H5'],
      ['column-unplaced', 'I4'],
      ['text-unplaced', 'C1'],
    ]);
  });
});

describe('numbers in front of headers', () => {
  for (const [a, b] of [
    ['①事業名', '②担当課'],
    ['1.事業名', '2.担当課'],
    ['Ⅰ　事業名', 'Ⅱ　担当課'],
    ['(1) 事業名', '(2) 担当課'],
  ]) {
    it(`are no part of them: ${a}`, () => {
      const reading = readingOf({ cells: entryCells({ A3: a!, B3: b! }), merges: ENTRY_MERGES });
      assert.deepEqual(lines(reading), PLAIN);
    });
  }
});
