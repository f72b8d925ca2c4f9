/**
 * The findings of a cycle as they stand for people: with what was said of them this year and last, and as grave as their
 * checks are for the cycle.
 */
import { standFindings, isToLookAt, type Stood } from '../../../core/check/content/standing-findings.js';
import { readCheckSettings } from '../../store/check-settings.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { listFindingAnswers, type StoredFindingAnswer } from '../../store/finding-answers.js';
import type { Found, FoundFinding } from './found-finding.js';

export type StoodFinding = Stood<FoundFinding, StoredFindingAnswer>;

export async function stoodFindings(database: Database, ref: CycleRef, found: Found): Promise<StoodFinding[]> {
  if (found.findings.length === 0) return [];
  const { earlier } = found;
  const said = await listFindingAnswers(database, ref);
  const before = earlier ? await listFindingAnswers(database, earlier) : [];
  const ofRow = new Map<string, StoredFindingAnswer[]>();
  for (const answer of lastOfEach(before)) ofRow.set(answer.recordId, [...(ofRow.get(answer.recordId) ?? []), answer]);
  return standFindings(found.findings, {
    said,
    saidBefore: ({ recordBefore }) => ofRow.get(recordBefore ?? '') ?? [],
    settings: await readCheckSettings(database, ref),
  });
}

/** Of what was said about one finding the last holds; in the order in which it was said. */
function lastOfEach(answers: readonly StoredFindingAnswer[]): StoredFindingAnswer[] {
  const last = new Map(answers.map((one) => [one.finding, one]));
  return answers.filter((one) => last.get(one.finding) === one);
}

/** What somebody has to look at, by the rows' ids. */
export function toLookAtByRow(stood: readonly StoodFinding[]): ReadonlyMap<string, readonly StoodFinding[]> {
  const byRow = new Map<string, StoodFinding[]>();
  for (const one of stood.filter(isToLookAt)) {
    const { recordId } = one.finding;
    byRow.set(recordId, [...(byRow.get(recordId) ?? []), one]);
  }
  return byRow;
}
