import assert from 'node:assert/strict';
import { findInContent } from '../../../../core/check/content/check-content.js';
import type { Example } from '../../../../core/check/content/finding.js';
import { CONTENT_CODES } from '../../../../core/issue/content-codes.js';
import { exampleInput } from '../../../support/content-form.js';
import { REWORDED } from './reworded.js';
import { REWORDED_FIGURES } from './reworded-figures.js';
import { MANNERS } from './unseen-manners.js';
import { NOTES } from './unseen-notes.js';
import { UNSEEN } from './unseen-sentences.js';

const finds = (rule: string, example: Example) =>
  findInContent(exampleInput(example)).some(({ check }) => CONTENT_CODES[check.code].rule === rule);

const SETS = [
  ['sentences', UNSEEN],
  ['notes and noun phrases', NOTES],
  ['figures that are worded otherwise', REWORDED_FIGURES],
  ['ratings, denials and spellings that are worded otherwise', REWORDED],
  ['wholes and parts that stand apart', MANNERS],
] as const;

for (const [name, rules] of SETS) {
  describe(`the checks of content on ${name} that they were not written from`, () => {
    const all = Object.entries(rules);

    it('find at least 19 of 20', () => {
      const asked = all.flatMap(([rule, sentences]) => sentences.finds.map((example) => ({ rule, example })));
      const missed = asked.filter(({ rule, example }) => !finds(rule, example));
      assert.ok(
        missed.length * 20 <= asked.length,
        missed.map(({ rule, example }) => `${rule} ${JSON.stringify(example)}`).join('\n'),
      );
    });

    for (const [rule, { passes }] of all) {
      it(`[${rule}] pass over what only sounds like it`, () => {
        assert.deepEqual(
          passes.filter((example) => finds(rule, example)),
          [],
        );
      });
    }
  });
}
