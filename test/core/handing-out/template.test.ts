import assert from 'node:assert/strict';
import { DEFAULT_TEMPLATES } from '../../../core/handing-out/default-templates.js';
import { placeTexts, type NoticeFacts } from '../../../core/handing-out/place-texts.js';
import { PURPOSES } from '../../../core/handing-out/purpose.js';
import { fillTemplate, templateComplaints } from '../../../core/handing-out/template.js';

const FACTS: NoticeFacts = {
  department: '福祉課',
  municipality: '若草町',
  plan: '総合計画',
  fiscalYear: 2025,
  deadline: '2026-05-15',
  rows: 12,
  blank: 3,
  missing: [
    { row: '見守り活動', field: '取組の成果' },
    { row: '', field: '自己評価' },
  ],
  reasons: [
    { row: '', field: '', text: '数値を確かめてください。' },
    { row: '見守り活動', field: '実績', text: '単位が違います' },
  ],
  page: 'https://torimatome.example.lg.jp/#/cycles/1/submission',
  sender: '青木 まとめ',
};
const TODAY = '2026-05-12';
const filled = (body: string, facts: Partial<NoticeFacts> = {}) =>
  fillTemplate({ subject: '件名', body }, placeTexts({ ...FACTS, ...facts }, TODAY)).body;

describe('the text that a department is told something with', () => {
  it('is filled in with what concerns the department, days and years as Japanese letters write them', () => {
    assert.equal(filled('{課名}　御中\n{計画}（{年度}）'), '福祉課　御中\n総合計画（令和7年度）');
    assert.equal(filled('期限：{期限}（{残り}）'), '期限：令和8年5月15日（金）（あと3日）');
    assert.equal(filled('{残り}', { deadline: TODAY }), '本日まで');
    assert.equal(filled('{残り}', { deadline: '2026-05-10' }), '2日過ぎています');
    assert.equal(filled('{年度}', { fiscalYear: 2019 }), '令和元年度');
  });

  it('names the department’s own missing cells by row and field, and how many more there are', () => {
    assert.equal(filled('{足りない欄}'), '・「見守り活動」の取組の成果\n・自己評価\n・ほか1件');
    assert.equal(filled('{足りない件数}件'), '3件');
  });

  it('says why answers were returned, with the cell that each reason is about', () => {
    assert.equal(filled('{差戻し理由}'), '数値を確かめてください。\n・「見守り活動」の実績：単位が違います');
  });

  it('leaves a line out in which there is nothing to say, and no second blank line behind it', () => {
    assert.equal(filled('前\n\n提出期限：{期限}\n\n後', { deadline: null }), '前\n\n後');
    assert.equal(filled('欄が{足りない件数}件あります。\n{足りない欄}\n後', { blank: 0, missing: [] }), '後');
    assert.equal(filled('{課名} {期限}', { deadline: null }), '福祉課');
  });

  it('takes braces of either width, with spaces in them', () => {
    assert.equal(filled('｛課名｝と{ 課名 }'), '福祉課と福祉課');
  });

  it('does not fill in what stands in a department’s own words', () => {
    assert.equal(filled('{課名}', { department: '{期限}$&課' }), '{期限}$&課');
  });

  it('keeps a subject to one line', () => {
    const texts = placeTexts(FACTS, TODAY);
    assert.equal(fillTemplate({ subject: '{足りない欄}', body: '' }, texts).subject.includes('\n'), false);
  });

  const complaints = [
    ['{課名}と{期限}', []],
    ['{課}', [{ kind: 'unknown', written: '{課}' }]],
    [
      '｛〆切｝と{}',
      [
        { kind: 'unknown', written: '｛〆切｝' },
        { kind: 'unknown', written: '{}' },
      ],
    ],
    ['よい行\n{課名', [{ kind: 'unpaired', written: '{課名' }]],
    ['課名}', [{ kind: 'unpaired', written: '課名}' }]],
  ] as const;
  for (const [text, found] of complaints) {
    it(`is checked before it is kept: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(templateComplaints(text), found));
  }

  it('comes with the product for every purpose, and the product’s own has no fault', () => {
    for (const purpose of PURPOSES) {
      const { subject, body } = DEFAULT_TEMPLATES[purpose];
      assert.deepEqual([...templateComplaints(subject), ...templateComplaints(body)], []);
      const text = fillTemplate({ subject, body }, placeTexts(FACTS, TODAY));
      assert.match(text.body, /^福祉課　御中\n/);
      assert.doesNotMatch(`${text.subject}${text.body}`, /[{}]|\n\n\n/);
    }
  });
});
