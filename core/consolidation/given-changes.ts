/**
 * What a workbook says otherwise than the blank where the form itself says something: a programme's content, its target.
 * The report keeps the form's text, so whoever changed it has to be told.
 */
import { blockOf } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { samenessOf } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { displayText } from '../record/value.js';

/** @param records of the workbook, matched with the blank's by identity; their addresses are the workbook's */
export function givenChanges(blank: RecordTable, records: ReadonlyMap<string, FormRecord>): Issue[] {
  const { form } = blank;
  const told = new Set<string>();
  return [...records].flatMap(([identity, record]) => {
    const given = blank.get(identity);
    if (!given) return [];
    const { fields, key } = blockOf(form, record.block);
    return fields.flatMap((field): Issue[] => {
      const [before, now] = [given.cells[field.id], record.cells[field.id]];
      if (field.role !== 'plan' || key.includes(field.id) || before?.value.kind !== 'value' || !now) return [];
      if (samenessOf(form, field).sameContent(before.value, now.value) || sameFormula(given, record, field.id))
        return [];
      const [was, is] = [displayText(before.value), displayText(now.value)];
      const { sheet, block } = record;
      const cell = `${sheet}!${now.address}`;
      // A merged cell is one, however many records share it.
      if (now.value.kind === 'unreadable' || told.has(cell)) return [];
      told.add(cell);
      const place = { sheet, address: now.address, block, key: record.key, evidence: [is, was] };
      return [makeIssue('plan-changed', place, field.label)];
    });
  });
}
