import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spellingsOf } from '../../../core/text/choice.js';
import { readMarked } from '../../../core/text/marked-choices.js';

const vocabulary = (...values: string[]) =>
  spellingsOf({ choices: values.map((value) => ({ value, aliases: [] })), unset: [], qualified: false });

const DONE = vocabulary('達成', '概ね達成', '未達成');
const FIVE = vocabulary('5', '4', '3', '2', '1');
const LETTERS = vocabulary('A', 'B', 'C');
const HAS = vocabulary('有', '無');
const ONE = vocabulary('該当する');

describe('a text that lists the choices, of which one is marked', () => {
  for (const [choices, text, marked, to, written] of [
    [DONE, '☑達成　□概ね達成　□未達成', '達成', '未達成', '□達成　□概ね達成　☑未達成'],
    [DONE, '□達成　□概ね達成　□未達成', '', '概ね達成', '□達成　☑概ね達成　□未達成'],
    [DONE, '□達成　■概ね達成　□未達成', '概ね達成', '達成', '■達成　□概ね達成　□未達成'],
    [DONE, '☑ 達成\n□ 概ね達成\n□ 未達成（理由：　）', '達成', '', '□ 達成\n□ 概ね達成\n□ 未達成（理由：　）'],
    [DONE, 'レ達成　□概ね達成　□未達成', '達成', '概ね達成', '□達成　レ概ね達成　□未達成'],
    [DONE, '（○）達成　（　）概ね達成　（　）未達成', '達成', '未達成', '（　）達成　（　）概ね達成　（○）未達成'],
    [DONE, '( )達成 ( )概ね達成 ( )未達成', '', '達成', '(○)達成 ( )概ね達成 ( )未達成'],
    [DONE, '【　】達成　【レ】概ね達成　【　】未達成', '概ね達成', '達成', '【レ】達成　【　】概ね達成　【　】未達成'],
    [DONE, '達成□　概ね達成☑　未達成□', '概ね達成', '達成', '達成☑　概ね達成□　未達成□'],
    [DONE, '●達成　○概ね達成　○未達成', '達成', '未達成', '○達成　○概ね達成　●未達成'],
    [DONE, '✓達成　概ね達成　未達成', '達成', '未達成', '達成　概ね達成　✓未達成'],
    [DONE, '達成　✓概ね達成　未達成', '概ね達成', '', '達成　概ね達成　未達成'],
    [DONE, '達成・概ね達成・未達成', '', '達成', '○達成・概ね達成・未達成'],
    [DONE, '１．達成　２．概ね達成　③．未達成', '未達成', '達成', '①．達成　２．概ね達成　３．未達成'],
    [DONE, '①達成　②概ね達成　③未達成', '', '達成', '①○達成　②概ね達成　③未達成'],
    [FIVE, '５・④・３・２・１', '4', '2', '５・４・３・②・１'],
    [FIVE, '5 ④ 3 2 1', '4', '', '5 4 3 2 1'],
    [FIVE, '❹ 5 3 2 1', '4', '2', '4 5 3 ❷ 1'],
    [FIVE, '５・４⃝・３・２・１', '4', '2', '５・４・３・２⃝・１'],
    [FIVE, '５・（４）・３・２・１', '4', '2', '５・４・３・（２）・１'],
    [FIVE, '５・４・３・２・１', '', '1', '５・４・３・２・①'],
    [FIVE, '□５　☑４　□３　□２　□１', '4', '5', '☑５　□４　□３　□２　□１'],
    [LETTERS, 'Ａ・Ⓑ・Ｃ', 'B', 'A', 'Ⓐ・Ｂ・Ｃ'],
    [HAS, '有（　）　無（○）', '無', '有', '有（○）　無（　）'],
    [HAS, '有・無', '', '有', '○有・無'],
    [ONE, '□該当する', '', '該当する', '☑該当する'],
    [ONE, '☑該当する', '該当する', '', '□該当する'],
  ] as const) {
    it(`「${text}」 means ${marked || 'nothing'}, and with ${to || 'nothing'} is 「${written}」`, () => {
      const read = readMarked(choices, text);
      assert.deepEqual(read?.marked, marked === '' ? [] : [marked]);
      assert.equal(read?.mark(to || undefined), written);
      assert.deepEqual(readMarked(choices, written)?.marked, to === '' ? [] : [to]);
      // And back again.
      const back = readMarked(choices, written)?.mark(marked || undefined);
      assert.deepEqual(readMarked(choices, back ?? '')?.marked, marked === '' ? [] : [marked]);
    });
  }

  it('says of two marks that there are two', () => {
    assert.deepEqual(readMarked(FIVE, '５・④・③・２・１')?.marked, ['4', '3']);
    assert.deepEqual(readMarked(DONE, '☑達成　☑概ね達成　□未達成')?.marked, ['達成', '概ね達成']);
    assert.equal(readMarked(DONE, '☑達成　☑概ね達成　□未達成')?.mark('達成'), '☑達成　□概ね達成　□未達成');
  });

  it('is none where a choice is part of another word, or stands alone', () => {
    for (const text of ['目標の達成について', '達成度', '達成', ''])
      assert.equal(readMarked(DONE, text), undefined, text);
    for (const text of ['10点', '4']) assert.equal(readMarked(FIVE, text), undefined, text);
  });

  it('is not marked with a choice that it does not list', () => {
    assert.equal(readMarked(DONE, '☑達成　□未達成')?.mark('概ね達成'), undefined);
  });

  it('is marked any number of times without anything else changing', () => {
    const lists = [
      '☐達成／☐概ね達成／☐未達成 ※一つに印',
      '1.達成 2.概ね達成 3.未達成',
      '（　）達成 （　）概ね達成 （　）未達成',
    ];
    const choice = fc.constantFrom(undefined, '達成', '概ね達成', '未達成');
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.array(choice, { maxLength: 6 }), (list, steps) => {
        const marked = steps.reduce<string>((text, step) => readMarked(DONE, text)?.mark(step) ?? '?', list);
        assert.deepEqual(readMarked(DONE, marked)?.marked, [steps.at(-1) ?? []].flat());
        assert.equal(readMarked(DONE, marked)?.mark(undefined), list);
      }),
    );
  });
});
