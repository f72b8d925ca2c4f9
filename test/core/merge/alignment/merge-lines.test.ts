import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeCopies } from '../../../../core/sync/merge-copies.js';
import { displayText } from '../../../../core/record/value.js';
import { OUTLINE_FORM } from '../../../support/progress-form.js';
import { lines, textsOf } from './lines.js';

const BASE = ['公園を回る', '人に尋ねる', '記録をまとめる', '来年の案を作る'];

function merged(base: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const result = mergeCopies(OUTLINE_FORM, lines(...base), lines(...mine), lines(...theirs));
  return {
    texts: textsOf(result.table.records),
    conflicts: result.conflicts.map((conflict) => [conflict.mine, conflict.theirs].map(displayText)),
  };
}

/** What one side writes, what the other does, what comes of it. */
const CASES: readonly {
  readonly name: string;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly result: readonly string[];
  readonly conflicts?: readonly (readonly string[])[];
}[] = [
  {
    name: '[C2] [C3] one adds a line in the middle, the other edits a line below it',
    mine: ['公園を回る', '写真を撮る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
    result: ['公園を回る', '写真を撮る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
  },
  {
    name: '[E4] one adds a line in front of the first, the other behind the last',
    mine: ['下見をする', ...BASE],
    theirs: [...BASE, '案を配る'],
    result: ['下見をする', ...BASE, '案を配る'],
  },
  {
    name: '[E4] both add in one place: mine stands first',
    mine: ['公園を回る', '写真を撮る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '地図に書く', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    result: ['公園を回る', '写真を撮る', '地図に書く', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
  },
  {
    name: '[E3] both add the same line: it is one',
    mine: ['公園を回る', '写真を撮る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '人に尋ねる', '記録をまとめる', ' 写真を撮る', '来年の案を作る'],
    result: ['公園を回る', '写真を撮る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
  },
  {
    name: '[C5] both edit one line, though one of them added lines above it',
    mine: ['下見をする', '写真を撮る', '公園を回る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '人に尋ねる', '記録を一枚にまとめる', '来年の案を作る'],
    result: ['下見をする', '写真を撮る', '公園を回る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
    conflicts: [['記録を冊子にまとめる', '記録を一枚にまとめる']],
  },
  {
    name: '[C2] [C3] each edits another line, and rewrites it wholly',
    mine: ['聞き取りの前に歩いて見る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '人に尋ねる', '結果を市民に見せる', '来年の案を作る'],
    result: ['聞き取りの前に歩いて見る', '人に尋ねる', '結果を市民に見せる', '来年の案を作る'],
  },
  {
    name: '[E4] one moves a line, the other edits it',
    mine: ['人に尋ねる', '記録をまとめる', '来年の案を作る', '公園を回る'],
    theirs: ['公園を三つ回る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
    result: ['公園を三つ回る', '人に尋ねる', '記録をまとめる', '来年の案を作る'],
  },
  {
    name: '[E1] a line that is missing on one side stays, and so does the other’s edit below it',
    mine: ['公園を回る', '記録をまとめる', '来年の案を作る'],
    theirs: ['公園を回る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
    result: ['公園を回る', '人に尋ねる', '記録を冊子にまとめる', '来年の案を作る'],
  },
  {
    name: '[C7] one clears a line, the other adds one above it',
    mine: ['公園を回る', '', '記録をまとめる', '来年の案を作る'],
    theirs: ['下見をする', ...BASE],
    result: ['下見をする', '公園を回る', '', '記録をまとめる', '来年の案を作る'],
  },
];

describe('the lines under one heading in the merge', () => {
  for (const { name, mine, theirs, result, conflicts = [] } of CASES) {
    it(name, () => assert.deepEqual(merged(BASE, mine, theirs), { texts: result, conflicts }));
  }

  it('[C2] [C3] of a form that is still blank each side fills in its lines', () => {
    const { texts, conflicts } = merged(['', '', '', ''], ['公園を回る', '', '', ''], ['', '', '人に尋ねる', '']);
    assert.deepEqual([texts, conflicts], [['公園を回る', '', '人に尋ねる', ''], []]);
  });

  it('[E3] under a heading that both sides added, different lines are two and the same is one', () => {
    const { texts, conflicts } = merged([], ['公園を回る', '人に尋ねる'], ['地図に書く', '人に尋ねる']);
    assert.deepEqual([texts.toSorted(), conflicts], [['人に尋ねる', '公園を回る', '地図に書く'].toSorted(), []]);
    assert.deepEqual(merged([], ['公園を回る'], ['地図に書く']).texts, ['公園を回る', '地図に書く']);
    assert.deepEqual(merged([], ['公園を回る'], ['公園を回る']).texts, ['公園を回る']);
  });

  it('[C2] [C3] whatever one side adds, removes and moves, the other’s edits of single lines are kept', () => {
    const words = ['東', '西', '南', '北', '川', '山', '池', '森'];
    const long = (i: number) => `${words[i]}の広場で${words[(i + 3) % 8]}の人と一緒に木を植える`;
    const base = words.map((_, i) => long(i));
    const edit = fc.tuple(fc.nat({ max: 7 }), fc.constantFrom('（春）', '（夏）', '（秋）'));
    const additions = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 99 })), { maxLength: 4 });
    fc.assert(
      fc.property(edit, additions, ([at, season], added) => {
        const theirs = base.map((text, i) => (i === at ? text + season : text));
        const mine = [...base];
        for (const [place, n] of added) mine.splice(Math.min(place, mine.length), 0, `新しく始めること、その${n}番`);
        const { texts, conflicts } = merged(base, mine, theirs);
        assert.deepEqual(conflicts, []);
        assert.deepEqual(
          texts,
          mine.map((text) => (text === base[at] ? theirs[at]! : text)),
        );
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });
});
