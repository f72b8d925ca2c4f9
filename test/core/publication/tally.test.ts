import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { formInYear } from '../../../core/form/form-year.js';
import { linkRecords } from '../../../core/programme-link/linked-records.js';
import { publicationOf } from '../../../core/publication/publication-of.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { FormRecord } from '../../../core/record/record.js';
import { textValue } from '../../../core/record/value.js';

const column = (...texts: string[]) => ({ column: texts });
const label = (ja: string) => ({ ja, en: ja });
const answered = { role: 'answer', required: true } as const;

const DOCUMENT: FormInput = {
  id: 'parks',
  version: 1,
  title: label('公園の評価'),
  departments: [{ name: '公園課' }, { name: '保育所・幼稚園課' }],
  progressBy: 'department',
  vocabularies: {
    rating: { choices: [{ value: '◎' }, { value: '○' }, { value: '△' }] },
    direction: { choices: [{ value: '拡充' }, { value: '継続' }, { value: '見直し' }], qualified: true },
  },
  blocks: [
    {
      id: 'park',
      label: label('公園'),
      layout: 'table',
      key: ['park'],
      fields: [
        { id: 'goal', label: label('基本目標'), role: 'plan', fillDown: true, from: column('基本目標') },
        { id: 'park', label: label('事業名'), role: 'key', required: true, from: column('事業名') },
        {
          id: 'department',
          label: label('担当課'),
          type: 'department',
          several: true,
          role: 'plan',
          from: column('担当課'),
        },
        { id: 'person', label: label('担当者氏名'), role: 'answer', from: column('担当者氏名') },
        { id: 'target', label: label('目標値'), role: 'plan', from: column('目標値') },
        { id: 'actual', label: label('実績値'), ...answered, from: column('実績値') },
        {
          id: 'rating',
          label: label('評価区分'),
          type: 'choice',
          vocabulary: 'rating',
          ...answered,
          from: column('評価区分'),
        },
        {
          id: 'next',
          label: label('次年度の方向性'),
          type: 'choice',
          vocabulary: 'direction',
          ...answered,
          from: column('次年度の方向性'),
        },
      ],
    },
  ],
};

type Line = readonly [
  goal: string,
  park: string,
  department: string,
  target: string,
  actual: string,
  rating: string,
  next: string,
];

const record = ([goal, park, department, target, actual, rating, next]: Line): FormRecord => ({
  block: 'park',
  sheet: '一覧',
  key: { park },
  rows: [1, 1],
  cells: Object.fromEntries(
    Object.entries({ goal, park, department, person: '田所 内線12', target, actual, rating, next }).map(
      ([id, text]) => {
        return [id, { value: textValue(text), address: '' }] as const;
      },
    ),
  ),
});

const LAST: readonly Line[] = [
  ['緑をふやす', '池の広場', '公園課', '10か所', '9か所', '○', '継続'],
  ['緑をふやす', '花の小道', '公園課', '3回', '3回', '△', '継続'],
  ['水をきれいに', '旧水路の清掃', '公園課', '2回', '2回', '◎', '継続'],
];
const NOW: readonly Line[] = [
  ['緑をふやす', '池の広場', '公園課・保育所・幼稚園課', '10か所', '11か所', '◎', '拡充（北側のみ）'],
  ['緑をふやす', '花の小道', '公園課', '3回', '準備中', '○', '継続'],
  ['水をきれいに', '水路の苦情', '公園課', '5件', '4件', '', '継続'],
  ['水をきれいに', '川あそび', '保育所・幼稚園課', '4回', '3回', 'よい', '見直し'],
];

function published(document: FormInput = DOCUMENT) {
  const form = formInYear(formFrom(document), 2025);
  const [records, last] = [NOW.map(record), LAST.map(record)];
  return publicationOf({
    form,
    municipality: '見本市',
    plan: '緑の計画',
    fiscalYear: 2025,
    revision: 5,
    at: new Date('2026-05-15T01:00:00Z'),
    seal: 'abc',
    rows: RecordTable.of(form, records, { idOf: ({ key }) => `id-${key['park']}` }).rows,
    conflicts: [],
    departments: [{ name: '公園課', state: 'accepted', unanswered: 0 }],
    changedGiven: [],
    isCycleOpen: false,
    isSuperseded: false,
    last: {
      fiscalYear: 2024,
      revision: 9,
      form: formInYear(form, 2024),
      records: last,
      linked: linkRecords(form, [], last, records),
    },
  });
}

describe('what is published of a form that says nothing of it', () => {
  const { about, blocks, tally } = published();
  const [rating, direction] = tally.choices;

  it('says whose it is, of which moment in Japan, and that it is final', () => {
    assert.deepEqual([about.municipality, about.at, about.state], ['見本市', '2026-05-15T10:00:00+09:00', 'final']);
  });

  it('has no field that names a person', () => {
    assert.deepEqual(
      blocks[0]?.fields.map(({ id }) => id),
      ['goal', 'park', 'department', 'target', 'actual', 'rating', 'next'],
    );
    assert.doesNotMatch(JSON.stringify(blocks), /田所/u);
  });

  it('has figures as numbers with their units, and choices with what is written behind them', () => {
    const [pond] = blocks[0]?.rows ?? [];
    assert.deepEqual(pond?.cells['actual'], { kind: 'value', text: '11か所', value: 11, unit: 'か所', note: null });
    assert.deepEqual(pond?.cells['next'], {
      kind: 'value',
      text: '拡充（北側のみ）',
      value: '拡充',
      unit: null,
      note: '北側のみ',
    });
    assert.deepEqual(pond?.cells['department']?.value, '公園課\n保育所・幼稚園課');
    assert.deepEqual(pond?.last[0]?.cells['actual']?.value, 9);
  });

  it('counts the rating by goal and department, with last year beside', () => {
    assert.deepEqual([rating?.field, rating?.kind], ['rating', 'rating']);
    assert.deepEqual(rating?.now, { rows: 4, values: [1, 1, 0], blank: 1, other: 1 });
    assert.deepEqual(rating?.last, { rows: 3, values: [1, 1, 1], blank: 0, other: 0 });
    assert.deepEqual(tally.goal?.ja, '基本目標');
    assert.deepEqual(
      rating?.byGoal.map(({ name, now, last }) => [name, now.values, last?.values]),
      [
        ['緑をふやす', [1, 1, 0], [0, 1, 1]],
        ['水をきれいに', [0, 0, 0], [1, 0, 0]],
      ],
    );
    assert.deepEqual(
      rating?.byDepartment.map(({ name, now }) => [name, now.rows]),
      [
        ['公園課', 3],
        ['保育所・幼稚園課', 2],
      ],
    );
    assert.deepEqual(rating?.moves, [
      { from: '○', to: '◎', rows: 1 },
      { from: '△', to: '○', rows: 1 },
    ]);
  });

  it('counts where it is to go, also where the header speaks of next year', () => {
    assert.deepEqual([direction?.field, direction?.kind, direction?.now.values], ['next', 'direction', [1, 2, 1]]);
  });

  it('counts targets that are reached: of complaints less is better, and no figure is none', () => {
    assert.deepEqual(tally.targets[0]?.now, { rows: 4, reached: 2, missed: 1, untold: 1 });
  });

  it('knows what is new and what ended', () => {
    assert.deepEqual(
      blocks[0]?.rows.map(({ change }) => change),
      ['same', 'same', 'new', 'new'],
    );
    assert.deepEqual(
      blocks[0]?.ended.map(({ name }) => name),
      ['旧水路の清掃'],
    );
    const [one] = tally.programmes;
    assert.deepEqual([one?.rows, one?.last, one?.same, one?.begun, one?.ended], [4, 3, 2, 2, 1]);
  });
});

describe('what is published of a form that says what counts', () => {
  const said = published({
    ...DOCUMENT,
    tally: {
      groups: ['department'],
      choices: [{ field: 'park.next', as: 'rating' }],
      targets: [{ target: 'park.target', result: 'park.actual', better: 'less' }],
    },
    publication: {
      leftOut: ['park.goal'],
      shown: ['park.person'],
      units: { 'park.target': '個' },
      definitions: { 'park.actual': label('数えたもの') },
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      areaCode: '132101',
      contact: '見本市公園課',
    },
  });

  it('counts that and nothing else', () => {
    assert.deepEqual(
      said.tally.choices.map(({ field, kind }) => [field, kind]),
      [['next', 'rating']],
    );
    assert.deepEqual(said.tally.targets[0]?.now, { rows: 4, reached: 2, missed: 1, untold: 1 });
    assert.equal(said.tally.goal?.ja, '担当課');
  });

  it('leaves out and shows what the form wants, and says its licence and definitions', () => {
    const fields = said.blocks[0]?.fields ?? [];
    assert.ok(fields.some(({ id }) => id === 'person') && !fields.some(({ id }) => id === 'goal'));
    assert.equal(fields.find(({ id }) => id === 'actual')?.definition?.ja, '数えたもの');
    assert.deepEqual(
      [said.about.licence?.name, said.about.areaCode, said.about.contact],
      ['CC BY 4.0', '132101', '見本市公園課'],
    );
  });

  it('is refused where it names what is not there', () => {
    assert.throws(
      () => formFrom({ ...DOCUMENT, tally: { choices: [{ field: 'park.none' }] } }),
      /no field is called park.none/,
    );
    assert.throws(() => formFrom({ ...DOCUMENT, publication: { leftOut: ['none'] } }), /block\.field/);
  });
});
