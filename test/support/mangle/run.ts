/**
 * `npm run mangle -- --runs 1000 --seed 1`: distorts every book at random and says which readings went wrong, each with
 * what is needed to repeat it. `--alone` tries each distortion by itself instead; `--only TEXT` takes the books and
 * `--with NAME,NAME` the distortions that are named; `--silent` also tells what was dropped in silence.
 */
import { parseArgs } from 'node:util';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Book } from './book.js';
import { sampleBooks } from '../sample-books/sample-books.js';
import { sharedBooks } from './books.js';
import { describeCase, randomCase, runCase, shortened, type MangleCase } from './campaign.js';
import { DISTORTIONS } from './distortions.js';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    with: { type: 'string', default: '' },
    alone: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
  },
});

const books = [...sampleBooks(), ...(await sharedBooks())].filter(([name]) => name.includes(options.only));
const named = options.with === '' ? undefined : options.with.split(',');
const chosen = named
  ? named.flatMap((name) => DISTORTIONS.filter((distortion) => distortion.name === name))
  : DISTORTIONS;
const failures = new Map<string, string[]>();
let cases = 0;

for (let run = 0; run < Number(options.runs); run++) {
  const seed = Number(options.seed) + run;
  for (const [name, book] of books) for (const mangled of casesOf(name, seed)) tryOut(book, mangled);
}

function casesOf(name: string, seed: number): MangleCase[] {
  if (options.alone) return chosen.map((distortion) => ({ seed, name, distortions: [distortion] }));
  return named ? [{ seed, name, distortions: chosen }] : [randomCase(name, seed)];
}

function problemOf(book: Book, mangled: MangleCase): string | undefined {
  const { difference, dropped, applied } = runCase(book, BUILT_IN_FORMS, mangled);
  if (applied.length === 0) return undefined;
  return difference ?? (options.silent && dropped.length > 0 ? `dropped in silence: ${dropped[0]}` : undefined);
}

function tryOut(book: Book, mangled: MangleCase): void {
  cases += 1;
  if (problemOf(book, mangled) === undefined) return;
  const short = shortened(mangled, (candidate) => problemOf(book, candidate) !== undefined);
  const title = short.distortions.map((distortion) => distortion.name).join(' + ');
  failures.set(title, [...(failures.get(title) ?? []), `${describeCase(short)}\n    ${problemOf(book, short) ?? ''}`]);
}

for (const [title, all] of [...failures].sort(([a], [b]) => a.split(' + ').length - b.split(' + ').length)) {
  process.stdout.write(
    `${title} (${all.length})\n${all
      .slice(0, 4)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
}
const failed = [...failures.values()].reduce((sum, all) => sum + all.length, 0);
process.stdout.write(`${cases} readings, ${failed} went wrong\n`);
process.exitCode = failed > 0 ? 1 : 0;
