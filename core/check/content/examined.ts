/**
 * All rows of a table examined, so that one of them can be examined again as somebody edits it, at the cost of that row
 * and those that depend on it. A value: an edit gives another one.
 */
import type { Form } from '../../form/form.js';
import { distinctIssues } from '../../issue/distinct.js';
import type { Issue } from '../../issue/issue.js';
import type { LinkDecision } from '../../programme-link/links-document.js';
import type { FormRecord } from '../../record/record.js';
import { CONTENT_CHECKS } from './all-checks.js';
import { bandsOf } from './bands.js';
import { editedTable } from './edited-table.js';
import type { CheckInput, ContentCheck, Finding, RowExamination } from './finding.js';
import { issueOf } from './issue-of.js';
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
  /** Codes of checks that somebody wants made, though the form has them off. */
  readonly wanted?: readonly string[];
}

export interface Found {
  readonly check: ContentCheck;
  readonly finding: Finding;
  readonly issue: Issue;
}

interface Examiner {
  readonly check: ContentCheck;
  readonly examine: RowExamination;
}

export interface Examined {
  readonly input: CheckInput;
  /** With what each check gathered from the table before any edit. */
  readonly examiners: readonly Examiner[];
  /** By the row as it was gathered: what looking at it found, in the order of the checks; rows without are not in it. */
  readonly found: ReadonlyMap<Row, readonly Found[]>;
  readonly gathered: CheckInput;
  readonly edits: ReadonlyMap<Row, Row>;
}

/** Looks at every row (rules R03 to R48). Checks that the form switches off are not made, but for those that are wanted. */
export function examineContent(given: ContentInput): Examined {
  const { form, records, previous, legends = [], decisions = [], wanted = [] } = given;
  const off = new Set(form.document.checks?.off.filter((code) => !wanted.includes(code)));
  const input: CheckInput = {
    table: tableOf({ form, year: form.year, records, previous, decisions }),
    limits: limitsOf(form),
    bands: bandsOf(form, legends),
  };
  const examiners = CONTENT_CHECKS.filter(({ code }) => !off.has(code)).map((check): Examiner => {
    return { check, examine: check.examine(input) };
  });
  const found = new Map<Row, Found[]>();
  // One check after the other, so that each finds its own words in many rows; not in all at once, so that what was read of
  // a row for one check is still at hand for the next.
  for (let from = 0; from < input.table.rows.length; from += AT_HAND) {
    const rows = input.table.rows.slice(from, from + AT_HAND);
    for (const examiner of examiners) {
      for (const row of rows) {
        const own = findingsOf(row, examiner, input);
        if (own.length > 0) found.set(row, [...(found.get(row) ?? []), ...own]);
      }
    }
  }
  return { input, gathered: input, examiners, found, edits: new Map() };
}

/** So many rows with their texts go into a processor's cache. */
const AT_HAND = 200;

/**
 * The same table with one record edited. Only that row, and those whose findings depend on it, are looked at: the same is
 * found of them as if all were. In which manner most rows write, which texts the others have, how many rows have a rating
 * and which programmes are the same as last year's stays as it was gathered, until everything is examined anew.
 * @param before the record as it was examined last
 * @throws RangeError where it is not of this table
 */
export function examineEdited(examined: Examined, before: FormRecord, now: FormRecord): Examined {
  const row = examined.input.table.rows.find(({ record }) => record === before);
  if (!row) throw new RangeError(`no record of this table: ${before.block} ${before.sheet} ${before.rows.join('–')}`);
  const { gathered, examiners } = examined;
  const was = examined.input.table.asGathered(row);
  const edits = new Map(examined.edits).set(was, gathered.table.rowOf(now));
  const input = { ...gathered, table: editedTable(gathered.table, edits) };
  const found = new Map(examined.found);
  for (const depending of gathered.table.dependingOn(was)) {
    const current = edits.get(depending) ?? depending;
    const own = examiners.flatMap((examiner) => findingsOf(current, examiner, input));
    if (own.length > 0) found.set(depending, own);
    else found.delete(depending);
  }
  return { input, gathered, examiners, found, edits };
}

function findingsOf(row: Row, { check, examine }: Examiner, input: CheckInput): Found[] {
  const findings = examine(row, input);
  return findings.length === 0
    ? []
    : findings.map((finding) => ({ check, finding, issue: issueOf(input.table.form, check, finding) }));
}

/** What was found, in the order of the checks and then of the rows. */
export function foundIn({ examiners, found, gathered }: Examined): Found[] {
  const byCheck = new Map(examiners.map(({ check }): [ContentCheck, Found[]] => [check, []]));
  for (const row of gathered.table.rows) for (const one of found.get(row) ?? []) byCheck.get(one.check)?.push(one);
  return [...byCheck.values()].flat();
}

/** The same as issues, each with how many of its kind there are. */
export function issuesIn(examined: Examined): Issue[] {
  const issues = distinctIssues(foundIn(examined).map(({ issue }) => issue));
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return issues.map((issue) => withCount(issue, counts.get(issue.code) ?? 1));
}

function withCount(issue: Issue, ofKind: number): Issue {
  return { ...issue, ofKind };
}
