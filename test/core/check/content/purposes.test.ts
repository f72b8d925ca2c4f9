import assert from 'node:assert/strict';
import { usesOf } from '../../../../core/check/content/purposes.js';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import { formInYear } from '../../../../core/form/form-year.js';

type FieldInput = FormInput['blocks'][number]['fields'][number];

const figure = (id: string, ja: string, column: string[]): FieldInput => ({
  id,
  label: { ja, en: id },
  type: 'number',
  role: 'plan',
  from: { column },
});

/** What each of the columns is for, in a form of 令和6年度. */
function purposes(fields: readonly FieldInput[]): string[] {
  const name: FieldInput = {
    id: 'name',
    label: { ja: '事業名', en: 'Name' },
    role: 'key',
    required: true,
    from: { column: ['事業名'] },
  };
  const document: FormInput = {
    id: 'years',
    version: 1,
    title: { ja: '年度の並ぶ表', en: 'Years side by side' },
    blocks: [
      { id: 'rows', label: { ja: '行', en: 'Rows' }, layout: 'table', key: ['name'], fields: [name, ...fields] },
    ],
  };
  const form = formInYear(formFrom(document), 2024);
  const [block] = form.blocks;
  return block
    ? usesOf(form, block)
        .slice(1)
        .map(({ purpose, year }) => `${purpose} ${year ?? ''}`.trim())
    : [];
}

const YEARS = [2, 3, 4, 5, 6];

describe('what columns of several years are for', () => {
  it('takes five years side by side for results, the first of them too', () => {
    const columns = YEARS.map((year) => figure(`r${year}`, `令和${year}年度`, [`令和${year}年度`]));
    assert.deepEqual(purposes(columns), ['figure 2020', 'figure 2021', 'figure 2022', 'figure 2023', 'figure 2024']);
  });

  it('takes a year that stands apart for the one that the plan began with', () => {
    const columns = [1, 5, 6].map((year) => figure(`r${year}`, `令和${year}年度`, [`令和${year}年度`]));
    assert.deepEqual(purposes(columns), ['baseline 2019', 'figure 2023', 'figure 2024']);
  });

  it('tells plans from results by the word in brackets', () => {
    const columns = ['計画', '実績'].map((word, i) =>
      figure(`r${i}`, `令和6年度（${word}）`, [`令和6年度（${word}）`]),
    );
    assert.deepEqual(purposes(columns), ['target 2024', 'figure 2024']);
  });

  it('takes notes for what is evaluated', () => {
    const note: FieldInput = {
      id: 'note',
      label: { ja: '備考', en: 'Notes' },
      role: 'answer',
      from: { column: ['備考'] },
    };
    assert.deepEqual(purposes([note]), ['evaluation']);
  });
});
