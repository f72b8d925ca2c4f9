/**
 * The labels of a place of this folder, and what the checks find beside them.
 */
import { z } from 'zod';
import { checkContent } from '../../core/check/content/check-content.js';
import { checkReading } from '../../core/check/check-reading.js';
import type { Issue } from '../../core/issue/issue.js';
import { fileOf, readReport, type AnyPlace } from './reports.js';

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

export async function measure(place: AnyPlace): Promise<Measured> {
  const { reading, ...content } = await readReport(place);
  const truth = await truthOf(place);
  const issues = [...checkReading({ ...reading, form: content.form }), ...checkContent(content)].filter(({ rule }) =>
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

export async function truthOf(place: AnyPlace): Promise<z.infer<typeof truthSchema>> {
  return truthSchema.parse(JSON.parse((await fileOf(place, 'truth.json')).toString()));
}

/** Cells of another sheet carry its name. */
export function placesOf({ sheet, address, also = [] }: Spot): string[] {
  return [address, ...also].map((cell) => (cell.includes('!') ? cell : `${sheet}!${cell}`));
}

function cellsOf({ sheet, address }: Issue): string[] {
  return address.split(',').map((cell) => `${sheet}!${cell}`);
}
