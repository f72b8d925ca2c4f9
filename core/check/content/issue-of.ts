/**
 * What was found, as an issue of the record that it is about.
 */
import type { Form } from '../../form/form.js';
import { CONTENT_CODES } from '../../issue/content-codes.js';
import { contentWording } from '../../issue/content-wording.js';
import type { Issue } from '../../issue/issue.js';
import { comparedIn } from './compared.js';
import type { ContentCheck, Finding } from './finding.js';

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
