import assert from 'node:assert/strict';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { textValue } from '../../../core/record/value.js';
import { FORM, row } from '../sync/memory-server.js';

const 福祉課 = row('福祉課');
const 企画課 = row('企画課');
const another = row('福祉課', { status: '二行目' });
const ids = ['a', 'b', 'c'];
const table = RecordTable.of(FORM, [福祉課, 企画課, another], { idOf: (_, at) => ids[at] });

function answered(record: FormRecord, field: string, text: string): FormRecord {
  return { ...record, cells: { ...record.cells, [field]: { value: textValue(text), address: '' } } };
}

describe('a table of records', () => {
  it('[I1] finds a record by the server’s id and by its key, in any spelling; rows under one key by their order', () => {
    assert.equal(table.rowOfId('b')?.record, 企画課);
    assert.equal(table.get(table.identityOf('entry', 福祉課.key)), 福祉課);
    assert.equal(table.get(table.identityOf('entry', { ...福祉課.key, department: '福祉　課' })), 福祉課);
    assert.equal(table.get(table.identityOf('entry', 福祉課.key, 2)), another);
    assert.deepEqual([...table.values()], [福祉課, 企画課, another]);
    assert.equal(table.rowOfId('x'), undefined);
  });

  it('[I1] has the identity for an id where no server gave one', () => {
    const { rows } = RecordTable.of(FORM, [福祉課]);
    assert.deepEqual([rows[0]?.id], [rows[0]?.identity]);
  });

  it('is another one where cells change, and leaves the first as it was', () => {
    const after = table.withCells([['b', answered(企画課, 'status', '書いた')]]);
    assert.equal(after.rowOfId('b')?.record.cells['status']?.address, '');
    assert.equal(table.rowOfId('b')?.record, 企画課);
    assert.equal(after.rows[0], table.rows[0]);
    assert.equal(table.withCells([['b', 企画課]]), table);
    assert.equal(table.withCells([['x', 企画課]]), table);
  });

  it('knows whose the records are as long as no cell that says it changes', () => {
    const { owners } = table;
    assert.equal(table.withCells([['a', answered(福祉課, 'status', '書いた')]]).owners, owners);
    const moved = table.withCells([['a', answered(福祉課, 'department', '企画課')]]);
    assert.notEqual(moved.owners, owners);
  });

  it('[I1] keeps identities where a row before goes, and finds what came', () => {
    const left = table.without(new Set(['a']));
    assert.equal(left.size, 2);
    assert.equal(left.get(table.identityOf('entry', 福祉課.key)), undefined);
    assert.equal(left.get(table.identityOf('entry', 福祉課.key, 2)), another);
    assert.equal(left.placeOf(table.identityOf('entry', 福祉課.key, 2)), 1);
    const back = left.withRows([...left.rows, ...table.rows.slice(0, 1)]);
    assert.deepEqual([back.rowOfId('a')?.record, back.size], [福祉課, 3]);
  });
});
