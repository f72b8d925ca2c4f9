import assert from 'node:assert/strict';
import { startConsolidation, type Consolidation } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { progress } from '../../../core/consolidation/progress.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Cells = Record<string, string | number | null>;

const EMPTY: Cells = { D4: '', E4: null, F4: '', D5: '', E5: null, F5: '', D6: '', E6: null, F6: '' };

function records(changes: Cells, merges = ENTRY_MERGES): readonly FormRecord[] {
  const cells = entryCells({ ...EMPTY, ...changes });
  return fitForm({ sheets: [gridFromCells({ name: '表', merges, cells })] }, EVALUATION_FORM).reading.records;
}

const BLANK = RecordTable.of(EVALUATION_FORM, records({}));

/** Takes in workbooks one after the other; each is a department with what it changed in the blank form. */
function consolidated(...files: [department: string, changes: Cells][]): Consolidation {
  return files.reduce<Consolidation>(
    (state, [department, changes], i) =>
      takeIn(BLANK, state, {
        source: `${i + 1}_${department}.xlsx`,
        department,
        records: records(changes),
      }),
    startConsolidation(BLANK),
  );
}

function text(state: Consolidation, row: number, field: string): string {
  return displayText(state.table.records[row]?.cells[field]?.value);
}

describe('taking workbooks into the consolidation', () => {
  it('[C2] brings each department’s answers together', () => {
    const state = consolidated(
      ['企画課', { D4: '開いた', F4: '達成' }],
      ['福祉課', { D5: '相談員を置いた', F5: '継続' }],
    );
    assert.deepEqual([text(state, 0, 'status'), text(state, 1, 'status')], ['開いた', '相談員を置いた']);
    assert.equal(state.conflicts.size, 0);
    assert.deepEqual(state.issues, []);
    assert.equal(state.table.records[1]!.origins['status'], '2_福祉課.xlsx');
  });

  it('[C4] the same answer twice is one answer', () => {
    const state = consolidated(['福祉課', { F5: '継続' }], ['福祉課', { F5: '③継続' }]);
    assert.equal(state.conflicts.size, 0);
    assert.equal(text(state, 1, 'rating'), '継続');
    assert.equal(state.unchanged, 1);
  });

  it('[C5] [S3] keeps the first of two versions and both in the conflict, with their files', () => {
    const state = consolidated(['福祉課', { F5: '継続' }], ['福祉課', { F5: '達成' }]);
    assert.equal(text(state, 1, 'rating'), '継続');
    assert.deepEqual(
      state.conflicts.list.map(({ address, base, values }) => ({ address, base, values })),
      [
        {
          address: 'F5',
          base: '',
          values: [
            { text: '継続', source: '1_福祉課.xlsx' },
            { text: '達成', source: '2_福祉課.xlsx' },
          ],
        },
      ],
    );
  });

  it('[C5] a third version joins the same conflict', () => {
    const state = consolidated(['福祉課', { F5: '継続' }], ['福祉課', { F5: '達成' }], ['福祉課', { F5: '未実施' }]);
    assert.deepEqual(
      state.conflicts.list.map(({ values }) => values.length),
      [3],
    );
  });

  it('[C7] a blank in a later workbook does not take an answer away', () => {
    const state = consolidated(['企画課', { D4: '開いた' }], ['福祉課', {}]);
    assert.equal(text(state, 0, 'status'), '開いた');
    assert.deepEqual(state.issues, []);
  });

  it('[I3] [C7] tells the department that its blank cells did not empty anything where the base is not known', () => {
    const state = consolidated(['福祉課', { D5: '置いた', E5: 3, F5: '継続' }], ['福祉課', { F5: '継続' }]);
    assert.deepEqual([text(state, 1, 'status'), text(state, 1, 'count')], ['置いた', '3']);
    const [kept, ...others] = state.issues;
    assert.deepEqual([kept?.code, kept?.sheet, kept?.address], ['blank-kept', '表', 'D5']);
    assert.deepEqual(kept?.evidence, ['2_福祉課.xlsx', 'D5', 'E5']);
    assert.deepEqual(others, []);
  });

  it('[C7] empties a cell, and says nothing more, where the base is known', () => {
    const base = RecordTable.of(EVALUATION_FORM, records({ E5: 3 }));
    const before = consolidated(['福祉課', { E5: 3, F5: '継続' }]);
    const incoming = { source: '2_福祉課.xlsx', department: '福祉課', records: records({}), base };
    const state = takeIn(BLANK, before, incoming);
    assert.deepEqual([text(state, 1, 'count'), text(state, 1, 'rating')], ['', '継続']);
    assert.deepEqual(state.issues, []);
  });

  it('[C8] flags a rating and its text that came from two workbooks', () => {
    const state = consolidated(['福祉課', { D5: '置いた' }], ['福祉課', { F5: '継続' }], ['福祉課', { F5: '継続' }]);
    assert.deepEqual(
      state.issues.filter(({ severity }) => severity !== 'info').map(({ code, evidence }) => [code, evidence]),
      [['tie-review', ['1_福祉課.xlsx', '2_福祉課.xlsx']]],
    );
  });

  it('[C8] flags nothing where the second workbook says what the first did, nor where a field is in conflict', () => {
    const agreed = consolidated(['福祉課', { D5: '置いた' }], ['福祉課', { D5: '置いた', F5: '継続' }]);
    const disputed = consolidated(['福祉課', { D5: '置いた' }], ['福祉課', { D5: '外した', F5: '継続' }]);
    assert.deepEqual([text(agreed, 1, 'rating'), text(disputed, 1, 'rating')], ['継続', '継続']);
    const codes = [agreed, disputed].map(({ issues }) => issues.filter(({ severity }) => severity !== 'info'));
    assert.deepEqual([codes, disputed.conflicts.size], [[[], []], 1]);
  });

  it('[C5] keeps every value of a merged cell that a workbook took apart', () => {
    const merges = [...ENTRY_MERGES, 'D4:D5'];
    const blank = RecordTable.of(EVALUATION_FORM, records({}, merges));
    const apart = { source: '1.xlsx', department: '', records: records({ D4: '開いた', D5: '置いた' }) };
    const state = takeIn(blank, startConsolidation(blank), apart);
    assert.equal(text(state, 0, 'status'), '開いた');
    assert.deepEqual(
      state.conflicts.list.map(({ address, key, values }) => [
        address,
        key['department'],
        values.map(({ text }) => text),
      ]),
      [['D4', '福祉課', ['', '置いた']]],
    );
  });

  it('[C7] takes a column that the blank form does not have, and says that it is not in the report', () => {
    const workbook = { sheets: [gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: {} })] };
    const blank = RecordTable.of(EVALUATION_FORM, records({ E3: null }));
    const first = takeIn(blank, startConsolidation(blank), {
      source: '1.xlsx',
      department: '福祉課',
      records: records({ E5: 3 }),
    });
    const state = takeIn(blank, first, { source: '2.xlsx', department: '福祉課', records: records({ E5: 4 }) });
    assert.equal(text(state, 1, 'count'), '3');
    assert.deepEqual(
      state.conflicts.list.map(({ field, values }) => [field, values.map((value) => value.text)]),
      [['count', ['3', '4']]],
    );
    assert.deepEqual(
      planReport({ workbook, table: blank }, first).issues.map(({ code, evidence }) => [code, evidence]),
      [['value-unwritten', ['1.xlsx', '3']]],
    );
  });

  it('[E4] rows that a workbook has in front of the first one are added there, in their order', () => {
    const above = { A6: '広場の開設', B6: '企画課', C6: '広場を開く' };
    const blank = RecordTable.of(
      EVALUATION_FORM,
      records({ A4: null, B4: null, C4: null, A5: null, B5: null, ...above }),
    );
    const given = records({ A4: '見守り訪問', C4: '訪ねる', B5: '図書館', ...above }, []);
    const state = takeIn(blank, startConsolidation(blank), { source: '1.xlsx', department: '', records: given });
    assert.deepEqual(
      state.table.records.map(({ key }) => [key['programme'], key['department']]),
      given.map(({ key }) => [key['programme'], key['department']]),
    );
  });

  it('[E1] a row missing in a workbook stays, and its department is told', () => {
    const state = consolidated(['公園・緑地課', { A6: null, B6: null, C6: null }]);
    assert.equal(state.table.records.length, 3);
    assert.deepEqual(
      state.issues.map(({ code }) => code),
      ['record-missing'],
    );
  });

  it('[E3] a row that the form does not have is added after its neighbour', () => {
    const state = consolidated(['福祉課', { A6: '見守り訪問', B6: '福祉課', C6: '訪ねる', D6: '訪ねた', F6: '達成' }]);
    assert.deepEqual(
      state.table.records.map(({ cells }) => displayText(cells['programme']?.value)),
      ['広場の開設', '広場の開設', '見守り訪問', '樹木の手入れ'],
    );
    assert.ok(state.issues.some(({ code }) => code === 'record-unknown'));
  });

  it('[E3] two departments that add the same row add one', () => {
    const added = { A7: '見守り訪問', B7: '福祉課', C7: '訪ねる' };
    const state = consolidated(['福祉課', { ...added, D7: '訪ねた' }], ['福祉課', { ...added, F7: '達成' }]);
    assert.equal(state.table.records.length, 4);
    assert.deepEqual([text(state, 3, 'status'), text(state, 3, 'rating')], ['訪ねた', '達成']);
    assert.equal(state.conflicts.size, 0);
  });

  it('[E4] another order of the rows is no conflict', () => {
    const swapped = {
      ...{ A4: '樹木の手入れ', B4: '公園・緑地課', C4: '木を手入れする', D4: '剪定した' },
      ...{ A5: '広場の開設', B5: '企画課', C5: '広場を開く', A6: '広場の開設', B6: '福祉課', C6: '広場を開く' },
    };
    const state = takeIn(BLANK, startConsolidation(BLANK), {
      source: 'a.xlsx',
      department: '公園・緑地課',
      records: records(swapped, []),
    });
    assert.equal(text(state, 2, 'status'), '剪定した');
    assert.equal(state.conflicts.size, 0);
    assert.deepEqual(
      state.issues.map(({ code }) => code),
      ['order-changed'],
    );
  });

  it('[F5] keeps the form’s own text and reports the change with the text', () => {
    const state = consolidated(['企画課', { C4: '広場を毎日開く' }]);
    assert.equal(text(state, 0, 'content'), '広場を開く');
    assert.deepEqual(
      state.issues.map(({ code, evidence }) => [code, evidence]),
      [['plan-changed', ['1_企画課.xlsx', '広場を毎日開く']]],
    );
  });

  it('[S5] takes in what a department wrote for another, and says so', () => {
    const state = consolidated(['企画課', { D5: '代わりに書いた' }]);
    assert.equal(text(state, 1, 'status'), '代わりに書いた');
    assert.deepEqual(
      state.issues.map(({ code }) => code),
      ['foreign-edit'],
    );
  });

  it('[I2] merges a travelling copy with the base it carries', () => {
    const first = consolidated(['福祉課', { D5: '一回目', F5: '継続' }]);
    const state = takeIn(BLANK, first, {
      source: '3_福祉課.xlsx',
      department: '福祉課',
      base: first.table,
      records: records({ D5: '二回目', F5: '継続' }),
    });
    assert.equal(text(state, 1, 'status'), '二回目');
    assert.equal(state.conflicts.size, 0);
  });

  it('does not change what it was given', () => {
    const before = consolidated(['福祉課', { F5: '継続' }]);
    const told = () => structuredClone([BLANK.rows, before.table.rows, before.conflicts.list, before.issues]);
    const copy = told();
    takeIn(BLANK, before, { source: 'x', department: '福祉課', records: records({ F5: '達成' }) });
    assert.deepEqual(told(), copy);
  });
});

describe('progress by department', () => {
  it('counts entries, those with an answer and those without any', () => {
    const state = consolidated(['企画課', { D4: '開いた' }], ['福祉課', { F5: '未選択' }]);
    assert.deepEqual(progress(EVALUATION_FORM, state.table.records), [
      { name: '企画課', entries: 1, filled: 1, missing: 0 },
      { name: '福祉課', entries: 1, filled: 0, missing: 1 },
      { name: '公園・緑地課', entries: 1, filled: 0, missing: 1 },
    ]);
  });
});
