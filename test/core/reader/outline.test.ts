import assert from 'node:assert/strict';
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
});
