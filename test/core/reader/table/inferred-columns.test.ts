import assert from 'node:assert/strict';
import type { Issue } from '../../../../core/issue/issue.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../../support/evaluation-form.js';

type Cells = Record<string, string | number | null>;

function readingOf(changes: Cells, merges: readonly string[] = ENTRY_MERGES) {
  const grid = gridFromCells({ name: '評価表', cells: entryCells({ F6: '未実施', E6: 4, ...changes }), merges });
  return fitForm({ sheets: [grid] }, EVALUATION_FORM).reading;
}

function values(reading: ReturnType<typeof readingOf>, id: string): string[] {
  return reading.records.map(({ cells }) => displayText(cells[id]?.value));
}

function told({ issues }: ReturnType<typeof readingOf>, code: Issue['code']): [string, string][] {
  return issues.filter((issue) => issue.code === code).map(({ address, message }) => [address, message.ja]);
}

const RATINGS = ['達成', '継続', '未実施'];

describe('a column whose header nobody knows (F1)', () => {
  it('is the field whose choices nearly all of its values are, and says so with the evidence', () => {
    const reading = readingOf({ F3: '結果はどうか' });
    assert.deepEqual(values(reading, 'rating'), RATINGS);
    const [issue] = reading.issues.filter(({ code }) => code === 'column-inferred');
    assert.deepEqual([issue?.address, issue?.severity, issue?.evidence], ['F3', 'info', RATINGS]);
    assert.match(issue?.message.ja ?? '', /「結果はどうか」の列は位置が同じで、値3件のうち3件が「評価区分」の値/u);
    assert.ok(!reading.issues.some(({ code }) => code === 'column-missing'));
  });

  it('may have no header at all', () => assert.deepEqual(values(readingOf({ F3: null }), 'rating'), RATINGS));

  it('may stand under a group that says only something like it', () => {
    const reading = readingOf({ E2: '評価欄', F3: null }, [...ENTRY_MERGES, 'E2:F2']);
    assert.deepEqual([values(reading, 'rating'), values(reading, 'count')], [RATINGS, ['12', '3', '4']]);
  });

  it('is told by figures, where no text could stand there', () => {
    assert.deepEqual(values(readingOf({ E3: '数' }), 'count'), ['12', '3', '4']);
    assert.deepEqual(told(readingOf({ E3: '数', D3: '様子' }), 'column-inferred'), []);
  });

  it('is told by the register of departments, even where these name the rows', () => {
    const reading = readingOf({ B3: '窓口' });
    assert.deepEqual(values(reading, 'department'), ['企画課', '福祉課', '公園・緑地課']);
  });

  it('tells from all of its rows where its header comes again', () => {
    const again = {
      ...{ A8: '事業名', B8: '担当課', C8: '内容', D8: '取組状況', E8: '件数', F8: '結果' },
      ...{ A9: '苗の配布', B9: '企画課', C9: '配る', F9: '達成' },
    };
    const reading = readingOf({ F3: '結果', F6: null, ...again });
    assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '', '達成']);
  });

  for (const [name, cells] of [
    ['too few values', { F3: '結果', F6: null }],
    ['values of something else among them', { F3: '結果', F6: '検討中' }],
    ['rows that are numbered', { E3: '連なり', E4: 1, E5: 2, E6: 3 }],
    ['a header that is another field’s', { F3: '件数' }],
  ] as const) {
    it(`is none with ${name}`, () => {
      const reading = readingOf(cells);
      assert.deepEqual(told(reading, 'column-inferred'), []);
      assert.ok(reading.issues.some(({ code }) => code === 'column-missing' || code === 'column-unplaced'));
    });
  }
});

describe('two columns that could be one field’s (F1)', () => {
  const TWO = { F3: '結果', G3: '所見', G4: '達成', G5: '達成', G6: '継続' };

  it('are both named, and neither is taken', () => {
    const reading = readingOf(TWO);
    assert.deepEqual(values(reading, 'rating'), ['', '', '']);
    const [[address, message] = []] = told(reading, 'column-doubtful');
    assert.equal(address, 'F3,G3');
    assert.match(message ?? '', /「評価区分」の見出しがなく、「結果」・「所見」の列/u);
  });

  it('are a doubt with one alone, where it is last year’s or stands elsewhere', () => {
    for (const [cells, address] of [
      [{ F3: '前年度評価' }, 'F3'],
      [{ F3: '令和５年度の結果' }, 'F3'],
      [{ C3: '区分け', C4: '達成', C5: '継続', C6: '継続', F3: null, F4: null, F5: null, F6: null }, 'C3'],
    ] as const) {
      const reading = readingOf(cells, []);
      assert.deepEqual(values(reading, 'rating'), ['', '', '']);
      assert.deepEqual(
        told(reading, 'column-doubtful').map(([at]) => at),
        [address],
      );
    }
  });
});

describe('this year’s column without its header, beside last year’s (F1)', () => {
  const YEARS = {
    ...{ D2: '令和5年度', G2: '令和6年度', D3: '取組状況', E3: '件数', F3: '評価区分' },
    ...{ G3: '取組状況', H3: '件数', I3: '結果' },
    ...{ D4: '前に開いた', E4: 9, F4: '継続', G4: '週に三回開いた', H4: 12, I4: '達成' },
    ...{ D5: '前に置いた', E5: 2, F5: '継続', G5: '相談員を置いた', H5: 3, I5: '継続' },
    ...{ D6: '前に植えた', E6: 5, F6: '継続', G6: '植えた', H6: 4, I6: '未実施' },
  };

  it('is known by its values, and last year’s stays where it is', () => {
    const reading = readingOf(YEARS, [...ENTRY_MERGES, 'D2:F2', 'G2:I2']);
    assert.deepEqual([values(reading, 'rating'), values(reading, 'count')], [RATINGS, ['12', '3', '4']]);
  });
});
