/**
 * What the checks of content find in the table of a cycle, each with the row it is about and last year's. An answer to a
 * finding holds as long as what it looked at says the same.
 */
import { blockOf, type Form } from '../../form/form.js';
import type { ContentIssueCode } from '../../issue/content-codes.js';
import { distinctIssues } from '../../issue/distinct.js';
import type { Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { withoutLayout } from '../../text/normalise.js';
import { findInContent, type ContentInput } from './check-content.js';

export interface CycleFinding {
  readonly code: ContentIssueCode;
  readonly issue: Issue;
  readonly field: string;
  /** What the cell says that it is about. */
  readonly text: string;
  /** The place of its record among those that were checked, and of last year's among last year's. */
  readonly record: number;
  readonly before: number | undefined;
}

/** @returns in the order of the checks */
export function cycleFindings(input: ContentInput): CycleFinding[] {
  const { records, previous = [] } = input;
  const places = new Map(records.map((record, i) => [record, i]));
  const placesBefore = new Map(previous.map((record, i) => [record, i]));
  const found = findInContent(input);
  const told = new Set<Issue>(distinctIssues(found.map(({ issue }) => issue)));
  return found.flatMap(({ check: { code }, finding: { row, field }, before, issue }): CycleFinding[] => {
    const record = places.get(row.record);
    if (!told.has(issue) || record === undefined) return [];
    const text = displayText(row.record.cells[field.id]?.value);
    return [{ code, issue, field: field.id, text, record, before: before && placesBefore.get(before.record) }];
  });
}

/** What a finding looked at, without layout (decision 32): the row's own texts, and what they were held against. */
export interface Seen {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

export function seenBy({ issue, field, text }: Pick<CycleFinding, 'issue' | 'field' | 'text'>): Seen {
  const { quotes = [], compared = [] } = issue;
  const cells = compared.map((cell, i) => {
    const quoted = quotes.filter((quote) => quote.cell === i).map((quote) => withoutLayout(quote.text));
    const isOwn = cell.row === '' && cell.isPrevious !== true;
    return { isOwn, seen: JSON.stringify([cell.field, withoutLayout(cell.text), ...quoted]) };
  });
  return {
    own: [JSON.stringify([field, withoutLayout(text)]), ...cells.filter(({ isOwn }) => isOwn).map(({ seen }) => seen)],
    others: cells.filter(({ isOwn }) => !isOwn).map(({ seen }) => seen),
  };
}

/** What a row belongs to, as the form has it: the heading above it, else its sheet. */
export function goalOf(form: Form, { block: id, key, sheet, cells }: FormRecord): string {
  const block = blockOf(form, id);
  const heading = block.fields.find(({ from, type }) => 'context' in from && type !== 'department');
  const [context] = block.key.filter((part) => form.contexts.some((one) => one.id === part));
  const named = [
    heading && displayText(cells[heading.id]?.value),
    heading && key[heading.id],
    context === undefined ? undefined : key[context],
  ].find((text) => text !== undefined && text !== '');
  return (named ?? sheet).replace(/\s+/gu, ' ').trim();
}
