import assert from 'node:assert/strict';
import { correctCell, takeBack } from '../../../addin/session/correction.js';
import { typeInto } from '../../support/excel-host/keyboard.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { suggestionsIn } from '../../../core/check/suggestions.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { openBook } from '../excel/open-book.js';

type Changes = Parameters<typeof entryCells>[0];

/** A workbook in the simulated Excel, as the pane read it, and what it proposes for a cell. */
async function openChecked(changes: Changes, address: string, isProtected = false) {
  const sheet = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: entryCells(changes) });
  const book = openBook({ sheets: [sheet] });
  if (isProtected) {
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').protection.protect();
      await context.sync();
    });
  }
  const workbook = await book.port.read();
  const { reading } = fitForm(workbook, EVALUATION_FORM);
  const issue = checkReading(reading).find((one) => one.address === address);
  const suggestions = issue && suggestionsIn(reading)(issue);
  assert.ok(suggestions);
  return { ...book, seen: { workbook, reading }, suggestions };
}

describe('correcting a cell by a press', () => {
  it('writes what was chosen, and takes it back', async () => {
    const { port, seen, suggestions, value } = await openChecked({ F4: '③達成' }, 'F4');
    const done = await correctCell(port, seen, suggestions, '達成');
    assert.deepEqual([done?.sheet, done?.address, done?.result, value('F4')], ['表', 'F4', 'written', '達成']);
    const back = await takeBack(port, done!);
    assert.deepEqual([back?.result, back?.text, value('F4')], ['written', '③達成', '③達成']);
  });

  it('fills in a blank cell, and empties it again', async () => {
    const { port, seen, suggestions, value } = await openChecked({}, 'F6');
    const done = await correctCell(port, seen, suggestions, '未実施');
    assert.equal(value('F6'), '未実施');
    await takeBack(port, done!);
    assert.equal(value('F6'), null);
  });

  it('[W1] leaves alone what somebody typed meanwhile', async () => {
    const { host, port, seen, suggestions, value } = await openChecked({ F4: '③達成' }, 'F4');
    typeInto(host.model, '表', 'F4', '未実施');
    const told = await correctCell(port, seen, suggestions, '達成');
    assert.deepEqual([told?.result, told?.undo, value('F4')], ['changed-meanwhile', [], '未実施']);
  });

  it('[W1] leaves the cell alone where rows moved meanwhile', async () => {
    const { host, port, seen, suggestions, value } = await openChecked({}, 'F6');
    typeInto(host.model, '表', 'A6', '別の事業');
    assert.equal((await correctCell(port, seen, suggestions, '達成'))?.result, 'changed-meanwhile');
    assert.equal(value('F6'), null);
  });

  it('[W1] takes nothing back that was typed over since', async () => {
    const { host, port, seen, suggestions, value } = await openChecked({}, 'F6');
    const done = await correctCell(port, seen, suggestions, '達成');
    typeInto(host.model, '表', 'F6', '継続');
    assert.equal((await takeBack(port, done!))?.result, 'changed-meanwhile');
    assert.equal(value('F6'), '継続');
  });

  it('says so where the sheet is protected', async () => {
    const { port, seen, suggestions } = await openChecked({}, 'F6', true);
    const told = await correctCell(port, seen, suggestions, '達成');
    assert.deepEqual([told?.result, told?.undo], ['protected', []]);
  });
});
