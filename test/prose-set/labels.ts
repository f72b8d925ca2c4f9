/**
 * The labels of a place of this folder, and what the checks find beside them.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkContent } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { checkReading } from '../../core/check/check-reading.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Issue } from '../../core/issue/issue.js';
import { parseForm } from '../../server/workbook/forms.js';
import { readForm } from '../../server/workbook/read-form.js';

export const PLACES = ['fujigane', 'shiomihara', 'suzukake', 'tsukishiro', 'kirinose', 'zuicho'] as const;
export type Place = (typeof PLACES)[number];

const spotSchema = z.object({
  sheet: z.string(),
  address: z.string(),
  evidence: z.array(z.string()),
  why: z.string(),
  also: z.array(z.string()).optional(),
});
const labelled = spotSchema.extend({ rule: z.string() });
const truthSchema = z.object({
  violations: z.array(labelled.extend({ severity: z.string() })),
  traps: z.array(spotSchema.extend({ looksLike: z.string() })),
  either: z.array(labelled),
});
type Spot = z.infer<typeof spotSchema>;
type Violation = z.infer<typeof truthSchema>['violations'][number];

export interface Measured {
  readonly found: readonly Violation[];
  readonly missed: readonly Violation[];
  /** Findings at a passage that only looks wrong, and at one that nobody labelled. */
  readonly trapped: readonly Issue[];
  readonly extra: readonly Issue[];
}

export async function measure(place: Place): Promise<Measured> {
  const folder = new URL(`../../../test/prose-set/${place}/`, import.meta.url);
  const bytes = (name: string) => readFile(new URL(name, folder));
  const form = parseForm((await bytes('form.json')).toString(), 'form.json');
  const now = await readForm(await bytes('this-year.xlsx'), [form], form.id);
  const { records: previous } = await readForm(await bytes('last-year.xlsx'), [form], form.id);
  const truth = truthSchema.parse(JSON.parse((await bytes('truth.json')).toString()));
  const inYear = formInYear(now.form, now.form.year ?? now.fiscalYear);
  const content = { form: inYear, records: now.records, previous, legends: legendsIn(now.issues) };
  const issues = [...checkReading({ ...now, form: inYear }), ...checkContent(content)].filter(({ rule }) =>
    /^R\d\d$/.test(rule),
  );
  const at = (spot: Spot, rule: string) => {
    const places = placesOf(spot);
    return issues.filter((issue) => issue.rule === rule && cellsOf(issue).some((cell) => places.includes(cell)));
  };
  const isFound = (one: Violation) => at(one, one.rule).length > 0;
  const judged = new Set([...truth.violations, ...truth.either].flatMap((one) => at(one, one.rule)));
  const wrong = issues.filter((issue) => !judged.has(issue));
  const looksWrong = new Set(truth.traps.flatMap((trap) => at(trap, trap.looksLike)));
  return {
    found: truth.violations.filter(isFound),
    missed: truth.violations.filter((one) => !isFound(one)),
    trapped: wrong.filter((issue) => looksWrong.has(issue)),
    extra: wrong.filter((issue) => !looksWrong.has(issue)),
  };
}

/** Cells of another sheet carry its name. */
function placesOf({ sheet, address, also = [] }: Spot): string[] {
  return [address, ...also].map((cell) => (cell.includes('!') ? cell : `${sheet}!${cell}`));
}

function cellsOf({ sheet, address }: Issue): string[] {
  return address.split(',').map((cell) => `${sheet}!${cell}`);
}
