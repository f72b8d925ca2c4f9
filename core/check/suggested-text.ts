/**
 * What a cell would say with what a check of content offers, for a person to take or leave.
 */
import type { ComparedCell, IssueQuote } from '../issue/issue.js';

interface Offering {
  readonly sheet: string;
  readonly address: string;
  readonly suggestion?: string | undefined;
  readonly quotes?: readonly IssueQuote[] | undefined;
  readonly compared?: readonly ComparedCell[] | undefined;
}

/**
 * @param text what the issue's cell shows now
 * @returns undefined where nothing is offered, or where the cell says something else by now than what was checked
 */
export function suggestedText(issue: Offering, text: string): string | undefined {
  const { suggestion, quotes = [], compared = [] } = issue;
  const [first] = quotes;
  const cell = first && compared[first.cell];
  if (suggestion === undefined || !first || !cell) return undefined;
  const isOwn = !cell.isPrevious && cell.row === '' && cell.sheet === issue.sheet && cell.address === issue.address;
  if (!isOwn) return suggestion === text ? undefined : suggestion;
  if (text.slice(first.start, first.end) !== first.text || text !== cell.text) return undefined;
  return text.slice(0, first.start) + suggestion + text.slice(first.end);
}
