import assert from 'node:assert/strict';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { gridFromCells } from '../../support/cell-table.js';
import type { GridCell } from '../../../core/grid/grid.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Cells = Record<string, GridCell | string | number | null>;

const EMPTY: Cells = { D4: '', E4: null, F4: '', D5: '', E5: null, F5: '', D6: '', E6: null, F6: '' };

function workbook(changes: Cells) {
  const cells: Cells = { ...entryCells(), ...EMPTY, ...changes };
  const value = { sheets: [gridFromCells({ name: '表', merges: ENTRY_MERGES, cells })] };
  return { workbook: value, table: RecordTable.of(EVALUATION_FORM, fitForm(value, EVALUATION_FORM).reading.records) };
}

function planOf(blankChanges: Cells, ...files: Cells[]) {
  const blank = workbook(blankChanges);
  let state = startConsolidation(blank.table);
  files.forEach((changes, i) => {
    const { records } = workbook({ ...blankChanges, ...changes }).table;
    state = takeIn(blank.table, state, { source: `${i + 1}.xlsx`, department: '', records });
  });
  return planReport(blank, state);
}

function written(plan: ReturnType<typeof planOf>): Record<string, string> {
  return Object.fromEntries(plan.edits.cells.map(({ address, content }) => [address, content.text]));
}

describe('planning the report', () => {
  it('writes answers and nothing else', () => {
    const plan = planOf({}, { D4: '開いた', E4: 12 }, { F5: '継続' });
    assert.deepEqual(written(plan), { D4: '開いた', E4: '12', F5: '継続' });
    assert.equal(plan.edits.cells.find(({ address }) => address === 'E4')!.content.raw, 12);
    assert.deepEqual(plan.edits.insertions, []);
  });

  it('empties a cell that was cleared [C7]', () => {
    assert.deepEqual(written(planOf({ D4: '下書き' }, { D4: '' })), { D4: '' });
  });

  it('leaves a formula of the form alone and says so [W2]', () => {
    const formula: GridCell = { text: '5', raw: 5, formula: 'SUM(A1:A2)' };
    const plan = planOf({ E4: formula }, { E4: 12 });
    assert.deepEqual(written(plan), {});
    assert.deepEqual(
      plan.issues.map(({ code }) => code),
      ['formula-kept'],
    );
  });

  it('inserts a department that was added to a programme, and lets the merged cells grow', () => {
    const added = {
      A6: null,
      B6: '公園・緑地課',
      C6: null,
      D6: '草を刈った',
      A7: '樹木の手入れ',
      B7: '公園・緑地課',
      C7: '木を手入れする',
    };
    const plan = planOf({}, added);
    assert.deepEqual(plan.edits.insertions, [{ sheet: '表', after: 5, like: 5, grow: ['A4:A5', 'C4:C5'] }]);
    assert.deepEqual(written(plan), { B6: '公園・緑地課', D6: '草を刈った' });
  });

  it('inserts a new programme below the whole of the one before', () => {
    const plan = planOf(
      {},
      {
        A6: '見守り訪問',
        B6: '企画課',
        C6: '訪ねる',
        D6: '訪ねた',
        A7: '樹木の手入れ',
        B7: '公園・緑地課',
        D7: '剪定した',
      },
    );
    assert.deepEqual(plan.edits.insertions, [{ sheet: '表', after: 5, like: 4, grow: [] }]);
    assert.deepEqual(written(plan), { A6: '見守り訪問', B6: '企画課', C6: '訪ねる', D6: '訪ねた', D7: '剪定した' });
  });

  it('keeps the order of several new rows at one place', () => {
    const plan = planOf({}, { A7: '甲事業', B7: '企画課', D7: '一', A8: '乙事業', B8: '福祉課', D8: '二' });
    assert.deepEqual(
      plan.edits.insertions.map(({ after }) => after),
      [6, 6],
    );
    assert.equal(written(plan)['D7'], '一');
    assert.equal(written(plan)['D8'], '二');
  });

  it('marks conflicting cells where they stand in the finished sheet', () => {
    const plan = planOf(
      {},
      { F6: '継続', A7: null },
      { F6: '達成' },
      {
        ...{
          A6: '見守り訪問',
          B6: '企画課',
          C6: '訪ねる',
          A7: '樹木の手入れ',
          B7: '公園・緑地課',
          C7: '木を手入れする',
        },
      },
    );
    assert.deepEqual(
      plan.edits.conflicts.map(({ address, field, values }) => [address, field, values.map(({ text }) => text)]),
      [['F7', '評価区分', ['継続', '達成']]],
    );
  });
});
