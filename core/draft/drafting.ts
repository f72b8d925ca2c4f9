/**
 * What the parts of a draft share while it is made: the headings found, the vocabularies, the register of departments,
 * the ids that are taken.
 */
import { hasOuterMark } from '../form/department-list.js';
import type { FormInput } from '../form/form.js';
import { compact } from '../text/normalise.js';
import { departmentsIn, type Profile } from './survey/column-profile.js';
import { FieldIds } from './guess/field-ids.js';
import type { FieldGuess } from './guess/field-guess.js';
import type { FoundTable } from './survey/find-tables.js';
import type { Section } from './survey/sections.js';
import type { BookYears } from './survey/table-columns.js';
import { Vocabularies } from './guess/vocabularies.js';

export type BlockInput = FormInput['blocks'][number];
export type FieldInput = BlockInput['fields'][number];

/** Longer texts are no department's name. */
const LONGEST_DEPARTMENT = 30;

export class Drafting {
  readonly vocabularies = new Vocabularies();
  readonly departments = new Set<string>();
  readonly blockIds = new FieldIds();
  /** Contexts that the blocks use. */
  readonly usedSections = new Set<Section>();

  /** Rows that a table block should find, by its id. */
  readonly expected = new Map<string, number>();

  /** Fields over cells that hold something, as `block.field`. */
  readonly filled = new Set<string>();

  constructor(
    readonly sections: readonly Section[],
    readonly tables: readonly FoundTable[],
    /** The fiscal year of each workbook, where it says it; the first leads. */
    readonly years: BookYears,
  ) {}

  get cycleYear(): number | undefined {
    return this.years[0];
  }

  /** Takes a department into the register, where it is a name that can be found again. */
  addDepartment(text: string): void {
    const name = compact(text);
    if (name !== '' && name.length <= LONGEST_DEPARTMENT && !hasOuterMark(name)) this.departments.add(name);
  }

  /** A field's type with what belongs to it: the vocabulary of a choice, the register of a department. */
  typed(id: string, guess: FieldGuess, profile: Profile): Partial<FieldInput> {
    if (guess.type === 'choice' && guess.words && this.vocabularies.hasRoomFor(guess.words)) {
      return { type: 'choice', vocabulary: this.vocabularies.add(id.replace(/\d{4}$/, ''), guess.words) };
    }
    if (guess.type === 'department') {
      const named = [...profile.texts, ...(profile.offered ?? [])].map(departmentsIn);
      for (const name of named.flat()) this.addDepartment(name);
      return { type: 'department', ...(named.some((names) => names.length > 1) ? { several: true } : {}) };
    }
    return guess.type === 'text' || guess.type === 'choice' ? {} : { type: guess.type };
  }
}

/** English labels are for messages; where the glossary has none, the header itself says more than a number would. */
export function labelOf(ja: string, en: string | undefined): { ja: string; en: string } {
  return { ja, en: en ?? ja };
}
