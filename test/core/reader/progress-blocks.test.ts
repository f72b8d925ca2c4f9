import assert from 'node:assert/strict';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { PROGRESS_CELLS, PROGRESS_FORM, PROGRESS_HEADER, PROGRESS_MERGES } from '../../support/progress-form.js';

type Cells = Record<string, string | null>;

function readingOf(changes: Cells = {}, merges: readonly string[] = PROGRESS_MERGES) {
  const cells = { ...PROGRESS_CELLS, ...changes };
  return fitForm({ sheets: [gridFromCells({ name: '進捗', cells, merges })] }, PROGRESS_FORM).reading;
}

/** The rows of a table moved down, to make room above them. */
function movedDown(cells: Readonly<Cells>, from: number, by: number): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([address, text]) => {
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
      return [Number(row) >= from ? `${column}${Number(row) + by}` : address, text];
    }),
  );
}

function lines(reading: ReturnType<typeof readingOf>): string[] {
  return reading.records.map(({ block, cells }) => {
    const texts = Object.entries(cells).map(([id, { value }]) => `${id}=${displayText(value).replaceAll('\n', '⏎')}`);
    return `${block} ${texts.filter((text) => !text.startsWith('section=')).join(' ')}`;
  });
}

const PLAIN = [
  'programme no=1 programme=砂場の手入れ departments=公園課 explanation=予定どおり替えた。 opinion=',
  'indicator no=1 indicator=砂を替えた数 plan1=増やす plan2=保つ⏎（冬を除く） result=12',
  'indicator no=1 indicator=点検した数 plan1=保つ plan2=保つ result=30',
  'programme no=2 programme=見守り（仮） departments=福祉課・公園課 explanation=人が足りなかった。 opinion=続けてほしい。',
  'indicator no=2 indicator=見守った日 plan1=保つ plan2=保つ result=',
];

describe('a programme over several indicator rows, with labelled rows beneath', () => {
  it('is one record, and each of its indicators is one', () => assert.deepEqual(lines(readingOf()), PLAIN));

  it('keeps the whole of a cell that holds the programme and its departments', () => {
    const cell = readingOf().records[3]!.cells['departments']!;
    assert.deepEqual([cell.address, cell.whole], ['B8', '見守り（仮）\n（福祉課・公園課）']);
  });

  it('takes the rows from its key to its last labelled row', () => {
    assert.deepEqual(
      readingOf()
        .records.filter(({ block }) => block === 'programme')
        .map(({ rows }) => rows),
      [
        [4, 7],
        [8, 10],
      ],
    );
  });

  it('has its years in figures alone, too', () => {
    assert.deepEqual(lines(readingOf({ D3: '2024', E3: '２０２５' })), PLAIN);
  });

  it('takes a figure for no other year than the form asks for', () => {
    const reading = readingOf({ E3: '2031', E4: '2025' });
    assert.ok(reading.records.every(({ cells }) => cells['plan2'] === undefined));
    assert.ok(reading.issues.some(({ code, message }) => code === 'column-missing' && message.ja.includes('計画2')));
  });

  it('takes the fiscal year from the header over the results', () => assert.equal(readingOf().fiscalYear, 2024));

  it('is the same where the key is left blank instead of merged', () => {
    const merges = PROGRESS_MERGES.filter((merge) => !['A4:A5', 'B4:B5'].includes(merge));
    assert.deepEqual(lines(readingOf({}, merges)), PLAIN);
  });

  it('is the same where the key is repeated instead of merged', () => {
    const merges = PROGRESS_MERGES.filter((merge) => !['A4:A5', 'B4:B5'].includes(merge));
    assert.deepEqual(lines(readingOf({ A5: '1', B5: PROGRESS_CELLS['B4']! }, merges)), PLAIN);
  });

  it('goes on where the header comes again between its rows', () => {
    const moved = movedDown(PROGRESS_CELLS, 6, 2);
    const again = movedDown(PROGRESS_HEADER, 1, 4);
    const cells = { ...moved, ...again };
    const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'A6:A7', 'B6:B7', 'C6:C7', 'A4:A5', 'B4:B5', 'A8:B8', 'C8:F8'];
    const reading = fitForm({ sheets: [gridFromCells({ name: '進捗', cells, merges })] }, PROGRESS_FORM).reading;
    assert.deepEqual(lines(reading), PLAIN);
  });

  it('does not reach over a heading', () => {
    const moved = movedDown(PROGRESS_CELLS, 6, 1);
    const cells = { ...moved, A6: '1-2 声を聞く' };
    const reading = fitForm({ sheets: [gridFromCells({ name: '進捗', cells })] }, PROGRESS_FORM).reading;
    assert.equal(reading.records[0]!.cells['explanation'], undefined);
    assert.equal(reading.records[3]!.key['section'], '1-2 声を聞く');
  });

  it('passes over notes and sums between its rows, and says so', () => {
    const cells = { ...movedDown(PROGRESS_CELLS, 6, 1), A6: '※ 数は延べ' };
    const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5'];
    const reading = fitForm({ sheets: [gridFromCells({ name: '進捗', cells, merges })] }, PROGRESS_FORM).reading;
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [['note-row', 'A6']],
    );
  });
});

describe('columns found by their year', () => {
  const spellings = ['令和６年度', '令和6', 'R6年度', '2024年度', '令 和 ６ 年 度', 'Ｒ６'];
  for (const spelling of spellings) {
    it(`reads 「${spelling}」 as the year`, () => assert.deepEqual(lines(readingOf({ D3: spelling })), PLAIN));
  }

  it('reads the group and the year in one cell', () => {
    const merges = ['A4:A5', 'B4:B5'];
    const one = { D2: '計画（R6）', E2: '計画 令和7年度', F2: 'R6結果', D3: null, E3: null, F3: null };
    assert.deepEqual(lines(readingOf(one, merges)), PLAIN);
  });

  it('leaves the column of another year alone, and says so', () => {
    const reading = readingOf({ G2: '計画（年度）', G3: 'R8', G4: '保つ' });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [['column-unplaced', 'G2:G4']],
    );
  });

  it('takes the latest of several years’ results', () => {
    const reading = readingOf({ F3: 'R5', F4: '1', G3: 'R6', G4: '12', G5: '30', G8: '' }, [
      ...PROGRESS_MERGES,
      'F2:G2',
    ]);
    assert.deepEqual(lines(reading), PLAIN);
    assert.equal(reading.fiscalYear, 2024);
  });
});
