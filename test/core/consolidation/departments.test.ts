/**
 * Departments in a consolidation: named in other spellings, several to a row, renamed since the form was made.
 */
import assert from 'node:assert/strict';
import { startConsolidation, type Consolidation } from '../../../core/consolidation/consolidation.js';
import { progress } from '../../../core/consolidation/progress.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { formInYear } from '../../../core/form/form-year.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { formWith } from '../../support/departments.js';
import { ENTRY_MERGES, entryCells } from '../../support/evaluation-form.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Cells = Record<string, string | number | null>;

const FORM = formInYear(
  formWith(
    [
      { name: '企画課', aliases: ['企画係'] },
      { name: '福祉課', aliases: ['地域福祉課'] },
      { name: '公園・緑地課' },
      { name: '保健課', until: 2021, successor: '健康課' },
      { name: '健康課', from: 2022 },
      { name: '環境課', until: 2021, successor: ['資源課', '緑化課'] },
      { name: '資源課', from: 2022 },
      { name: '緑化課', from: 2022 },
    ],
    { several: true },
  ),
  2024,
);
const EMPTY: Cells = { D4: '', E4: null, F4: '', D5: '', E5: null, F5: '', D6: '', E6: null, F6: '' };

function records(changes: Cells) {
  const cells = entryCells({ ...EMPTY, ...changes });
  return fitForm({ sheets: [gridFromCells({ name: '表', merges: ENTRY_MERGES, cells })] }, FORM).reading.records;
}

/** Workbooks of departments, on a form whose third row names `owners`. */
function consolidated(owners: string, ...files: [department: string, changes: Cells][]): Consolidation {
  const blank = RecordTable.of(FORM, records({ B6: owners }));
  return files.reduce<Consolidation>(
    (state, [department, changes]) =>
      takeIn(blank, state, {
        source: `${department}.xlsx`,
        department,
        records: records({ B6: owners, ...changes }),
      }),
    startConsolidation(blank),
  );
}

const codes = ({ issues }: Consolidation) => issues.map(({ code }) => code);
const status = ({ table }: Consolidation) => displayText(table.records[2]?.cells['status']?.value);

describe('departments in a consolidation', () => {
  it('[I3] [R30] a row is found although its department is spelt otherwise', () => {
    for (const [owners, written] of [
      ['地域福祉課', '健康部 福祉課'],
      ['福祉課・企画課', '企画係、福祉課'],
      ['保健課', '健康課'],
    ] as const) {
      const state = consolidated(owners, ['', { B6: written, D6: '剪定した' }]);
      assert.equal(state.table.records.length, 3);
      assert.equal(status(state), '剪定した');
      assert.deepEqual(codes(state), []);
    }
  });

  it('[R30] a row of a department whose work was divided is no other’s row', () => {
    const state = consolidated('環境課', ['資源課', { B6: '資源課', D6: '剪定した' }]);
    assert.equal(state.table.records.length, 4);
    assert.ok(codes(state).includes('record-unknown'));
  });

  it('[S5] each of several may write, and nobody else', () => {
    const shared = '福祉課・公園・緑地課';
    assert.deepEqual(codes(consolidated(shared, ['公園・緑地課', { D6: '剪定した' }])), []);
    assert.deepEqual(codes(consolidated(shared, ['地域福祉課', { D6: '剪定した' }])), []);
    const state = consolidated(shared, ['企画課', { D6: '剪定した' }]);
    assert.deepEqual(codes(state), ['foreign-edit']);
    assert.match(state.issues[0]!.message.ja, /福祉課・公園・緑地課/);
  });

  it('[S5] a department may write where the form still has its former name', () => {
    assert.deepEqual(codes(consolidated('保健課', ['健康課', { D6: '剪定した' }])), []);
    assert.deepEqual(codes(consolidated('環境課', ['資源課', { D6: '剪定した' }])), ['foreign-edit']);
  });

  it('[E1] a row that departments share is missed in the workbook of each', () => {
    const missing = { A6: null, B6: null, C6: null };
    assert.deepEqual(codes(consolidated('福祉課・企画課', ['企画課', missing])), ['record-missing']);
  });

  it('[E3] the same row twice is told, in whatever spelling', () => {
    const state = consolidated('福祉課', ['福祉課', { A7: '樹木の手入れ', B7: '地域福祉課', D7: '剪定した' }]);
    assert.deepEqual(codes(state), ['record-unknown']);
    assert.equal(state.table.records.length, 4);
  });

  it('[R30] progress counts a record under each of its departments, by its name of the year', () => {
    const counted = (owners: string) => {
      const state = consolidated(owners, ['', { D6: '剪定した' }]);
      return progress(FORM, state.table.records).map(({ name, entries, filled }) => `${name} ${filled}/${entries}`);
    };
    assert.deepEqual(counted('福祉課、公園・緑地課'), ['企画課 0/1', '福祉課 1/2', '公園・緑地課 1/1']);
    assert.deepEqual(counted('保健課・企画課'), ['企画課 1/2', '福祉課 0/1', '健康課 1/1']);
    assert.deepEqual(counted('環境課'), ['企画課 0/1', '福祉課 0/1', '環境課 1/1']);
    assert.deepEqual(counted('福祉課・水道課'), ['企画課 0/1', '福祉課 0/1', '福祉課・水道課 1/1']);
  });
});
