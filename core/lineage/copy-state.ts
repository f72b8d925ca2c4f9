/**
 * An earlier copy as a base: the blank form with its answers laid over. Whatever the copy did not have is the blank form's.
 */
import { withValue, type FormRecord, type RecordCell } from '../record/record.js';
import type { Row } from '../record/record-table.js';
import type { FieldValue } from '../record/value.js';
import { BLANK } from '../record/value.js';
import type { Answers, Records } from './answers.js';

/**
 * @param rows all that the copy may know of: those of the blank form, and what was added
 * @param blank the blank form's records
 */
export function copyState(rows: Iterable<Row>, blank: Records, answers: Answers): Row[] {
  return [...rows].flatMap(({ identity, id, record }) => {
    const cells = answers.get(identity);
    const given = blank.get(identity);
    if (given) return [{ identity, id, record: cells ? layOver(given, cells) : given }];
    // An added record that the copy does not answer was not in it.
    return cells ? [{ identity, id, record: layOver(emptied(record, cells), cells) }] : [];
  });
}

function layOver(record: FormRecord, values: ReadonlyMap<string, FieldValue>): FormRecord {
  const cells: Record<string, RecordCell> = { ...record.cells };
  for (const [field, value] of values) cells[field] = withValue(cells[field], value);
  return { ...record, cells };
}

/** An added record without what others wrote into it; its key is what it is. */
function emptied(record: FormRecord, values: ReadonlyMap<string, FieldValue>): FormRecord {
  const cells = Object.entries(record.cells).map(([field, cell]): [string, RecordCell] => [
    field,
    field in record.key || values.has(field) ? cell : withValue(cell, BLANK),
  ]);
  return { ...record, cells: Object.fromEntries(cells) };
}
