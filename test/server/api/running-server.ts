/**
 * A server over HTTP on a database of its own, and the calls that the tests make to it.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { z } from 'zod';
import {
  cyclesSchema,
  problemSchema,
  progressSchema,
  submissionSchema,
  tableSchema,
  conflictsSchema,
  type CycleDto,
  type ProblemDto,
} from '../../../core/protocol/console.js';
import { madeUserSchema, meSchema } from '../../../core/protocol/accounts.js';
import { startServer } from '../../../server/serve.js';
import { SQLITE, type OwnDatabase, type TestDatabase } from '../../support/databases.js';

import { Client, firstAdministrator, PASSWORD, sampleClient, tokenOf } from './client.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cheap, because tests sign in often. */
const PASSWORD_COST = 8;

/** The databases with the sample city, loaded once for all tests, which get copies. */
const samples = new Map<TestDatabase, Promise<OwnDatabase>>();

async function loadSample(database: TestDatabase): Promise<OwnDatabase> {
  const own = await database.create();
  const logger = pino({ level: 'silent' });
  const server = await startServer({
    port: 0,
    databaseUrl: own.url,
    sample: true,
    logger,
    passwordCost: PASSWORD_COST,
  });
  await server.close();
  return own;
}

/** A database with the sample city. */
export async function sampleCity(database: TestDatabase): Promise<OwnDatabase> {
  const sample = samples.get(database) ?? loadSample(database);
  samples.set(database, sample);
  return (await sample).copy();
}

/** The server, and a coordinator who is signed in: the calls are theirs unless another client makes them. */
export async function startTestServer(sample: boolean, database: TestDatabase = SQLITE) {
  const own = await (sample ? sampleCity(database) : database.create());
  const lines: string[] = [];
  const logger = pino({ base: {} }, { write: (line: string) => lines.push(line) });
  const options = { port: 0, databaseUrl: own.url, sample, logger, strict: true, passwordCost: PASSWORD_COST };
  let server = await startServer(options);
  const base = () => server.url;
  const founder = sample ? undefined : await firstAdministrator(base, server.firstLinks[0]!.url, '若草町');
  const client = founder ? await firstCoordinator(base, founder) : await sampleClient(base, 'torimatome');
  const get = <T>(path: string, schema: z.ZodType<T>): Promise<T> => client.get(path, schema);
  return {
    lines,
    client,
    databaseUrl: own.url,
    /** As it was started last. */
    running: () => server,
    routes: server.routes,
    url: (path: string) => server.url + path,
    fetch: (path: string, init?: RequestInit) => client.fetch(path, init),
    get,
    /** Somebody who is not signed in. */
    stranger: () => new Client(base),
    /** A program with a personal token. */
    program: (token: string) => new Client(base, token),
    administrator: async () => founder ?? sampleClient(base, 'johosys'),
    /** One of the sample city's users. */
    sampleUser: (loginName: string) => sampleClient(base, loginName),
    cycleOf: async (fiscalYear: number): Promise<CycleDto> => {
      const { cycles } = await get('api/cycles', cyclesSchema);
      const cycle = cycles.find((one) => one.fiscalYear === fiscalYear);
      assert.ok(cycle, `no cycle of ${fiscalYear}`);
      return cycle;
    },
    progress: (cycle: CycleDto) => get(`api/cycles/${cycle.id}/progress`, progressSchema),
    table: (cycle: CycleDto) => get(`api/cycles/${cycle.id}/table`, tableSchema),
    conflicts: (cycle: CycleDto) => get(`api/cycles/${cycle.id}/conflicts`, conflictsSchema),
    bytes: async (path: string): Promise<Uint8Array> => {
      const response = await client.fetch(path);
      assert.equal(response.status, 200, path);
      return new Uint8Array(await response.arrayBuffer());
    },
    send: (cycle: CycleDto, fileName: string, body: Uint8Array, submissionId: string = randomUUID(), headers = {}) => {
      const query = new URLSearchParams({ submissionId, fileName });
      return client.fetch(`api/cycles/${cycle.id}/submissions?${query.toString()}`, {
        method: 'POST',
        headers: { 'content-type': XLSX, ...headers },
        body: Buffer.from(body),
      });
    },
    restart: async () => {
      await server.close();
      server = await startServer(options);
    },
    stop: async () => {
      await server.close();
      await own.remove();
    },
  };
}

/** Where there is nothing yet: the first administrator makes a coordinator. */
async function firstCoordinator(base: () => string, administrator: Client): Promise<Client> {
  const user = { loginName: 'matome', displayName: '青木 まとめ', role: 'coordinator' } as const;
  const { link } = await administrator.done('POST', 'api/users', user, madeUserSchema);
  const client = new Client(base);
  await client.done('POST', 'api/one-time-links/use', { token: tokenOf(link.url), password: PASSWORD }, meSchema);
  return client;
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
