import assert from 'node:assert/strict';
import { formInYear } from '../../../core/form/form-year.js';
import { keyName } from '../../../core/record/key-name.js';
import type { FormRecord, RecordKey } from '../../../core/record/record.js';
import { formWith } from '../../support/departments.js';
import { RecordTable } from '../../../core/record/record-table.js';

const FORM = formWith(
  [
    { name: '福祉課', aliases: ['地域福祉課'] },
    { name: '企画課' },
    { name: '保健課', until: 2021, successor: '健康課' },
    { name: '健康課', from: 2022 },
  ],
  { several: true },
);

function name(department: string, others: RecordKey = {}): string {
  return keyName(FORM, 'entry', { section: '(1)', programme: '見守り', ...others, department });
}

function record(department: string): FormRecord {
  const key = { section: '(1)', programme: '見守り', department };
  return { block: 'entry', sheet: '表', key, cells: {}, rows: [4, 4] };
}

describe('the name of a record’s key', () => {
  it('[I3] is the same in any width and spacing', () => {
    assert.equal(name('福祉課', { section: '（１）' }), name('福 祉 課', { programme: '見 守\nり' }));
    assert.notEqual(name('福祉課', { programme: '見守り隊' }), name('福祉課'));
  });

  it('[I3] does not depend on the order of the key’s properties', () => {
    const key = { department: '福祉課', programme: '見守り', section: '(1)' };
    assert.equal(keyName(FORM, 'entry', key), name('福祉課'));
    assert.notEqual(keyName(FORM, 'entry', { ...key, programme: '福祉課', department: '見守り' }), name('福祉課'));
  });

  it('[I3] [R30] compares departments by the register', () => {
    assert.equal(name('地域福祉課'), name('健康福祉部 福祉課'));
    assert.equal(name('福祉課・企画課'), name('企画課、地域福祉課'));
    assert.equal(name('保健課'), name('健康課'));
    assert.notEqual(name('福祉課（障がい係）'), name('福祉課'));
    assert.notEqual(name('福祉課・水道課'), name('水道課・福祉課'));
    assert.notEqual(name('福祉課・企画課'), name('福祉課'));
  });

  it('[I3] takes other fields of the key as they are written', () => {
    assert.notEqual(name('福祉課', { programme: '地域福祉課' }), name('福祉課', { programme: '福祉課' }));
  });

  it('[E5] names records of blocks that the form does not have', () => {
    assert.equal(
      keyName(FORM, 'old', { department: '地域 福祉課' }),
      keyName(FORM, 'old', { department: '地域福祉課' }),
    );
    assert.notEqual(keyName(FORM, 'old', { department: '地域福祉課' }), keyName(FORM, 'old', { department: '福祉課' }));
  });

  it('[I1] rows of one department in two spellings are told apart by their order', () => {
    const rows = [record('福祉課'), record('地域福祉課'), record('企画課')];
    const index = RecordTable.of(FORM, rows);
    assert.deepEqual([...index.values()], rows);
    const swapped = RecordTable.of(FORM, [rows[1]!, rows[0]!, rows[2]!]);
    assert.deepEqual([...index.keys()], [...swapped.keys()]);
    assert.deepEqual([...RecordTable.of(FORM, rows, { like: swapped }).keys()], [...index.keys()]);
  });

  it('is the same in every year where nothing else was meant', () => {
    for (const year of [2020, 2024]) {
      const dated = formInYear(FORM, year);
      assert.equal(keyName(dated, 'entry', { department: '保健課' }), keyName(FORM, 'entry', { department: '健康課' }));
    }
  });
});
