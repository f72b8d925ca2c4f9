import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ISSUE_CODES } from '../../core/issue/codes.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { withContentChecks } from '../support/checks-document.js';
import { importGraph, moduleOf, reachedFrom } from '../support/import-graph.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const textOf = (name: string) => readFileSync(resolve(ROOT, name), 'utf8');

describe('the documentation', () => {
  it('lists every issue code with its rule and severity', () => {
    const rows = [...textOf('docs/CHECKS.md').matchAll(/^\| `([a-z-]+)` *\| (\w+) *\| (\w+) *\|/gm)];
    const listed = Object.fromEntries(rows.map(([, code, rule, severity]) => [code, { rule, severity }]));
    assert.deepEqual(listed, ISSUE_CODES);
  });

  it('tells of every check of content what the check says of itself', () => {
    const page = textOf('docs/CHECKS.md');
    assert.equal(page, withContentChecks(page), 'node dist/test/support/write-checks-document.js writes it');
  });

  it('links to documents that are there', () => {
    for (const name of ['README.md', 'docs/ARCHITECTURE.md', 'docs/FORMS.md']) {
      const folder = resolve(ROOT, name, '..');
      for (const [, target = ''] of textOf(name).matchAll(/\]\(((?!https?:|#)[^)#]+)[^)]*\)/g)) {
        assert.ok(existsSync(resolve(folder, target)), `${name} → ${target}`);
      }
    }
  });

  it('the built-in forms are valid documents', () => {
    assert.deepEqual(
      BUILT_IN_FORMS.map(({ id }) => id),
      ['ogori-status', 'kiyose-evaluation', 'koganei-progress', 'kodaira-plan'],
    );
  });
});

/** The programs: the command line with the server behind it, the pane. */
const PROGRAMS = ['server/cli/main.ts', 'server/threads/thread.ts', 'addin/main.tsx'];
const RULE = /^\| ([A-Z]\d+) +\|(.*)\| (holds|in part|not yet) +\|$/gm;

describe('the sync rules', () => {
  const text = textOf('docs/SYNC.md');
  const rules = [...text.matchAll(RULE)].map(([, id = '', cells = '', state = '']) => {
    const where = cells.split('|').at(-1) ?? '';
    return { id, state, places: [...where.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place) };
  });
  const running = [
    ...reachedFrom(
      importGraph(({ isTypeOnly }) => !isTypeOnly),
      PROGRAMS,
    ),
  ];

  it('are all there', () => {
    const ids = [
      ['I', 3],
      ['C', 8],
      ['E', 5],
      ['S', 6],
      ['W', 4],
    ] as const;
    for (const [letter, last] of ids) {
      for (let n = 1; n <= last; n++)
        assert.ok(
          rules.some(({ id }) => id === `${letter}${n}`),
          `${letter}${n}`,
        );
    }
  });

  for (const { id, state, places } of rules) {
    if (state === 'not yet') continue;
    it(`[${id}] names the files that carry it out, and the programs run them`, () => {
      assert.ok(places.length > 0);
      const runs = (place: string) =>
        place.endsWith('/') ? running.some((one) => one.startsWith(place)) : running.includes(moduleOf(place));
      assert.deepEqual(
        places.filter((place) => !runs(place)),
        [],
      );
    });
  }

  it('name tests that are there', () => {
    const tests = [...text.matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, name = '']) => name);
    assert.deepEqual(
      tests.filter((name) => !existsSync(resolve(ROOT, name))),
      [],
    );
  });
});
