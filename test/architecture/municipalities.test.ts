import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const STORE = new URL('../../../server/store/', import.meta.url).pathname;

/** A query through Prisma's models, or a statement of our own. */
const QUERY = /\b(database|client)\.\w+\.(find|update|upsert|delete|count|groupBy|aggregate)\w*\(|\$(query|execute)Raw/;

/** What looks at an installation as a whole, and why it may. */
const WHOLE_INSTALLATION = new Map([
  ['listMunicipalities', 'at the start, at sign-in and on the command line it is said which one is meant'],
  ['findMunicipality', 'the municipality itself'],
  ['dropFirstLinks', 'links for first administrators, dropped at the start'],
  ['inSnapshot', 'begins a transaction'],
  ['notifyOthers', 'tells other processes that something changed, and reads no table'],
  ['closeDatabase', 'folds the log into the file'],
]);

function functionsOf(text: string): { name: string; body: string }[] {
  return text.split(/^(?=(?:export )?(?:async )?function )/m).map((body) => {
    return { name: /function (\w+)/.exec(body)?.[1] ?? '', body };
  });
}

describe('the store', () => {
  it('asks for nothing without saying of which municipality', () => {
    const files = readdirSync(STORE, { recursive: true, encoding: 'utf8' }).filter(
      // A backup is of the installation as a whole.
      (file) => file.endsWith('.ts') && !/^(generated|backup)\b/.test(file),
    );
    const asking = files.flatMap((file) =>
      functionsOf(readFileSync(join(STORE, file), 'utf8'))
        .filter(({ body }) => QUERY.test(body))
        .map(({ name, body }) => ({ name, place: `${file}: ${name}`, scoped: body.includes('municipalityId') })),
    );
    assert.ok(asking.length > 40, 'the queries are found');
    const unscoped = asking.filter(({ name, scoped }) => !scoped && !WHOLE_INSTALLATION.has(name));
    assert.deepEqual(
      unscoped.map(({ place }) => place),
      [],
    );
  });
});
