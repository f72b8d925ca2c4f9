import assert from 'node:assert/strict';
import { textValue } from '../../../core/record/value.js';
import { decisionRefusal } from '../../../core/sync/settle-conflict.js';
import { refOf, valueOf } from '../merge/entries.js';
import { FORM, MemoryServer, push, row } from './memory-server.js';

describe('deciding a conflict', () => {
  let server: MemoryServer;
  let id: string;

  beforeEach(() => {
    server = new MemoryServer([row('福祉課')]);
    id = server.idOf('福祉課');
    for (const text of ['甲', '乙']) {
      const edits = [{ record: refOf('福祉課'), field: 'status', base: valueOf(''), value: textValue(text) }];
      server.apply(push({ edits }));
    }
    assert.equal(server.state.conflicts.size, 1);
  });

  it('[S3] what stands stays, and the conflict is over', () => {
    server.settle(0, { kind: 'keep' });
    assert.deepEqual([server.text(id, 'status'), server.state.conflicts.size, server.state.revision], ['甲', 0, 3]);
  });

  it('[S3] a proposal is taken as a revision of its own', () => {
    server.settle(0, { kind: 'write', field: 'status', value: textValue('乙') });
    assert.equal(server.text(id, 'status'), '乙');
    assert.deepEqual(
      server.history.map(({ revision, outcome }) => [revision, outcome]),
      [
        [1, 'saved'],
        [2, 'proposed'],
        [3, 'saved'],
      ],
    );
  });

  it('[S3] a third value is taken', () => {
    server.settle(0, { kind: 'write', field: 'status', value: textValue('甲と乙') });
    assert.equal(server.text(id, 'status'), '甲と乙');
  });

  it('[E2] a deletion that waits is carried out, or given up', () => {
    const { values } = server.delta(null).records[0]!;
    const deleted = [{ record: { id }, base: { ...values, status: valueOf('') } }];
    server.apply(push({ deleted }));
    const index = server.state.conflicts.list.findIndex(({ kind }) => kind === 'deletion');
    server.settle(index, { kind: 'delete' });
    assert.deepEqual([server.state.table.records.length, server.state.gone.rowOfId(id)?.record.goneSince], [0, 4]);
  });

  it('[S3] refuses values that no cell can hold', () => {
    const decision = { kind: 'write', field: 'status', value: textValue('あ'.repeat(40_000)) } as const;
    assert.equal(decisionRefusal(FORM, 'entry', decision), 'too-long');
    assert.equal(decisionRefusal(FORM, 'entry', { ...decision, field: 'department' }), 'key-field');
    assert.equal(decisionRefusal(FORM, 'entry', { kind: 'keep' }), undefined);
  });
});
