import assert from 'node:assert/strict';
import { issueEntries } from '../../../../core/check/content/issue-entries.js';
import type { Issue } from '../../../../core/issue/issue.js';
import { makeIssue } from '../../../../core/issue/make-issue.js';

const made = (address: string): Issue => makeIssue('note-row', { sheet: '調書', address });
const content = (code: Issue['code'], address: string, severity: Issue['severity'] = 'warning'): Issue => {
  return { ...made(address), code, severity };
};
const named = (issues: readonly Issue[]) =>
  issueEntries(issues).map((entry) =>
    entry.kind === 'one' ? entry.issue.address : `${entry.code} ${entry.issues.length}`,
  );

describe('issues of one kind', () => {
  it('are one entry where they are many, at the place of the first', () => {
    const many = ['A1', 'A2', 'A3', 'A4'].map((address) => content('status-unchanged', address));
    const issues = [content('sum-wrong', 'B1'), ...many, content('rate-wrong', 'B2')];
    assert.deepEqual(named(issues), ['B1', 'status-unchanged 4', 'B2']);
  });

  it('stay apart where they are few', () => {
    assert.deepEqual(named(['A1', 'A2', 'A3'].map((address) => content('sum-wrong', address))), ['A1', 'A2', 'A3']);
  });

  it('are told apart by how grave they are', () => {
    const [grave, light] = [content('sum-wrong', 'A1', 'error'), content('sum-wrong', 'A2', 'info')];
    assert.deepEqual(named([grave, light, grave, light]), ['A1', 'A2', 'A1', 'A2']);
  });

  it('of the form’s own checks stand one by one: each is another cell to fill in', () => {
    assert.equal(issueEntries(Array.from({ length: 9 }, (_, i) => made(`A${i}`))).length, 9);
  });
});
