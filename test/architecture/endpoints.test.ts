import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const HOUSES = ['core', 'view', 'addin', 'console', 'workbench', 'excel-host', 'server', 'test', 'bench'];
/** Where the endpoints are declared. */
const PROTOCOL = 'core/protocol/';

/** The beginning of a text that is a path of the API, with or without what stands before it in an address. */
const PATH = /(['"`/ ])\/?api\/(?=[a-z${])/;
/** What is no path of the API: imports of folders that are called so. */
const IMPORT = /^\s*(import\b|export\b.*\bfrom\b|\} from )|import\(|new URL\('/;

/** Paths that no endpoint has: what is asked there is to be refused, or served by a test's own server. */
const OF_NO_ENDPOINT = new Map([
  ['test/server/api/guards.test.ts', ['api/nothing']],
  ['test/server/api/body-budget.test.ts', ['/api/slow', '/api/slow`, {']],
  ['test/server/api/turns.test.ts', ['/api/slow', '/api/well', '/api/${path}']],
  ['test/browser/workbench-page.browser.ts', ['**/api/workbench/**']],
]);

function sources(): string[] {
  return HOUSES.flatMap((house) =>
    readdirSync(join(ROOT, house), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html|mjs)$/.test(name) && !name.includes('generated'))
      .map((name) => `${house}/${name}`),
  );
}

describe('the endpoints of the server', () => {
  it('are written once: no path of the API stands outside core/protocol', () => {
    const files = sources().filter(
      (file) => !file.startsWith(PROTOCOL) && !file.endsWith('architecture/endpoints.test.ts'),
    );
    assert.ok(files.length > 500, 'the sources are found');
    const retyped = files.flatMap((file) =>
      withoutComments(readFileSync(join(ROOT, file), 'utf8'))
        .filter((line) => PATH.test(line) && !IMPORT.test(line))
        .filter((line) => !(OF_NO_ENDPOINT.get(file) ?? []).some((path) => line.includes(path)))
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepEqual(retyped, []);
  });

  it('are asked through the one client: nobody else fetches', () => {
    const asks = /\bfetch\(|\bXMLHttpRequest\b|\bEventSource\b/;
    /** The surroundings in which the client runs, and an upload that tells how far it is. */
    const places = ['view/server/connection.ts', 'console/api/upload.ts'];
    const fetching = sources()
      .filter((file) => /^(view|addin|console|workbench)\//.test(file) && !places.includes(file))
      .filter((file) => withoutComments(readFileSync(join(ROOT, file), 'utf8')).some((line) => asks.test(line)))
      .filter((file) => !file.startsWith('view/server/'));
    assert.deepEqual(fetching, []);
  });
});

function withoutComments(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line));
}
