/**
 * Rows that a report needs and its form does not have, in tables of several kinds.
 */
import assert from 'node:assert/strict';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { formFrom, type Form, type FormInput } from '../../../core/form/form.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { NARRATIVE_CELLS, NARRATIVE_FORM, NARRATIVE_MERGES } from '../../support/narrative-form.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Cells = Record<string, string | number | null>;

const label = (text: string) => ({ ja: text, en: text });

const TRAINING: FormInput = {
  id: 'test-training',
  version: 1,
  title: label('試験用の研修一覧'),
  blocks: [
    {
      id: 'training',
      label: label('研修'),
      layout: 'table',
      key: ['kind', 'name'],
      fields: [
        { id: 'kind', label: label('区分'), role: 'key', fillDown: true, from: { column: ['区分'] } },
        { id: 'name', label: label('研修名'), role: 'key', required: true, from: { column: ['研修名'] } },
        { id: 'held', label: label('実施日'), role: 'answer', from: { column: ['実施日'] } },
      ],
    },
  ],
};

/** Two kinds, counted in a column that the form does not have. */
const TRAININGS: Cells = {
  ...{ A1: '区分', B1: '№', C1: '研修名', D1: '実施日' },
  ...{ A2: '所内', B2: '①', C2: '救急', D2: '' },
  ...{ B3: '②', C3: '読み聞かせ', D3: '', B4: '③', C4: '記録の書き方', D4: '' },
  ...{ A5: '所外', B5: '①', C5: '見学', D5: '' },
};

function plan(
  form: Form,
  cells: Cells,
  merges: readonly string[],
  sent: { cells: Cells; merges: readonly string[] }[],
) {
  const read = (shown: Cells, areas: readonly string[]) => {
    const workbook = { sheets: [gridFromCells({ name: '表', merges: areas, cells: shown })] };
    return { workbook, table: RecordTable.of(form, fitForm(workbook, form).reading.records) };
  };
  const blank = read(cells, merges);
  let state = startConsolidation(blank.table);
  sent.forEach((file, i) => {
    const { records } = read(file.cells, file.merges).table;
    state = takeIn(blank.table, state, { source: `${i + 1}.xlsx`, department: '', records });
  });
  const { edits, issues } = planReport(blank, state);
  const written = Object.fromEntries(edits.cells.map(({ address, content }) => [address, content.text]));
  return { ...edits, written, issues };
}

describe('a row that is added under a merged category', () => {
  const form = formFrom(TRAINING);
  const merges = ['A2:A4'];

  it('grows the category and counts on, also below it', () => {
    const cells = {
      ...TRAININGS,
      B4: '③',
      C4: '防災',
      D4: '',
      B5: '④',
      C5: '記録の書き方',
      A5: null,
      A6: '所外',
      C6: '見学',
    };
    const { insertions, written } = plan(form, TRAININGS, merges, [{ cells, merges: ['A2:A5'] }]);
    assert.deepEqual(insertions, [{ sheet: '表', after: 3, like: 3, grow: [] }]);
    assert.deepEqual(written, { B4: '③', B5: '④', C4: '防災' });
  });

  it('becomes merged with one that had a single row, and stays in its order behind another’s', () => {
    const one = { ...TRAININGS, C6: '講演' };
    const other = { ...TRAININGS, C6: '発表会' };
    const { insertions, written } = plan(form, TRAININGS, merges, [
      { cells: one, merges: ['A2:A4', 'A5:A6'] },
      { cells: other, merges: ['A2:A4', 'A5:A6'] },
    ]);
    assert.deepEqual(
      insertions.map(({ after, merge }) => [after, merge]),
      [
        [5, undefined],
        [5, ['A5:A7']],
      ],
    );
    assert.deepEqual(written, { B6: '②', C6: '講演', B7: '③', C7: '発表会' });
  });

  it('of a new category looks like the first row of one, and counts from one', () => {
    const cells = { ...TRAININGS, A6: '自主', C6: '読書会', C7: '輪読' };
    const { insertions, written } = plan(form, TRAININGS, merges, [{ cells, merges: ['A2:A4', 'A6:A7'] }]);
    assert.deepEqual(insertions.at(-1)!.merge, ['A6:A7']);
    assert.deepEqual(written, { A6: '自主', B6: '①', C6: '読書会', B7: '②', C7: '輪読' });
  });
});

describe('a programme that is added with several departments', () => {
  it('is merged over them where the form does so', () => {
    const blank = entryCells();
    const cells = entryCells({
      ...{ A6: '見守り訪問', B6: '企画課', C6: '訪ねる', D6: '訪ねた', E6: null, F6: null },
      ...{ B7: '福祉課', D7: '聞いた', A8: '樹木の手入れ', B8: '公園・緑地課', C8: '木を手入れする' },
    });
    const { insertions, written } = plan(EVALUATION_FORM, blank, ENTRY_MERGES, [
      { cells, merges: [...ENTRY_MERGES, 'A6:A7', 'C6:C7'] },
    ]);
    assert.deepEqual(insertions, [
      { sheet: '表', after: 5, like: 4, grow: [] },
      { sheet: '表', after: 5, like: 4, grow: [], merge: ['A6:A7', 'C6:C7'] },
    ]);
    const expected = { A6: '見守り訪問', B6: '企画課', C6: '訪ねる', D6: '訪ねた', B7: '福祉課', D7: '聞いた' };
    assert.deepEqual(written, expected);
  });
});

describe('what has no place in the form', () => {
  it('is told, value by value, and nothing is inserted', () => {
    const cells = { ...NARRATIVE_CELLS, A1: '調書-2' };
    const { insertions, issues } = plan(NARRATIVE_FORM, NARRATIVE_CELLS, NARRATIVE_MERGES, [
      { cells, merges: NARRATIVE_MERGES },
    ]);
    assert.deepEqual(insertions, []);
    assert.deepEqual(
      issues.map(({ code, address }) => [code, address]),
      [
        ['value-unwritten', 'B3'],
        ['value-unwritten', 'B4'],
        ['value-unwritten', 'B5,C5,D5'],
        ['value-unwritten', 'A7'],
      ],
    );
  });
});
