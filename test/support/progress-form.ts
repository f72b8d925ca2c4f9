/**
 * A form of the tests' own in which a programme has several indicator rows, labelled rows beneath them, and columns of
 * years under group headers; and one that is an outline.
 */
import { formFrom, type FormInput } from '../../core/form/form.js';

const label = (text: string) => ({ ja: text, en: text });

const PROGRESS_DOCUMENT: FormInput = {
  id: 'test-progress',
  version: 1,
  title: label('試験用の進捗表'),
  fiscalYear: [{ header: 'result' }],
  contexts: [{ id: 'section', template: '{n}-{n}*', carries: true }],
  progressBy: 'departments',
  vocabularies: { plan: { choices: [{ value: '増やす' }, { value: '保つ' }], qualified: true } },
  blocks: [
    {
      id: 'programme',
      label: label('事業'),
      layout: 'table',
      per: 'key',
      key: ['section', 'no', 'programme'],
      fields: [
        { id: 'section', label: label('施策'), role: 'key', from: { context: 'section' } },
        { id: 'no', label: label('番号'), role: 'key', from: { column: ['番号'] } },
        {
          id: 'programme',
          label: label('事業名'),
          role: 'key',
          required: true,
          from: { column: ['事業名'], templates: ['{programme}（{departments}）'] },
        },
        {
          id: 'departments',
          label: label('担当課'),
          type: 'department',
          several: true,
          role: 'plan',
          from: { column: ['事業名'], templates: ['{programme}（{departments}）'] },
        },
        { id: 'explanation', label: label('説明'), role: 'answer', from: { label: ['結果の説明'], take: 'right' } },
        { id: 'opinion', label: label('意見'), role: 'answer', from: { label: ['会議の意見'], take: 'right' } },
      ],
    },
    {
      id: 'indicator',
      label: label('指標'),
      layout: 'table',
      key: ['section', 'no', 'indicator'],
      fields: [
        { id: 'no', label: label('番号'), role: 'key', fillDown: true, from: { column: ['番号'] } },
        { id: 'section', label: label('施策'), role: 'key', from: { context: 'section' } },
        { id: 'indicator', label: label('指標'), role: 'key', required: true, from: { column: ['指標'] } },
        {
          id: 'plan1',
          label: label('計画1'),
          type: 'choice',
          vocabulary: 'plan',
          role: 'plan',
          from: { column: { year: 2024 }, under: ['計画'] },
        },
        {
          id: 'plan2',
          label: label('計画2'),
          type: 'choice',
          vocabulary: 'plan',
          role: 'plan',
          from: { column: { year: 2025 }, under: ['計画'] },
        },
        { id: 'result', label: label('結果'), role: 'answer', from: { column: { year: 'cycle' }, under: ['結果'] } },
      ],
    },
  ],
};

export const PROGRESS_FORM = formFrom(PROGRESS_DOCUMENT);

export const PROGRESS_HEADER = {
  ...{ A2: '番号', B2: '事業名\n（担当課）', C2: '指標', D2: '計画（年度）', F2: '結果（年度）' },
  ...{ D3: 'R6', E3: 'R7', F3: 'R6' },
};

/** Two programmes, the first with two indicators. */
export const PROGRESS_CELLS: Readonly<Record<string, string>> = {
  A1: '1-1 遊び場を増やす',
  ...PROGRESS_HEADER,
  ...{ A4: '1', B4: '砂場の手入れ（公園課）', C4: '砂を替えた数', D4: '増やす', E4: '保つ\n（冬を除く）', F4: '12' },
  ...{ C5: '点検した数', D5: '保つ', E5: '保つ', F5: '30' },
  ...{ A6: '結果の説明', C6: '予定どおり替えた。', A7: '会議の意見', C7: '' },
  ...{ A8: '2', B8: '見守り（仮）\n（福祉課・公園課）', C8: '見守った日', D8: '保つ', E8: '保つ', F8: '' },
  ...{ A9: '結果の説明', C9: '人が足りなかった。', A10: '会議の意見', C10: '続けてほしい。' },
};

export const PROGRESS_MERGES = [
  ...['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'A4:A5', 'B4:B5'],
  ...['A6:B6', 'C6:F6', 'A7:B7', 'C7:F7', 'A9:B9', 'C9:F9', 'A10:B10', 'C10:F10'],
];

const OUTLINE_DOCUMENT: FormInput = {
  id: 'test-outline',
  version: 1,
  title: label('試験用の方針'),
  contexts: [
    { id: 'goals', template: '目標' },
    { id: 'steps', template: '進め方' },
  ],
  blocks: [
    {
      id: 'goal',
      label: label('目標'),
      layout: 'outline',
      within: 'goals',
      levels: [{ marks: ['{n}'] }],
      key: ['no'],
      fields: [
        { id: 'no', label: label('番号'), role: 'key', from: { level: 1, take: 'mark' } },
        { id: 'text', label: label('本文'), role: 'answer', from: { level: 1, take: 'text' } },
      ],
    },
    {
      id: 'step',
      label: label('進め方'),
      layout: 'outline',
      within: 'steps',
      levels: [{ marks: ['{n}'] }, { marks: ['・', '({n})'] }],
      key: ['no'],
      fields: [
        { id: 'no', label: label('番号'), role: 'key', from: { level: 1, take: 'mark' } },
        { id: 'heading', label: label('見出し'), role: 'plan', from: { level: 1, take: 'text' } },
        { id: 'step', label: label('内容'), role: 'answer', from: { level: 2, take: 'text' } },
      ],
    },
  ],
};

export const OUTLINE_FORM = formFrom(OUTLINE_DOCUMENT);

export const OUTLINE_CELLS: Readonly<Record<string, string>> = {
  A1: '目標',
  ...{ A2: '１', B2: '遊び場を広げる', A3: '２', B3: '声を聞く' },
  A5: '進め方',
  ...{ A6: '１', B6: '調べる', B7: '初めに現状を述べる。' },
  ...{ B8: '・', C8: '公園を回る', B9: '・', C9: '人に尋ねる' },
  ...{ A11: '２', B11: '直す', B12: '(1)', C12: '砂場から始める' },
};
