/**
 * A form of the tests' own: one table with a heading above it, a header block beside labels, heading rows.
 */
import { formFrom, type FormInput } from '../../core/form/form.js';

export const EVALUATION_DOCUMENT: FormInput = {
  id: 'test-evaluation',
  version: 1,
  title: { ja: '試験用の評価表', en: 'Evaluation sheet for tests' },
  fiscalYear: [{ template: '取組状況*年度*' }, { template: '*現在*', means: 'asOf' }],
  contexts: [{ id: 'section', template: '({n})*', carries: true }],
  respondent: '回答課:{department}',
  departments: [{ name: '企画課' }, { name: '福祉課', aliases: ['地域福祉課'] }, { name: '公園・緑地課' }],
  progressBy: 'department',
  vocabularies: {
    rating: {
      choices: [{ value: '達成' }, { value: '継続', aliases: ['継続実施'] }, { value: '未実施' }],
      unset: ['未選択'],
    },
  },
  blocks: [
    {
      id: 'entry',
      label: { ja: '事業の取組', en: 'Programme entry' },
      layout: 'table',
      key: ['section', 'programme', 'department'],
      ties: [['rating', 'status']],
      fields: [
        { id: 'section', label: { ja: '施策', en: 'Section' }, role: 'key', from: { context: 'section' } },
        {
          id: 'programme',
          label: { ja: '事業名', en: 'Programme' },
          role: 'key',
          required: true,
          fillDown: true,
          from: { column: ['事業名', '事業の名称'] },
        },
        {
          id: 'department',
          label: { ja: '担当課', en: 'Department' },
          type: 'department',
          role: 'key',
          required: true,
          from: { column: ['担当課', '所管課'] },
        },
        {
          id: 'content',
          label: { ja: '内容', en: 'Content' },
          role: 'plan',
          fillDown: true,
          from: { column: ['内容'] },
        },
        {
          id: 'status',
          label: { ja: '取組状況', en: 'Status' },
          role: 'answer',
          required: true,
          from: { column: ['取組状況'] },
        },
        {
          id: 'count',
          label: { ja: '件数', en: 'Count' },
          type: 'number',
          role: 'answer',
          from: { column: ['件数'] },
        },
        {
          id: 'rating',
          label: { ja: '評価区分', en: 'Rating' },
          type: 'choice',
          vocabulary: 'rating',
          role: 'answer',
          required: true,
          from: { column: ['評価区分'] },
        },
      ],
    },
  ],
};

export const EVALUATION_FORM = formFrom(EVALUATION_DOCUMENT);

/** The cells of a filled-in sheet of that form; `changes` are laid over it (null empties a cell). */
export function entryCells(
  changes: Record<string, string | number | null> = {},
): Record<string, string | number | null> {
  return {
    A1: '(1)居場所づくり',
    E1: '回答課：（　　　　）',
    ...{ A3: '事業名', B3: '担当課', C3: '内容', D3: '取組状況\n(令和6年度)', E3: '件数', F3: '評価区分' },
    ...{ A4: '広場の開設', B4: '企画課', C4: '広場を開く', D4: '週に三回開いた', E4: 12, F4: '達成' },
    ...{ B5: '福祉課', D5: '相談員を置いた', E5: 3, F5: '継続' },
    ...{ A6: '樹木の手入れ', B6: '公園・緑地課', C6: '木を手入れする', D6: '', E6: null, F6: '' },
    ...changes,
  };
}

export const ENTRY_MERGES = ['A4:A5', 'C4:C5'];
