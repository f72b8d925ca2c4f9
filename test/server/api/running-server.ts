/**
 * A server over HTTP on a database of its own, and the calls that the tests make to it.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { conflictsApi } from '../../../core/protocol/conflicts.js';
import { cyclesApi, type CycleDto } from '../../../core/protocol/cycles.js';
import type { Endpoint, Given } from '../../../core/protocol/endpoint.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { problemSchema, type ProblemDto } from '../../../core/protocol/problem.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { submissionSchema, submissionsApi } from '../../../core/protocol/submissions.js';
import { usersApi } from '../../../core/protocol/users.js';
import { workflowApi } from '../../../core/protocol/workflow.js';
import type { MailSettings } from '../../../server/mail/mail-settings.js';
import { startServer } from '../../../server/serve.js';
import type { Call, Download } from '../../../view/server/ask.js';
import { SQLITE, type TestDatabase } from '../../support/databases.js';
import { PASSWORD_COST, sampleCity } from '../../support/sample-city.js';
import { sharedThreads } from '../../support/shared-threads.js';
import { Client, firstAdministrator, PASSWORD, sampleClient, tokenOf, type Sent } from './client.js';

/** The server, and a coordinator who is signed in: the calls are theirs unless another client makes them. */
export async function startTestServer(
  sample: boolean,
  database: TestDatabase = SQLITE,
  { municipality = '若草町', ...more }: { readonly mail?: MailSettings; readonly municipality?: string } = {},
) {
  const own = await (sample ? sampleCity(database) : database.create());
  const lines: string[] = [];
  const logger = pino({ base: {} }, { write: (line: string) => lines.push(line) });
  const options = {
    port: 0,
    databaseUrl: own.url,
    sample,
    logger,
    strict: true,
    passwordCost: PASSWORD_COST,
    threads: sharedThreads(),
    ...more,
  };
  let server = await startServer(options);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  const base = () => server.url;
  const founder = sample ? undefined : await firstAdministrator(base, server.firstLinks[0]!.url, municipality);
  const client = founder ? await firstCoordinator(base, founder) : await sampleClient(base, 'torimatome');
  return {
    lines,
    client,
    databaseUrl: own.url,
    /** As it was started last. */
    running: () => server,
    routes: server.routes,
    url: (path: string) => server.url + path,
    fetch: (path: string, init?: RequestInit) => client.fetch(path, init),
    call: <E extends Endpoint>(endpoint: E, sent?: Sent) => client.call(endpoint, sent),
    ask: <E extends Endpoint>(endpoint: E, ...given: Given<Call<E>>) => client.ask(endpoint, ...given),
    /** Somebody who is not signed in. */
    stranger: () => new Client(base),
    /** A program with a personal token. */
    program: (token: string) => new Client(base, token),
    administrator: async () => founder ?? sampleClient(base, 'johosys'),
    /** One of the sample city's users. */
    sampleUser: (loginName: string) => sampleClient(base, loginName),
    cycleOf: async (fiscalYear: number): Promise<CycleDto> => {
      const { cycles } = await client.ask(cyclesApi.list);
      const cycle = cycles.find((one) => one.fiscalYear === fiscalYear);
      assert.ok(cycle, `no cycle of ${fiscalYear}`);
      return cycle;
    },
    progress: (cycle: CycleDto) => client.ask(cyclesApi.progress, { params: { cycleId: cycle.id } }),
    table: (cycle: CycleDto) => client.ask(cyclesApi.table, { params: { cycleId: cycle.id } }),
    conflicts: (cycle: CycleDto) => client.ask(conflictsApi.list, { params: { cycleId: cycle.id } }),
    report: (cycle: Pick<CycleDto, 'id'>) => bytesOf(client.ask(cyclesApi.report, { params: { cycleId: cycle.id } })),
    blank: (cycle: Pick<CycleDto, 'id'>) => bytesOf(client.ask(cyclesApi.blank, { params: { cycleId: cycle.id } })),
    sample: (name: string) => bytesOf(client.ask(samplesApi.workbook, { params: { name } })),
    handedOut: (cycle: Pick<CycleDto, 'id'>, departmentId: string) =>
      bytesOf(client.ask(workflowApi.handOut, { params: { cycleId: cycle.id, departmentId } })),
    send: (cycle: CycleDto, fileName: string, body: Uint8Array, submissionId: string = randomUUID(), headers = {}) =>
      client.call(submissionsApi.send, {
        params: { cycleId: cycle.id },
        query: { submissionId, fileName },
        body: Buffer.from(body),
        headers,
      }),
    restart: async () => {
      await server.close();
      server = await startServer(options);
    },
    /** Keeps its database, for another server. */
    close,
    stop: async () => {
      await close();
      await own.remove();
    },
  };
}

/** Where there is nothing yet: the first administrator makes a coordinator. */
async function firstCoordinator(base: () => string, administrator: Client): Promise<Client> {
  const user = { loginName: 'matome', displayName: '青木 まとめ', role: 'coordinator' } as const;
  const { link } = await administrator.ask(usersApi.make, { body: user });
  const client = new Client(base);
  await client.ask(linksApi.use, { body: { token: tokenOf(link.url), password: PASSWORD } });
  return client;
}

/** Of a download. */
export async function bytesOf(download: Promise<Download>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await download).content.arrayBuffer());
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

export async function accepted(response: Response) {
  assert.equal(response.status, 200);
  return submissionSchema.parse(await response.json());
}

/** The problem of a response that has to be one. */
export async function refused(response: Response, status: number): Promise<ProblemDto> {
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  return problemSchema.parse(await response.json());
}
