import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { suggestionsIn } from '../../../core/check/suggestions.js';
import { formFrom } from '../../../core/form/form.js';
import { gridFromCells } from '../../support/cell-table.js';
import type { IssueCode } from '../../../core/issue/codes.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';

const DEPARTMENTS = [
  ...[{ name: '企画課' }, { name: '公園・緑地課' }, { name: '福祉課', until: 2023, successor: '福祉推進課' }],
  ...[{ name: '福祉推進課', from: 2024 }, { name: '図書館' }],
];
const FORM = formFrom({
  ...EVALUATION_DOCUMENT,
  departments: DEPARTMENTS,
  blocks: EVALUATION_DOCUMENT.blocks.map((block) => ({
    ...block,
    fields: block.fields.map((field) => (field.id === 'department' ? { ...field, several: true } : field)),
  })),
});

/** What is proposed for the issue of a cell. */
function proposed(changes: Record<string, string>, address: string, code: IssueCode): readonly string[] | undefined {
  const grid = gridFromCells({ name: '調書', merges: ENTRY_MERGES, cells: entryCells(changes) });
  const { reading } = fitForm({ sheets: [grid] }, FORM);
  const issue = checkReading(reading).find((one) => one.address === address && one.code === code);
  assert.ok(issue, `no ${code} at ${address}`);
  return suggestionsIn(reading)(issue)?.values;
}

describe('what a cell with an issue could say instead', () => {
  it('the form’s own spelling of a word', () => {
    assert.deepEqual(proposed({ F4: '継続実施' }, 'F4', 'choice-normalised'), ['継続']);
    assert.deepEqual(proposed({ F4: '③達成' }, 'F4', 'choice-normalised'), ['達成']);
  });

  it('the words of the vocabulary, the one most alike first', () => {
    assert.deepEqual(proposed({ F4: '未実施です' }, 'F4', 'choice-unknown'), ['未実施', '達成', '継続']);
    assert.deepEqual(proposed({ F4: '優' }, 'F4', 'choice-unknown'), ['達成', '継続', '未実施']);
  });

  it('the words of the vocabulary where nothing was chosen', () => {
    assert.deepEqual(proposed({ F4: '未選択' }, 'F4', 'choice-unset'), ['達成', '継続', '未実施']);
    assert.deepEqual(proposed({}, 'F6', 'required-blank'), ['達成', '継続', '未実施']);
  });

  it('the department that has the work now', () => {
    assert.deepEqual(proposed({}, 'B5', 'department-renamed'), ['福祉推進課']);
  });

  it('one department of several in a cell, the others as they stand', () => {
    assert.deepEqual(proposed({ B5: '企画課・\n福祉課' }, 'B5', 'department-renamed'), ['企画課・\n福祉推進課']);
    assert.deepEqual(proposed({ B5: '企画課、図書舘' }, 'B5', 'department-unknown'), ['企画課、図書館']);
  });

  it('nothing where two parts of a cell are wrong, or nothing comes to mind', () => {
    assert.equal(proposed({ B5: '水道局' }, 'B5', 'department-unknown'), undefined);
    assert.equal(proposed({ B5: '水道局・企画課・下水道局' }, 'B5', 'department-unknown'), undefined);
  });

  it('nothing for a text that is missing', () => {
    assert.equal(proposed({}, 'D6', 'required-blank'), undefined);
  });
});
