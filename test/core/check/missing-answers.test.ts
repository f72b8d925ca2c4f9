import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { missingAnswers } from '../../../core/check/missing-answers.js';
import { issuesOfRecords } from '../../../core/issue/issues-of-records.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ownRecordsIn } from '../../../core/record/own-records.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

function missing(changes: Record<string, string | number | null>, departments: readonly string[]) {
  const grid = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: entryCells(changes) });
  const { reading } = fitForm({ sheets: [grid] }, EVALUATION_FORM);
  const own = ownRecordsIn(reading.form, reading.records)(departments);
  const { blank, wrong, rows } = missingAnswers(issuesOfRecords(checkReading(reading)), own);
  const named = (issues: typeof blank) => issues.map(({ code, address }) => `${code} ${address}`);
  return { blank: named(blank), wrong: named(wrong), rows };
}

describe('what a department has still to put right', () => {
  it('[R02] what is blank or not chosen in its own rows', () => {
    const { blank, wrong } = missing({ D6: '', F6: '未選択' }, ['公園・緑地課']);
    assert.deepEqual(blank, ['required-blank D6', 'choice-unset F6']);
    assert.deepEqual(wrong, []);
  });

  it('[R01] what is wrong, apart from what is missing', () => {
    const { blank, wrong } = missing({ D6: '剪定した', F6: '順調' }, ['公園・緑地課']);
    assert.deepEqual(blank, []);
    assert.deepEqual(wrong, ['choice-unknown F6']);
  });

  it('[R02] a whole column that has to be answered and is not there, in whichever rows they have', () => {
    for (const department of ['公園・緑地課', '企画課']) {
      const { blank, wrong } = missing({ D6: '剪定した', F3: null, F4: null, F5: null }, [department]);
      assert.deepEqual([blank, wrong], [['required-missing 3:3'], []]);
    }
    assert.deepEqual(missing({ F3: null, F4: null, F5: null }, ['よその課']).blank, []);
  });

  it('[S5] nothing of what is missing in another department’s rows', () => {
    const { blank, wrong, rows } = missing({ D6: '', F6: '未選択' }, ['企画課']);
    assert.deepEqual([blank, wrong], [[], []]);
    assert.equal(rows, missing({}, ['企画課']).rows);
  });
});
