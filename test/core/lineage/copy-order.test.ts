import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderCopies } from '../../../core/lineage/copy-order.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { copyOf, type Said } from './copies.js';

type Files = Record<string, Said>;

const lying = (files: Files, linked: readonly string[] = []) =>
  Object.entries(files).map(([name, said]) => {
    return { ...copyOf(said, name), isLinked: linked.includes(name) };
  });

/** Each file with what it descends from, in the order in which they are taken in. */
function told(files: Files, linked: readonly string[] = []): string[] {
  return orderCopies(EVALUATION_FORM, lying(files, linked)).map(({ copy, descent, open }) => {
    const from = descent ? (descent.from?.source ?? '様式') : 'link';
    return `${from} → ${copy.source}${open.length > 0 ? ` (${open.map(({ source }) => source).join('、')}?)` : ''}`;
  });
}

const FIRST: Said = { 福祉課: { status: '相談員を置いた', count: '3', rating: '継続' } };
const GREW: Said = {
  福祉課: { status: '相談員を二人置いた', count: '3', rating: '継続' },
  企画課: { status: '開いた' },
};
const GREW_AGAIN: Said = { ...GREW, 図書館: { status: '貸した' } };

describe('several copies of one sender in a folder', () => {
  it('[I4] follow each other by what they answer, whatever they are called', () => {
    const chain = ['様式 → 乙', '乙 → 丙', '丙 → 甲'];
    assert.deepEqual(told({ 甲: GREW_AGAIN, 乙: FIRST, 丙: GREW }), chain);
    assert.deepEqual(told({ 丙: GREW, 甲: GREW_AGAIN, 乙: FIRST }), chain);
  });

  it('[I4] a colleague’s own copy descends from the blank form, and keeps its place', () => {
    const parallel: Said = { 福祉課: { status: '応じた', count: '9', rating: '達成' }, 企画課: { status: '催した' } };
    assert.deepEqual(told({ 甲: parallel, 乙: FIRST, 丙: GREW }), ['様式 → 甲', '様式 → 乙', '乙 → 丙']);
  });

  it('[I4] the same copy twice descends from itself', () => {
    assert.deepEqual(told({ 甲: FIRST, 乙: FIRST }), ['様式 → 甲', '甲 → 乙']);
  });

  it('[I4] an old copy that somebody went on editing descends from the old one', () => {
    const edited: Said = { ...FIRST, 図書館: { status: '貸した' } };
    assert.deepEqual(told({ 甲: edited, 乙: GREW, 丙: FIRST }), ['様式 → 丙', '丙 → 甲', '丙 → 乙']);
  });

  it('[I2] a link goes first; a copy of it that lost its own descends from it', () => {
    assert.deepEqual(told({ 甲: GREW_AGAIN, 乙: GREW }, ['乙']), ['link → 乙', '乙 → 甲']);
  });

  const corrected: Said = { 福祉課: { status: '相談員を二人置いた', count: '3', rating: '継続' } };

  it('[I4] of two that could each correct the other, nothing is guessed', () => {
    assert.deepEqual(told({ 甲: corrected, 乙: FIRST }), ['様式 → 甲 (乙?)', '様式 → 乙 (甲?)']);
  });

  it('[I4] a rating that agrees by chance makes no copy the continuation of a colleague’s', () => {
    const parallel: Said = { 福祉課: { status: '窓口で応じた', count: '9', rating: '継続' } };
    assert.deepEqual(told({ 甲: parallel, 乙: GREW }), ['様式 → 甲', '様式 → 乙']);
  });

  it('[I4] one that lacks an answer and has another one changed may be the later one: that is left open', () => {
    const first: Said = { ...FIRST, 企画課: { status: '開いた', count: '1', rating: '達成' } };
    const cleared: Said = { ...FIRST, 企画課: { status: '開いた', rating: '継続' } };
    assert.deepEqual(told({ 甲: first, 乙: cleared }), ['様式 → 乙 (甲?)', '様式 → 甲 (乙?)']);
    const filled: Said = { ...FIRST, 企画課: { status: '開いた', count: '1', rating: '継続' } };
    assert.deepEqual(told({ 甲: filled, 乙: cleared }), ['様式 → 乙', '乙 → 甲']);
  });

  it('[I4] such copies begin with what they have in common', () => {
    const first: Said = { ...FIRST, 企画課: { status: '開いた', count: '1', rating: '達成' } };
    const cleared: Said = { ...FIRST, 企画課: { status: '開いた', rating: '継続' } };
    const [one, two] = orderCopies(EVALUATION_FORM, lying({ 甲: first, 乙: cleared }));
    assert.equal(one?.shares, undefined);
    assert.equal(two?.shares?.first, one?.copy);
    const fields = [...(two?.shares?.answers ?? [])].map(([, cells]) => [...cells.keys()]);
    assert.deepEqual(fields, [['status', 'count', 'rating'], ['status']]);
  });

  it('every copy is taken in once, after what it descends from', () => {
    const status = fc.constantFrom('', '甲', '乙');
    const said = fc.record({
      福祉課: fc.record({ status, count: fc.constantFrom('', '1', '2') }),
      企画課: fc.record({ status }),
    }) as fc.Arbitrary<Said>;
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), (list) => {
        const files = lying(Object.fromEntries(list.map((one, i) => [`${i}`, one])));
        const placed = orderCopies(EVALUATION_FORM, files);
        assert.deepEqual(new Set(placed.map(({ copy }) => copy)), new Set(files));
        assert.equal(placed.length, files.length);
        for (const [at, { descent }] of placed.entries()) {
          const from = descent?.from;
          if (from) assert.ok(placed.findIndex(({ copy }) => copy === from) < at);
        }
      }),
      { seed: 20_261_130, numRuns: 200 },
    );
  });
});
