/**
 * What somebody is told of input that does not fit: a rule in words, whichever endpoint it is and whatever its schema
 * says. Nobody is shown a pattern, or a schema's own English.
 */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { ruleInWords } from '../../../core/form/form-errors.js';
import { INPUT_RULES } from '../../../core/protocol/input-rules.js';
import { usersApi } from '../../../core/protocol/users.js';
import { inputWords } from '../../../server/api/input-words.js';
import { refused, startTestServer, type TestServer } from './running-server.js';

describe('input that does not fit', () => {
  let server: TestServer;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer(true);
  });
  after(() => server.stop());

  it('is told in words where a login name is written in another way', async () => {
    const administrator = await server.administrator();
    const body = { loginName: '新田', displayName: '新田 来', role: 'viewer' };
    const { detail } = await refused(await administrator.call(usersApi.make, { body }), 400);
    assert.match(detail.ja, /利用者名：半角の英小文字・数字/);
    assert.doesNotMatch(detail.ja + detail.en, /\^|pattern|Invalid/);
  });

  it('has a rule in words for every pattern and condition of every endpoint', () => {
    const found = server.routes.flatMap(({ params, query, body, path }) =>
      [params, query, ...('schema' in body ? [body.schema] : [])].flatMap((schema) =>
        rulesOf(schema).map((rule) => ({ rule, path })),
      ),
    );
    assert.ok(found.length > 5, 'patterns are found');
    assert.deepEqual(
      found.filter(({ rule }) => !INPUT_RULES.has(rule) && !ruleInWords(rule)),
      [],
    );
  });

  it('shows nothing of the schema, whatever is wrong', () => {
    const schema = z.strictObject({
      loginName: z.string().regex(/^[q]+$/),
      count: z.int32().min(3).max(5),
      list: z.array(z.string()).min(1),
      id: z.uuid(),
      day: z.iso.date(),
      kind: z.enum(['甲', '乙']),
      either: z.union([z.literal(1), z.literal(2)]),
    });
    const good = {
      loginName: 'qq',
      count: 4,
      list: ['a'],
      id: '2f6b7c1e-51c7-4a44-9d39-000000000001',
      day: '2026-04-01',
      kind: '甲',
      either: 1,
    };
    const wrong: object[] = [
      { loginName: 'x' },
      { loginName: undefined },
      { loginName: 3 },
      { count: 1 },
      { count: 9 },
      { count: 4.5 },
      { list: [] },
      { id: 'x' },
      { day: 'x' },
      { kind: '丙' },
      { either: 3 },
      { more: 1 },
    ];
    for (const part of wrong) {
      const { error } = schema.safeParse({ ...good, ...part });
      const words = inputWords(error?.issues[0]);
      assert.doesNotMatch(words.ja, /[\\^$]|Invalid|expected|pattern|Too |must /, words.ja);
      assert.match(words.ja, /[ぁ-ん]/u, words.ja);
      assert.doesNotMatch(words.en, /[\\^$]|Invalid|pattern/, words.en);
    }
  });
});

/** The patterns and own conditions anywhere in a schema, as their rules are named. */
function rulesOf(schema: z.ZodType, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const checks = (def['checks'] ?? []) as { _zod: { def: Record<string, unknown> } }[];
  const own = checks.flatMap(({ _zod: { def: check } }): string[] => {
    const error = check['error'] as ((issue: object) => string) | undefined;
    if (check['check'] === 'string_format' && check['format'] === 'regex')
      return [error ? error({}) : String(check['pattern'])];
    return check['check'] === 'custom' && error ? [error({})] : [];
  });
  const below = Object.values(def).flatMap((part) => childrenOf(part));
  return [...own, ...below.flatMap((child) => rulesOf(child, seen))];
}

function childrenOf(part: unknown): z.ZodType[] {
  if (part instanceof z.ZodType) return [part];
  if (Array.isArray(part)) return part.filter((one): one is z.ZodType => one instanceof z.ZodType);
  if (typeof part === 'object' && part !== null) {
    return Object.values(part).filter((one): one is z.ZodType => one instanceof z.ZodType);
  }
  return [];
}
