import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign, type Candidate } from '../../../core/programme-link/assignment.js';
import { candidatePairs } from '../../../core/programme-link/candidates.js';

const SIZE = 5;
const weights = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: SIZE, maxLength: SIZE }), {
  minLength: 1,
  maxLength: SIZE,
});

describe('assigning two sides to each other', () => {
  const total = (chosen: readonly Candidate[]) => chosen.reduce((sum, { weight }) => sum + weight, 0);

  it('takes the best pairs as a whole, not the best one first', () => {
    const candidates = [
      { left: 0, right: 0, weight: 90 },
      { left: 0, right: 1, weight: 85 },
      { left: 1, right: 0, weight: 88 },
    ];
    assert.deepEqual(assign(2, 2, candidates), candidates.slice(1));
  });

  it('finds the greatest sum there is, and uses nobody twice', () => {
    fc.assert(
      fc.property(weights, (matrix) => {
        const candidates = matrix.flatMap((row, left) =>
          row.flatMap((weight, right) => (weight > 0 ? [{ left, right, weight }] : [])),
        );
        const chosen = assign(matrix.length, SIZE, candidates);
        assert.equal(new Set(chosen.map(({ left }) => left)).size, chosen.length);
        assert.equal(new Set(chosen.map(({ right }) => right)).size, chosen.length);
        assert.equal(total(chosen), best(matrix, 0, new Set()));
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });
});

function best(matrix: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  const weightsOf = matrix[row];
  if (!weightsOf) return 0;
  const alone = best(matrix, row + 1, used);
  return weightsOf.reduce(
    (most, weight, right) =>
      used.has(right) ? most : Math.max(most, weight + best(matrix, row + 1, new Set([...used, right]))),
    alone,
  );
}

describe('what is worth comparing', () => {
  it('finds those that share rare marks, and never everything with everything', () => {
    const members = Array.from({ length: 3000 }, (_, i) => new Set(['事業', '支援', `${i}`, `${i % 50}番`]));
    const pairs = candidatePairs(members, members);
    assert.ok(pairs.length <= members.length * 16);
    const found = new Set(pairs.map((pair) => pair.join()));
    assert.ok(members.every((_, i) => found.has(`${i},${i}`)));
  });
});
