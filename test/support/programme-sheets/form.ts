/**
 * A form of the tests' own in which each programme has a sheet: labels with boxes, and a small table of indicators that
 * belongs to the programme named at the top.
 */
import { formFrom, type Form, type FormInput } from '../../../core/form/form.js';

const label = (ja: string, en: string) => ({ ja, en });

export const SHEETS_DOCUMENT: FormInput = {
  id: 'test-programme-sheets',
  version: 1,
  title: label('試験用の事業評価シート', 'Programme sheets'),
  fiscalYear: [{ template: '*年度*評価シート*' }],
  sheets: { except: ['一覧*', '*旧*', '*控*'] },
  departments: ['障がい福祉課', '子ども課', '公園課'].map((name) => ({ name })),
  progressBy: 'department',
  vocabularies: { rating: { choices: [{ value: 'A' }, { value: 'B' }, { value: 'C' }], unset: ['未選択'] } },
  blocks: [
    {
      id: 'programme',
      label: label('事業', 'Programme'),
      layout: 'labels',
      key: ['programme'],
      fields: [
        {
          id: 'programme',
          label: label('事業名', 'Programme'),
          role: 'key',
          required: true,
          from: { label: ['事業名'], take: 'right' },
        },
        {
          id: 'department',
          label: label('担当課', 'Department'),
          type: 'department',
          role: 'plan',
          from: { label: ['担当課'], take: 'right' },
        },
        { id: 'purpose', label: label('目的', 'Purpose'), role: 'plan', from: { label: ['目的'], take: 'right' } },
        {
          id: 'budget',
          label: label('事業費', 'Budget'),
          type: 'number',
          role: 'answer',
          from: { label: ['事業費'], take: 'right' },
        },
        {
          id: 'rating',
          label: label('評価', 'Rating'),
          type: 'choice',
          vocabulary: 'rating',
          role: 'answer',
          required: true,
          from: { label: ['評価'], take: 'right' },
        },
        {
          id: 'status',
          label: label('実施状況', 'Status'),
          role: 'answer',
          from: { label: ['実施状況'], take: 'right' },
        },
        {
          id: 'direction',
          label: label('今後の方向性', 'Direction'),
          role: 'answer',
          from: { label: ['今後の方向性'], take: 'right' },
        },
      ],
    },
    {
      id: 'indicator',
      label: label('指標', 'Indicator'),
      layout: 'table',
      key: ['programme', 'indicator'],
      fields: [
        { id: 'programme', label: label('事業名', 'Programme'), role: 'key', from: { labels: 'programme' } },
        {
          id: 'indicator',
          label: label('指標', 'Indicator'),
          role: 'key',
          required: true,
          from: { column: ['指標'] },
        },
        { id: 'unit', label: label('単位', 'Unit'), role: 'plan', from: { column: ['単位'] } },
        { id: 'y2022', label: label('R4', 'R4'), role: 'plan', from: { column: { year: 2022 } } },
        { id: 'y2023', label: label('R5', 'R5'), role: 'plan', from: { column: { year: 2023 } } },
        { id: 'y2024', label: label('R6', 'R6'), role: 'answer', from: { column: { year: 2024 } } },
        { id: 'target', label: label('目標', 'Target'), role: 'plan', from: { column: ['目標'] } },
      ],
    },
  ],
};

export const SHEETS_FORM: Form = formFrom(SHEETS_DOCUMENT);

/** The same with every box below its label. */
export const BOXES_BELOW_FORM: Form = formFrom({
  ...SHEETS_DOCUMENT,
  blocks: SHEETS_DOCUMENT.blocks.map((block) => ({
    ...block,
    fields: block.fields.map((field) =>
      'label' in field.from ? { ...field, from: { ...field.from, take: 'below' as const } } : field,
    ),
  })),
});
