/**
 * The list of issues with those of one kind together where they are many: the only one of its kind is worth more than the
 * hundredth, and is not to be lost among them. Pure.
 */
import { contentKind } from './kinds.js';
import type { Severity } from '../../issue/codes.js';
import type { Bilingual, Issue } from '../../issue/issue.js';

export interface IssueKind {
  readonly code: Issue['code'];
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly issues: readonly Issue[];
}

export type IssueEntry = { readonly kind: 'one'; readonly issue: Issue } | ({ readonly kind: 'several' } & IssueKind);

/** From so many on they are shown as one. */
const MANY = 4;

/** @param issues in their order; a kind stands where the first of it stood */
export function issueEntries(issues: readonly Issue[]): readonly IssueEntry[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const name = nameOf(issue);
    const known = kinds.get(name);
    if (known) known.push(issue);
    else kinds.set(name, [issue]);
  }
  return issues.flatMap((issue): IssueEntry[] => {
    const all = kinds.get(nameOf(issue)) ?? [];
    const title = contentKind(issue.code);
    if (!title || all.length < MANY) return [{ kind: 'one', issue }];
    const { code, severity } = issue;
    return all[0] === issue ? [{ kind: 'several', code, severity, title, issues: all }] : [];
  });
}

function nameOf({ code, severity }: Issue): string {
  return `${severity} ${code}`;
}
