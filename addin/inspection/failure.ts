/**
 * Why something could not be done in Excel, in the few kinds that a person can do something about.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';
import { errorCode } from '../excel/error-code.js';

export type Failure =
  /** A cell is being edited, or a dialog of Excel is open. */
  | { readonly kind: 'editing' }
  /** Excel is at work, or did not answer in time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'problem'; readonly detail: Bilingual }
  /** @param code for the person who is asked for help */
  | { readonly kind: 'unexpected'; readonly code: string };

const EDITING = new Set(['InvalidOperationInCellEditMode']);
const BUSY = new Set(['ActivityLimitReached', 'HostIsBusy', 'RequestAborted', 'ServiceNotAvailable', 'Timeout']);

export function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { kind: 'problem', detail: error.detail };
  const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  if (EDITING.has(code)) return { kind: 'editing' };
  return BUSY.has(code) ? { kind: 'busy' } : { kind: 'unexpected', code };
}
