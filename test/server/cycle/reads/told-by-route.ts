/**
 * Everything that a reader is told of a cycle, by every route that reads.
 */
import { randomUUID } from 'node:crypto';
import { syncApi } from '../../../../core/protocol/sync.js';
import { openPackage } from '../../../../server/xlsx/package.js';
import type { Client } from '../../api/client.js';
import type { TestServer } from '../../api/running-server.js';

/** What paths name: a cycle, and something in it. */
export interface ToldPlace {
  readonly cycleId: string;
  readonly departmentId: string;
  readonly recordId: string;
  readonly field: string;
}

/** The paths of the routes that tell the reader any of these words. */
export async function pathsThatTell(
  server: TestServer,
  client: Client,
  place: ToldPlace,
  words: readonly string[],
): Promise<string[]> {
  const all = await everything(server, client, place);
  return all.filter(({ text }) => words.some((word) => text.includes(word))).map(({ path }) => path);
}

/** What each route that reads tells of a cycle. */
async function everything(
  server: TestServer,
  client: Client,
  place: ToldPlace,
): Promise<{ readonly path: string; readonly text: string }[]> {
  const readers = server.routes.filter(({ method, path, answer }) => {
    return method === 'get' && path.includes('{cycleId}') && answer.kind !== 'events';
  });
  const all = readers.map(async (route) => {
    const response = await client.call(route, { params: { ...place, submissionId: 'none' } });
    return { path: route.path, text: response.ok ? await told(response) : '' };
  });
  const body = { protocol: 1, submissionId: randomUUID(), since: null, push: null };
  const synced = await client.call(syncApi.sync, { params: { cycleId: place.cycleId }, body });
  return [...(await Promise.all(all)), { path: 'sync', text: synced.ok ? await synced.text() : '' }];
}

/** Everything that the reader is told in one place: JSON, or all parts of a workbook. */
async function told(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!(response.headers.get('content-type') ?? '').includes('spreadsheet')) return bytes.toString('utf8');
  const pkg = await openPackage(bytes);
  const parts = await Promise.all(pkg.names.map((name) => pkg.read(name)));
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
}
