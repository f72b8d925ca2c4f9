import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { XLSX } from '../../../core/protocol/content.js';
import { formsApi } from '../../../core/protocol/forms.js';
import { serviceApi } from '../../../core/protocol/service.js';
import { usersApi } from '../../../core/protocol/users.js';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { DATABASES } from '../../support/databases.js';
import type { Client } from './client.js';
import { examplesOf, leavesOf, withLeaf, type Leaf, type Schema } from './described-requests.js';
import { startTestServer, type TestServer } from './running-server.js';

/** Texts that break one program or another, and whole numbers at the edges of 32 and 53 bits. */
const HOSTILE: Readonly<Record<Leaf['kind'], readonly unknown[]>> = {
  text: ['a\u0000b', 'a\ud800b', 'a\udc00', 'a\ufffeb', '\u200b\u202e\u00ad'],
  integer: [-1, 2 ** 31, 2 ** 53, -(2 ** 31) - 1],
};
const MEGABYTE = 'あ'.repeat(350_000);
/** Of an operation's texts; all of them would take minutes. */
const MOST_MEGABYTES = 8;
/** In an address, where a megabyte is refused by whoever reads it. */
const LONGEST_IN_ADDRESS = 2000;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}
interface Operation {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}
interface Request {
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A workbook, or what goes as JSON. */
  readonly body: unknown;
}

for (const database of DATABASES) {
  describe(`what a request says on ${database.name}`, () => {
    let server: TestServer;
    let callers: Client[];
    /** Who may do what, once somebody was let in: they are asked first. */
    const mayDo = new Map<string, number>();
    /** What there is, so that a request gets beyond the first lookup. */
    let there: Readonly<Record<string, string>>;
    let blank: Uint8Array<ArrayBuffer>;
    let form: unknown;
    let operations: { readonly method: string; readonly path: string; readonly operation: Operation }[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      await signIn();
      const [administrator] = callers;
      const scratch = { loginName: 'scratch', displayName: '練習用', role: 'viewer' } as const;
      const { user } = await administrator!.ask(usersApi.make, { body: scratch });
      const { departments } = await server.client.ask(departmentsApi.list);
      const cycle = await server.cycleOf(2025);
      const { id: cycleId } = cycle;
      const record = (await server.table(cycle)).blocks[0]!.records[0]!.id;
      blank = await server.blank(cycle);
      const { id: formId, version } = cycle.form;
      form = { ...(await server.client.ask(formsApi.document, { params: { formId, version } })), id: 'hostile' };
      there = { userId: user.id, departmentId: departments[0]!.id, cycleId, recordId: record };
      const description = (await (await server.call(serviceApi.description)).json()) as {
        paths: Record<string, Record<string, Operation>>;
      };
      operations = Object.entries(description.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
      );
    });
    after(() => server.stop());

    async function signIn(): Promise<void> {
      callers = [await server.sampleUser('johosys'), await server.sampleUser('torimatome'), server.stranger()];
    }

    /** By whoever may, and the status that the last of them got. */
    async function send({ method, path, parameters, body }: Request): Promise<number> {
      let status = 0;
      const name = `${method} ${path}`;
      const first = mayDo.get(name) ?? 0;
      for (let turn = 0; turn < callers.length; turn++) {
        const at = (first + turn) % callers.length;
        const response = await callers[at]!.fetch(addressOf(path, parameters), {
          method: method.toUpperCase(),
          signal: AbortSignal.timeout(20_000),
          ...(body === undefined ? {} : contentOf(body)),
        });
        await response.body?.cancel();
        status = response.status;
        if (status === 401) await signIn();
        if (status === 403 || status === 401) continue;
        mayDo.set(name, at);
        break;
      }
      return status;
    }

    function bodiesOf(path: string, { requestBody }: Operation): unknown[] {
      if (requestBody && path === formsApi.register.path) return [form];
      if (requestBody?.content[XLSX]) return [blank];
      const schema = requestBody?.content['application/json']?.schema;
      return schema ? examplesOf(schema) : [undefined];
    }

    /** For each text and number of an operation, in its address or its body, one request with each hostile value. */
    function* requestsOf({ method, path, operation }: (typeof operations)[number]): Generator<Request> {
      const examples = operation.parameters.map(({ name, schema }) => [name, there[name] ?? examplesOf(schema)[0]]);
      const parameters = Object.fromEntries(examples) as Record<string, unknown>;
      const bodies = bodiesOf(path, operation);
      for (const { path: leaf, kind } of leavesOf(parameters)) {
        for (const value of [...HOSTILE[kind], ...(kind === 'text' ? [MEGABYTE] : [])]) {
          yield { method, path, parameters: { ...parameters, [String(leaf[0])]: value }, body: bodies[0] };
        }
      }
      const leaves = bodies.flatMap((body) =>
        body instanceof Uint8Array ? [] : leavesOf(body).map((leaf) => ({ body, ...leaf })),
      );
      for (const { body, path: leaf, kind } of leaves) {
        for (const value of HOSTILE[kind]) yield { method, path, parameters, body: withLeaf(body, leaf, value) };
      }
      const texts = leaves.filter(({ kind }) => kind === 'text');
      const every = Math.ceil(texts.length / MOST_MEGABYTES);
      for (const { body, path: leaf } of texts.filter((_, i) => i % every === 0)) {
        yield { method, path, parameters, body: withLeaf(body, leaf, MEGABYTE) };
      }
    }

    it('is answered, whatever a text or a number is; afterwards a backup goes into both databases', async function () {
      this.timeout(300_000);
      const failed: string[] = [];
      let sent = 0;
      for (const operation of operations) {
        for (const request of requestsOf(operation)) {
          const status = await send(request);
          sent++;
          const { method, path } = request;
          if (status >= 500) failed.push(`${status} ${method} ${path} ${JSON.stringify(request).slice(0, 300)}`);
        }
      }
      assert.deepEqual(failed, []);
      assert.ok(sent > 2000, `only ${sent} requests`);
      assert.equal((await server.call(serviceApi.health)).status, 200);

      const folder = await mkdtemp(join(tmpdir(), 'torimatome-hostile-'));
      try {
        const file = join(folder, 'backup.zip');
        await writeBackup(server.databaseUrl, file, { replace: false, createdAt: new Date() });
        for (const other of DATABASES) {
          const own = await other.create();
          await restoreBackup(own.url, file);
          await own.remove();
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
}

function contentOf(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body instanceof Uint8Array) return { body: Buffer.from(body), headers: { 'content-type': XLSX } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** Without the leading slash. Half a surrogate pair is the bytes that some programs write for it. */
function addressOf(path: string, parameters: Readonly<Record<string, unknown>>): string {
  const encoded = (value: unknown) =>
    String(value)
      .slice(0, LONGEST_IN_ADDRESS)
      .split(/(\p{Cs})/u)
      .map((part) => (/^\p{Cs}$/u.test(part) ? '%ED%A0%80' : encodeURIComponent(part)))
      .join('');
  const inPath = new Set<string>();
  const filled = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name);
    return encoded(parameters[name]);
  });
  const query = Object.entries(parameters).filter(([name]) => !inPath.has(name));
  return `${filled}?${query.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}
