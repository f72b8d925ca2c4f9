import assert from 'node:assert/strict';
import fc from 'fast-check';
import { departmentKey } from '../../../core/form/department.js';
import { compileTemplate } from '../../../core/form/template.js';
import { headerText } from '../../../core/reader/survey/header-text.js';
import { keyName } from '../../../core/record/key-name.js';
import { sameValue } from '../../../core/record/canonical.js';
import { textValue } from '../../../core/record/value.js';
import { matchChoice } from '../../../core/text/choice.js';
import { parseDate } from '../../../core/text/japanese-date.js';
import { compact, trimText } from '../../../core/text/normalise.js';
import { parseNumber } from '../../../core/text/number.js';
import { isBlankText, withoutUnseen, withoutUnseenMarks } from '../../../core/text/unseen.js';
import { EVALUATION_FORM as FORM } from '../../support/evaluation-form.js';

/** One of each kind: zero width, joiners, directions, soft hyphen, fillers, variation selectors, tags. */
const UNSEEN = [
  ...[0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a],
  ...[0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb],
  ...[0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe01ef],
].map((code) => String.fromCodePoint(code));

const unseen = fc.constantFrom(...UNSEEN);
const field = (id: string) => FORM.blocks[0]!.fields.find((one) => one.id === id)!;

/** A text with something that nobody sees at a place between its characters. */
function strewn(text: string): fc.Arbitrary<string> {
  const characters = [...text];
  return fc.array(fc.tuple(fc.nat(characters.length), unseen), { minLength: 1, maxLength: 4 }).map((marks) =>
    Array.from({ length: characters.length + 1 }, (_, at) => {
      const here = marks.filter(([place]) => place === at).map(([, mark]) => mark);
      return here.join('') + (characters[at] ?? '');
    }).join(''),
  );
}

describe('what nobody sees in a text', () => {
  const LAWS: readonly (readonly [what: string, text: string, read: (text: string) => unknown])[] = [
    ['a name', 'ＡＢＣの　相談', compact],
    ['a header', '取組状況（令和6年度）', headerText],
    ['a key', '広場の開設', (programme) => keyName(FORM, 'entry', { programme, department: '企画課' })],
    ['a department', '健康部 福祉課（障がい係）', (text) => departmentKey(FORM, text, false)],
    ['several departments', '企画課・福祉課', (text) => departmentKey(FORM, text, true)],
    ['a choice', '③継続', (text) => (matchChoice(FORM, field('rating'), text) as { label: string }).label],
    ['a number', '△1,234.5', (text) => parseNumber(text)],
    ['a date', '令和6年4月1日', parseDate],
    ['a heading', '(1)居場所づくり', (text) => compact(compileTemplate('({n}){name}')(text)?.['name'] ?? '')],
  ];
  for (const [what, text, read] of LAWS) {
    it(`[C6] [I3] does not change ${what}`, () => {
      fc.assert(fc.property(strewn(text), (other) => assert.deepEqual(read(other), read(text))));
    });
  }

  it('[C7] is blank where there is nothing else', () => {
    fc.assert(fc.property(fc.array(fc.oneof(unseen, fc.constant(' '))), (marks) => isBlankText(marks.join(''))));
    assert.equal(isBlankText('・'), false);
  });

  it('[C6] does not make an edit of an answer; another form of a kanji does', () => {
    const same = (a: string, b: string) => sameValue(FORM, field('status'), textValue(a), textValue(b));
    assert.equal(same('開い\u200bた', '開いた'), true);
    assert.equal(same('葛\u{e0100}の会', '葛の会'), false);
    assert.equal(trimText('葛\u{e0100}\u200b'), '葛\u{e0100}');
  });

  it('is Unicode’s own set, and says nothing of what can be seen', () => {
    for (const mark of UNSEEN) assert.equal(withoutUnseen(`a${mark}b`), 'ab', mark.codePointAt(0)?.toString(16));
    for (const text of ['が', 'ｶﾞ', '𠮷', 'é', '㌔', '…', '０', '\u3000', '👨'])
      assert.equal(withoutUnseen(text), text);
    assert.equal(withoutUnseenMarks('葛\u{e0100}城\u200b'), '葛\u{e0100}城');
  });
});
