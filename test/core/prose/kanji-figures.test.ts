import assert from 'node:assert/strict';
import { kanjiFigures } from '../../../core/prose/kanji-figures.js';
import { readProse } from '../../../core/prose/read-prose.js';

const values = (text: string) => kanjiFigures(text).map(({ value }) => value);

describe('figures in kanji', () => {
  it('are read by places, and digit by digit where they have none', () => {
    assert.deepEqual(values('三十二人、百二十件、二百六十五点、千二百円、八二%、十校'), [32, 120, 265, 1200, 82, 10]);
  });

  it('are one figure alone only before what is always counted', () => {
    assert.deepEqual(values('一か所、二園、五%、四世帯'), [1, 2, 5, 4]);
    assert.deepEqual(values('一人ひとり、一部、一体、二次、第三回、一校時、一名称'), []);
  });

  it('are none where digits do not make a number, or an age, an hour or a length of time is meant', () => {
    assert.deepEqual(values('二三十人、三歳、八時、二日間、十年間'), []);
  });

  it('are figures like any others to what is read, and never a part of a year', () => {
    const { figures, years } = readProse('令和三年度は男三十二人、女二十九人、合計六十一人', 2022);
    assert.deepEqual(
      figures.map(({ value }) => value),
      [32, 29, 61],
    );
    assert.equal(years.length, 1);
  });
});
