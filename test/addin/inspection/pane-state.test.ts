import assert from 'node:assert/strict';
import { countIssues, issuesInScope, sortIssues, usualScope } from '../../../addin/inspection/issue-list.js';
import { FRESH_PANE, issuePage, paneReducer, type PaneState } from '../../../addin/inspection/pane-state.js';
import { firstView, hashOf, parseView } from '../../../addin/inspection/route.js';
import type { Issue } from '../../../core/issue/issue.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import { rowName } from '../../../core/record/row-name.js';

const error = (address: string): Issue => makeIssue('number-unreadable', { sheet: '調書', address });
const note = (address: string): Issue => makeIssue('note-row', { sheet: '調書', address });

function paneWith(issues: readonly Issue[]): PaneState {
  const known = { title: { ja: '様式', en: 'Form' }, version: 1, fiscalYear: 2025, department: '福祉課' };
  const inspection = { kind: 'recognised' as const, ...known, blocks: [], records: 0, issues };
  return paneReducer(FRESH_PANE, { type: 'reading-ended', inspection });
}

describe('the list of issues', () => {
  it('counts and filters by severity', () => {
    const issues = [error('A1'), error('A2'), note('A3')];
    assert.deepEqual(countIssues(issues), { all: 3, error: 2, warning: 0, info: 1 });
    const state = paneReducer(paneWith(issues), { type: 'filter-chosen', filter: 'info' });
    assert.deepEqual(issuePage(state), { entries: [{ kind: 'one', issue: issues[2] }], more: 0 });
  });

  it('keeps the filter through a recheck', () => {
    const filtered = paneReducer(paneWith([note('A3')]), { type: 'filter-chosen', filter: 'error' });
    const again = paneReducer(paneReducer(filtered, { type: 'reading-began' }), {
      type: 'reading-ended',
      inspection: filtered.inspection!,
    });
    assert.equal(again.filter, 'error');
    assert.deepEqual(issuePage(again), { entries: [], more: 0 });
  });

  it('shows thousands page by page', () => {
    const issues = Array.from({ length: 130 }, (_, i) => error(`A${i + 1}`));
    const state = paneWith(issues);
    assert.equal(issuePage(state).entries.length, 100);
    assert.equal(issuePage(state).more, 30);
    assert.equal(issuePage(paneReducer(state, { type: 'more-wanted' })).more, 0);
  });

  it('sorts rows as numbers, whole rows and several cells by their first', () => {
    const shuffled = [error('A10'), error('B9,C9'), error('3:4'), error('A9'), error('')];
    const places = sortIssues(shuffled, ['調書']).map(({ address }) => address);
    assert.deepEqual(places, ['', '3:4', 'A9', 'B9,C9', 'A10']);
  });

  it('names the row by what its key holds', () => {
    const key = { section: '(1) 居場所\nづくり', programme: '広場の開設', department: '' };
    assert.equal(rowName(makeIssue('note-row', { key })), '(1) 居場所 づくり / 広場の開設');
  });

  it('lists the issues of the own rows, or of the selected one', () => {
    const row = (programme: string) => ({
      ...{ block: 'entry', sheet: '調書', key: { programme }, cells: {} },
      rows: [1, 1] as const,
    });
    const of = (programme: string) => makeIssue('number-unreadable', { ...row(programme), address: 'A1' });
    const heading = makeIssue('block-missing', { sheet: '調書' }, { ja: '表', en: 'Table' });
    const issues = [of('広場'), of('樹木'), heading, note('A3')];
    assert.deepEqual(issuesInScope(issues, 'all', [], undefined), issues);
    assert.deepEqual(issuesInScope(issues, 'own', [row('樹木')], undefined), [issues[1], heading]);
    assert.deepEqual(issuesInScope(issues, 'row', [], row('広場')), [issues[0]]);
    assert.deepEqual(issuesInScope(issues, 'row', [], undefined), []);
  });

  it('lists the own rows first where they are only some of the workbook’s', () => {
    const rows = ['広場', '樹木'].map((programme) => ({
      ...{ block: 'entry', sheet: '調書', key: { programme }, cells: {} },
      rows: [1, 1] as const,
    }));
    assert.deepEqual(
      [usualScope(rows, rows), usualScope([], rows), usualScope(rows.slice(1), rows)],
      ['all', 'all', 'own'],
    );
  });

  it('tells one outcome at a time, and forgets it when it was read', () => {
    const lists = { kind: 'withdrawn', cells: 2 } as const;
    const correction = { sheet: '調書', address: 'A1', text: '達成', result: 'written', undo: [] } as const;
    const first = paneReducer(paneWith([]), { type: 'lists-changed', lists });
    const then = paneReducer(first, { type: 'corrected', correction });
    assert.deepEqual([then.lists, then.correction], [undefined, correction]);
    assert.equal(paneReducer(then, { type: 'dismissed' }).correction, undefined);
  });

  it('forgets the answer for an issue that is no longer the chosen one', () => {
    const [one, other] = [error('A1'), error('A2')];
    const chosen = paneReducer(paneWith([one, other]), { type: 'issue-chosen', issue: other });
    const answered = paneReducer(chosen, { type: 'cell-answered', issue: one, selection: 'sheet-hidden' });
    assert.equal(answered.unreachable, undefined);
  });
});

describe('the views of the pane', () => {
  it('are named in the part of the address after #', () => {
    assert.equal(parseView(hashOf('check')), 'check');
    assert.equal(parseView('#/elsewhere'), 'workbook');
  });

  it('begin where the ribbon button says, in the query', () => {
    assert.equal(firstView('?view=check&_host_Info=Excel', ''), 'check');
    assert.equal(firstView('', ''), 'workbook');
    assert.equal(firstView('?view=check', '#/workbook'), 'workbook');
  });
});
