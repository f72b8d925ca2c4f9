import assert from 'node:assert/strict';
import { mergeCopies, type CopyMerge, type Copy } from '../../../core/sync/merge-copies.js';
import { displayText } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side, type Shown } from './entries.js';

const merge = (base: Copy, mine: Copy, theirs: Copy) => mergeCopies(EVALUATION_FORM, base, mine, theirs);
const one = (shown: Shown) => side([['福祉課', shown]]);

function contents({ table: { records } }: CopyMerge): string[] {
  return records.map(({ key, cells }) => `${key['department']} ${displayText(cells['content']?.value)}`);
}

function conflicts({ conflicts }: CopyMerge): string[] {
  return conflicts.map(
    ({ key, field, base, mine, theirs }) =>
      `${key['department']}.${field}: ${displayText(base)} → ${displayText(mine)} | ${displayText(theirs)}`,
  );
}

describe('one record of the merge', () => {
  it('[C1] [C2] [C3] [C4] [C5] says of each field what became of it', () => {
    const result = merge(
      one({ content: '広場', status: '準備', count: '3', rating: '継続' }),
      one({ content: '会場', status: '準備', count: '５', rating: '達成' }),
      one({ content: '広場', status: '実施', count: '5', rating: '未実施' }),
    );
    assert.deepEqual(
      result.changes.map(({ field, value, from }) => [field, displayText(value), from]),
      [
        ['content', '会場', 'mine'],
        ['status', '実施', 'theirs'],
        ['count', '５', 'mine'],
      ],
    );
    assert.deepEqual(conflicts(result), ['福祉課.rating: 継続 → 達成 | 未実施']);
  });

  it('[C9] a content wins over a layout, of whichever side; of two layouts mine stands', () => {
    const cases: [base: string, mine: string, theirs: string, result: string][] = [
      ['年3回開いた。', '年３回\n開いた。', '年4回開いた。', '年4回開いた。'],
      ['年3回開いた。', '年4回開いた。', '年３回\n開いた。', '年4回開いた。'],
      ['年3回開いた。', '年３回開いた。', '年3回 開いた。', '年３回開いた。'],
      ['年3回開いた。', '年３回開いた。', '年3回開いた。', '年３回開いた。'],
      ['年3回開いた。', '年３回開いた。', '', ''],
    ];
    for (const [base, mine, theirs, expected] of cases) {
      const result = merge(one({ status: base }), one({ status: mine }), one({ status: theirs }));
      assert.deepEqual(conflicts(result), []);
      assert.equal(displayText(result.table.records[0]!.cells['status']!.value), expected);
      const isBoth = mine !== base && theirs !== base;
      assert.deepEqual(
        result.issues.map(({ code, rule }) => [code, rule]),
        isBoth ? [['layout-yielded', 'C9']] : [],
      );
    }
  });

  it('[C9] a number that shows the same and is another is a content', () => {
    const cell = (raw: number) => {
      const [record] = one({ count: '3' }).records;
      const count = { value: { kind: 'value' as const, text: '3', raw }, address: 'E4' };
      return { records: [{ ...record!, cells: { ...record!.cells, count } }] };
    };
    const result = merge(cell(3), cell(3.1), cell(3.2));
    assert.deepEqual(conflicts(result), ['福祉課.count: 3 → 3 | 3']);
  });

  it('[C7] an error value is told of and is no edit', () => {
    const result = merge(one({ status: '準備' }), one({ status: '#REF!' }), one({ status: '実施' }));
    assert.equal(displayText(result.table.records[0]!.cells['status']!.value), '実施');
    const swapped = merge(one({ status: '準備' }), one({ status: '実施' }), one({ status: '#REF!' }));
    assert.equal(displayText(swapped.table.records[0]!.cells['status']!.value), '実施');
    assert.deepEqual(
      [...result.unreadable, ...swapped.unreadable].map(({ field, side: from, value }) => [
        field,
        from,
        displayText(value),
      ]),
      [
        ['status', 'mine', '#REF!'],
        ['status', 'theirs', '#REF!'],
      ],
    );
  });

  it('[C7] an error value that was there before takes nothing away', () => {
    const result = merge(one({ count: '#N/A' }), one({ count: '7' }), one({ count: '#REF!' }));
    assert.equal(displayText(result.table.records[0]!.cells['count']!.value), '7');
    assert.deepEqual(conflicts(result), []);
  });

  it('[C7] one side dropped a column that the other edited: the edit stays', () => {
    const base = one({ status: '準備', count: '3' });
    const result = merge(base, one({ status: '準備' }), one({ status: '準備', count: '9' }));
    assert.equal(displayText(result.table.records[0]!.cells['count']!.value), '9');
    assert.deepEqual(conflicts(result), []);
  });

  it('[C7] both sides added a column: every value stays, on either side', () => {
    const base = side([
      ['福祉課', { status: '準備' }],
      ['企画課', { status: '準備' }],
    ]);
    const mine = side([
      ['福祉課', { status: '準備', count: '3' }],
      ['企画課', { status: '準備', count: '' }],
    ]);
    const theirs = side([
      ['福祉課', { status: '準備', count: '' }],
      ['企画課', { status: '準備', count: '5' }],
    ]);
    const result = merge(base, mine, theirs);
    assert.deepEqual(
      result.table.records.map(({ cells }) => displayText(cells['count']?.value)),
      ['3', '5'],
    );
    assert.deepEqual(conflicts(result), []);
  });

  it('[C8] a field in conflict is not flagged for review as well', () => {
    const result = merge(
      one({ status: '準備', rating: '継続' }),
      one({ status: '実施', rating: '継続' }),
      one({ status: '中止', rating: '達成' }),
    );
    assert.deepEqual(result.issues, []);
    assert.deepEqual(conflicts(result), ['福祉課.status: 準備 → 実施 | 中止']);
  });

  it('[E4] keeps mine’s place in the workbook', () => {
    const mine = side([
      ['企画課', { status: '準備' }],
      ['福祉課', { status: '準備' }],
    ]);
    const { records } = merge(one({ status: '準備' }), mine, one({ status: '実施' })).table;
    const record = records.find(({ key }) => key['department'] === '福祉課');
    assert.deepEqual([record!.cells['status']!.address, record!.rows], ['D5', [5, 5]]);
  });

  it('[E4] rows under one key stay in their order, wherever a side put them', () => {
    const base = side([
      ['企画課', { status: '一' }],
      ['福祉課', { status: '二' }],
    ]);
    const mine = side([
      ['福祉課', { status: '二' }],
      ['企画課', { status: '一' }],
      ['福祉課', { status: '三' }],
    ]);
    const { records } = merge(base, mine, base).table;
    assert.deepEqual(
      records.map(({ cells }) => displayText(cells['status']?.value)),
      ['一', '二', '三'],
    );
  });

  it('changes nothing that it was given', () => {
    const sides = [one({ status: '準備' }), one({ status: '実施' }), one({ status: '中止' })] as const;
    const before = JSON.stringify(sides);
    merge(...sides);
    assert.equal(JSON.stringify(sides), before);
  });
});

describe('a cell that several records share', () => {
  const rows = (first: string, second = first, shared = true): Copy =>
    side(
      [
        ['福祉課', { content: first }],
        ['企画課', { content: second }],
      ],
      { shared: shared ? ['content'] : [] },
    );

  it('[C5] is in conflict once', () => {
    const result = merge(rows('広場'), rows('会場'), rows('園庭'));
    assert.deepEqual(conflicts(result), ['福祉課.content: 広場 → 会場 | 園庭']);
    assert.deepEqual(contents(result), ['福祉課 会場', '企画課 会場']);
  });

  it('[C3] takes theirs for all of them', () => {
    const result = merge(rows('広場'), rows('広場'), rows('園庭'));
    assert.deepEqual(contents(result), ['福祉課 園庭', '企画課 園庭']);
    assert.deepEqual(conflicts(result), []);
  });

  it('[C5] keeps in a conflict what theirs, without the merged cell, says in a second row', () => {
    const result = merge(rows('広場'), rows('広場'), rows('園庭', '講堂', false));
    assert.deepEqual(conflicts(result), ['企画課.content: 広場 → 広場 | 講堂']);
  });

  it('[C5] keeps every disagreeing value', () => {
    const result = merge(rows('広場'), rows('会場'), rows('園庭', '講堂', false));
    assert.deepEqual(conflicts(result), ['福祉課.content: 広場 → 会場 | 園庭', '企画課.content: 広場 → 会場 | 講堂']);
  });
});

describe('records of other blocks', () => {
  it('[E5] leaves those of the base aside that the form no longer has', () => {
    const [old] = side([['福祉課', { status: '準備' }]]).records;
    const result = merge({ records: [{ ...old!, block: 'survey' }] }, side([]), side([]));
    assert.deepEqual(result.table.records, []);
  });
});
