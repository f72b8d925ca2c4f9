/**
 * What a workbook without a link leaves open: its blank cell is a cell that nobody filled in, or one that somebody
 * emptied. Its base is the blank form (rule I3), so that the answer that is there stays; the sender is told, because
 * clearing a cell is an edit (rule C7) and this one may have been meant as one. Changes nothing.
 */
import { blockOf, type Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { contentFields } from '../merge/content-fields.js';
import { answersFor } from '../record/owners.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import type { ConsolidatedRecord, MatchedWorkbook } from './consolidation.js';

/**
 * @param table what the workbook met
 * @param incoming a workbook without a base of its own
 * @returns for each sheet one issue at the first such cell, with the source and the addresses as evidence
 */
export function keptBlanks(table: RecordTable<ConsolidatedRecord>, incoming: MatchedWorkbook): Issue[] {
  const { form } = table;
  const sheets = new Map<string, { readonly record: FormRecord; readonly addresses: Set<string> }>();
  for (const [identity, record] of incoming.records) {
    const there = table.get(identity);
    if (!there || !isWorkedOn(form, record, table.owners(there), incoming.department)) continue;
    for (const address of blanksOver(form, record, there)) {
      const told = sheets.get(record.sheet) ?? { record, addresses: new Set() };
      sheets.set(record.sheet, { ...told, addresses: told.addresses.add(address) });
    }
  }
  return [...sheets.values()].map(({ record: { sheet, block, key }, addresses }) => {
    const [address = ''] = addresses;
    const evidence = [incoming.source, ...addresses].filter((text) => text !== '');
    return makeIssue('blank-kept', { sheet, address, block, key, evidence }, addresses.size);
  });
}

/** The sender's own row; where nothing says whose it is, one that is not blank throughout. */
function isWorkedOn(form: Form, record: FormRecord, owners: readonly string[], department: string): boolean {
  if (owners.length > 0 && department !== '') return answersFor(form, department, owners);
  return answerFields(form, record).some((field) => record.cells[field]?.value.kind === 'value');
}

/** Addresses of blank cells over which somebody has written an answer. */
function blanksOver(form: Form, record: FormRecord, there: ConsolidatedRecord): string[] {
  return answerFields(form, record).flatMap((field) => {
    const [mine, theirs] = [record.cells[field], there.cells[field]];
    const isKept = mine?.value.kind === 'blank' && theirs?.value.kind === 'value' && field in there.origins;
    return isKept && mine.address !== '' ? [mine.address] : [];
  });
}

function answerFields(form: Form, { block }: FormRecord): string[] {
  return contentFields(blockOf(form, block))
    .filter(({ role }) => role === 'answer')
    .map(({ id }) => id);
}
