import assert from 'node:assert/strict';
import { startConsolidation, type Consolidation } from '../../../core/consolidation/consolidation.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { displayText } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side, type Shown } from '../merge/entries.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Rows = [department: string, shown: Shown][];

const BLANK = RecordTable.of(
  EVALUATION_FORM,
  side([
    ['企画課', { status: '' }],
    ['福祉課', { status: '' }],
  ]).records,
);

function consolidated(...files: Rows[]): Consolidation {
  return files.reduce<Consolidation>(
    (state, rows, i) => takeIn(BLANK, state, { source: `${i + 1}.xlsx`, department: '', records: side(rows).records }),
    startConsolidation(BLANK),
  );
}

describe('rows under one key in the consolidation', () => {
  const rows: Rows = [
    ['福祉課', { status: '相談' }],
    ['企画課', { status: '広報' }],
    ['福祉課', { status: '訪問' }],
  ];

  it('[E4] stay in their order, wherever a workbook puts an added one', () => {
    const { records } = consolidated(rows).table;
    assert.deepEqual(
      records.map(({ cells }) => displayText(cells['status']?.value)),
      ['広報', '相談', '訪問'],
    );
  });

  it('[I1] are found again: the same workbook changes nothing the second time', () => {
    const state = consolidated(rows, rows);
    assert.deepEqual([state.conflicts.list, state.changes], [[], []]);
  });
});
