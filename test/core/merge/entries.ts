/**
 * Builds records of the tests' form: departments' entries for one programme, from what their cells show.
 */
import type { Copy } from '../../../core/sync/merge-copies.js';
import type { FormRecord, RecordCell, RecordKey } from '../../../core/record/record.js';
import { textValue, type FieldValue } from '../../../core/record/value.js';

/** `''` is blank, `#…!` an error value; a field left out is absent. */
export type Shown = Readonly<Record<string, string>>;

const COLUMNS: Readonly<Record<string, string>> = { content: 'C', status: 'D', count: 'E', rating: 'F' };

export function keyOf(department: string, programme = '見守り'): RecordKey {
  return { section: '(1)', programme, department };
}

export function refOf(department: string): { block: string; key: RecordKey } {
  return { block: 'entry', key: keyOf(department) };
}

/** Rows in their order; a department may have several. `shared` fields stand in one merged cell of the first row. */
export function side(
  rows: readonly (readonly [department: string, shown: Shown])[],
  { deleted = [], shared = [] }: { deleted?: readonly string[]; shared?: readonly string[] } = {},
): Copy {
  const records = rows.map(([department, shown], i): FormRecord => {
    const row = i + 4;
    const cells = Object.entries(shown).map(([field, text]): [string, RecordCell] => [
      field,
      { value: valueOf(text), address: `${COLUMNS[field] ?? 'Z'}${shared.includes(field) ? 4 : row}` },
    ]);
    const names = { department: { value: textValue(department), address: `B${row}` } };
    return {
      ...{ block: 'entry', sheet: '表', key: keyOf(department), rows: [row, row] },
      cells: { ...names, ...Object.fromEntries(cells) },
    };
  });
  return { records, deleted: deleted.map(refOf) };
}

export function valueOf(text: string): FieldValue {
  return /^#.*[!A]$/u.test(text) ? { kind: 'unreadable', text } : textValue(text);
}
