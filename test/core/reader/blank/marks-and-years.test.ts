/** Copies of a known blank whose choices are made by marks, or whose columns are told apart by years. */
import assert from 'node:assert/strict';
import { formFrom } from '../../../../core/form/form.js';
import { layoutOf } from '../../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';
import { MARK_ANSWERS, MARK_BLANK, MARK_FORM, MARK_MERGES } from '../../../support/mark-form.js';

type Cells = Readonly<Record<string, string | number | null>>;

describe('a copy of a known blank', () => {
  const bookOf = (cells: Cells, merges: readonly string[]) => ({
    sheets: [gridFromCells({ name: '表', cells, merges })],
  });

  it('keeps its tick columns whatever somebody made of their headers', () => {
    const blank = bookOf(MARK_BLANK as Cells, MARK_MERGES);
    const layout = layoutOf(blank, fitForm(blank, MARK_FORM).reading);
    const cells = { ...(MARK_BLANK as Cells), ...(MARK_ANSWERS as Cells), D6: 'できず', C6: '' };
    const reading = readAgainstBlank(layout, bookOf(cells, MARK_MERGES));
    const done = reading?.records.map(({ cells: own }) => displayText(own['done']?.value));
    assert.deepEqual(done, ['', '達成', '未達成', '']);
  });

  it('keeps its years’ columns where somebody put others between', () => {
    const label = (ja: string) => ({ ja, en: ja });
    const form = formFrom({
      ...{ id: 'years', version: 1, title: label('年度'), fiscalYear: [{ template: '*年度*点検表' }] },
      blocks: [
        {
          ...{ id: 'entry', label: label('事業'), layout: 'table', key: ['programme'] },
          fields: [
            ...[
              {
                ...{ id: 'programme', label: label('事業名'), role: 'key' as const, required: true },
                from: { column: ['事業名'] },
              },
            ],
            { ...{ id: 'before', label: label('前'), role: 'plan' }, from: { column: ['実績'], year: 'cycle-1' } },
            { ...{ id: 'now', label: label('今'), role: 'answer' }, from: { column: ['実績'], year: 'cycle' } },
          ],
        },
      ],
    });
    const cells = {
      A1: '令和６年度　点検表',
      A3: '事業名',
      B3: '令和５年度実績',
      C3: '令和６年度実績',
      A4: '花壇',
      B4: '10',
    };
    const blank = bookOf(cells, []);
    const layout = layoutOf(blank, fitForm(blank, form).reading);
    const copy = { ...cells, C3: '令和４年度実績', D3: 'R6実績', C4: '8', D4: '20' };
    const [record] = readAgainstBlank(layout, bookOf(copy, []))?.records ?? [];
    assert.deepEqual(
      ['before', 'now'].map((id) => displayText(record?.cells[id]?.value)),
      ['10', '20'],
    );
  });
});
