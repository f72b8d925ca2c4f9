import assert from 'node:assert/strict';
import type { Vocabulary } from '../../../core/form/form.js';
import { findChoice, spellingsOf, type ChoiceMatch } from '../../../core/text/choice.js';

const RATING: Vocabulary = {
  choices: [
    { value: '達成', aliases: [] },
    { value: '継続', aliases: ['継続実施'] },
    { value: 'A', aliases: ['Aランク'] },
  ],
  unset: ['未選択', '選択してください'],
  qualified: false,
};

describe('choices in any spelling', () => {
  const cases: [text: string, match: ChoiceMatch | undefined][] = [
    ['継続', { label: '継続', normalised: false }],
    [' 継続\n', { label: '継続', normalised: false }],
    ['③継続', { label: '継続', normalised: true }],
    ['③ 継 続', { label: '継続', normalised: true }],
    ['（３）継続実施', { label: '継続', normalised: true }],
    ['3.継続', { label: '継続', normalised: true }],
    ['継続実施', { label: '継続', normalised: true }],
    ['Ａ', { label: 'A', normalised: true }],
    ['a', { label: 'A', normalised: true }],
    ['Ａランク', { label: 'A', normalised: true }],
    ['未選択', { unset: '未選択' }],
    ['未 選 択', { unset: '未選択' }],
    ['継続する', undefined],
    ['達成・継続', undefined],
    ['3', undefined],
    ['③', undefined],
    ['', undefined],
  ];
  for (const [text, match] of cases) {
    it(`「${text.replaceAll('\n', '⏎')}」 is ${match ? JSON.stringify(match) : 'none of them'}`, () =>
      assert.deepEqual(findChoice(spellingsOf(RATING), text), match));
  }

  it('tells marks apart where they are the choices', () => {
    const marks: Vocabulary = {
      choices: ['①', '②', '③'].map((value) => ({ value, aliases: [] })),
      unset: [],
      qualified: false,
    };
    assert.deepEqual(findChoice(spellingsOf(marks), '②'), { label: '②', normalised: false });
    assert.deepEqual(findChoice(spellingsOf(marks), '3'), { label: '③', normalised: true });
    assert.equal(findChoice(spellingsOf(marks), '④'), undefined);
  });

  it('does not take a decimal for a numbered choice', () => {
    const grades: Vocabulary = { choices: [{ value: '5', aliases: [] }], unset: [], qualified: false };
    assert.equal(findChoice(spellingsOf(grades), '1.5'), undefined);
    assert.deepEqual(findChoice(spellingsOf(grades), '1. 5'), { label: '5', normalised: true });
  });

  it('takes a choice with a qualifier in brackets where the form allows it', () => {
    const plans: Vocabulary = { ...RATING, qualified: true };
    assert.deepEqual(findChoice(spellingsOf(plans), '継続\n（中学生まで）'), {
      label: '継続',
      normalised: false,
      qualifier: '中学生まで',
    });
    assert.equal(findChoice(spellingsOf(plans), '拡大（中学生まで）'), undefined);
    assert.equal(findChoice(spellingsOf(RATING), '継続（中学生まで）'), undefined);
  });
});
