/**
 * How often each rule’s checks are right on the reports of this folder, and how often they speak of a text in which one
 * thing was changed. `measured.json` keeps it, docs/CHECKS.md shows it.
 */
import { z } from 'zod';
import { CONTENT_CODES } from '../../core/issue/content-codes.js';
import { hunt, killRates } from '../support/mutants/hunt.js';
import { measure } from './labels.js';
import { PLACES, readReport } from './reports.js';

const count = z.number().int().nonnegative();

const rightnessSchema = z.object({
  /** Passages that break the rule, and how many of them were found. */
  labelled: count,
  found: count,
  /** Findings where nothing is wrong. */
  wrong: count,
  /** Texts with one thing changed, and of how many the check spoke. */
  mutants: count,
  killed: count,
  /** Of these, how many no other check spoke of. */
  alone: count,
});

/** By rule: R15. */
export const measuredSchema = z.record(z.string(), rightnessSchema);
export type Measured = z.infer<typeof measuredSchema>;
export type Rightness = z.infer<typeof rightnessSchema>;

export const SEED = '1';

/** The rules in their order; those of which there is nothing to measure are not in it. */
export async function measureReports(): Promise<Measured> {
  const measured = new Map<string, Rightness>();
  const add = (rule: string, more: Partial<Rightness>) => measured.set(rule, added(measured.get(rule), more));
  for (const place of PLACES) {
    const { found, missed, trapped, extra } = await measure(place);
    for (const { rule } of found) add(rule, { labelled: 1, found: 1 });
    for (const { rule } of missed) add(rule, { labelled: 1 });
    for (const { rule } of [...trapped, ...extra]) add(rule, { wrong: 1 });
    for (const [code, { mutants, killed, alone }] of killRates(hunt(await readReport(place), SEED))) {
      add(CONTENT_CODES[code].rule, { mutants, killed, alone });
    }
  }
  return inOrder(measured);
}

export function added(to: Rightness | undefined, more: Partial<Rightness>): Rightness {
  const sum = (part: keyof Rightness) => (to?.[part] ?? 0) + (more[part] ?? 0);
  return {
    labelled: sum('labelled'),
    found: sum('found'),
    wrong: sum('wrong'),
    mutants: sum('mutants'),
    killed: sum('killed'),
    alone: sum('alone'),
  };
}

export function inOrder(measured: ReadonlyMap<string, Rightness>): Measured {
  return Object.fromEntries([...measured].sort(([a], [b]) => (a < b ? -1 : 1)));
}
