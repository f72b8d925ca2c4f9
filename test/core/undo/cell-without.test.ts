import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BLANK, displayText, textValue } from '../../../core/record/value.js';
import { cellWithout, type PastConflict, type PastValue } from '../../../core/undo/cell-without.js';
import { rootOf, undoneIn } from '../../../core/undo/undone.js';

const saved = (submission: string, text: string, more: Partial<PastValue> = {}): PastValue => {
  return { submission, outcome: 'saved', value: textValue(text), conflict: null, isDerived: false, ...more };
};
const proposed = (submission: string, text: string, conflict: string): PastValue =>
  saved(submission, text, { outcome: 'proposed', conflict });
const conflict = (more: Partial<PastConflict> = {}): PastConflict => {
  return { base: '', isDecided: false, isOfValues: true, ...more };
};

/** What stands, and what waits. */
function without(
  history: readonly PastValue[],
  undone: readonly string[],
  conflicts: Readonly<Record<string, PastConflict>> = {},
): [string, string[]] {
  const known = new Map(Object.entries(conflicts));
  const { standing, waiting } = cellWithout(history, new Set(undone), BLANK, known);
  return [displayText(standing?.value ?? BLANK), waiting.map(({ value }) => displayText(value))];
}

describe('a cell without what was taken back', () => {
  it('[S8] holds what it held before', () => {
    const history = [saved('福祉課', '三件'), saved('誤り', '九件')];
    assert.deepEqual(without(history, ['誤り']), ['三件', []]);
    assert.deepEqual(without(history.slice(1), ['誤り']), ['', []]);
  });

  it('[S8] keeps what others wrote later', () =>
    assert.deepEqual(without([saved('誤り', '九件'), saved('福祉課', '三件')], ['誤り']), ['三件', []]));

  it('[S8] does not take for anybody’s what a taking back wrote', () => {
    const history = [saved('甲', 'い'), saved('乙', 'ろ'), saved('取消し', 'い', { isDerived: true })];
    assert.deepEqual(without(history, ['乙', '甲']), ['', []]);
    assert.deepEqual(without(history, []), ['ろ', []], 'given again');
  });

  it('[S8] takes what disagreed with it alone, as it would have been taken without it', () => {
    const history = [saved('誤り', '九件'), proposed('福祉課', '三件', 'c')];
    assert.deepEqual(without(history, [], { c: conflict() }), ['九件', ['三件']]);
    assert.deepEqual(without(history, ['誤り'], { c: conflict() }), ['三件', []]);
    assert.deepEqual(without(history, ['福祉課'], { c: conflict() }), ['九件', []]);
  });

  it('[S8] leaves to a person what others disagree about', () => {
    const history = [saved('誤り', '九件'), proposed('福祉課', '三件', 'c'), proposed('企画課', '四件', 'c')];
    assert.deepEqual(without(history, ['誤り'], { c: conflict() }), ['', ['三件', '四件']]);
    const moved = [saved('前', '一件'), saved('誤り', '九件'), proposed('福祉課', '三件', 'c')];
    assert.deepEqual(without(moved, ['誤り'], { c: conflict() }), ['一件', ['三件']], 'made from another value');
  });

  it('[S3] keeps what a person decided', () => {
    const history = [saved('甲', 'い'), proposed('乙', 'ろ', 'c'), saved('決定', 'ろ', { conflict: 'c' })];
    assert.deepEqual(without(history, ['乙'], { c: conflict({ isDecided: true }) }), ['ろ', []]);
  });

  it('does not count what was taken back, unless the taking back was', () => {
    const undoing = (submission: string, undone: string) => ({ submission, undone });
    assert.deepEqual([...undoneIn([undoing('1', 'a')])], ['a']);
    assert.deepEqual([...undoneIn([undoing('1', 'a'), undoing('2', '1')])], ['1']);
    assert.deepEqual([...undoneIn([undoing('1', 'a'), undoing('2', '1'), undoing('3', 'a')])], ['a', '1']);
    assert.equal(rootOf([undoing('1', 'a'), undoing('2', '1')], '2'), 'a');
  });

  /** Some people's values, in the order in which they came. */
  const histories = fc.array(
    fc.record({ submission: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('い', 'ろ', 'は') }),
    { maxLength: 8 },
  );

  it('[S8] law: the same in whatever order things are taken back, and nothing comes from nowhere', () => {
    fc.assert(
      fc.property(histories, fc.subarray(['a', 'b', 'c', 'd']), (given, undone) => {
        const history = given.map(({ submission, text }) => saved(submission, text));
        const left = history.filter(({ submission }) => !undone.includes(submission));
        assert.deepEqual(without(history, undone), without(left, []));
        assert.deepEqual(without(history, undone.toReversed()), without(history, undone));
      }),
    );
  });
});
