import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeCell, type CellOutcome } from '../../../core/merge/merge-cell.js';
import { BLANK, displayText, textValue, type FieldValue, type MaybeValue } from '../../../core/record/value.js';
import { withoutLayout } from '../../../core/text/normalise.js';

const same = (a: FieldValue, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b);
const sameContent = (a: FieldValue, b: FieldValue) =>
  a.kind === b.kind && withoutLayout(displayText(a)) === withoutLayout(displayText(b));
const merge = (base: MaybeValue, mine: MaybeValue, theirs: MaybeValue) =>
  mergeCell(base, mine, theirs, { same, sameContent });

const [A, B, C] = ['達成', '継続', '変更'].map(textValue) as [FieldValue, FieldValue, FieldValue];
/** A, laid out otherwise. */
const [A2, A3] = ['達　成', '達\n成'].map(textValue) as [FieldValue, FieldValue];
const ABSENT = undefined;
const ERROR: FieldValue = { kind: 'unreadable', text: '#REF!' };

describe('the cell rule', () => {
  const cases: [
    rule: string,
    base: MaybeValue,
    mine: MaybeValue,
    theirs: MaybeValue,
    outcome: CellOutcome,
    value: MaybeValue,
  ][] = [
    ['[C1] nobody changed it', A, A, A, 'keep', A],
    ['[C2] only I changed it', A, B, A, 'mine', B],
    ['[C3] only they changed it', A, A, B, 'theirs', B],
    ['[C4] both made the same change', A, B, B, 'both', B],
    ['[C5] both changed it differently', A, B, C, 'conflict', B],
    ['[C7] clearing is an edit', A, BLANK, A, 'mine', BLANK],
    ['[C7] clearing against an edit is a conflict', A, BLANK, B, 'conflict', BLANK],
    ['[C7] both cleared', A, BLANK, BLANK, 'both', BLANK],
    ['[C7] filling in a blank', BLANK, B, BLANK, 'mine', B],
    ['[C7] an absent field has no opinion', A, ABSENT, B, 'theirs', B],
    ['[C7] absent on both sides keeps the base', A, ABSENT, ABSENT, 'keep', A],
    ['[C7] an error value is no edit', A, ERROR, A, 'keep', A],
    ['[C7] an error value does not stand against an edit', A, ERROR, B, 'theirs', B],
    ['[C7] mending an error value is an edit', ERROR, B, ERROR, 'mine', B],
    ['[C7] a field that both sides gained, with the same value', ABSENT, B, B, 'both', B],
    ['[C7] a field that both sides gained, with two values', ABSENT, B, C, 'conflict', B],
    ['[C7] a column that one side gained, still empty, says nothing', ABSENT, BLANK, B, 'theirs', B],
    ['[C7] a column that both sides gained, still empty', ABSENT, BLANK, BLANK, 'keep', BLANK],
    ['[C7] an error value where the base had nothing is no value', ABSENT, ERROR, ABSENT, 'keep', ABSENT],
    ['[C2] a layout that I alone changed is an edit', A, A2, A, 'mine', A2],
    ['[C3] a layout that they alone changed is an edit', A, A, A2, 'theirs', A2],
    ['[C4] both laid it out the same way', A, A2, A2, 'both', A2],
    ['[C9] my layout gives way to their content', A, A2, B, 'theirs', B],
    ['[C9] their layout gives way to my content', A, B, A2, 'mine', B],
    ['[C9] of two layouts mine stands', A, A2, A3, 'layout', A2],
    ['[C9] a layout gives way to a cell that was cleared', A, A2, BLANK, 'theirs', BLANK],
    ['[C5] two contents that differ in layout from each other are a conflict', BLANK, A, A2, 'conflict', A],
    ['[C5] also where the base had another content', B, A, A2, 'conflict', A],
    ['[C7] an absent base has no layout', ABSENT, A, A2, 'conflict', A],
    ['[C7] an error value does not stand against a layout', A, ERROR, A2, 'theirs', A2],
    ['[C7] a field that one side dropped and the other edited keeps the edit', A, ABSENT, C, 'theirs', C],
  ];
  for (const [rule, base, mine, theirs, outcome, value] of cases) {
    it(rule, () => assert.deepEqual(merge(base, mine, theirs), { outcome, value }));
  }
});

describe('the laws of the cell rule', () => {
  const value = fc.constantFrom<MaybeValue>(A, A2, A3, B, C, BLANK);
  const any = fc.constantFrom<MaybeValue>(A, A2, A3, B, C, BLANK, ERROR, ABSENT);
  const holds = (law: (b: MaybeValue, x: MaybeValue, y: MaybeValue) => void, of = any) =>
    fc.assert(fc.property(of, of, of, law), { seed: 20_260_401, numRuns: 500 });
  const SWAPPED: Record<CellOutcome, CellOutcome> = {
    ...{ keep: 'keep', both: 'both', layout: 'layout', conflict: 'conflict', mine: 'theirs', theirs: 'mine' },
  };

  it('merge(b, x, b) = x', () => holds((b, x) => assert.deepEqual(merge(b, x, b).value, x), value));
  it('merge(b, b, y) = y', () => holds((b, _, y) => assert.deepEqual(merge(b, b, y).value, y), value));
  it('merge(b, x, x) = x without conflict', () =>
    holds((b, x) => {
      const { outcome, value: result } = merge(b, x, x);
      assert.deepEqual(result, x);
      assert.notEqual(outcome, 'conflict');
    }, value));
  it('swapping sides swaps mine and theirs and nothing else', () =>
    holds((b, x, y) => {
      const [one, other] = [merge(b, x, y), merge(b, y, x)];
      assert.equal(other.outcome, SWAPPED[one.outcome]);
      if (one.outcome !== 'conflict' && one.outcome !== 'layout') assert.deepEqual(other.value, one.value);
    }));
  it('every edit is in the result or in a conflict; an edit of layout alone may give way', () =>
    holds((b, x, y) => {
      const { outcome, value: result } = merge(b, x, y);
      for (const side of [x, y]) {
        const readable = side !== undefined && side.kind !== 'unreadable';
        const isEdit = readable && (b === undefined ? side.kind !== 'blank' : !same(b, side));
        const isLayout = isEdit && b !== undefined && sameContent(b, side);
        if (isEdit && !isLayout && outcome !== 'conflict') assert.deepEqual(result, side);
        if (isLayout && outcome !== 'conflict') assert.ok(result && !same(b, result));
      }
    }));
  it('no value comes from nowhere', () =>
    holds((b, x, y) => {
      const result = merge(b, x, y).value;
      assert.ok([b, x, y].includes(result));
    }));
});
