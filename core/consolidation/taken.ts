/**
 * What the merge of one sender's records made of a table, cell by cell.
 */
import type { Issue } from '../issue/issue.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import type { SharedTable } from './consolidation.js';

/** What became of one cell that the sender changed. */
export interface TakenCell {
  /** Of its record. */
  readonly id: string;
  readonly field: string;
  /**
   * `same`: it said so already (C4). `kept`: the form gives it, and it stays. `unreadable`: an error value (C7). `yielded`: a
   * new layout alone, which gave way to a content; `relaid`: one that gave way to another layout alone (both C9).
   */
  readonly outcome: 'saved' | 'conflict' | 'same' | 'kept' | 'unreadable' | 'yielded' | 'relaid';
  readonly value: FieldValue;
  readonly base: MaybeValue;
}

/** What the merge made of a table. */
export interface TakenIn extends SharedTable {
  readonly issues: readonly Issue[];
  /** In the order of the table. */
  readonly cells: readonly TakenCell[];
}
