/**
 * Which names of a form nobody leaves out, though the form does not ask for them: where nearly every row has one, the row
 * without lacks it (rule R21).
 */
import type { Block, Field, Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { usesOf, type FieldUse } from './content/purposes.js';

/** So few rows tell nothing of what is usual. */
const FEWEST = 5;
/** More rows than this share without a name: the form has rows that need none. */
const SHARE_WITHOUT = 0.1;

/** @returns fields of keys that name a programme, and that nearly all records have filled in */
export function expectedNames(form: Form, records: readonly FormRecord[]): ReadonlySet<Field> {
  const expected = form.blocks.flatMap((block) => {
    const rows = records.filter((record) => record.block === block.id);
    return usesOf(form, block)
      .filter(({ field, purpose }) => isName(block, field, purpose) && isUsual(rows, field))
      .map(({ field }) => field);
  });
  return new Set(expected);
}

/** What every row belongs to, besides its own name. */
const ABOVE = /施策|政策|計画名|方針名|目標名|基本目標|体系|柱/u;

function isName(block: Block, field: Field, purpose: FieldUse['purpose']): boolean {
  if (block.key.includes(field.id)) return purpose === 'name';
  return field.role === 'plan' && field.type === 'text' && purpose === 'other' && ABOVE.test(field.label.ja);
}

function isUsual(rows: readonly FormRecord[], { id }: Field): boolean {
  const without = rows.filter(({ cells }) => cells[id]?.value.kind === 'blank').length;
  return rows.length >= FEWEST && without > 0 && without <= rows.length * SHARE_WITHOUT;
}
