import assert from 'node:assert/strict';
import { findInContent } from '../../../../core/check/content/check-content.js';
import { CONTENT_CODES } from '../../../../core/issue/content-codes.js';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import { formInYear } from '../../../../core/form/form-year.js';
import type { FormRecord, RecordCell } from '../../../../core/record/record.js';

/** What was done, and what came of it: two indicators in one row, each with its columns. */
const indicator = (id: string, ja: string): FormInput['blocks'][number]['fields'] => [
  { id: `${id}Name`, label: { ja, en: id }, role: 'plan', from: { column: ['指標名'], under: [ja] } },
  { id: `${id}Unit`, label: { ja: `${ja}の単位`, en: id }, role: 'plan', from: { column: ['単位'], under: [ja] } },
  {
    id: `${id}Was`,
    label: { ja: `${ja}の前年度実績`, en: id },
    type: 'number',
    role: 'plan',
    from: { column: ['実績'], under: [ja], year: 'cycle-1' },
  },
  {
    id: `${id}Target`,
    label: { ja: `${ja}の目標`, en: id },
    type: 'number',
    role: 'plan',
    from: { column: ['目標'], under: [ja], year: 'cycle' },
  },
  {
    id: `${id}Now`,
    label: { ja: `${ja}の実績`, en: id },
    type: 'number',
    role: 'answer',
    from: { column: ['実績'], under: [ja], year: 'cycle' },
  },
];

const FORM = formInYear(
  formFrom({
    id: 'two-indicators',
    version: 1,
    title: { ja: '二つの指標のある表', en: 'A table with two indicators' },
    vocabularies: { rating: { choices: [{ value: '達成' }, { value: '概ね達成' }, { value: '一部達成' }] } },
    blocks: [
      {
        id: 'programme',
        label: { ja: '事業', en: 'Programme' },
        layout: 'table',
        key: ['programme'],
        fields: [
          {
            id: 'programme',
            label: { ja: '事業名', en: 'Programme' },
            role: 'key',
            required: true,
            from: { column: ['事業名'] },
          },
          ...indicator('done', '活動指標'),
          ...indicator('came', '成果指標'),
          { id: 'status', label: { ja: '実施状況', en: 'Status' }, role: 'answer', from: { column: ['実施状況'] } },
          {
            id: 'rating',
            label: { ja: '評価', en: 'Rating' },
            type: 'choice',
            vocabulary: 'rating',
            role: 'answer',
            from: { column: ['評価'] },
          },
        ],
      },
    ],
    checks: {
      fields: {
        'programme.doneName': 'indicator',
        'programme.doneUnit': 'unit',
        'programme.cameName': 'indicator',
        'programme.cameUnit': 'unit',
      },
    },
  }),
  2023,
);
const LEGEND = '達成：目標の100％以上　概ね達成：目標の80％以上100％未満　一部達成：目標の80％未満';

type Three = readonly [was: number, target: number, now: number];

function row(at: number, done: Three, came: Three | undefined, rating: string): FormRecord {
  const of = (id: string, name: string, unit: string, [was, target, now]: Three) => ({
    [`${id}Name`]: name,
    [`${id}Unit`]: unit,
    [`${id}Was`]: String(was),
    [`${id}Target`]: String(target),
    [`${id}Now`]: String(now),
  });
  const texts: Readonly<Record<string, string>> = {
    programme: `事業${at}`,
    ...of('done', '講座の回数', '回', done),
    ...(came ? of('came', '受講者数', '人', came) : {}),
    rating,
  };
  const cells = Object.entries(texts).map(([id, text], i): [string, RecordCell] => [
    id,
    { value: { kind: 'value', text, raw: text }, address: `${String.fromCharCode(65 + i)}${at + 2}` },
  ]);
  return {
    block: 'programme',
    sheet: '表',
    key: { programme: `事業${at}` },
    cells: Object.fromEntries(cells),
    rows: [at + 2, at + 2],
  };
}

/** Rated by what came of it, though what was done says something else. */
const BY_THE_SECOND = Array.from({ length: 6 }, (_, at) => row(at, [10, 12, 12], [80, 100, 90], '概ね達成'));

function found(rule: string, records: readonly FormRecord[], previous?: readonly FormRecord[]): string[] {
  return findInContent({ form: FORM, records, previous, legends: [LEGEND] }).flatMap(({ check, finding }) =>
    CONTENT_CODES[check.code].rule === rule ? [finding.message.ja] : [],
  );
}

describe('two indicators side by side', () => {
  it('[R39] go by the second, where the ratings of the table do', () => {
    assert.deepEqual(found('R39', BY_THE_SECOND), []);
    const [message, ...others] = found('R39', [...BY_THE_SECOND, row(6, [10, 12, 12], [80, 100, 90], '達成')]);
    assert.match(message ?? '', /達成率は90％で、「達成」/);
    assert.deepEqual(others, []);
  });

  it('[R39] go by the first, where a row has no second', () => {
    assert.deepEqual(found('R39', [...BY_THE_SECOND, row(6, [10, 12, 12], undefined, '達成')]), []);
    assert.equal(found('R39', [...BY_THE_SECOND, row(6, [10, 12, 9], undefined, '達成')]).length, 1);
  });

  it('[R39] go by either, where the table does not say by which', () => {
    assert.deepEqual(found('R39', [row(0, [10, 12, 12], [80, 100, 90], '達成')]), []);
    assert.deepEqual(found('R39', [row(0, [10, 12, 12], [80, 100, 90], '概ね達成')]), []);
    assert.equal(found('R39', [row(0, [10, 12, 12], [80, 100, 90], '一部達成')]).length, 1);
  });

  it('[R47] are each held against their own figure of last year', () => {
    const last = [row(0, [9, 10, 10], [70, 80, 80], '達成')];
    assert.deepEqual(found('R47', [row(0, [10, 12, 12], [80, 100, 90], '概ね達成')], last), []);
    const [message, ...others] = found('R47', [row(0, [10, 12, 12], [88, 100, 90], '概ね達成')], last);
    assert.match(message ?? '', /「80人」ですが、「88人」/);
    assert.deepEqual(others, []);
  });

  it('[R25] change each by itself', () => {
    assert.equal(found('R25', [row(0, [10, 12, 12], [80, 100, 210], '達成')]).length, 1);
    assert.deepEqual(found('R25', [row(0, [10, 12, 12], [80, 100, 90], '達成')]), []);
  });
});
