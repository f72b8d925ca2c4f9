/**
 * What the clients did, as they remember it: what was typed where, what was sent under which id, and what the server said
 * to it. The checks at the end hold the database against it. Texts are unique, so that a value is found where it came
 * from; ratings and blanks are not.
 */
import { blockOf, type Form } from '../../core/form/form.js';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import type { PushAnswerDto } from '../../core/protocol/sync.js';
import { canonicalValue } from '../../core/record/canonical.js';
import type { RecordKey } from '../../core/record/record.js';
import { BLANK, textValue, type FieldValue } from '../../core/record/value.js';
import type { Push } from '../../core/sync/push.js';
import { BLOCK, RATINGS } from '../support/city/city-form.js';

/** A value in a cell, as values are compared (rule C6), by the key of its record: ids are the server's. */
export type Word = string;

export interface Sending {
  readonly id: string;
  readonly kind: 'edits' | 'workbook' | 'resolution' | 'workflow';
  /** Every value that it carries. */
  readonly words: ReadonlySet<Word>;
  /** Of a workbook, and of its sending alone. */
  readonly fileName: string;
  push?: { readonly sent: Push; readonly answer: PushAnswerDto };
  /** What it says, and what was answered to it. */
  workbook?: { readonly typed: ReadonlySet<Word>; readonly answer: SubmissionDto };
  /** The revision that the server said it made; null where it made none. */
  revision?: number | null;
  /** Of a decision. */
  conflict?: string;
}

export class Ledger {
  readonly written = new Set<Word>();
  readonly sendings = new Map<string, Sending>();
  /** How often each answer was given to a cell or a request, by what it said. */
  readonly outcomes = new Map<string, number>();
  private numbers = 0;

  constructor(readonly form: Form) {}

  /** A value that nobody wrote before, where the field's type has so many. */
  freshValue(field: string, chosen: number): FieldValue {
    // Clearing is an edit too.
    if (chosen % 12 === 0) return BLANK;
    const n = ++this.numbers;
    if (field === 'count') return { kind: 'value', text: String(n), raw: n };
    return textValue(field === 'rating' ? RATINGS[chosen % RATINGS.length]! : `記入${n}`);
  }

  write(key: RecordKey, field: string, value: FieldValue): void {
    this.written.add(this.word(key, field, value));
  }

  word(key: RecordKey, fieldId: string, value: FieldValue): Word {
    const field = blockOf(this.form, BLOCK).fields.find(({ id }) => id === fieldId)!;
    return JSON.stringify([key['programme'], key['department'], fieldId, canonicalValue(this.form, field, value)]);
  }

  note(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  send(id: string, kind: Sending['kind'], words: Iterable<Word>, fileName = ''): Sending {
    const sending: Sending = { id, kind, words: new Set(words), fileName };
    this.sendings.set(id, sending);
    return sending;
  }
}

/** Whether no other cell of a run can have come to hold the same by chance: a blank's mark begins with U+0000. */
export function isUnique(word: Word): boolean {
  const [, , field, text] = JSON.parse(word) as [string, string, string, string];
  return field !== 'rating' && !text.startsWith('\u0000');
}
