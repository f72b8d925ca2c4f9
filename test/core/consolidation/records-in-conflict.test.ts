import assert from 'node:assert/strict';
import type { CellConflict } from '../../../core/consolidation/consolidation.js';
import { conflictsIn } from '../../../core/consolidation/records-in-conflict.js';
import type { FormRecord } from '../../../core/record/record.js';
import { textValue } from '../../../core/record/value.js';

const record = (programme: string, row: number, statusAt = `D${row}`): FormRecord => ({
  ...{ block: 'entry', sheet: '表', key: { programme }, rows: [row, row] },
  cells: {
    programme: { value: textValue(programme), address: `B${row}` },
    status: { value: textValue('実施した'), address: statusAt },
  },
});
const conflict = (programme: string, field: string, address: string): CellConflict => ({
  ...{ block: 'entry', key: { programme }, field, sheet: '表', address, base: '' },
  values: [
    { text: '甲', source: '甲.xlsx' },
    { text: '乙', source: '乙.xlsx' },
  ],
});

describe('which records a conflict is about', () => {
  it('[S3] the record that has the cell, and no other', () => {
    const open = conflict('公園の清掃', 'status', 'D4');
    const conflictsOf = conflictsIn([open]);
    assert.deepEqual(conflictsOf(record('公園の清掃', 4)), [open]);
    assert.deepEqual(conflictsOf(record('花壇の手入れ', 5)), []);
  });

  it('[S3] every record that shares a merged cell', () => {
    const open = conflict('公園の清掃', 'status', 'D4');
    const conflictsOf = conflictsIn([open]);
    assert.deepEqual(conflictsOf(record('花壇の手入れ', 5, 'D4')), [open]);
  });

  it('[E2] the record of its key, where no single cell is meant', () => {
    const open = conflict('公園の清掃', '', '');
    const conflictsOf = conflictsIn([open]);
    assert.deepEqual(conflictsOf(record('公園の清掃', 4)), [open]);
    assert.deepEqual(conflictsOf(record('花壇の手入れ', 5)), []);
  });
});
