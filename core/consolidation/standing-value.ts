/**
 * What stands in a cell now, among the values that are in conflict about it: it may have changed since the conflict was
 * opened.
 */
import { displayText } from '../record/value.js';
import type { CellConflict, ConflictingValue } from './conflict-table.js';
import type { ConsolidatedRecord } from './consolidation.js';

/** @param conflict as it was opened and joined; first what stood then */
export function valuesInConflict(
  record: ConsolidatedRecord,
  { field, values }: Pick<CellConflict, 'field' | 'values'>,
): readonly ConflictingValue[] {
  const cell = record.cells[field];
  if (!cell) return values;
  const [, ...proposed] = values;
  return [{ text: displayText(cell.value), source: record.origins[field] ?? '' }, ...proposed];
}
