/**
 * The day of the deadline: hundreds of people at once against one server process, as fast as it answers or with pauses.
 * Afterwards what it acknowledged has to be there, which is checked as after the chaos test.
 */
import { readAudit } from '../chaos/audit.js';
import { checkHistory, type Finding } from '../chaos/history-checks.js';
import { Ledger } from '../chaos/ledger.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { Client } from '../server/api/client.js';
import { bytesOf } from '../server/api/running-server.js';
import { foundCity, type City } from '../support/city/city.js';
import { startServerProcess, type ServerProcess } from '../support/city/server-process.js';
import { Random } from '../support/mangle/random.js';
import { Listener } from './listener.js';
import { LoadClient } from './load-client.js';
import { Measures } from './measures.js';
import { fillWorkbook, type FilledWorkbook } from './workbooks.js';
import { syncApi } from '../../core/protocol/sync.js';

export interface LoadOptions {
  readonly databaseUrl: string;
  readonly clients: number;
  readonly seconds: number;
  readonly departments: number;
  /** Seconds that each client rests before each request, on average. */
  readonly rest: number;
}

export interface LoadReport {
  readonly options: LoadOptions;
  /** From the first request to the last answer. */
  readonly seconds: number;
  readonly measures: Measures;
  readonly listeners: number;
  readonly events: number;
  /** Bytes. */
  readonly memory: { readonly atRest: number | undefined; readonly peak: number | undefined };
  readonly submissions: number;
  readonly values: number;
  readonly findings: readonly Finding[];
}

/** With five answers each: 300 cells a department. */
const ROWS_EACH = 60;
const SEED = 'deadline';
/** How long an event may be under way when everything else is done. */
const EVENTS_MS = 10_000;

export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const city = await foundCity(options.databaseUrl, { departments: options.departments, rowsEach: ROWS_EACH });
  const server = await startServerProcess(options.databaseUrl);
  try {
    return await load(options, city, server);
  } finally {
    await server.stop();
  }
}

async function load(options: LoadOptions, city: City, server: ServerProcess): Promise<LoadReport> {
  const [ledger, measures] = [new Ledger(city.form), new Measures()];
  const clients = await prepareClients(options, city, server.url, ledger, measures);
  const listeners = clients.slice(0, clients.length / 2).map(() => new Listener());
  await Promise.all(listeners.map((listener) => listener.listen(server.url, city)));
  const atRest = await server.peakMemory();
  const begun = performance.now();
  await Promise.all(clients.map((client) => client.work(begun + options.seconds * 1000, options.rest * 1000)));
  const seconds = (performance.now() - begun) / 1000;
  const peak = await server.peakMemory();
  const audit = await readAudit(options.databaseUrl, city.cycleId);
  const deaf = await deafListeners(listeners, audit.revision);
  for (const listener of listeners) listener.stop();
  const findings = [
    ...checkHistory(ledger, audit),
    ...server.errors.map((what): Finding => ({ check: 'log', what })),
    ...deaf.map((what): Finding => ({ check: 'agreement', what })),
    ...(await stillShown(server.url, city, audit.revision)),
  ];
  return {
    ...{ options, seconds, measures, findings, memory: { atRest, peak } },
    ...{ listeners: listeners.length, events: listeners.reduce((sum, one) => sum + one.events, 0) },
    ...{ submissions: audit.submissions.length, values: audit.revisions.length },
  };
}

async function prepareClients(
  { clients, departments }: LoadOptions,
  { staff, cycleId, coordinator }: City,
  url: string,
  ledger: Ledger,
  measures: Measures,
): Promise<LoadClient[]> {
  const setter = new Client(() => url, coordinator);
  const { records, to } = await setter.ask(syncApi.delta, { params: { cycleId } });
  const { departmentId } = staff[0]!;
  const bytes = await bytesOf(setter.ask(workflowApi.handOut, { params: { cycleId, departmentId } }));
  const workbooks: FilledWorkbook[] = [];
  for (const { department } of staff) workbooks.push(await fillWorkbook(ledger, bytes, department));
  return Array.from({ length: clients }, (_, n) => {
    const { department, token } = staff[n % departments]!;
    const own = records.filter(({ key }) => key['department'] === department);
    const random = new Random(`${SEED}/${n}`);
    const workbook = workbooks[n % departments]!;
    return new LoadClient(url, cycleId, `client${n}`, token, own, to, workbook, random, ledger, measures);
  });
}

/** Whoever listens hears of the last change, soon. */
async function deafListeners(listeners: readonly Listener[], revision: number): Promise<string[]> {
  const deaf = () => listeners.filter((listener) => listener.revision !== revision);
  const end = performance.now() + EVENTS_MS;
  while (deaf().length > 0 && performance.now() < end) await new Promise((go) => setTimeout(go, 50));
  return deaf().map(
    (listener) => `a listener last heard of revision ${listener.revision}, the cycle is at ${revision}`,
  );
}

async function stillShown(url: string, { coordinator, cycleId }: City, revision: number): Promise<Finding[]> {
  const { to } = await new Client(() => url, coordinator).ask(syncApi.delta, { params: { cycleId } });
  return to === revision
    ? []
    : [{ check: 'agreement', what: `the server shows revision ${to}, stored is ${revision}` }];
}

/** Whether nothing went wrong: “try again” is no error. */
export function isGood({ findings, measures }: LoadReport): boolean {
  return findings.length === 0 && [...measures.refusals.keys()].every((name) => name.endsWith('try again'));
}

/** For people. */
export function describeLoad(report: LoadReport): string {
  const { options, seconds, measures, memory, listeners, events, submissions, values, findings } = report;
  const { clients, departments, rest } = options;
  const pace = rest === 0 ? 'without a pause' : `each about every ${rest} s`;
  const megabytes = (bytes: number | undefined) => (bytes === undefined ? '?' : (bytes / 1024 / 1024).toFixed(0));
  return [
    `${clients} clients of ${departments} departments with 300 cells each, ${pace}, ${listeners} listeners, ${seconds.toFixed(1)} s:`,
    ...measures.table(seconds).map((line) => `  ${line}`),
    `  ${(measures.count / seconds).toFixed(1)} answers a second in all; ${events} events told`,
    ...[...measures.refusals].map(([name, count]) => `  not answered: ${name}: ${count}`),
    `  memory of the server: ${megabytes(memory.atRest)} MB before, ${megabytes(memory.peak)} MB at the peak`,
    `  afterwards: ${submissions} submissions, ${values} values in the history, ${findings.length} findings`,
    ...findings.slice(0, 20).map(({ check, what }) => `    [${check}] ${what}`),
  ].join('\n');
}
