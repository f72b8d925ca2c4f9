/**
 * What a workbook's rows say beside their cells: rows of the form that are missing in it (never a deletion, rule E1),
 * rows that the form does not have, rows in another order (never a conflict, rule E4).
 */
import { blockOf, type Form } from '../form/form.js';
import { isNamedByLabel, isOfNamedSheet } from '../form/named-record.js';
import { keyAddress } from '../form/key-cell.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { answersFor } from '../record/owners.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { similarity } from '../text/similarity.js';
import type { MatchedWorkbook } from './consolidation.js';

/** How alike two keys are for one to be taken as the other, renamed. */
const ALIKE = 0.6;

/**
 * @param blank the records of the blank form
 * @param known the table that the workbook met
 */
export function rowIssues(blank: RecordTable, known: RecordTable, incoming: MatchedWorkbook): Issue[] {
  const { form } = blank;
  const { source, records: given } = incoming;
  const isExpected = expectedOf(blank, incoming);
  const isOpen = openBlocks(blank);
  const missing = blank.rows.filter(({ identity, record }) => !given.has(identity) && isExpected(record));
  const lost = missing.map(({ record }) => record);
  const unknown = [...given].filter(([identity]) => !blank.has(identity));
  const added = unknown.filter(([identity]) => !known.has(identity));
  return [
    ...lost.map((record) => makeIssue('record-missing', placeOf(form, record, source))),
    ...added.flatMap(([, record]) =>
      isOpen(record) ? [] : [makeIssue('record-unknown', placeOf(form, record, source))],
    ),
    ...unknown.flatMap(([, record]) => similarTo(form, record, lost, source)),
    ...orderIssue(blank, incoming),
  ];
}

/**
 * A row is missed only from a workbook that answers for it: its department's, or one that has others of its part. A sheet
 * that names one programme may come by itself, and no other is missed then; of its tables rows are.
 */
function expectedOf(blank: RecordTable, { department, records }: MatchedWorkbook): (record: FormRecord) => boolean {
  const { form, owners: ownersOf } = blank;
  const parts = new Set([...records.values()].map(partOf));
  const isNamed = ({ block }: FormRecord) => isNamedByLabel(blockOf(form, block));
  const came = blank.rows.filter(({ identity, record }) => isNamed(record) && records.has(identity));
  const sheets = new Set(came.map(({ record }) => record.sheet));
  return (record) => {
    if (isNamed(record)) return false;
    if (isOfNamedSheet(form, blockOf(form, record.block)) && !sheets.has(record.sheet)) return false;
    const owners = ownersOf(record);
    return owners.length > 0 && department !== '' ? answersFor(form, department, owners) : parts.has(partOf(record));
  };
}

/** Whether the form leaves it to the divisions which programmes there are: it names none on a sheet of its own. */
function openBlocks({ form, records }: RecordTable): (record: FormRecord) => boolean {
  const given = new Set(records.map(({ block }) => block));
  return ({ block }) => !given.has(block) && isOfNamedSheet(form, blockOf(form, block));
}

/** The part of its block that a record is of: the first of its key. */
function partOf({ block, key }: FormRecord): string {
  return JSON.stringify([block, Object.values(key)[0]]);
}

function similarTo(form: Form, record: FormRecord, missing: readonly FormRecord[], source: string): Issue[] {
  const name = Object.values(record.key).join('');
  const near = missing
    .filter(({ block }) => block === record.block)
    .map((other) => ({ other, alike: similarity(name, Object.values(other.key).join('')) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)[0];
  if (!near) return [];
  return [makeIssue('record-similar', placeOf(form, record, source), Object.values(near.other.key).join('・'))];
}

function orderIssue(blank: RecordTable, { source, records }: MatchedWorkbook): Issue[] {
  let last = -1;
  for (const [identity, record] of records) {
    const place = blank.placeOf(identity);
    if (place === undefined) continue;
    if (place < last) return [makeIssue('order-changed', placeOf(blank.form, record, source))];
    last = place;
  }
  return [];
}

function placeOf(form: Form, record: FormRecord, source: string) {
  const address = keyAddress(form, record);
  const evidence = source === '' ? [] : [source];
  return { sheet: record.sheet, address, block: record.block, key: record.key, evidence };
}
