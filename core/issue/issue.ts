/**
 * What is wrong, or worth a look, in a workbook: data with an address, never an exception. The closed list of codes
 * with their severities is in `codes.ts`, their wording in `messages.ts`.
 */
import type { RecordKey } from '../record/record.js';
import type { IssueCode, Severity } from './codes.js';
import type { ContentIssueCode } from './content-codes.js';

export interface Issue {
  readonly code: IssueCode | ContentIssueCode;
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
  /** Of what the checks of content find: where the evidence stands in the cells' texts. */
  readonly quotes?: readonly IssueQuote[];
  /** The cells that the quotes stand in, each once, in their order. */
  readonly compared?: readonly ComparedCell[];
  /** What could stand in the first quote's place, or in the whole cell (`core/check/suggested-text.ts`), where one value alone is right. */
  readonly suggestion?: string;
  /** Who has to do something first: the department that can put it right, or the coordinator who has to look. */
  readonly audience?: Audience;
  /** The message for each of them; `message` is that for its audience. */
  readonly wording?: Readonly<Record<Audience, Bilingual>>;
  /** How many of its kind the workbook has. */
  readonly ofKind?: number;
}

export type Audience = 'writer' | 'reader';

/** A part of a cell's text. */
export interface IssueQuote {
  readonly field: string;
  /** Which of the compared cells it stands in. */
  readonly cell: number;
  /** Where in its text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it stands in last year's record. */
  readonly isPrevious?: boolean;
}

/** A cell that was looked at for an issue, of this year's workbook or of last year's. */
export interface ComparedCell {
  readonly field: string;
  readonly label: Bilingual;
  readonly sheet: string;
  /** `''` where last year is known without its workbook. */
  readonly address: string;
  /** What its row is called; `''` for the issue's own. */
  readonly row: string;
  readonly text: string;
  readonly isPrevious?: boolean;
}

export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
