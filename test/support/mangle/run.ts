/**
 * `npm run mangle -- --runs 1000 --seed 1`: distorts every book at random and says which readings went wrong, each with
 * what is needed to repeat it. `--alone` tries each distortion by itself instead; `--only TEXT` takes the books and
 * `--with NAME,NAME` the distortions that are named; `--blank` reads against the blank; `--silent` also tells what was dropped in silence.
 */
import { parseArgs } from 'node:util';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { BLANK_DISTORTIONS, blankOf, runAgainstBlank } from './against-blank.js';
import type { Book } from './book.js';
import { sampleBooks } from '../sample-books/sample-books.js';
import { sharedBooks } from './books.js';
import { describeCase, distort, randomCase, runCase, shortened, type MangleCase, type Outcome } from './campaign.js';
import { DISTORTIONS } from './distortions.js';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    with: { type: 'string', default: '' },
    alone: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
    blank: { type: 'boolean', default: false },
  },
});

const books = [...sampleBooks(), ...(await sharedBooks())].filter(([name]) => name.includes(options.only));
const named = options.with === '' ? undefined : options.with.split(',');
const all = options.blank ? [...DISTORTIONS, ...BLANK_DISTORTIONS] : DISTORTIONS;
const chosen = named ? named.flatMap((name) => all.filter((distortion) => distortion.name === name)) : all;
const blanks = new Map(options.blank ? books.map(([name, book]) => [name, blankOf(book)]) : []);
const failures = new Map<string, string[]>();
let tried = 0;
let told = 0;

for (let run = 0; run < Number(options.runs); run++) {
  const seed = Number(options.seed) + run;
  for (const [name, book] of books) for (const mangled of casesOf(name, seed)) tryOut(book, mangled);
}

function casesOf(name: string, seed: number): MangleCase[] {
  if (options.alone) return chosen.map((distortion) => ({ seed, name, distortions: [distortion] }));
  return named ? [{ seed, name, distortions: chosen }] : [randomCase(name, seed, all)];
}

/** What cannot be: distortions that put two cells in one place. */
function fitsTogether(book: Book, mangled: MangleCase): boolean {
  const places = distort(book, mangled).book.sheets.map(({ cells }) => cells.filter(({ text }) => text !== ''));
  return places.every((cells) => new Set(cells.map(({ row, column }) => `${row} ${column}`)).size === cells.length);
}

function outcomeFor(book: Book, mangled: MangleCase): Outcome {
  const blank = blanks.get(mangled.name);
  return blank ? runAgainstBlank(book, blank, mangled) : runCase(book, BUILT_IN_FORMS, mangled);
}

function problemOf(book: Book, mangled: MangleCase): string | undefined {
  if (!fitsTogether(book, mangled)) return undefined;
  const { difference, dropped, applied } = outcomeFor(book, mangled);
  if (applied.length === 0) return undefined;
  return difference ?? (options.silent && dropped.length > 0 ? `dropped in silence: ${dropped[0]}` : undefined);
}

function tryOut(book: Book, mangled: MangleCase): void {
  tried += 1;
  if (problemOf(book, mangled) === undefined) return;
  const isAsked = outcomeFor(book, mangled).told;
  if (isAsked) told += 1;
  const isAlike = (candidate: MangleCase) => isAsked || !outcomeFor(book, candidate).told;
  const short = shortened(mangled, (candidate) => problemOf(book, candidate) !== undefined && isAlike(candidate));
  const title = short.distortions.map((distortion) => distortion.name).join(' + ');
  failures.set(title, [
    ...(failures.get(title) ?? []),
    `${describeCase(short)}${isAsked ? '' : ' IN SILENCE'}\n    ${problemOf(book, short) ?? ''}`,
  ]);
}

for (const [title, cases] of [...failures].sort(([a], [b]) => a.split(' + ').length - b.split(' + ').length)) {
  process.stdout.write(
    `${title} (${cases.length})\n${cases
      .slice(0, 4)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
}
const failed = [...failures.values()].reduce((sum, all) => sum + all.length, 0);
process.stdout.write(
  `${tried} readings: ${tried - failed} right, ${told} not whole and told, ${failed - told} wrong in silence\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
