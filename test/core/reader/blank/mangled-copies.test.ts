/**
 * Copies of a known blank, as staff send them back: with the blank at hand also those are read whose headers nobody could
 * know. A failing case is repeated by `npm run mangle -- --blank --only BOOK --seed SEED --runs 1 --with NAME,NAME`.
 */
import assert from 'node:assert/strict';
import { BLANK_DISTORTIONS, blankOf, runAgainstBlank } from '../../../support/mangle/against-blank.js';
import { describeCase } from '../../../support/mangle/campaign.js';
import { DISTORTIONS } from '../../../support/mangle/distortions.js';
import { sampleBooks } from '../../../support/sample-books/sample-books.js';

const SEEDS = [1, 2, 3, 4];

describe('a distorted copy of a known blank', () => {
  for (const [name, book] of sampleBooks()) {
    const blank = blankOf(book);
    for (const distortion of [...DISTORTIONS, ...BLANK_DISTORTIONS]) {
      it(`${name}: ${distortion.name} changes no record`, () => {
        for (const seed of SEEDS) {
          const mangled = { seed, name, distortions: [distortion] };
          const { difference, dropped } = runAgainstBlank(book, blank, mangled);
          assert.equal(difference ?? dropped[0], undefined, describeCase(mangled));
        }
      });
    }
  }
});
