import assert from 'node:assert/strict';
import { mergeCopies, type CopyMerge, type Copy } from '../../../core/sync/merge-copies.js';
import { displayText } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side } from './entries.js';

const merge = (base: Copy, mine: Copy, theirs: Copy) => mergeCopies(EVALUATION_FORM, base, mine, theirs);

function statuses({ table: { records } }: CopyMerge): string[] {
  return records.map(({ key, cells }) => `${key['department']} ${displayText(cells['status']?.value)}`);
}

const BASE = side([
  ['福祉課', { status: '準備' }],
  ['企画課', { status: '準備' }],
]);

describe('deleting records', () => {
  it('[E1] a deletion counts where the row is still in the workbook', () => {
    const result = merge(BASE, { ...BASE, deleted: side([], { deleted: ['企画課'] }).deleted! }, BASE);
    assert.deepEqual(statuses(result), ['福祉課 準備']);
  });

  it('[E1] a deleted record that the other side does not have is gone', () => {
    const result = merge(BASE, side([], { deleted: ['企画課'] }), side([['福祉課', { status: '準備' }]]));
    assert.deepEqual(statuses(result), ['福祉課 準備']);
    assert.equal(result.deletions.length, 1);
  });

  it('[E2] against an edit of the other side stays, and names what was edited', () => {
    const theirs = side([['企画課', { status: '実施', rating: '' }]]);
    const result = merge(BASE, side([], { deleted: ['企画課'] }), theirs);
    assert.deepEqual(statuses(result), ['福祉課 準備', '企画課 実施']);
    assert.deepEqual(
      result.deleteConflicts.map(({ key, deletedBy, edited }) => [key['department'], deletedBy, edited]),
      [['企画課', 'mine', ['status']]],
    );
    assert.deepEqual(result.deletions, []);
  });

  it('[E2] against another spelling of the same is no conflict', () => {
    const theirs = side([['企画課', { status: ' 準備\r\n' }]]);
    assert.deepEqual(statuses(merge(BASE, side([], { deleted: ['企画課'] }), theirs)), ['福祉課 準備']);
  });

  it('[E2] [E3] a row that the other side added is not deleted by a side that never had it in common', () => {
    const theirs = side([['図書館', { status: '' }]]);
    const result = merge(BASE, side([], { deleted: ['図書館'] }), theirs);
    assert.deepEqual(statuses(result), ['福祉課 準備', '企画課 準備', '図書館 ']);
    assert.deepEqual(
      result.deleteConflicts.map(({ deletedBy, edited }) => [deletedBy, edited]),
      [['mine', []]],
    );
  });

  it('[E2] of several rows under one key, each deletion takes one, from the last', () => {
    const rows = side([
      ['福祉課', { status: '一' }],
      ['福祉課', { status: '二' }],
      ['福祉課', { status: '三' }],
    ]);
    const gone = (count: number) => side([], { deleted: Array<string>(count).fill('福祉課') });
    assert.deepEqual(statuses(merge(rows, gone(1), rows)), ['福祉課 一', '福祉課 二']);
    assert.deepEqual(statuses(merge(rows, gone(2), rows)), ['福祉課 一']);
    assert.deepEqual(statuses(merge(rows, gone(3), rows)), []);
    assert.deepEqual(statuses(merge(rows, gone(4), rows)), []);
  });

  it('[E2] of several rows under one key, a deletion takes the one that is no longer there', () => {
    const rows = side([
      ['福祉課', { status: '一' }],
      ['福祉課', { status: '二' }],
      ['福祉課', { status: '三' }],
    ]);
    const without = side(
      [
        ['福祉課', { status: '一' }],
        ['福祉課', { status: '三' }],
      ],
      { deleted: ['福祉課'] },
    );
    assert.deepEqual(statuses(merge(rows, without, rows)), ['福祉課 一', '福祉課 三']);
    const edited = side([
      ['福祉課', { status: '一' }],
      ['福祉課', { status: '二' }],
      ['福祉課', { status: '三つ' }],
    ]);
    assert.deepEqual(statuses(merge(rows, without, edited)), ['福祉課 一', '福祉課 三つ']);
  });

  it('[E2] [E3] of several rows under one key, none goes that the other side added', () => {
    const rows = side([
      ['福祉課', { status: '一' }],
      ['福祉課', { status: '二' }],
    ]);
    const theirs = side([
      ['福祉課', { status: '一' }],
      ['福祉課', { status: '二' }],
      ['福祉課', { status: '三' }],
    ]);
    const result = merge(rows, side([], { deleted: ['福祉課', '福祉課'] }), theirs);
    assert.deepEqual(statuses(result), ['福祉課 三']);
    assert.deepEqual(result.deleteConflicts, []);
  });

  it('[E2] what a side wrote into a row that it deleted is not lost', () => {
    const mine = side([['企画課', { status: '実施' }]], { deleted: ['企画課'] });
    const both = side([], { deleted: ['企画課'] });
    const deletedBy = (theirs: Copy) => merge(BASE, mine, theirs).deleteConflicts.map((conflict) => conflict.deletedBy);
    assert.deepEqual(deletedBy(BASE), ['mine']);
    assert.deepEqual(deletedBy(both), ['both']);
  });

  it('[E1] deleting what nobody has changes nothing', () => {
    const result = merge(BASE, side([], { deleted: ['水道課'] }), BASE);
    assert.deepEqual(statuses(result), ['福祉課 準備', '企画課 準備']);
    assert.deepEqual(result.deletions, []);
  });
});
