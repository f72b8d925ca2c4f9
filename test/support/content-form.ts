/**
 * A form with a field for each purpose that the checks of content know, and records of it made of a few cells.
 */
import { formFrom, type FormInput } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Example } from '../../core/check/content/finding.js';
import type { ContentInput } from '../../core/check/content/check-content.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';

type FieldInput = FormInput['blocks'][number]['fields'][number];

const field = (id: string, ja: string, role: FieldInput['role'], more: Partial<FieldInput> = {}): FieldInput => ({
  id,
  label: { ja, en: id },
  role,
  from: { column: [ja] },
  ...more,
});

export const CONTENT_DOCUMENT: FormInput = {
  id: 'test-content',
  version: 1,
  title: { ja: '試験用の進捗表', en: 'Progress sheet for tests' },
  vocabularies: {
    rating: {
      choices: [{ value: '達成' }, { value: '充実' }, { value: '継続' }, { value: '未実施' }, { value: '廃止' }],
    },
    planned: { choices: [{ value: '漸増' }, { value: '維持' }, { value: '漸減' }, { value: '検討' }] },
  },
  blocks: [
    {
      id: 'programme',
      label: { ja: '事業', en: 'Programme' },
      layout: 'table',
      key: ['programme'],
      fields: [
        field('programme', '事業名', 'key', { required: true }),
        field('indicator', '参考指標', 'plan'),
        field('content', '事業の内容', 'plan'),
        field('target', '取組・目標', 'plan', { required: true }),
        field('targetFigure', '目標値', 'plan', { type: 'number' }),
        field('baseline', '基準値', 'plan', { type: 'number' }),
        field('plannedDirection', '計画の方向', 'plan', { type: 'choice', vocabulary: 'planned' }),
        field('previousFigure', '前年度実績', 'plan', { type: 'number' }),
        field('previousText', '前年度の改善策', 'plan'),
        field('figure', '実績値', 'answer'),
        field('rate', '達成率', 'answer'),
        field('status', '実施状況', 'answer'),
        field('evaluation', '評価の理由', 'answer'),
        field('rating', '評価区分', 'answer', { type: 'choice', vocabulary: 'rating' }),
        field('next', '今後の取組', 'answer'),
      ],
    },
  ],
};

export const CONTENT_YEAR = 2023;
export const CONTENT_FORM = formInYear(formFrom(CONTENT_DOCUMENT), CONTENT_YEAR);

export function contentRecord(cells: Readonly<Record<string, string>>, row = 0): FormRecord {
  const programme = cells['programme'] ?? `事業${row}`;
  const all = { ...cells, programme };
  const entries = Object.entries(all).map(([id, text], i): [string, RecordCell] => [
    id,
    {
      value: text === '' ? { kind: 'blank' } : { kind: 'value', text, raw: text },
      address: `${String.fromCharCode(65 + i)}${row + 2}`,
    },
  ]);
  return {
    block: 'programme',
    sheet: '表',
    key: { programme },
    cells: Object.fromEntries(entries),
    rows: [row + 2, row + 2],
  };
}

/** What an example says, as the checks take it. */
export function exampleInput({ cells, previous, others = [] }: Example): ContentInput {
  const { legend, ...own } = cells;
  return {
    form: CONTENT_FORM,
    records: [own, ...others].map((one, i) => contentRecord(one, i)),
    previous: previous && [contentRecord(previous)],
    legends: legend === undefined ? [] : [legend],
  };
}
