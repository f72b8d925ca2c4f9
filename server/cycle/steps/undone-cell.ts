/**
 * A cell that a submission wrote or proposed for, and what it comes to without it (rule S8).
 */
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import type { Row } from '../../../core/record/record-table.js';
import type { FieldValue } from '../../../core/record/value.js';
import type { CellWithout, PastValue } from '../../../core/undo/cell-without.js';

/** A value of a cell's past, as core looks at it. */
export interface CellPast extends PastValue {
  readonly revision: number;
  /** Whose it is, for people: a file, or a person. */
  readonly by: string;
  readonly source: string;
  readonly at: Date;
}

export interface UndoneCell {
  readonly row: Row<ConsolidatedRecord>;
  readonly field: string;
  readonly now: FieldValue;
  readonly then: FieldValue;
  readonly after: CellWithout<CellPast>;
  readonly history: readonly CellPast[];
}

export function nameOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
