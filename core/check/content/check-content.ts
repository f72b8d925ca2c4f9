/**
 * Checks what a workbook says: its prose and figures against each other, against the form and against last year (rules R03
 * to R48). Nothing is corrected; where there is one right value it is offered.
 */
import type { Form } from '../../form/form.js';
import { distinctIssues } from '../../issue/distinct.js';
import { CONTENT_CODES } from '../../issue/content-codes.js';
import { contentWording } from '../../issue/content-wording.js';
import type { Issue } from '../../issue/issue.js';
import type { LinkDecision } from '../../programme-link/links-document.js';
import type { FormRecord } from '../../record/record.js';
import { CONTENT_CHECKS } from './all-checks.js';
import { bandsOf } from './bands.js';
import { comparedIn } from './compared.js';
import type { ContentCheck, Finding } from './finding.js';
import { limitsOf } from './limits.js';
import type { Row } from './row.js';
import { tableOf } from './table.js';

export interface ContentInput {
  /** In the year of the workbook, where that is known. */
  readonly form: Form;
  readonly records: readonly FormRecord[];
  /** Last year's records; without them nothing is held against last year. */
  readonly previous?: readonly FormRecord[] | undefined;
  /** Texts of the workbook outside the form's fields, in which a legend may stand. */
  readonly legends?: readonly string[];
  /** What was said of programmes of both years. */
  readonly decisions?: readonly LinkDecision[];
}

/** What was found, in the order of the checks. */
export function findInContent({ form, records, previous, legends = [], decisions = [] }: ContentInput): readonly {
  readonly check: ContentCheck;
  readonly finding: Finding;
  /** Last year's row of the same programme; undefined where none is linked for certain. */
  readonly before: Row | undefined;
}[] {
  const off = new Set(form.document.checks?.off);
  const table = tableOf({ form, year: form.year, records, previous, decisions });
  const input = {
    table,
    limits: limitsOf(form),
    bands: bandsOf(form, legends),
  };
  return CONTENT_CHECKS.filter(({ code }) => !off.has(code)).flatMap((check) =>
    check.examine(input).map((finding) => ({ check, finding, before: table.previousOf(finding.row) })),
  );
}

/** The same as issues, each with how many of its kind there are. */
export function checkContent(input: ContentInput): Issue[] {
  const found = findInContent(input);
  const issues = distinctIssues(found.map(({ check, finding }) => issueOf(input.form, check, finding)));
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return issues.map((issue) => withCount(issue, counts.get(issue.code) ?? 1));
}

/** A finding as it is told of a workbook. */
export function issueOf(
  form: Form,
  { code }: ContentCheck,
  { row, field, quotes, message, suggestion, severity }: Finding,
): Issue {
  const { rule, severity: usual, audience } = CONTENT_CODES[code];
  const { record } = row;
  const wording = contentWording(code, message);
  const issue: Issue = {
    code,
    rule,
    severity: form.document.checks?.severity[code] ?? severity ?? usual,
    sheet: record.sheet,
    address: record.cells[field.id]?.address ?? '',
    block: record.block,
    key: record.key,
    message: wording[audience],
    evidence: [...new Set(quotes.map(({ text }) => text.slice(0, 200)))],
    ...comparedIn(record, quotes),
    audience,
    wording,
  };
  return suggestion === undefined ? issue : withSuggestion(issue, suggestion);
}

function withSuggestion(issue: Issue, suggestion: string): Issue {
  return { ...issue, suggestion };
}

function withCount(issue: Issue, ofKind: number): Issue {
  return { ...issue, ofKind };
}
