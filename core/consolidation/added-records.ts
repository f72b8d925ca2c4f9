/**
 * Where a record that the form does not have goes: after the one it follows in the workbook that brought it, as long
 * as that is known; otherwise after the last of its block.
 */
import type { Form } from '../form/form.js';
import { indexRecords } from '../record/identity.js';
import type { ConsolidatedRecord } from './consolidation.js';

/** @param neighbour the identity of the record before it, in the workbook that brought it */
export function addRecord(
  form: Form,
  records: readonly ConsolidatedRecord[],
  added: ConsolidatedRecord,
  neighbour: string | undefined,
): ConsolidatedRecord[] {
  const index = neighbour === undefined ? undefined : indexRecords(form, records).get(neighbour);
  const before = index?.block === added.block ? index : records.findLast(({ block }) => block === added.block);
  const place = before ? records.indexOf(before) + 1 : records.length;
  return [...records.slice(0, place), added, ...records.slice(place)];
}
