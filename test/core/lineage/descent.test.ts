import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answersIn } from '../../../core/lineage/answers.js';
import { copyState } from '../../../core/lineage/copy-state.js';
import { descentOf, descentText } from '../../../core/lineage/descent.js';
import { goesOnFrom, goesOnSince } from '../../../core/lineage/relation.js';
import { answersOf, formatKeptCopy, keptCopy, parseKeptCopy } from '../../../core/lineage/kept-copy.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side } from '../merge/entries.js';
import { BLANK, copyOf, type Said } from './copies.js';

const FIRST: Said = { 福祉課: { status: '相談員を置いた', count: '3', rating: '継続' }, 企画課: { status: '開いた' } };

/** What a copy descends from, with the cells that differ. */
function told(copy: Said, ...earlier: Said[]): [from: string, differing: number, fromBlank: number] {
  const copies = earlier.map((said, i) => copyOf(said, `${i + 1}`));
  const { from, differing, fromBlank } = descentOf(EVALUATION_FORM, copyOf(copy), copies);
  return [from?.source ?? '', differing, fromBlank];
}

describe('what a copy without a link descends from', () => {
  it('[I4] the blank form, where nothing came before', () => assert.deepEqual(told(FIRST), ['', 4, 4]));

  it('[I4] the copy that it corrects', () => {
    const corrected = { ...FIRST, 企画課: { status: '毎月開いた' } };
    assert.deepEqual(told(corrected, FIRST), ['1', 1, 4]);
  });

  it('[I4] the blank form, where a colleague filled in a copy of their own', () => {
    const parallel = { 福祉課: { status: '相談に応じた', count: '5', rating: '達成' }, 企画課: { status: '催した' } };
    assert.deepEqual(told(parallel, FIRST), ['', 4, 4]);
  });

  it('[I4] the very copy, where an old one is sent again', () => {
    const later = { ...FIRST, 図書館: { status: '貸し出した' } };
    assert.deepEqual(told(FIRST, FIRST, later), ['1', 0, 4]);
  });

  it('[I4] the old copy that somebody went on editing, not the corrected one', () => {
    const corrected = { ...FIRST, 福祉課: { status: '相談員を二人置いた', count: '4', rating: '達成' } };
    const edited = { ...FIRST, 図書館: { status: '貸し出した' } };
    assert.deepEqual(told(edited, FIRST, corrected), ['1', 1, 5]);
  });

  it('[I4] at a tie the earlier one', () => {
    assert.deepEqual(told({ 福祉課: { status: '乙' } }, { 福祉課: { status: '甲' } }), ['', 1, 1]);
    assert.deepEqual(told(FIRST, FIRST, FIRST), ['1', 0, 4]);
  });

  it('[C7] an answer that was emptied differs; a field that the copy does not have, and an error value, do not', () => {
    const emptied = { ...FIRST, 企画課: { status: '' } };
    assert.deepEqual(told(emptied, FIRST), ['1', 1, 3]);
    const records = RecordTable.of(
      EVALUATION_FORM,
      side([['福祉課', { status: '相談員を置いた', count: '#REF!' }]]).records,
    );
    const partial = { records, answers: answersIn(EVALUATION_FORM, BLANK, records) };
    assert.equal(descentOf(EVALUATION_FORM, partial, [copyOf(FIRST, '1')]).differing, 0);
  });

  it('[C6] another spelling of an answer does not differ', () => {
    const respelt = { ...FIRST, 福祉課: { status: '相談員を置いた\r\n', count: '３', rating: '③継 続' } };
    assert.deepEqual(told(respelt, FIRST), ['1', 0, 4]);
  });

  it('counts a cell that several records share once', () => {
    const rows = (status: string) =>
      side(
        [
          ['福祉課', { status }],
          ['企画課', { status }],
        ],
        { shared: ['status'] },
      );
    const records = RecordTable.of(EVALUATION_FORM, rows('開いた').records);
    const copy = { records, answers: answersIn(EVALUATION_FORM, BLANK, records) };
    assert.equal(descentOf(EVALUATION_FORM, copy, []).fromBlank, 1);
  });

  it('says what it was taken for, and why, in both languages', () => {
    const of = (copy: Said, ...earlier: Said[]) => {
      const copies = earlier.map((said, i) => copyOf(said, `福祉課 (${i + 1}).xlsx`));
      return descentText(descentOf(EVALUATION_FORM, copyOf(copy), copies));
    };
    const corrected = of({ ...FIRST, 企画課: { status: '毎月開いた' } }, FIRST);
    assert.match(corrected.ja, /「福祉課 \(1\)\.xlsx」に最も近い.*違いは1セル.*様式とは4セル/u);
    assert.match(corrected.en, /"福祉課 \(1\)\.xlsx".*1 cells differ.*4 from the blank form/u);
    assert.match(of(FIRST, FIRST).ja, /「福祉課 \(1\)\.xlsx」と同じ内容/u);
    assert.match(
      of({ 図書館: { status: '貸した' } }, FIRST).ja,
      /様式との違いは1セル。先に届いた控えとの違いは5セル以上/u,
    );
    const linked = { ...descentOf(EVALUATION_FORM, copyOf(FIRST), [copyOf(FIRST, '福祉課 (1).xlsx')]), isLinked: true };
    assert.match(descentText(linked).ja, /^配布したブックです。先に届いた「福祉課 \(1\)\.xlsx」と同じ内容/u);
  });
});

describe('whether a copy that is sent later goes on from an earlier one', () => {
  const goesOn = (copy: Said, earlier: Said) => goesOnFrom(EVALUATION_FORM, copyOf(copy), copyOf(earlier));
  const OWN: Said = { 福祉課: { status: '窓口で応じた人数', rating: '継続' } };

  it('[I4] where it keeps a sentence, or corrects one', () => {
    assert.equal(goesOn({ ...FIRST, 企画課: { status: '' } }, FIRST), true);
    const reworded: Said = { 福祉課: { status: '相談員を二人置いた', count: '9', rating: '達成' } };
    assert.equal(goesOn(reworded, FIRST), true);
  });

  it('[I4] where it keeps more answers than it does not', () => {
    const figures: Said = { 福祉課: { count: '3', rating: '継続' }, 企画課: { count: '5' } };
    assert.equal(goesOn({ ...figures, 企画課: { count: '6' } }, figures), true);
  });

  it('[I4] not where a rating or a figure may be the same by chance', () => {
    const earlier: Said = { 福祉課: { status: '相談員を置いた', rating: '継続' } };
    assert.equal(goesOn(OWN, earlier), false);
    assert.equal(goesOn({ 福祉課: { count: '3', rating: '継続' } }, { 福祉課: { count: '3', rating: '達成' } }), false);
  });

  it('[I4] what a link gave to both says nothing of either', () => {
    const start: Said = { 企画課: { status: '講座を毎月開いた', rating: '達成' } };
    const since = (copy: Said, earlier: Said) =>
      goesOnSince(EVALUATION_FORM, copyOf(start).answers, copyOf(copy), copyOf(earlier));
    const first: Said = { ...start, 福祉課: { status: '相談員を置いた', rating: '継続' } };
    assert.equal(since({ ...start, ...OWN }, first), false);
    assert.equal(since({ ...first, 図書館: { status: '貸し出した' } }, first), true);
    assert.equal(since({ ...start, 福祉課: { status: '相談員を二人置いた', rating: '達成' } }, first), true);
  });

  it('says which copy it was not taken to go on from, and that what differs is asked', () => {
    const earlier = copyOf({ 福祉課: { status: '相談員を置いた', rating: '継続' } }, '福祉課.xlsx');
    const copy = copyOf(OWN);
    const descent = descentOf(EVALUATION_FORM, copy, [earlier], (one) => goesOnFrom(EVALUATION_FORM, copy, one));
    assert.deepEqual([descent.from, descent.passedOver?.copy, descent.passedOver?.differing], [undefined, earlier, 1]);
    assert.match(descentText(descent).ja, /「福祉課\.xlsx」に近いものの.*違いは1セル.*競合/u);
    assert.match(descentText(descent).en, /"福祉課\.xlsx".*1 cells differ.*conflicts to decide/u);
  });
});

describe('the laws of descent', () => {
  const shown = fc.record({
    status: fc.constantFrom('', '甲', '乙', '丙'),
    count: fc.constantFrom('', '1', '2'),
    rating: fc.constantFrom('', '達成', '継続'),
  });
  const said = fc.record({ 福祉課: shown, 企画課: shown, 図書館: shown }) as fc.Arbitrary<Said>;
  const all = fc.array(said, { maxLength: 5 });
  const holds = (law: (copy: Said, earlier: Said[]) => void) =>
    fc.assert(fc.property(said, all, law), { seed: 20_261_130, numRuns: 300 });

  it('nothing is nearer than what was chosen, and nothing as near came earlier', () => {
    holds((copy, earlier) => {
      const copies = earlier.map((one, i) => copyOf(one, `${i}`));
      const { from, differing, fromBlank, compared } = descentOf(EVALUATION_FORM, copyOf(copy), copies);
      const inOrder = [fromBlank, ...compared.map((one) => one.differing)];
      assert.equal(differing, Math.min(...inOrder));
      assert.equal(inOrder.indexOf(differing), from ? copies.indexOf(from) + 1 : 0);
    });
  });

  it('a copy that came before descends from itself, or is the blank form', () => {
    holds((copy, earlier) => {
      const copies = [...earlier, copy].map((one, i) => copyOf(one, `${i}`));
      assert.equal(descentOf(EVALUATION_FORM, copyOf(copy), copies).differing, 0);
    });
  });

  it('one copy differs from another in as many cells as that from it', () => {
    holds((copy, [other = {}]) => {
      const [one, two] = [copyOf(copy), copyOf(other)];
      const apart = (a: typeof one, b: typeof one) => descentOf(EVALUATION_FORM, a, [b]).compared[0]!.differing;
      assert.equal(apart(one, two), apart(two, one));
    });
  });

  it('a state laid over the blank form answers what the copy answered, also when it was stored', () => {
    holds((copy) => {
      const { records, answers } = copyOf(copy);
      const kept = parseKeptCopy(formatKeptCopy(keptCopy(answers, encodeURIComponent)));
      const again = answersOf(kept, decodeURIComponent);
      assert.deepEqual(again, answers);
      const state = RecordTable.ofRows(EVALUATION_FORM, copyState(BLANK.rows, BLANK, again));
      assert.deepEqual(answersIn(EVALUATION_FORM, BLANK, state), answers);
      assert.equal(state.size, records.size);
    });
  });
});
