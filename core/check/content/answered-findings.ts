/**
 * What people answered to findings, held against what a screen finds itself: an answer holds for a finding as long as it looks
 * at the same texts, wherever the row stands. Pure.
 */
import type { FindingDto, FindingsDto } from '../../protocol/findings.js';
import type { Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { withoutLayout } from '../../text/normalise.js';

/** @returns for an issue what the server knows of it; undefined where it does not have those texts */
export function findingsIn(
  known: Pick<FindingsDto, 'findings'> | undefined,
  records: readonly FormRecord[],
): (issue: Issue) => FindingDto | undefined {
  if (!known || known.findings.length === 0) return () => undefined;
  const bySight = new Map(known.findings.map((finding) => [sightOf(finding, finding.text), finding]));
  const texts = new Map<string, string>();
  for (const { sheet, cells } of records) {
    for (const { address, value } of Object.values(cells)) texts.set(`${sheet}!${address}`, displayText(value));
  }
  return (issue) => bySight.get(sightOf(issue, texts.get(`${issue.sheet}!${issue.address}`) ?? ''));
}

type Sighted =
  Pick<FindingDto, 'code' | 'block' | 'key' | 'compared'> | Pick<Issue, 'code' | 'block' | 'key' | 'compared'>;

function sightOf({ code, block, key, compared = [] }: Sighted, text: string): string {
  const cells = compared.map((cell) => [cell.field, cell.isPrevious ?? false, withoutLayout(cell.text)]);
  return JSON.stringify([code, block, Object.values(key).map(withoutLayout), withoutLayout(text), cells]);
}

/** Leaves out what somebody said is right as it is, and checks that are off; as grave as the coordinator has them. */
export function withAnswers(
  issues: readonly Issue[],
  known: FindingsDto | undefined,
  records: readonly FormRecord[],
): readonly Issue[] {
  if (!known || issues.length === 0) return issues;
  const findingOf = findingsIn(known, records);
  const settings = new Map(known.checks.map(({ code, setting }) => [code, setting]));
  return issues.flatMap((issue): Issue[] => {
    const setting = settings.get(issue.code);
    if (setting === 'off' || (findingOf(issue)?.standing ?? 'open') !== 'open') return [];
    return [setting && setting !== issue.severity ? { ...issue, severity: setting } : issue];
  });
}
