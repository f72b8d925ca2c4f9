/**
 * A form of the tests' own without a table: labels with values beside and below them, one value spread over several
 * cells.
 */
import { formFrom } from '../../core/form/form.js';

const label = (text: string) => ({ ja: text, en: text });

export const NARRATIVE_FORM = formFrom({
  id: 'test-narrative',
  version: 1,
  title: label('試験用の記述欄'),
  contexts: [{ id: 'sheetNo', template: '調書-{n:sheetNo}', part: 'sheetNo' }],
  blocks: [
    {
      id: 'summary',
      label: label('概要'),
      layout: 'labels',
      key: ['sheetNo'],
      fields: [
        { id: 'leader', label: label('責任者'), role: 'answer', from: { label: ['責任者'], take: 'right' } },
        {
          id: 'since',
          label: label('開始日'),
          type: 'date',
          role: 'answer',
          from: { label: ['開始日'], take: 'right' },
        },
        {
          id: 'places',
          label: label('会場'),
          role: 'answer',
          from: { label: ['会場'], take: 'right', rest: true },
        },
        { id: 'review', label: label('総括'), role: 'answer', from: { label: ['総括'], take: 'below' } },
      ],
    },
  ],
});

export const NARRATIVE_CELLS: Readonly<Record<string, string>> = {
  A1: '調書-1',
  ...{ A3: '責任者', B3: '公園係', A4: '開始日', B4: '令和6年4月1日' },
  ...{ A5: '会場', B5: '東の広場', C5: '西の広場', D5: '川べり', A6: '総括', A7: '一年を通して開いた。' },
};

export const NARRATIVE_MERGES = ['A6:D6', 'A7:D9'];
