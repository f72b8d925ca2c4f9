/**
 * What was found, as an issue of the record that it is about.
 */
import type { Form } from '../../form/form.js';
import { CONTENT_CODES } from '../../issue/content-codes.js';
import type { Issue } from '../../issue/issue.js';
import type { ContentCheck, Finding } from './finding.js';

export function issueOf(
  form: Form,
  { code }: ContentCheck,
  { row, field, quotes, message, suggestion, severity }: Finding,
): Issue {
  const { rule, severity: usual, audience } = CONTENT_CODES[code];
  const { record } = row;
  const issue: Issue = {
    code,
    rule,
    severity: form.document.checks?.severity[code] ?? severity ?? usual,
    sheet: record.sheet,
    address: record.cells[field.id]?.address ?? '',
    block: record.block,
    key: record.key,
    message,
    evidence: [...new Set(quotes.map(({ text }) => text.slice(0, 200)))],
    quotes,
    audience,
  };
  return suggestion === undefined ? issue : withSuggestion(issue, suggestion);
}

function withSuggestion(issue: Issue, suggestion: string): Issue {
  return { ...issue, suggestion };
}
