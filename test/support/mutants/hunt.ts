/**
 * Mutants of a report, and which checks speak of each: every one is checked as a cell is that somebody edits.
 */
import type { Examined } from '../../../core/check/content/examined.js';
import {
  examineContent,
  examineEdited,
  foundIn,
  type ContentInput,
  type Found,
} from '../../../core/check/content/examined.js';
import type { ContentIssueCode } from '../../../core/issue/content-codes.js';
import { Random } from '../mangle/random.js';
import * as figures from './figures.js';
import type { Mutant, Mutator } from './mutant.js';
import * as words from './words.js';

const MUTATORS: readonly Mutator[] = [...Object.values(figures), ...Object.values(words)];

export interface Hunted extends Mutant {
  readonly isKilled: boolean;
  /** Checks that speak of the mutant and of the text before it did not. */
  readonly others: readonly ContentIssueCode[];
}

/**
 * @param most mutants of each check, drawn from all; all of them where it is not given
 */
export function hunt(input: ContentInput, seed: string, most = Infinity): Hunted[] {
  const examined = examineContent(input);
  const random = new Random(seed);
  const before = new Set(foundIn(examined).map(nameOf));
  const byCode = new Map<ContentIssueCode, Mutant[]>();
  for (const row of examined.input.table.rows) {
    for (const mutant of MUTATORS.flatMap((mutator) => mutator(row, examined.input, random))) {
      // What is said of the row already would hide whether it is said of the mutant.
      if (isTold(examined, mutant)) continue;
      byCode.set(mutant.code, [...(byCode.get(mutant.code) ?? []), mutant]);
    }
  }
  const chosen = [...byCode.values()].flatMap((mutants) => random.shuffled(mutants).slice(0, most));
  return chosen.map((mutant) => {
    const after = foundIn(examineEdited(examined, mutant.record, mutant.mutated)).filter(
      (one) => !before.has(nameOf(one)),
    );
    const codes = new Set(after.map(({ check: { code } }) => code));
    return { ...mutant, isKilled: codes.has(mutant.code), others: [...codes].filter((code) => code !== mutant.code) };
  });
}

function isTold({ found, input: { table } }: Examined, { code, record }: Mutant): boolean {
  const row = table.rows.find((one) => one.record === record);
  const told = row ? [...table.dependingOn(row)].flatMap((one) => found.get(one) ?? []) : [];
  return told.some(({ check, finding }) => check.code === code && finding.row.record === record);
}

function nameOf({ check: { code }, issue: { sheet, address, block, key, message } }: Found): string {
  return JSON.stringify([code, sheet, address, block, key, message.ja]);
}

export interface KillRate {
  readonly mutants: number;
  readonly killed: number;
  /** Of these, how many no other check speaks of. */
  readonly alone: number;
}

export function killRates(hunted: readonly Hunted[]): ReadonlyMap<ContentIssueCode, KillRate> {
  const rates = new Map<ContentIssueCode, KillRate>();
  for (const { code, isKilled, others } of hunted) {
    const { mutants = 0, killed = 0, alone = 0 } = rates.get(code) ?? {};
    rates.set(code, {
      mutants: mutants + 1,
      killed: killed + (isKilled ? 1 : 0),
      alone: alone + (isKilled && others.length === 0 ? 1 : 0),
    });
  }
  return rates;
}
