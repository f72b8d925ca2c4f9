/**
 * Lines under one heading, as departments’ workbooks are taken in one after the other.
 */
import assert from 'node:assert/strict';
import { startConsolidation, type Consolidation } from '../../../core/consolidation/consolidation.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import type { FormRecord } from '../../../core/record/record.js';
import { OUTLINE_FORM } from '../../support/progress-form.js';
import { line, lines, textsOf } from '../merge/alignment/lines.js';
import { RecordTable } from '../../../core/record/record-table.js';

const BLANK = RecordTable.of(OUTLINE_FORM, lines('公園を回る', '', '記録をまとめる').records);

function takenIn(...files: (readonly FormRecord[])[]): Consolidation {
  return files.reduce<Consolidation>(
    (state, records, i) => takeIn(BLANK, state, { source: `${i + 1}.xlsx`, department: '', records }),
    startConsolidation(BLANK),
  );
}

const sent = (...texts: string[]) => lines(...texts).records;

describe('lines in the consolidation', () => {
  it('[C3] one department adds a line in the middle, another fills in the one below it', () => {
    const state = takenIn(
      sent('公園を回る', '写真を撮る', '', '記録をまとめる'),
      sent('公園を回る', '人に尋ねる', '記録をまとめる'),
    );
    assert.equal(state.conflicts.size, 0);
    assert.equal(state.table.records.length, 4);
    assert.deepEqual(
      textsOf(state.table.records).toSorted(),
      ['人に尋ねる', '公園を回る', '写真を撮る', '記録をまとめる'].toSorted(),
    );
  });

  it('[E4] lines that several added in one place stand in the order of the files', () => {
    const state = takenIn(
      sent('公園を回る', '', '記録をまとめる', '案を配る'),
      sent('公園を回る', '', '記録をまとめる', '会議に諮る'),
    );
    assert.deepEqual(textsOf(state.table.records), ['公園を回る', '', '記録をまとめる', '案を配る', '会議に諮る']);
  });

  it('[E3] the same line added by two is one, and who brings it first is known', () => {
    const file = sent('下見をする', '公園を回る', '', '記録をまとめる');
    const state = takenIn(file, file);
    assert.deepEqual(textsOf(state.table.records), ['下見をする', '公園を回る', '', '記録をまとめる']);
    assert.deepEqual([state.conflicts.list, state.changes], [[], []]);
    assert.equal(state.table.records[0]!.origins['step'], '1.xlsx');
  });

  it('[I1] a line keeps its identity, whatever is added above it', () => {
    const before = [...BLANK.keys()];
    const state = takenIn(sent('下見をする', '公園を回る', '', '記録をまとめる'));
    const after = [...state.table];
    assert.deepEqual(
      after.filter(([, { added }]) => !added).map(([id]) => id),
      before,
    );
    assert.ok(!before.includes(after[0]![0]));
  });

  it('[C5] a line that two edited is in conflict, though one of them added others above it', () => {
    const state = takenIn(
      sent('下見をする', '公園を三つ回る', '', '記録をまとめる'),
      sent('公園を四つ回る', '', '記録をまとめる'),
    );
    assert.deepEqual(
      state.conflicts.list.map(({ values }) => values.map(({ text }) => text)),
      [['公園を三つ回る', '公園を四つ回る']],
    );
  });

  it('[E4] a line stays under its heading, though it is the first there', () => {
    const blank = RecordTable.of(OUTLINE_FORM, [...BLANK.records, line('砂場から始める', 12, '２', '直す')]);
    const records = [...BLANK.records, line('下見をする', 12, '２', '直す'), line('砂場から始める', 13, '２', '直す')];
    const state = takeIn(blank, startConsolidation(blank), { source: 'a.xlsx', department: '', records });
    assert.deepEqual(textsOf(state.table.records).slice(-2), ['下見をする', '砂場から始める']);
  });

  it('[I2] the base that travels in a workbook tells an edited line from a new one', () => {
    const state = takenIn(sent('公園を回る', '写真を撮る', '', '記録をまとめる'));
    const lines = sent('公園を回る', '写真を撮る', '', '記録をまとめる').map((record) => ({ ...record, sheet: '' }));
    const base = RecordTable.of(OUTLINE_FORM, lines);
    const records = sent('公園を回る', '動画を撮る', '', '記録をまとめる');
    const after = takeIn(BLANK, state, { source: '2.xlsx', department: '', records, base });
    assert.deepEqual(textsOf(after.table.records), ['公園を回る', '動画を撮る', '', '記録をまとめる']);
    assert.equal(after.conflicts.size, 0);
  });
});
