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
import { startServer } from '../../../server/serve.js';
import { SQLITE, type OwnDatabase, type TestDatabase } from '../../support/databases.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The databases with the sample city, loaded once for all tests, which get copies. */
const samples = new Map<TestDatabase, Promise<OwnDatabase>>();

async function loadSample(database: TestDatabase): Promise<OwnDatabase> {
  const own = await database.create();
  const logger = pino({ level: 'silent' });
  const server = await startServer({ port: 0, databaseUrl: own.url, sample: true, logger });
  await server.close();
  return own;
}

/** A database with the sample city. */
export async function sampleCity(database: TestDatabase): Promise<OwnDatabase> {
  const sample = samples.get(database) ?? loadSample(database);
  samples.set(database, sample);
  return (await sample).copy();
}

export async function startTestServer(sample: boolean, database: TestDatabase = SQLITE) {
  const own = await (sample ? sampleCity(database) : database.create());
  const lines: string[] = [];
  const logger = pino({ base: {} }, { write: (line: string) => lines.push(line) });
  const options = { port: 0, databaseUrl: own.url, sample, logger, strict: true };
  let server = await startServer(options);
  const get = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const response = await fetch(server.url + path);
    assert.equal(response.status, 200, path);
    return schema.parse(await response.json());
  };
  return {
    lines,
    routes: server.routes,
    url: (path: string) => server.url + path,
    get,
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
      const response = await fetch(server.url + path);
      assert.equal(response.status, 200, path);
      return new Uint8Array(await response.arrayBuffer());
    },
    send: (cycle: CycleDto, fileName: string, body: Uint8Array, submissionId: string = randomUUID(), headers = {}) => {
      const query = new URLSearchParams({ submissionId, fileName });
      return fetch(`${server.url}api/cycles/${cycle.id}/submissions?${query.toString()}`, {
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
