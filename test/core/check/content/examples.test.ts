import assert from 'node:assert/strict';
import { CONTENT_CHECKS } from '../../../../core/check/content/all-checks.js';
import { findInContent } from '../../../../core/check/content/check-content.js';
import type { ContentCheck, Example } from '../../../../core/check/content/finding.js';
import { CONTENT_CODES } from '../../../../core/issue/content-codes.js';
import { exampleInput } from '../../../support/content-form.js';

const found = ({ code }: ContentCheck, example: Example) =>
  findInContent(exampleInput(example)).filter(({ check }) => check.code === code);

const titled = ({ cells, previous }: Example) => JSON.stringify(previous ? { cells, previous } : cells);

describe('what each check of content finds, and passes over', () => {
  for (const check of CONTENT_CHECKS) {
    const { rule } = CONTENT_CODES[check.code];
    describe(`[${rule}] ${check.code}: ${check.looksFor.en}`, () => {
      for (const example of check.finds) {
        it(`finds ${titled(example)}`, () => assert.equal(found(check, example).length, 1));
      }
      for (const example of check.passes) {
        it(`passes ${titled(example)}`, () => {
          assert.deepEqual(
            found(check, example).map(({ finding }) => finding.message.ja),
            [],
          );
        });
      }
    });
  }

  it('has a check for every code', () => {
    assert.deepEqual(CONTENT_CHECKS.map(({ code }) => code).sort(), Object.keys(CONTENT_CODES).sort());
  });
});

const WIDE = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const SPACED = (text: string) => text.replace(/([、。])/g, '$1　\n').replace(/(人|件|度)/g, '$1 ');
const LAYOUTS: readonly (readonly [string, (text: string) => string])[] = [
  ['full width', WIDE],
  ['spaces and line breaks', SPACED],
];

describe('layout changes nothing', () => {
  const changed = (cells: Readonly<Record<string, string>>, layout: (text: string) => string) =>
    Object.fromEntries(
      Object.entries(cells).map(([id, text]) => [
        id,
        ['rating', 'legend', 'plannedDirection', 'programme'].includes(id) ? text : layout(text),
      ]),
    );
  for (const [name, layout] of LAYOUTS) {
    for (const check of CONTENT_CHECKS) {
      for (const example of [...check.finds, ...check.passes]) {
        it(`${name}: ${check.code} ${titled(example).slice(0, 60)}`, () => {
          const { cells, previous, others } = example;
          const other: Example = {
            cells: changed(cells, layout),
            ...(previous && { previous: changed(previous, layout) }),
            ...(others && { others: others.map((one) => changed(one, layout)) }),
          };
          const codes = (one: Example) => findInContent(exampleInput(one)).map(({ check: { code } }) => code);
          assert.deepEqual(codes(other), codes(example));
        });
      }
    }
  }
});
