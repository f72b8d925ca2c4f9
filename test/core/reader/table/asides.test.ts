import assert from 'node:assert/strict';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../../support/evaluation-form.js';
import { PROGRESS_CELLS, PROGRESS_FORM, PROGRESS_MERGES } from '../../../support/progress-form.js';

type Cells = Record<string, string | number | null>;

function readingOf(changes: Cells, merges: readonly string[] = ENTRY_MERGES) {
  const grid = gridFromCells({ name: '評価表', cells: entryCells(changes), merges });
  return fitForm({ sheets: [grid] }, EVALUATION_FORM).reading;
}

function names({ records }: ReturnType<typeof readingOf>): string[] {
  return records.map(({ cells }) => displayText(cells['programme']?.value));
}

function told({ issues }: ReturnType<typeof readingOf>, code: string): string[] {
  return issues.filter((issue) => issue.code === code).map(({ address }) => address);
}

const PLAIN = ['広場の開設', '広場の開設', '樹木の手入れ'];

describe('rows of a table that are none of its records (F1)', () => {
  it('are samples, by a word in front of the name or as the name', () => {
    for (const name of ['（例）苗の配布', '例：苗の配布', '【記入例】苗の配布', '例', '○○○○事業']) {
      const reading = readingOf({ A7: name, B7: '福祉課', C7: '配る', D7: '○回配った' });
      assert.deepEqual([names(reading), told(reading, 'row-example')], [PLAIN, ['A7']], name);
    }
  });

  it('are no samples with a name that only begins with the character', () => {
    const reading = readingOf({ A7: '例規の整備', B7: '福祉課', A8: '事例集の作成', B8: '福祉課' });
    assert.deepEqual(names(reading), [...PLAIN, '例規の整備', '事例集の作成']);
  });

  it('are the numbers of the columns, and what is calculated from them', () => {
    for (const [a, b, c, d] of [
      ['①', '②', '③', '②／①'],
      ['（1）', '（2）', '（3）', '（4）'],
    ]) {
      const reading = readingOf({ A7: a ?? null, B7: b ?? null, C7: c ?? null, D7: d ?? null });
      assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A7']], a);
    }
  });

  it('are no column numbers where something else stands beside two of them', () => {
    const reading = readingOf({ A7: '①', B7: '②', C7: '広場を開く' });
    assert.deepEqual(told(reading, 'note-row'), []);
  });

  it('are all rows of a sample, and none of them goes on with what stands above', () => {
    const reading = readingOf({ A4: '（例）広場の開設' });
    assert.deepEqual([names(reading), told(reading, 'row-example')], [['樹木の手入れ'], ['A4', 'B5']]);
  });

  it('are the rows of an example table further down', () => {
    const example = {
      ...{ A9: '【記入例】', A10: '事業名', B10: '担当課', C10: '内容', D10: '取組状況', E10: '件数', F10: '評価区分' },
      ...{ A11: '花壇の世話', B11: '企画課', D11: '水をやった' },
    };
    const reading = readingOf(example);
    assert.deepEqual(names(reading), PLAIN);
    assert.ok(told(reading, 'row-example').includes('11:11'));
  });

  it('are titles over a group of rows, which neither take the rows in nor give them their values', () => {
    const moved = { B6: null, C6: null, A7: '樹木の手入れ', B7: '公園・緑地課' };
    for (const [title, merges] of [
      ['■緑の施策', ENTRY_MERGES],
      ['【緑の施策】', ENTRY_MERGES],
      ['緑の施策', [...ENTRY_MERGES, 'A6:F6']],
    ] as const) {
      const reading = readingOf({ ...moved, A6: title }, merges);
      assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A6']], title);
      assert.equal(displayText(reading.records.at(-1)?.cells['content']?.value), '');
    }
  });

  it('end a programme of several rows', () => {
    const cells = { ...PROGRESS_CELLS, A11: '【森の取組】', C12: '歩いた数', F12: '5' };
    const grid = gridFromCells({ name: '進捗', cells, merges: [...PROGRESS_MERGES, 'A11:F11'] });
    const { records } = fitForm({ sheets: [grid] }, PROGRESS_FORM).reading;
    const last = records.filter(({ block }) => block === 'programme').at(-1);
    assert.deepEqual(last?.rows, [8, 10]);
  });

  it('are not those beside which somebody wrote 計 or 平均', () => {
    const reading = readingOf({ G4: '計', H5: '平均', G6: '合計' });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, []]);
  });

  it('are sums that say so where the name stands, or in front of it', () => {
    const reading = readingOf({ A7: '小計', E7: 15, D8: '合計', E8: 15 });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A7', 'D8']]);
  });

  it('are headers that come again under a word that nobody knows', () => {
    const again = { A7: '本年度の取組', B7: '担当課', C7: '内容', D7: '様子', E7: '件数', F7: '評価区分' };
    const reading = readingOf({ ...again, A8: '苗の配布', B8: '福祉課', D8: '配った' });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [[...PLAIN, '苗の配布'], ['A7']]);
  });
});
