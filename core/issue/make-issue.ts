/**
 * Makes an issue: its rule and severity come from the closed list, its sentence from `messages.ts`.
 */
import type { RecordKey } from '../record/record.js';
import { ISSUE_CODES, type IssueCode } from './codes.js';
import type { Issue } from './issue.js';
import { MESSAGES, type MessageArguments } from './messages.js';

export interface IssuePlace {
  readonly sheet?: string;
  readonly address?: string;
  readonly block?: string;
  readonly key?: RecordKey;
  readonly evidence?: readonly string[];
}

export function makeIssue<Code extends IssueCode>(
  code: Code,
  place: IssuePlace,
  ...parts: MessageArguments<Code>
): Issue {
  const { rule, severity } = ISSUE_CODES[code];
  const say = MESSAGES[code] as (...parts: MessageArguments<Code>) => Issue['message'];
  return {
    code,
    rule,
    severity,
    sheet: place.sheet ?? '',
    address: place.address ?? '',
    block: place.block ?? '',
    key: place.key ?? {},
    message: say(...parts),
    evidence: place.evidence ?? [],
  };
}
