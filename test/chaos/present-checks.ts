/**
 * The checks on what is shown in the end: every copy, the table, the conflicts, the report and the workbooks that are
 * handed out say the same.
 */
import { conflictsApi } from '../../core/protocol/conflicts.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { historyApi } from '../../core/protocol/history.js';
import { isAsked, submissionsApi } from '../../core/protocol/submissions.js';
import { syncApi } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { displayText, type FieldValue } from '../../core/record/value.js';
import type { Delta } from '../../core/sync/delta.js';
import { readForm } from '../../server/workbook/read-form.js';
import { ANSWERS, BLOCK } from '../support/city/city-form.js';
import type { City } from '../support/city/city.js';
import { fetchPatiently } from '../support/city/patient-fetch.js';
import { Client } from '../server/api/client.js';
import { bytesOf } from '../server/api/running-server.js';
import type { Audit } from './audit.js';
import type { CopyClient } from './copy-client.js';
import type { Finding } from './history-checks.js';

interface Cycle {
  readonly params: { readonly cycleId: string };
}

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
  const cycle = { params: { cycleId: city.cycleId } };
  const whole = await client.ask(syncApi.delta, cycle);
  const shown = textsOf(whole.records);
  const agreement = [
    ...copies.flatMap((copy) => differences(copy.name, textsOf(copy.records), shown)),
    ...copies.filter(({ revision }) => revision !== whole.to).map(({ name, revision }) => `${name} is at ${revision}`),
    ...differences('the table', await tableTexts(client, cycle), shown),
    ...(await conflictDifferences(client, cycle, whole, audit)),
    ...(await historyDifferences(client, cycle, audit)),
  ];
  const report = [
    ...reportDifferences(await bookTexts(client, cycle, city), namedTexts(whole)),
    ...(await untouched(client, city)),
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

async function tableTexts(client: Client, cycle: Cycle): Promise<Texts> {
  const { blocks } = await client.ask(cyclesApi.table, cycle);
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

async function bookTexts(client: Client, cycle: Cycle, { form }: City): Promise<Texts> {
  const bytes = await bytesOf(client.ask(cyclesApi.report, cycle));
  const { records } = await readForm(bytes, [form], form.id);
  const named = records.map(({ key, cells }) => {
    const values = Object.entries(cells).map(([field, { value }]) => [field, value] as const);
    return { id: '', block: BLOCK, sheet: '', key: { ...key }, values: Object.fromEntries(values) };
  });
  return namedTexts({ from: null, to: 0, records: named, cells: [], deleted: [], conflicts: [], departments: [] });
}

/** The conflicts in the delta, by their own route and in the database: the same ones, with the value on top that stands. */
async function conflictDifferences(client: Client, cycle: Cycle, whole: Delta, audit: Audit): Promise<string[]> {
  const { conflicts } = await client.ask(conflictsApi.list, cycle);
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
    ...conflicts.filter(({ mayDecide }) => !mayDecide).map(({ id }) => `the coordinator may not decide ${id}`),
    ...standing,
  ];
}

/** The history that the server shows of each record is the one that is stored. */
async function historyDifferences(client: Client, { params }: Cycle, { revisions }: Audit): Promise<string[]> {
  const records = [...new Set(revisions.map(({ record }) => record))];
  const wrong: string[] = [];
  for (const record of records) {
    const history = await client.ask(historyApi.record, { params: { ...params, recordId: record } });
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
async function untouched(client: Client, { staff, cycleId }: City): Promise<string[]> {
  const { departmentId } = staff[0]!;
  const { content } = await client.ask(workflowApi.handOut, { params: { cycleId, departmentId } });
  const sent = { params: { cycleId }, query: { fileName: 'x.xlsx' }, body: content };
  const preview = await client.ask(submissionsApi.preview, sent);
  if (isAsked(preview)) return ['a workbook that nobody touched leads to a question'];
  const { saved, conflicts, refused, records } = preview;
  const said = [...saved, ...conflicts, ...refused, ...records];
  return said.map((one) => `a workbook that nobody touched says ${JSON.stringify(one)}`);
}
