/**
 * The pane and choices that are made by marks: they have no list to choose from, their marks are shown at all of their
 * cells, and what the pane writes is a mark.
 */
import assert from 'node:assert/strict';
import { correctCell, takeBack } from '../../../addin/session/correction.js';
import { choiceCells, firstAnswer, issueMarks, recordAt } from '../../../addin/session/form-cells.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { suggestionsIn } from '../../../core/check/suggestions.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { gridFromCells } from '../../support/cell-table.js';
import { MARK_ANSWERS, MARK_BLANK, MARK_FORM, MARK_MERGES } from '../../support/mark-form.js';
import { openBook } from '../excel/open-book.js';

type Cells = Readonly<Record<string, string | number>>;

function gridOf(changes: Cells) {
  const cells = { ...(MARK_BLANK as Cells), ...changes };
  return gridFromCells({ name: '表', cells, merges: MARK_MERGES });
}

async function openChecked(changes: Cells, address: string) {
  const book = openBook({ sheets: [gridOf(changes)] });
  const workbook = await book.port.read();
  const { reading } = fitForm(workbook, MARK_FORM);
  const issue = checkReading(reading).find((one) => one.address === address);
  const suggestions = issue && suggestionsIn(reading)(issue);
  assert.ok(suggestions);
  return { ...book, seen: { workbook, reading }, suggestions };
}

describe('choices that are made by marks, in the pane', () => {
  it('are corrected by a press: the mark goes to the right column, and back', async () => {
    const { port, seen, suggestions, value } = await openChecked({ B7: '○', C7: '○' }, 'B7,C7,D7');
    assert.deepEqual(suggestions.values, ['達成', '概ね達成', '未達成']);
    const done = await correctCell(port, seen, suggestions, '未達成');
    assert.equal(done?.result, 'written');
    assert.deepEqual(['B7', 'C7', 'D7'].map(value), [null, null, '○']);
    await takeBack(port, done!);
    assert.deepEqual(['B7', 'C7', 'D7'].map(value), ['○', '○', null]);
  });

  it('are corrected in a text: only the mark changes', async () => {
    const twice = { E7: '５・④・③・２・１', F7: '☑継続　☑見直し　□終了' };
    const circled = await openChecked(twice, 'E7');
    await correctCell(circled.port, circled.seen, circled.suggestions, '2');
    assert.equal(circled.value('E7'), '５・４・３・②・１');
    const boxed = await openChecked(twice, 'F7');
    await correctCell(boxed.port, boxed.seen, boxed.suggestions, '見直し');
    assert.equal(boxed.value('F7'), '□継続　☑見直し　□終了');
  });

  it('are filled in where nothing is marked yet', async () => {
    const { port, seen, suggestions, value } = await openChecked({}, 'B7,C7,D7');
    await correctCell(port, seen, suggestions, '概ね達成');
    assert.deepEqual(['B7', 'C7', 'D7'].map(value), [null, '○', null]);
  });

  it('have no list of words to choose from, and are marked and found at each of their cells', () => {
    const workbook = { sheets: [gridOf({ ...(MARK_ANSWERS as Cells), C7: '○' })] };
    const { reading } = fitForm(workbook, MARK_FORM);
    assert.deepEqual(choiceCells(MARK_FORM, reading.records), []);
    const unclear = checkReading(reading).filter(({ code }) => code === 'choice-unclear');
    assert.deepEqual(
      issueMarks(unclear).map(({ address }) => address),
      ['B7', 'C7', 'D7'],
    );
    const at = (address: string) => recordAt(workbook, reading.records, { sheet: '表', address })?.key['programme'];
    assert.deepEqual(['B7', 'D7', 'D8'].map(at), ['花壇の世話', '花壇の世話', '苗の配布']);
    assert.equal(firstAnswer(MARK_FORM, reading.records[1]!).address, 'B7,C7,D7');
  });
});
