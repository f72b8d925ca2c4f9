import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ISSUE_CODES } from '../../core/issue/codes.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const textOf = (name: string) => readFileSync(resolve(ROOT, name), 'utf8');

describe('the documentation', () => {
  it('lists every issue code with its rule and severity', () => {
    const rows = [...textOf('docs/CHECKS.md').matchAll(/^\| `([a-z-]+)` *\| (\w+) *\| (\w+) *\|/gm)];
    const listed = Object.fromEntries(rows.map(([, code, rule, severity]) => [code, { rule, severity }]));
    assert.deepEqual(listed, ISSUE_CODES);
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
