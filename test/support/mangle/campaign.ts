/**
 * Distorts books and reads them: each distortion alone, and random combinations. A failing case can be repeated by its
 * seed, book and list of distortions, and is shortened to the distortions that it needs.
 */
import type { Form } from '../../../core/form/form.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { recogniseForm } from '../../../core/reader/read-form.js';
import { copyBook, type Book } from './book.js';
import { workbookOf } from './book-to-workbook.js';
import { firstDifference, isTold, silentlyDropped } from './comparison.js';
import type { Distortion } from './distortion.js';
import { DISTORTIONS } from './distortions.js';
import { Random } from './random.js';

export interface MangleCase {
  readonly seed: number;
  /** Names the book in messages, and is part of the seed. */
  readonly name: string;
  readonly distortions: readonly Distortion[];
}

export interface Outcome {
  /** The names of the distortions that found something to distort. */
  readonly applied: readonly string[];
  readonly difference: string | undefined;
  /** Whether the issues say that something is not as it should be. */
  readonly told: boolean;
  /** Cells outside the form that no issue names. */
  readonly dropped: readonly string[];
}

/** The book after the distortions of a case; each has its own chance, so leaving one out changes no other's choices. */
export function distort(book: Book, { seed, name, distortions }: MangleCase): { book: Book; applied: string[] } {
  const own = copyBook(book);
  const applied = distortions
    .filter((distortion) => distortion.apply(own, new Random(`${seed} ${name} ${distortion.name}`)))
    .map((distortion) => distortion.name);
  return { book: own, applied };
}

/** Reads a distorted book by way of core alone. */
export function runCase(book: Book, forms: readonly Form[], mangled: MangleCase): Outcome {
  const distorted = distort(book, mangled);
  return outcomeOf(distorted.book, workbookOf(distorted.book), forms, distorted.applied);
}

/** @param workbook the distorted book, by whatever way it came to core */
export function outcomeOf(book: Book, workbook: Workbook, forms: readonly Form[], applied: readonly string[]): Outcome {
  const reading = recogniseForm(workbook, forms);
  return {
    applied,
    difference: firstDifference(book, reading),
    told: isTold(book, reading),
    dropped: reading ? silentlyDropped(book, reading.issues) : [],
  };
}

/** From 2 to 6 distortions in a random order. */
export function randomCase(name: string, seed: number, of: readonly Distortion[] = DISTORTIONS): MangleCase {
  const random = new Random(`combination ${seed} ${name}`);
  const distortions = random.shuffled(of).slice(0, random.between(2, 6));
  return { seed, name, distortions };
}

/** The same case with no distortion more than it needs to fail. */
export function shortened(failing: MangleCase, fails: (candidate: MangleCase) => boolean): MangleCase {
  let current = failing;
  for (const distortion of failing.distortions) {
    const without = { ...current, distortions: current.distortions.filter((one) => one !== distortion) };
    if (without.distortions.length > 0 && fails(without)) current = without;
  }
  return current;
}

export function describeCase({ seed, name, distortions }: MangleCase): string {
  return `${name}, seed ${seed}: ${distortions.map((distortion) => distortion.name).join(' + ')}`;
}
