import assert from 'node:assert/strict';
import { formFrom } from '../../../../core/form/form.js';
import { gridFromCells } from '../../../support/cell-table.js';
import type { GridCell } from '../../../../core/grid/grid.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';

const label = { ja: '欄', en: 'Field' };

const FORM = formFrom({
  id: 'test-headings',
  version: 1,
  title: label,
  progressBy: 'measure',
  blocks: [
    {
      id: 'measure',
      label,
      layout: 'labels',
      key: ['measure'],
      fields: [
        { id: 'measure', label, role: 'plan', from: { label: ['施策名'], take: 'right' } },
        { id: 'goals', label, role: 'plan', from: { label: ['施策名'], take: 'right', skip: 1, rest: true } },
        { id: 'overall', label, role: 'answer', from: { label: ['全体の評価'], take: 'below' } },
      ],
    },
    {
      id: 'group',
      label,
      layout: 'heading',
      key: ['group'],
      fields: [
        { id: 'group', label, role: 'key', from: { heading: 'programme' } },
        { id: 'achievement', label, role: 'answer', from: { heading: 'achievement' } },
      ],
    },
    {
      id: 'programme',
      label,
      layout: 'table',
      key: ['programme'],
      headingRows: { block: 'group', filled: ['programme', 'achievement'] },
      fields: [
        { id: 'group', label, role: 'plan', from: { heading: 'programme' } },
        { id: 'programme', label, role: 'key', required: true, from: { column: ['事業名'] } },
        { id: 'policy', label, role: 'plan', from: { column: ['方針'] } },
        { id: 'achievement', label, role: 'answer', from: { column: ['達成度'] } },
      ],
    },
  ],
});

const indented = (text: string): GridCell => ({ text, raw: text, indent: 1 });

function sheet(changes: Record<string, GridCell | string | null> = {}) {
  return gridFromCells({
    name: '調書',
    merges: ['A6:B6', 'A11:C12'],
    cells: {
      ...{ A1: '施　策　名', B1: '安心できる暮らし', C1: '目標1', D1: '目標2' },
      ...{ A5: '事業名', B5: '方針', C5: '達成度', A6: '通年の預かり', C6: '二か所' },
      ...{ A7: indented('午前の預かり'), B7: '続ける', C7: '一か所' },
      ...{ A8: indented('午後の預かり'), B8: '続ける', C8: '一か所' },
      ...{ A9: '休日の預かり', B9: '調べる', C9: '' },
      ...{ A10: '全体の評価', A11: '全体としてよく進んだ。' },
      ...changes,
    },
  });
}

function texts(grid: ReturnType<typeof sheet>, block: string, field: string): string[] {
  const { reading } = fitForm({ sheets: [grid] }, FORM);
  return reading.records
    .filter((record) => record.block === block)
    .map(({ cells }) => displayText(cells[field]?.value));
}

describe('heading rows and labels', () => {
  it('a heading row is a record of its own and names the rows set in under it', () => {
    assert.deepEqual(texts(sheet(), 'group', 'group'), ['通年の預かり']);
    assert.deepEqual(texts(sheet(), 'programme', 'group'), ['通年の預かり', '通年の預かり', '']);
  });

  it('is recognised before its figure is filled in', () => {
    assert.deepEqual(texts(sheet({ C6: null }), 'group', 'group'), ['通年の預かり']);
  });

  it('takes leading spaces for an indent', () => {
    const grid = sheet({ A7: '　午前の預かり', A8: '　午後の預かり' });
    assert.deepEqual(texts(grid, 'programme', 'group'), ['通年の預かり', '通年の預かり', '']);
  });

  it('reads values beside a label, the first and all that follow', () => {
    assert.deepEqual(texts(sheet(), 'measure', 'measure'), ['安心できる暮らし']);
    assert.deepEqual(texts(sheet(), 'measure', 'goals'), ['目標1\n目標2']);
    const { reading } = fitForm({ sheets: [sheet()] }, FORM);
    assert.equal(reading.records.find(({ block }) => block === 'measure')!.cells['goals']!.address, 'C1,D1');
  });

  it('keeps a blank value beside its label at its place', () => {
    const { reading } = fitForm({ sheets: [sheet({ B1: null })] }, FORM);
    const cell = reading.records.find(({ block }) => block === 'measure')!.cells['measure']!;
    assert.deepEqual(cell, { value: { kind: 'blank' }, address: 'B1' });
  });

  it('reads a narrative box under its title, and not as a row of the table', () => {
    assert.deepEqual(texts(sheet(), 'measure', 'overall'), ['全体としてよく進んだ。']);
    assert.deepEqual(texts(sheet(), 'programme', 'programme'), ['午前の預かり', '午後の預かり', '休日の預かり']);
  });
});
