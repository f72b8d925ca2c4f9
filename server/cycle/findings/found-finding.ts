/**
 * What was found in the table of a cycle, by the ids of its rows.
 */
import type { CycleFinding, Seen } from '../../../core/check/content/cycle-findings.js';
import type { Severity } from '../../../core/issue/codes.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef } from '../../store/cycles.js';

export interface FoundFinding extends Omit<CycleFinding, 'record' | 'before'> {
  /** The same as long as it looks at the same texts. */
  readonly id: string;
  readonly recordId: string;
  /** Last year's row; undefined where none is linked. */
  readonly recordBefore: string | undefined;
  readonly goal: string;
  readonly seen: Seen;
  readonly severity: Severity;
}

export interface Found {
  readonly state: StoredConsolidation;
  readonly earlier: EarlierYear | undefined;
  readonly findings: readonly FoundFinding[];
}

export type EarlierYear = CycleRef & { readonly fiscalYear: number };
