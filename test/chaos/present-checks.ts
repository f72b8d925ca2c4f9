/**
 * The checks on what is shown in the end: every copy, the table, the conflicts, the report and the workbooks that are
 * handed out say the same.
 */
import { conflictsSchema, submissionSchema, tableSchema } from '../../core/protocol/console.js';
import { openConflictsSchema, recordHistorySchema } from '../../core/protocol/sync.js';
import { displayText, type FieldValue } from '../../core/record/value.js';
import { deltaSchema, type Delta } from '../../core/sync/delta.js';
import { readForm } from '../../server/workbook/read-form.js';
import { ANSWERS, BLOCK } from '../support/city/city-form.js';
import type { City } from '../support/city/city.js';
import { fetchPatiently } from '../support/city/patient-fetch.js';
import { Client } from '../server/api/client.js';
import type { Audit } from './audit.js';
import type { CopyClient } from './copy-client.js';
import type { Finding } from './history-checks.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Texts = ReadonlyMap<string, string>;

/** @param base of the server, which nobody else uses any more */
export async function checkPresent(
  base: string,
  city: City,
  copies: readonly CopyClient[],
  audit: Audit,
): Promise<Finding[]> {
  const carry = async (url: string, init: RequestInit) => {
    const { response, bytes } = await fetchPatiently(url, init);
    return new Response(bytes, response);
  };
  const client = new Client(() => base, city.coordinator, carry);
  const path = `api/cycles/${city.cycleId}`;
  const whole = await client.get(`${path}/delta`, deltaSchema);
  const shown = textsOf(whole.records);
  const agreement = [
    ...copies.flatMap((copy) => differences(copy.name, textsOf(copy.records), shown)),
    ...copies.filter(({ revision }) => revision !== whole.to).map(({ name, revision }) => `${name} is at ${revision}`),
    ...differences('the table', await tableTexts(client, path), shown),
    ...(await conflictDifferences(client, path, whole, audit)),
    ...(await historyDifferences(client, path, audit)),
  ];
  const report = [
    ...reportDifferences(await bookTexts(client, `${path}/report.xlsx`, city), namedTexts(whole)),
    ...(await untouched(client, path, city)),
  ];
  return [
    ...agreement.map((what): Finding => ({ check: 'agreement', what })),
    ...report.map((what): Finding => ({ check: 'report', what })),
  ];
}

function differences(whose: string, given: Texts, expected: Texts): string[] {
  const names = [...new Set([...given.keys(), ...expected.keys()])];
  return names
    .filter((name) => given.get(name) !== expected.get(name))
    .map((name) => `${whose}: ${name} is ${String(given.get(name))}, the server has ${String(expected.get(name))}`);
}

/** The row of a deleted record still stands in the city's form, without answers: no machine takes rows out of it. */
function reportDifferences(report: Texts, expected: Texts): string[] {
  const rows = [...report.keys()].map((name): [string, string] => [name, expected.get(name) ?? '']);
  return differences('the report', report, new Map([...rows, ...expected]));
}

interface Valued {
  readonly id: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

function textsOf(records: readonly Valued[]): Texts {
  return new Map(
    records.flatMap(({ id, values }) =>
      Object.entries(values).map(([field, value]): [string, string] => [`${id} ${field}`, displayText(value)]),
    ),
  );
}

async function tableTexts(client: Client, path: string): Promise<Texts> {
  const { blocks } = await client.get(`${path}/table`, tableSchema);
  const records = blocks.find(({ id }) => id === BLOCK)?.records ?? [];
  return new Map(
    records.flatMap(({ id, cells }) =>
      Object.entries(cells).map(([field, { text }]): [string, string] => [`${id} ${field}`, text]),
    ),
  );
}

/** By name, as workbooks have it: only answers, because a workbook's blank cell and none are the same there. */
function namedTexts({ records }: Delta): Texts {
  return new Map(
    records.flatMap(({ key, values }) =>
      ANSWERS.map((field): [string, string] => [
        `${key['programme']} ${key['department']} ${field}`,
        displayText(values[field]),
      ]),
    ),
  );
}

async function bookTexts(client: Client, path: string, { form }: City): Promise<Texts> {
  const response = await client.fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const { records } = await readForm(new Uint8Array(await response.arrayBuffer()), [form], form.id);
  const named = records.map(({ key, cells }) => {
    const values = Object.entries(cells).map(([field, { value }]) => [field, value] as const);
    return { id: '', block: BLOCK, sheet: '', key: { ...key }, values: Object.fromEntries(values) };
  });
  return namedTexts({ from: null, to: 0, records: named, cells: [], deleted: [], conflicts: [], departments: [] });
}

/** The conflicts by three routes and in the database: the same ones, with the value on top that stands. */
async function conflictDifferences(client: Client, path: string, whole: Delta, audit: Audit): Promise<string[]> {
  const { conflicts } = await client.get(`${path}/open-conflicts`, openConflictsSchema);
  const { conflicts: listed } = await client.get(`${path}/conflicts`, conflictsSchema);
  const there = new Map(whole.records.map((record) => [record.id, record]));
  const open = new Set(audit.conflicts.filter(({ resolvedRevision }) => resolvedRevision === null).map(({ id }) => id));
  const ids = (list: readonly { readonly id: string }[]) =>
    list
      .map(({ id }) => id)
      .sort()
      .join();
  const standing = whole.conflicts.flatMap(({ id, kind, record, field, values }) => {
    const text = displayText(there.get(record)?.values[field]);
    return kind !== 'values' || values[0]?.text === text
      ? []
      : [`conflict ${id} has ${values[0]?.text} on top of ${text}`];
  });
  return [
    ...(ids(whole.conflicts) === ids(conflicts) ? [] : ['the delta and the conflicts name other conflicts']),
    ...whole.conflicts.filter(({ id }) => !open.has(id)).map(({ id }) => `the conflict ${id} is decided`),
    ...(conflicts.length === listed.length ? [] : [`${conflicts.length} conflicts to decide, ${listed.length} listed`]),
    ...standing,
  ];
}

/** The history that the server shows of each record is the one that is stored. */
async function historyDifferences(client: Client, path: string, { revisions }: Audit): Promise<string[]> {
  const records = [...new Set(revisions.map(({ record }) => record))];
  const wrong: string[] = [];
  for (const record of records) {
    const history = await client.get(`${path}/records/${record}/history`, recordHistorySchema);
    const stored = revisions.filter((one) => one.record === record);
    const told = new Map(history.revisions.map((one) => [one.id, one]));
    const isSame =
      told.size === stored.length &&
      stored.every(({ id, value }) => JSON.stringify(told.get(id)?.value) === JSON.stringify(value));
    if (!isSame) wrong.push(`the history of ${record} is told otherwise than it is stored`);
  }
  return wrong;
}

/** A workbook that is handed out and not touched says nothing. */
async function untouched(client: Client, path: string, { staff }: City): Promise<string[]> {
  const { departmentId } = staff[0]!;
  const bytes = await (await client.fetch(`${path}/departments/${departmentId}/workbook.xlsx`)).arrayBuffer();
  const response = await client.fetch(`${path}/submissions/preview?fileName=x.xlsx`, {
    method: 'POST',
    headers: { 'content-type': XLSX },
    body: bytes,
  });
  const { saved, conflicts, refused, records } = submissionSchema.parse(await response.json());
  const said = [...saved, ...conflicts, ...refused, ...records];
  return said.map((one) => `a workbook that nobody touched says ${JSON.stringify(one)}`);
}
