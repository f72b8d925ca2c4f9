/**
 * The kind of a cell's value, under the names of Excel's API.
 */
import type { HostCell } from './cell-table.js';

export function valueType(cell: HostCell | undefined): string {
  if (!cell || cell.value === null || cell.value === '') return 'Empty';
  if (cell.error) return 'Error';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return typeof cell.value === 'number' ? 'Double' : 'String';
}
