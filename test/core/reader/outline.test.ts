import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { OUTLINE_CELLS, OUTLINE_FORM } from '../../support/progress-form.js';

function readingOf(cells: Record<string, string | null>) {
  return fitForm({ sheets: [gridFromCells({ name: '方針', cells })] }, OUTLINE_FORM).reading;
}

function lines(reading: ReturnType<typeof readingOf>): string[] {
  return reading.records.map(({ block, cells }) =>
    [block, ...Object.values(cells).map(({ value, address }) => `${displayText(value)}@${address}`)].join(' '),
  );
}

const PLAIN = [
  'goal １@A2 遊び場を広げる@B2',
  'goal ２@A3 声を聞く@B3',
  'step １@A6 調べる@B6 公園を回る@C8',
  'step １@A6 調べる@B6 人に尋ねる@C9',
  'step ２@A11 直す@B11 砂場から始める@C12',
];

describe('an outline', () => {
  it('gives each line of its last level a record, with the headings above it', () =>
    assert.deepEqual(lines(readingOf(OUTLINE_CELLS)), PLAIN));

  it('tells of a paragraph without a mark, and makes no record of it', () => {
    const { issues } = readingOf(OUTLINE_CELLS);
    assert.deepEqual(
      issues.map(({ code, address }) => [code, address]),
      [['text-unplaced', 'B7']],
    );
  });

  it('reads marks that stand in the cell of their text', () => {
    const cells = {
      ...OUTLINE_CELLS,
      B8: '・公園を回る',
      C8: null,
      A11: '２．直す',
      B11: null,
      B12: '(1) 砂場から始める',
      C12: null,
    };
    assert.deepEqual(
      lines(readingOf(cells)).map((line) => line.replace(/@[A-Z]+\d+/gu, '')),
      PLAIN.map((line) => line.replace(/@[A-Z]+\d+/gu, '')).map((line) => line.replace('２ 直す', '２． 直す')),
    );
  });

  it('takes no number in a sentence for a mark', () => {
    const reading = readingOf({ ...OUTLINE_CELLS, B7: '３歳からの遊び場を調べる。' });
    assert.deepEqual(lines(reading), PLAIN);
  });

  it('takes a sum of a table that nobody knows any more for no line, and says so', () => {
    const reading = readingOf({ ...OUTLINE_CELLS, A13: '６９', B13: '小　計', C13: '898' });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [
        ['text-unplaced', 'B7'],
        ['note-row', 'A13'],
      ],
    );
  });

  it('knows lines that are still empty by their marks', () => {
    const reading = readingOf({ ...OUTLINE_CELLS, C9: null });
    assert.deepEqual(lines(reading)[3], 'step １@A6 調べる@B6 @C9');
  });

  it('reads on past columns that somebody put in', () => {
    const cells = { A1: '目標', A2: '１', C2: '遊び場を広げる', D2: '済', A3: '２', C3: '声を聞く' };
    const reading = readingOf(cells);
    assert.deepEqual(lines(reading), ['goal １@A2 遊び場を広げる@C2', 'goal ２@A3 声を聞く@C3']);
    assert.ok(reading.issues.some(({ code, address }) => code === 'text-unplaced' && address === 'D2'));
  });

  const GOALS = { A1: '目標', A2: '１', B2: '遊び場を広げる', A3: '２', B3: '声を聞く', A5: '進め方' };
  const steps = (cells: Record<string, string>, merges: readonly string[] = []) => {
    const grid = gridFromCells({ name: '方針', cells: { ...GOALS, ...cells }, merges });
    return fitForm({ sheets: [grid] }, OUTLINE_FORM).reading;
  };
  const stepLines = (reading: ReturnType<typeof readingOf>) => lines(reading).filter((line) => line.startsWith('step'));
  const unmarked = ({ issues }: ReturnType<typeof readingOf>) =>
    issues.filter(({ code }) => code === 'line-unmarked').map(({ address }) => address);

  it('has a heading and its first line on one row, in different columns', () => {
    const cells = {
      ...{ A6: '１', B6: '調べる', C6: '・', D6: '公園を回る', C7: '・', D7: '人に尋ねる' },
      ...{ A8: '２', B8: '直す', C8: '(1)', D8: '砂場から始める' },
    };
    assert.deepEqual(stepLines(steps(cells, ['A6:A7', 'B6:B7'])), [
      'step １@A6 調べる@B6 公園を回る@D6',
      'step １@A6 調べる@B6 人に尋ねる@D7',
      'step ２@A8 直す@B8 砂場から始める@D8',
    ]);
  });

  it('tells of a paragraph that stands where the first line could', () => {
    const cells = {
      ...{ A6: '１', B6: '調べる', C6: '初めに現状を述べる。', C7: '・', D7: '人に尋ねる' },
      ...{ A8: '２', B8: '直す', C8: '・', D8: '砂場から始める' },
    };
    const reading = steps(cells, ['C6:D6']);
    assert.deepEqual(stepLines(reading), [
      'step １@A6 調べる@B6 人に尋ねる@D7',
      'step ２@A8 直す@B8 砂場から始める@D8',
    ]);
    assert.ok(reading.issues.some(({ code, address }) => code === 'text-unplaced' && address === 'C6'));
  });

  it('has number and heading in one cell, and the line beside it', () => {
    const cells = { A6: '１　調べる', B6: '・公園を回る', B7: '・人に尋ねる', A8: '２　直す', B8: '・砂場から始める' };
    assert.deepEqual(stepLines(steps(cells)), [
      'step １@A6 調べる@A6 公園を回る@B6',
      'step １@A6 調べる@A6 人に尋ねる@B7',
      'step ２@A8 直す@A8 砂場から始める@B8',
    ]);
  });

  it('has lines without a mark among those with one, and says so', () => {
    const cells = {
      ...{ A6: '１', B6: '調べる', C6: '・', D6: '公園を回る', D7: '人に尋ねる', C8: '・', D8: '木を数える' },
      ...{ A9: '２', B9: '直す', C9: '・', D9: '砂場から始める' },
    };
    const reading = steps(cells);
    assert.equal(stepLines(reading)[1], 'step １@A6 調べる@B6 人に尋ねる@D7');
    assert.deepEqual(unmarked(reading), ['D7']);
  });

  it('has lines none of which has a mark, beside the headings or below them', () => {
    const beside = { A6: '１', B6: '調べる', C6: '公園を回る', C7: '人に尋ねる', A8: '２', B8: '直す', C8: '砂場から' };
    const below = { A6: '１', B6: '調べる', B7: '公園を回る', B8: '人に尋ねる', A9: '２', B9: '直す', B10: '砂場から' };
    const texts = (cells: Record<string, string>) => stepLines(steps(cells)).map((line) => line.replace(/@\w+/gu, ''));
    const wanted = ['step １ 調べる 公園を回る', 'step １ 調べる 人に尋ねる', 'step ２ 直す 砂場から'];
    assert.deepEqual(texts(beside), wanted);
    assert.deepEqual(texts(below), wanted);
    assert.deepEqual(unmarked(steps(beside)), ['C6', 'C7', 'C8']);
  });

  it('takes no line for one that goes on in the next row, and no remark', () => {
    const cells = {
      ...{
        A6: '１',
        B6: '調べる',
        C6: '・',
        D6: '公園を回って、木と',
        D7: '砂場を数える。',
        C8: '・',
        D8: '人に尋ねる。',
      },
      ...{
        D9: '※結果は秋にまとめる。',
        C10: '・',
        D10: '記録を残す。',
        C11: '・',
        D11: '絵にする。',
        C12: '・',
        D12: '配る。',
      },
    };
    assert.deepEqual(unmarked(steps(cells)), []);
  });

  it('knows a heading that is still without its text', () => {
    const cells = { A6: '１', B6: '調べる', C6: '・', D6: '公園を回る', A7: '２', C7: '・', D7: '砂場から' };
    assert.deepEqual(stepLines(steps(cells))[1], 'step ２@A7 @B7 砂場から@D7');
  });
});

describe('an outline with tables on its sheet', () => {
  const form = BUILT_IN_FORMS.find(({ id }) => id === 'kodaira-plan')!;
  const countsOf = (cells: Record<string, string | number>) => {
    const { records } = fitForm({ sheets: [gridFromCells({ name: '計画', cells })] }, form).reading;
    return Object.fromEntries(
      form.blocks.map(({ id }) => [id, records.filter(({ block }) => block === id).length] as const),
    );
  };
  const OBJECTIVES = { A3: '事業目標', A4: '１', B4: '立ち寄れる庭', A5: '２', B5: '話せる場所' };
  const POLICIES = {
    ...{ A7: '方針と展開', A8: '１', B8: '庭をひらく', C8: '・', D8: '花を植える。', C9: '・', D9: '温室をひらく。' },
    ...{ A10: '２', B10: '話を聞く', C10: '・', D10: '相談員を置く。' },
  };
  const staff = (column: (offset: number) => string, row: number) => ({
    ...{ [`${column(0)}${row}`]: '№', [`${column(1)}${row}`]: '職名', [`${column(2)}${row}`]: '勤務形態' },
    ...{ [`${column(0)}${row + 1}`]: 1, [`${column(1)}${row + 1}`]: '所長', [`${column(2)}${row + 1}`]: '常勤' },
    ...{ [`${column(0)}${row + 2}`]: 2, [`${column(1)}${row + 2}`]: '庭師', [`${column(2)}${row + 2}`]: '非常勤' },
  });
  const WHOLE = { objective: 2, policy: 3, item: 0, staff: 2, training: 0 };

  it('stands beside one of them', () =>
    assert.deepEqual(countsOf({ ...OBJECTIVES, ...POLICIES, ...staff((i) => 'FGH'.charAt(i), 4) }), WHOLE));

  it('stands beside one of them whose header and rows are on the rows of its headings', () => {
    for (const row of [3, 5, 6, 7]) {
      const cells = { ...OBJECTIVES, ...POLICIES, ...staff((i) => 'FGH'.charAt(i), row) };
      assert.deepEqual(countsOf(cells), WHOLE, `from row ${row}`);
    }
  });

  it('ends where one follows, whose title is none of its lines', () =>
    assert.deepEqual(
      countsOf({ ...POLICIES, ...OBJECTIVES, A12: '１　職員の体制', ...staff((i) => 'ABC'.charAt(i), 13) }),
      WHOLE,
    ));

  it('begins where the table above ends', () => {
    const below = Object.fromEntries(
      Object.entries({ ...OBJECTIVES, ...POLICIES }).map(([address, text]) => [
        address.replace(/\d+/u, (row) => String(Number(row) + 10)),
        text,
      ]),
    );
    assert.deepEqual(countsOf({ ...staff((i) => 'ABC'.charAt(i), 2), ...below }), WHOLE);
  });

  it('shares it with tables below each other, of which each ends where the title of the next stands', () => {
    const training = { A18: '職員の研修', A20: '区分', B20: '研修名', A21: '所内', B21: '傾聴', B22: '救命' };
    const cells = { ...OBJECTIVES, ...POLICIES, ...staff((i) => 'ABC'.charAt(i), 13), ...training };
    assert.deepEqual(countsOf(cells), { ...WHOLE, training: 2 });
  });

  it('takes what stands beside its number under one header', () => {
    const cells = { A1: '区分', B1: '研修名', A2: '所内', B2: '①', C2: '傾聴', B3: '②', C3: '救命' };
    const grid = gridFromCells({ name: '研修', cells, merges: ['B1:C1', 'A2:A3'] });
    const { records } = fitForm({ sheets: [grid] }, form).reading;
    assert.deepEqual(
      records.map((record) => [displayText(record.cells['item']?.value), record.cells['item']?.address]),
      [
        ['傾聴', 'C2'],
        ['救命', 'C3'],
      ],
    );
  });
});
