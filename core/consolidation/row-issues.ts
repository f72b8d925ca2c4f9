/**
 * What a workbook's rows say beside their cells: rows of the form that are missing in it (never a deletion, rule E1),
 * rows that the form does not have, rows in another order (never a conflict, rule E4).
 */
import type { Form } from '../form/form.js';
import { keyAddress } from '../form/key-cell.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { indexRecords } from '../record/identity.js';
import { answersFor, ownersIn } from '../record/owners.js';
import type { FormRecord } from '../record/record.js';
import { similarity } from '../text/similarity.js';
import type { Consolidation, Incoming } from './consolidation.js';

/** How alike two keys are for one to be taken as the other, renamed. */
const ALIKE = 0.6;

export function rowIssues(
  form: Form,
  blank: readonly FormRecord[],
  current: Consolidation,
  incoming: Incoming,
): Issue[] {
  const wanted = indexRecords(form, blank);
  const given = indexRecords(form, incoming.records);
  const known = indexRecords(form, current.records);
  const ownersOf = ownersIn(form, blank);
  const missing = [...wanted].filter(
    ([id, record]) => !given.has(id) && isExpected(form, record, ownersOf(record), incoming),
  );
  const unknown = [...given]
    .filter(([id]) => !wanted.has(id))
    .map(([id, record]) => ({ record, isNew: !known.has(id) }));
  return [
    ...missing.map(([, record]) => makeIssue('record-missing', placeOf(form, record, incoming))),
    ...unknown
      .filter(({ isNew }) => isNew)
      .map(({ record }) => makeIssue('record-unknown', placeOf(form, record, incoming))),
    ...unknown.flatMap(({ record }) =>
      similarTo(
        form,
        record,
        missing.map(([, other]) => other),
        incoming,
      ),
    ),
    ...orderIssue(form, wanted, given, incoming),
  ];
}

/** A row is missed only from a workbook that answers for it: its department's, or one that has others of its part. */
function isExpected(form: Form, record: FormRecord, owners: readonly string[], incoming: Incoming): boolean {
  if (owners.length > 0 && incoming.department !== '') return answersFor(form, incoming.department, owners);
  const part = Object.values(record.key)[0];
  return incoming.records.some((other) => other.block === record.block && Object.values(other.key)[0] === part);
}

function similarTo(form: Form, record: FormRecord, missing: readonly FormRecord[], incoming: Incoming): Issue[] {
  const name = Object.values(record.key).join('');
  const near = missing
    .filter(({ block }) => block === record.block)
    .map((other) => ({ other, alike: similarity(name, Object.values(other.key).join('')) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)[0];
  if (!near) return [];
  return [makeIssue('record-similar', placeOf(form, record, incoming), Object.values(near.other.key).join('・'))];
}

function orderIssue(
  form: Form,
  wanted: ReadonlyMap<string, FormRecord>,
  given: ReadonlyMap<string, FormRecord>,
  incoming: Incoming,
): Issue[] {
  const order = new Map([...wanted.keys()].map((id, i) => [id, i]));
  let last = -1;
  for (const [id, record] of given) {
    const place = order.get(id);
    if (place === undefined) continue;
    if (place < last) return [makeIssue('order-changed', placeOf(form, record, incoming))];
    last = place;
  }
  return [];
}

function placeOf(form: Form, record: FormRecord, { source }: Incoming) {
  const address = keyAddress(form, record);
  const evidence = source === '' ? [] : [source];
  return { sheet: record.sheet, address, block: record.block, key: record.key, evidence };
}
