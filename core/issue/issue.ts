/**
 * What is wrong, or worth a look, in a workbook: data with an address, never an exception. The closed list of codes
 * with their severities is in `codes.ts`, their wording in `messages.ts`.
 */
import type { RecordKey } from '../record/record.js';
import type { IssueCode, Severity } from './codes.js';

export interface Issue {
  readonly code: IssueCode;
  /** The rule behind it, as docs/CHECKS.md and docs/SYNC.md number them. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** `''` where no single cell is meant. */
  readonly address: string;
  readonly block: string;
  readonly key: RecordKey;
  /** One sentence saying what, where and what to do. */
  readonly message: Bilingual;
  /** The texts that show it, as they stand in the workbook. */
  readonly evidence: readonly string[];
}

export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
