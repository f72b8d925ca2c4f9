import assert from 'node:assert/strict';
import { choiceCells, issueMarks, joinedMarks, recordAt } from '../../../addin/session/form-cells.js';
import { unwrittenCells } from '../../../addin/session/unwritten.js';
import { gridFromCells } from '../../support/cell-table.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

const workbook = { sheets: [gridFromCells({ name: '調書', merges: ENTRY_MERGES, cells: entryCells() })] };
const { records } = fitForm(workbook, EVALUATION_FORM).reading;

describe('what the form says of a cell', () => {
  const departmentAt = (address: string) => recordAt(workbook, records, { sheet: '調書', address })?.key['department'];

  it('finds the record of a cell, in merged cells by the row', () => {
    assert.deepEqual(['D4', 'A5', 'F6', 'H5', 'D1'].map(departmentAt), [
      '企画課',
      '福祉課',
      '公園・緑地課',
      '福祉課',
      undefined,
    ]);
    assert.equal(recordAt(workbook, records, { sheet: '別', address: 'D4' }), undefined);
  });

  it('knows where a word of a vocabulary goes', () => {
    assert.deepEqual(
      choiceCells(EVALUATION_FORM, records).map(({ address, choices }) => [address, choices.length]),
      [
        ['F4', 3],
        ['F5', 3],
        ['F6', 3],
      ],
    );
  });

  it('marks a cell by its gravest issue, and notes not at all', () => {
    const place = { sheet: '調書', address: 'D4' };
    const issues = [
      makeIssue('number-unreadable', place),
      makeIssue('note-row', { ...place, address: 'D9' }),
      makeIssue('number-unreadable', { ...place, address: '3:5' }),
    ];
    assert.deepEqual(issueMarks(issues), [{ ...place, kind: 'error' }]);
    assert.deepEqual(joinedMarks(issueMarks(issues), [{ ...place, kind: 'conflict' }]), [
      { ...place, kind: 'conflict' },
    ]);
  });

  it('says which cells could not be written, and why', () => {
    const write = (address: string) => ({ sheet: '調書', address, content: { text: '', raw: null }, expected: null });
    const told = unwrittenCells([
      { write: write('D4'), result: 'formula' },
      { write: write('D5'), result: 'protected' },
      { write: write('D6'), result: 'protected' },
      { write: write('D7'), result: 'written' },
    ]);
    assert.deepEqual(
      told.map(({ reason, cells }) => [reason, cells]),
      [
        ['protected', ['調書!D5', '調書!D6']],
        ['formula', ['調書!D4']],
      ],
    );
    assert.match(told[0]!.message.ja, /保護/);
  });
});
