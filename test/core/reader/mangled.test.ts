/**
 * Reading workbooks as staff send them back. The sample books of all four shapes are distorted in every way, alone and
 * in combinations; what is expected follows from what was done, so no case is written down. A failing case names all
 * that is needed to repeat it: `npm run mangle -- --only BOOK --seed SEED --runs 1 --with NAME,NAME`.
 */
import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Grid } from '../../../core/grid/grid.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { BLANK_DISTORTIONS } from '../../support/mangle/against-blank.js';
import type { Book } from '../../support/mangle/book.js';
import { xlsxOf } from '../../support/mangle/book-to-xlsx.js';
import { workbookOf } from '../../support/mangle/book-to-workbook.js';
import { describeCase, distort, outcomeOf, randomCase, runCase, shortened } from '../../support/mangle/campaign.js';
import type { MangleCase, Outcome } from '../../support/mangle/campaign.js';
import { inWrongField } from '../../support/mangle/comparison.js';
import { DISTORTIONS } from '../../support/mangle/distortions.js';
import { sampleBooks } from '../../support/sample-books/sample-books.js';

const SEEDS = [1, 2, 3];
const COMBINATIONS = 100;
const FILES = 12;

/** What went wrong: a difference, or what was dropped without a word. */
function problemOf({ difference, dropped }: Outcome): string | undefined {
  return difference ?? (dropped.length > 0 ? `no issue names ${dropped[0]}` : undefined);
}

function failureOf(book: Book, mangled: MangleCase): string | undefined {
  return problemOf(runCase(book, BUILT_IN_FORMS, mangled));
}

function assertRead(book: Book, mangled: MangleCase): void {
  if (failureOf(book, mangled) === undefined) return;
  const short = shortened(mangled, (candidate) => failureOf(book, candidate) !== undefined);
  assert.fail(`${describeCase(short)}\n${failureOf(book, short)}`);
}

/** What a sheet shows: the way over a file and the way without one must agree. */
function shownBy(grid: Grid): unknown {
  const cells = [...grid.rows()].flatMap((row) =>
    [...grid.row(row)].map(({ column, cell: { text, raw, error, indent } }) => ({
      row,
      column,
      text,
      raw,
      error,
      indent,
    })),
  );
  const hiddenRows = [...grid.rows()].filter((row) => grid.isRowHidden(row));
  return { name: grid.name, hidden: grid.hidden, cells, merges: grid.merges, hiddenRows };
}

async function assertReadFromFile(book: Book, mangled: MangleCase): Promise<void> {
  const { book: distorted, applied } = distort(book, mangled);
  const workbook = await readWorkbook(await xlsxOf(distorted));
  assert.deepEqual(workbook.sheets.map(shownBy), workbookOf(distorted).sheets.map(shownBy), describeCase(mangled));
  const problem = problemOf(outcomeOf(distorted, workbook, BUILT_IN_FORMS, applied));
  if (problem !== undefined) assert.fail(`from a file: ${describeCase(mangled)}\n${problem}`);
}

describe('reading a mangled workbook', () => {
  const books = sampleBooks();

  it('knows no distortion that none of the samples can take', () => {
    const idle = DISTORTIONS.filter((distortion) =>
      [...books].every(([name, book]) =>
        SEEDS.every((seed) => distort(book, { seed, name, distortions: [distortion] }).applied.length === 0),
      ),
    );
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });

  for (const [name, book] of books) {
    describe(name, () => {
      it('is read as it was made', () => assertRead(book, { seed: 0, name, distortions: [] }));

      for (const distortion of DISTORTIONS) {
        it(`is read the same after: ${distortion.name}`, () => {
          for (const seed of SEEDS) assertRead(book, { seed, name, distortions: [distortion] });
        });
      }

      it(`is read the same after ${COMBINATIONS} combinations`, () => {
        for (let seed = 1; seed <= COMBINATIONS; seed++) assertRead(book, randomCase(name, seed));
      });

      for (const distortion of BLANK_DISTORTIONS) {
        it(`has no value in a wrong field after: ${distortion.name}`, () => {
          for (let seed = 1; seed <= 20; seed++) {
            const { book: distorted } = distort(book, { seed, name, distortions: [distortion] });
            const { reading } = fitForm(workbookOf(distorted), book.form);
            assert.deepEqual(inWrongField(distorted, reading), [], `seed ${seed}`);
          }
        });
      }

      it(`is read the same from ${FILES} mangled files`, async () => {
        for (let seed = 1; seed <= FILES; seed++) await assertReadFromFile(book, randomCase(name, 1000 + seed));
      });
    });
  }
});
