/**
 * What cannot be done, and why: one closed list of codes for the command line and the API, each with a sentence in
 * Japanese and English. Issues (`core/issue`) are about cells of a workbook that was read; a problem ends the request.
 */
import type { Bilingual } from '../issue/issue.js';
import type { Trouble } from './trouble.js';

export const PROBLEM_CODES = [
  // a file that is no workbook, or not one to be read
  'not-a-workbook',
  'old-workbook-format',
  'encrypted-workbook',
  'damaged-workbook',
  'unsafe-workbook',
  'too-large',
  'no-form-fits',
  'form-invalid',
  'form-unknown',
  'form-mismatch',
  'blank-answered',
  'nothing-to-draft',
  'links-invalid',
  'told-invalid',
  'file-not-found',
  'file-not-writable',
  'settings-invalid',
  // a database and its backup
  'database-unavailable',
  'database-not-empty',
  'backup-invalid',
  'backup-unfit',
  'interrupted',
  // the service
  'bad-request',
  'bad-password',
  'unauthenticated',
  'code-needed',
  'second-factor-owed',
  'proof-needed',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'protocol-mismatch',
  'gone',
  'locked',
  'too-many-requests',
  'too-slow',
  'try-again',
  'unsupported-media-type',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export class Problem extends Error {
  /** After how many seconds trying again makes sense; undefined where time alone changes nothing. */
  readonly retryAfter: number | undefined;
  /** Of `try-again` where it is the database's: why. */
  readonly reason: Trouble | undefined;

  /**
   * @param detail one sentence that names the cause and what to do; without the file's name, which the caller adds
   */
  constructor(
    readonly code: ProblemCode,
    readonly detail: Bilingual,
    options: { readonly cause?: unknown; readonly retryAfter?: number; readonly reason?: Trouble } = {},
  ) {
    super(`${code}: ${detail.en}`, options);
    this.name = 'Problem';
    this.retryAfter = options.retryAfter;
    this.reason = options.reason;
  }
}
