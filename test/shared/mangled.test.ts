/**
 * Reading the cities' workbooks as staff send them back: every workbook after each distortion alone and after random
 * combinations must give the records that are expected of it.
 */
import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import type { Book } from '../support/mangle/book.js';
import { sharedBooks } from '../support/mangle/books.js';
import { describeCase, randomCase, runCase, shortened, type MangleCase } from '../support/mangle/campaign.js';
import { DISTORTIONS } from '../support/mangle/distortions.js';

/** Combinations for each of the 28 workbooks. */
const COMBINATIONS = 36;
/** Whether everything that a distortion adds must be named by an issue. */
const TELLS_ALL = true;

function failureOf(book: Book, mangled: MangleCase): string | undefined {
  const { difference, dropped } = runCase(book, BUILT_IN_FORMS, mangled);
  return difference ?? (TELLS_ALL && dropped.length > 0 ? `no issue names ${dropped[0]}` : undefined);
}

function assertRead(book: Book, mangled: MangleCase): void {
  if (failureOf(book, mangled) === undefined) return;
  const short = shortened(mangled, (candidate) => failureOf(book, candidate) !== undefined);
  assert.fail(`${describeCase(short)}\n${failureOf(book, short)}`);
}

describe('reading the cities’ workbooks as staff send them back', () => {
  let books: ReadonlyMap<string, Book> = new Map();

  before(async () => {
    books = await sharedBooks();
  });

  it('covers every workbook', () => assert.equal(books.size, 28));

  for (const distortion of DISTORTIONS) {
    it(`gives the same records after: ${distortion.name}`, () => {
      for (const [name, book] of books) assertRead(book, { seed: 1, name, distortions: [distortion] });
    });
  }

  for (let part = 0; part < 4; part++) {
    const [first, last] = [part * (COMBINATIONS / 4) + 1, (part + 1) * (COMBINATIONS / 4)];
    it(`gives the same records after combinations ${first} to ${last} of each workbook`, () => {
      for (const [name, book] of books) {
        for (let seed = first; seed <= last; seed++) assertRead(book, randomCase(name, seed));
      }
    });
  }
});
