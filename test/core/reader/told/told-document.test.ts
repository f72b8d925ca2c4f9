/**
 * A document of what was told: what is wrong with it is said with its place, in both languages.
 */
import assert from 'node:assert/strict';
import { Problem } from '../../../../core/problem/problem.js';
import { parseTold, requireOfForm } from '../../../../core/reader/told/told-document.js';
import { EVALUATION_FORM } from '../../../support/evaluation-form.js';

const WHOLE = {
  version: 1,
  form: 'test-evaluation',
  columns: [{ block: 'entry', header: '区分', field: 'rating' }],
  rows: [
    {
      block: 'entry',
      written: { section: '1', programme: '緑の世話', department: '企画課' },
      key: { section: '1', programme: '樹木の手入れ', department: '企画課' },
    },
  ],
  departments: [{ written: '福祉推進室', name: '福祉課' }],
};

function refusal(document: unknown): string {
  try {
    requireOfForm(EVALUATION_FORM, parseTold(typeof document === 'string' ? document : JSON.stringify(document)));
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.equal(error.code, 'told-invalid');
    assert.notEqual(error.detail.ja, error.detail.en);
    return error.detail.en;
  }
  return '';
}

describe('a document of what was told', () => {
  it('is taken whole, and in part', () => {
    assert.equal(refusal(WHOLE), '');
    assert.equal(refusal({ version: 1, form: 'test-evaluation' }), '');
  });

  const [column, row, department] = [WHOLE.columns[0]!, WHOLE.rows[0]!, WHOLE.departments[0]!];
  const wrong: Readonly<Record<string, readonly [document: unknown, says: RegExp]>> = {
    'is no JSON': ['{', /is not valid: /],
    'has a property that nobody knows': [{ ...WHOLE, colums: [] }, /Unknown property: "colums"/],
    'lacks what a column is': [{ ...WHOLE, columns: [{ block: 'entry', header: '区分' }] }, /columns\[0\]\.field: /],
    'is about another form': [{ ...WHOLE, form: 'walks' }, /about the form walks/],
    'names no block of the form': [{ ...WHOLE, columns: [{ ...column, block: 'no' }] }, /columns\[0\]\.block: .*entry/],
    'names no field of a column': [
      { ...WHOLE, columns: [{ ...column, field: 'section' }] },
      /columns\[0\]\.field: .*rating/,
    ],
    'has a header of nothing': [{ ...WHOLE, columns: [{ ...column, header: '※' }] }, /columns\[0\]\.header: /],
    'says two things of one header': [
      { ...WHOLE, columns: [column, { ...column, header: ' 区 分 ', field: null }] },
      /columns\[1\]: the same as columns\[0\]/,
    ],
    'lacks a part of a key': [{ ...WHOLE, rows: [{ ...row, key: { section: '1' } }] }, /rows\[0\]\.key: "programme"/],
    'names no department of the register': [
      { ...WHOLE, departments: [{ ...department, name: '水道課' }] },
      /departments\[0\]\.name: "水道課"/,
    ],
  };
  for (const [what, [document, says]] of Object.entries(wrong)) {
    it(`is refused where it ${what}`, () => assert.match(refusal(document), says));
  }
});
