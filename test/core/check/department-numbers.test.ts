import assert from 'node:assert/strict';
import { lookOver } from '../../../core/check/department-numbers.js';
import { ownIssues, standsFor } from '../../../core/check/own-issues.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { progress } from '../../../core/consolidation/progress.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { gridFromCells } from '../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

function readingOf(changes: Record<string, string | number | null>) {
  const grid = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: entryCells(changes) });
  return fitForm({ sheets: [grid] }, EVALUATION_FORM).reading;
}

describe('the numbers of a department', () => {
  it('are of its own rows alone, the same that progress counts', () => {
    const reading = readingOf({ D6: '', F6: '未選択' });
    const { form, records } = reading;
    const { parties, numbersOf } = lookOver(form, {
      table: RecordTable.of(form, records),
      conflicts: ConflictTable.NONE,
    });
    const counted = progress(form, records);
    assert.deepEqual(
      parties,
      counted.map(({ name }) => name),
    );
    for (const { name, entries, filled } of counted) {
      assert.deepEqual([numbersOf(name).entries, numbersOf(name).filled], [entries, filled], name);
    }
    assert.deepEqual([numbersOf('公園・緑地課').blank, numbersOf('公園・緑地課').wrong], [2, 0]);
    assert.equal(numbersOf('企画課').blank, 0);
  });

  it('are all 0 of a department that has no row', () => {
    const { form, records } = readingOf({});
    const { numbersOf } = lookOver(form, { table: RecordTable.of(form, records), conflicts: ConflictTable.NONE });
    assert.deepEqual(numbersOf('よその課'), { rows: 0, entries: 0, filled: 0, blank: 0, wrong: 0, conflicts: 0 });
  });
});

describe('what a workbook is asked for', () => {
  const reading = readingOf({ D6: '', F6: '未選択' });
  const { form, records } = reading;
  const issues = checkReading({ ...reading, department: '' });
  const codesFor = (names: readonly string[]) =>
    ownIssues(form, records, issues, names)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, address }) => `${code} ${address}`);

  it('is what its own department has left blank', () => {
    assert.deepEqual(codesFor(['公園・緑地課']), ['required-blank D6', 'choice-unset F6']);
  });

  it('is nothing that others have left blank, and nothing at all where it stands for nobody', () => {
    assert.deepEqual(codesFor(['企画課']), []);
    assert.deepEqual(codesFor([]), []);
  });

  it('goes by what it says, then by who sends it, then by the rows that it answers', () => {
    assert.deepEqual(standsFor(form, { department: '企画課', records }, ['福祉課']), ['企画課']);
    assert.deepEqual(standsFor(form, { department: '', records }, ['福祉課']), ['福祉課']);
    const answering = standsFor(form, { department: '', records }, []);
    assert.ok(answering.length > 1);
    assert.deepEqual(standsFor(form, { department: '', records: [] }, []), []);
  });
});
