import assert from 'node:assert/strict';
import { ConflictTable, type CellConflict } from '../../../core/consolidation/conflict-table.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { Row } from '../../../core/record/record-table.js';
import { textValue } from '../../../core/record/value.js';

function row(programme: string, at: number, statusAt = `D${at}`): Row {
  const record: FormRecord = {
    block: 'entry',
    sheet: '表',
    key: { programme },
    rows: [at, at],
    cells: {
      programme: { value: textValue(programme), address: `B${at}` },
      status: { value: textValue('実施した'), address: statusAt },
    },
  };
  return { identity: programme, id: programme, record };
}

function conflict(programme: string, field: string, address: string, texts: readonly string[] = ['甲', '乙']) {
  const values = texts.map((text) => ({ text, source: `${text}.xlsx` }));
  const made: CellConflict = {
    record: programme,
    block: 'entry',
    key: { programme },
    field,
    sheet: '表',
    address,
    base: '',
    values,
  };
  return made;
}

describe('the conflicts of a table', () => {
  it('[S3] are about the record that has the cell, and no other', () => {
    const open = conflict('公園の清掃', 'status', 'D4');
    const conflicts = ConflictTable.of([open]);
    assert.deepEqual(conflicts.about(row('公園の清掃', 4)), [open]);
    assert.deepEqual(conflicts.about(row('花壇の手入れ', 5)), []);
  });

  it('[S3] are about every record that shares a merged cell', () => {
    const open = conflict('公園の清掃', 'status', 'D4');
    const conflicts = ConflictTable.of([open]);
    assert.deepEqual(conflicts.about(row('花壇の手入れ', 5, 'D4')), [open]);
  });

  it('[E2] are about their record alone, where no single cell is meant', () => {
    const open = conflict('公園の清掃', '', '');
    const conflicts = ConflictTable.of([open]);
    assert.deepEqual(conflicts.about(row('公園の清掃', 4)), [open]);
    assert.deepEqual(conflicts.about(row('花壇の手入れ', 5)), []);
  });

  it('[S3] a further value joins the conflict of its cell, and leaves the table that it came to as it was', () => {
    const before = ConflictTable.of([conflict('公園の清掃', 'status', 'D4'), conflict('花壇の手入れ', 'status', 'D5')]);
    const after = before.with([
      conflict('公園の清掃', 'status', 'D4', ['甲', '丙']),
      conflict('公園の清掃', 'rating', 'F4'),
    ]);
    const shown = ({ list }: ConflictTable) =>
      list.map(({ address, values }) => `${address} ${values.map(({ text }) => text).join('')}`);
    assert.deepEqual(shown(after), ['D4 甲乙丙', 'D5 甲乙', 'F4 甲乙']);
    assert.deepEqual(shown(before), ['D4 甲乙', 'D5 甲乙']);
    assert.equal(after.at({ record: '', sheet: '表', address: 'D5', field: 'status' }), before.list[1]);
    assert.deepEqual(shown(after.without(after.list[0]!)), ['D5 甲乙', 'F4 甲乙']);
    assert.equal(before.with([]), before);
  });
});
