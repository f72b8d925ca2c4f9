/**
 * Answers that somebody merged over the rows of several programmes, where the blank has a cell for each: whether the text is
 * meant for all of them nobody but its writer knows. It is read for each, and told.
 */
import { blockOf } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { displayText } from '../record/value.js';

/** @param records of the workbook, matched with the blank's by identity; their addresses are the workbook's */
export function mergedAnswers(blank: RecordTable, records: ReadonlyMap<string, FormRecord>): Issue[] {
  const { form } = blank;
  const first = new Map<string, string>();
  const told = new Set<string>();
  return [...records].flatMap(([identity, record]) => {
    const given = blank.get(identity);
    if (!given) return [];
    const { sheet, block } = record;
    return blockOf(form, block).fields.flatMap((field): Issue[] => {
      const [before, now] = [given.cells[field.id], record.cells[field.id]];
      if (field.role !== 'answer' || !before || now?.value.kind !== 'value' || now.address === '') return [];
      const cell = `${sheet}!${now.address} ${field.id}`;
      const own = `${given.sheet}!${before.address}`;
      const there = first.get(cell);
      if (there === undefined) first.set(cell, own);
      if (there === undefined || there === own || told.has(cell)) return [];
      told.add(cell);
      const place = { sheet, address: now.address, block, key: record.key, evidence: [displayText(now.value)] };
      return [makeIssue('answer-merged', place, field.label)];
    });
  });
}
