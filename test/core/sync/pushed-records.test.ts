import assert from 'node:assert/strict';
import { textValue } from '../../../core/record/value.js';
import { keyOf } from '../merge/entries.js';
import { MemoryServer, push, row } from './memory-server.js';
import { baseOf, edit, outcomes, 企画課, 福祉課 } from './pushed.js';

describe('records in a push', () => {
  let server: MemoryServer;

  beforeEach(() => {
    server = new MemoryServer([row('企画課', { content: '開く' }), row('福祉課', { content: '開く' })]);
  });

  const added = (status: string) => ({
    block: 'entry',
    key: keyOf('福祉課', '新規'),
    cells: { status: textValue(status) },
  });

  it('[E3] adds one after its neighbour, with an id of its own', () => {
    const after = { id: server.idOf('企画課') };
    const result = server.apply(push({ added: [{ ...added('始めた'), after }] }), 福祉課);
    assert.deepEqual(
      result.state.table.records.map(({ key }) => [key['department'], key['programme']]),
      [
        ['企画課', '見守り'],
        ['福祉課', '新規'],
        ['福祉課', '見守り'],
      ],
    );
    assert.equal(server.text(server.idOf('福祉課', '新規'), 'status'), '始めた');
    assert.deepEqual(
      result.records.map(({ outcome, id }) => [outcome, id]),
      [['added', server.idOf('福祉課', '新規')]],
    );
  });

  it('[E3] makes one of the same record from two sides, with an empty base', () => {
    server.apply(push({ added: [added('始めた')] }));
    const second = server.apply(
      push({ added: [{ ...added('止めた'), cells: { status: textValue('止めた'), count: textValue('1') } }] }),
    );
    assert.equal(second.state.table.records.length, 3);
    assert.deepEqual(outcomes(second), [
      ['status', 'conflict'],
      ['count', 'saved'],
    ]);
    assert.equal(second.records[0]?.outcome, 'merged');
  });

  it('[S5] adds none to another department', () => {
    const result = server.apply(push({ added: [added('始めた')] }), 企画課);
    assert.deepEqual(result.records[0]?.reason, 'foreign-department');
    assert.equal(server.state.table.records.length, 2);
  });

  it('[E1] deletes only what is named, and keeps its id', () => {
    const id = server.idOf('福祉課');
    const result = server.apply(push({ deleted: [{ record: { id }, base: baseOf(server, id) }] }));
    assert.deepEqual(result.deleted, [id]);
    assert.equal(server.state.table.records.length, 1);
    assert.equal(server.state.gone.rowOfId(id)?.record.goneSince, 1);
  });

  it('[E2] keeps a record that somebody worked on since; the deletion is a conflict', () => {
    const id = server.idOf('福祉課');
    const base = baseOf(server, id);
    server.apply(push({ edits: [edit('福祉課', 'status', '', '置いた')] }));
    const result = server.apply(push({ deleted: [{ record: { id }, base }] }));
    assert.deepEqual([result.records[0]?.outcome, result.conflicting], ['conflict', [id]]);
    assert.deepEqual(result.state.conflicts.list[0]?.kind, 'deletion');
    assert.equal(server.text(id, 'status'), '置いた');
  });

  it('[E2] brings a deleted record back for an edit that did not know; the deletion is a conflict', () => {
    const id = server.idOf('福祉課');
    server.apply(push({ deleted: [{ record: { id }, base: baseOf(server, id) }] }));
    const result = server.apply(push({ edits: [edit('福祉課', 'status', '', '置いた')] }));
    assert.deepEqual(outcomes(result), [['status', 'saved']]);
    assert.deepEqual(result.restored, [id]);
    assert.equal(result.state.conflicts.list[0]?.kind, 'deletion');
    assert.equal(server.idOf('福祉課'), id);
  });

  it('[E2] refuses an edit whose writer knew of the deletion', () => {
    const id = server.idOf('福祉課');
    server.apply(push({ deleted: [{ record: { id }, base: baseOf(server, id) }] }));
    const late = push({ baseRevision: 1, edits: [{ record: { id }, field: 'status', value: textValue('甲') }] });
    assert.deepEqual(outcomes(server.apply(late)), [['status', 'refused', 'record-deleted']]);
  });

  it('[E2] adding a deleted record again brings it back under its id', () => {
    const id = server.idOf('福祉課');
    server.apply(push({ deleted: [{ record: { id }, base: baseOf(server, id) }] }));
    const cells = { status: textValue('再び') };
    const result = server.apply(push({ baseRevision: 1, added: [{ block: 'entry', key: keyOf('福祉課'), cells }] }));
    assert.deepEqual([result.records[0]?.outcome, server.text(id, 'status')], ['restored', '再び']);
    assert.equal(result.state.conflicts.size, 0);
  });
});
