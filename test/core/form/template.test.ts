import assert from 'node:assert/strict';
import { compileTemplate } from '../../../core/form/template.js';

describe('templates of a form', () => {
  const cases: [template: string, text: string, parts: Record<string, string> | undefined][] = [
    ['回答課:{department}', '回答課：福祉課', { department: '福祉課' }],
    ['回答課:{department}', '回 答 課 ： 福祉課', { department: '福祉課' }],
    ['回答課:{department}', '担当課：福祉課', undefined],
    ['({n})*', '（１）子育て', {}],
    ['({n})*', '(2) 居場所', {}],
    ['({n})*', '子育て(1)', undefined],
    ['*調書-{n:no}', '評価調書－３', { no: '３' }],
    [
      '{programme}（{departments}）*',
      '相談窓口\n（企画課・福祉課）\n＜重点＞',
      { programme: '相談窓口', departments: '企画課・福祉課' },
    ],
    ['{n}-{n}.*', '1-2. 見守り', {}],
    ['a.b', 'axb', undefined],
    [
      '{programme}（{departments}）＜*＞',
      '手当の上乗せ\n（幼稚園）\n（保育課）\n<重点>',
      { programme: '手当の上乗せ\n（幼稚園）', departments: '保育課' },
    ],
    ['{programme}（{departments}）', '見守り（仮）（福祉課）', { programme: '見守り（仮）', departments: '福祉課' }],
    ['{programme}（{departments}）', '（福祉課）', undefined],
    ['{n}', '③', {}],
    ['第{n:no}条*', '第 １２ 条　目的', { no: '１２' }],
    ['*', '', {}],
    ['回答課：（{department}）', '回答課：（　　）', { department: '' }],
    ['回答課：（{department}）', '回答課：（）', undefined],
    ['・', '･', {}],
    ['ガイド{n}', 'ｶﾞｲﾄﾞ３', {}],
    ['*年度*', '令和６年度', {}],
    ['𠮷{name}', '𠮷野', { name: '野' }],
  ];
  for (const [template, text, parts] of cases) {
    it(`「${template}」 and 「${text.replace(/\n/g, '⏎')}」`, () => {
      assert.deepEqual(compileTemplate(template)(text), parts);
    });
  }

  it('never takes long over a text made to be slow', () => {
    const match = compileTemplate('{a}({b})*({c})*');
    const started = process.hrtime.bigint();
    match('('.repeat(20_000));
    match('(('.repeat(190));
    for (const template of ['*x*x*x*x*x*y', '{a}{b}{c}{d}{e}{f}', '{a}x{b}x{c}x{d}x{e}x{f}y']) {
      compileTemplate(template)('x'.repeat(400));
    }
    assert.ok(process.hrtime.bigint() - started < 1_000_000_000n);
  });
});
