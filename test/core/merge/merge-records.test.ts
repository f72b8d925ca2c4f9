import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeCopies, type CopyMerge } from '../../../core/sync/merge-copies.js';
import type { FormRecord, RecordCell } from '../../../core/record/record.js';
import { displayText, textValue } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';

/** A row of the form as `department: {field: text}`; a field left out is absent. */
type Rows = Record<string, Record<string, string>>;

function records(rows: Rows): FormRecord[] {
  return Object.entries(rows).map(([department, fields], i) => {
    const cell = (text: string, column: string): RecordCell => ({
      value: textValue(text),
      address: `${column}${i + 4}`,
    });
    const cells = Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, cell(text, 'D')]));
    const key = { section: '(1)', programme: '見守り', department };
    return {
      block: 'entry',
      sheet: '表',
      key,
      rows: [i + 4, i + 4],
      cells: { ...cells, department: cell(department, 'B') },
    };
  });
}

interface Deletions {
  readonly mine?: readonly string[];
  readonly theirs?: readonly string[];
}

function merged(base: Rows, mine: Rows, theirs: Rows, deleted: Deletions = {}): CopyMerge {
  const refs = (names: readonly string[] = []) =>
    names.map((department) => ({ block: 'entry', key: { section: '(1)', programme: '見守り', department } }));
  return mergeCopies(
    EVALUATION_FORM,
    { records: records(base) },
    { records: records(mine), deleted: refs(deleted.mine) },
    { records: records(theirs), deleted: refs(deleted.theirs) },
  );
}

function rowsOf({ table: { records: list } }: CopyMerge): Rows {
  return Object.fromEntries(
    list.map(({ key, cells }) => [
      key['department']!,
      Object.fromEntries(
        Object.entries(cells)
          .filter(([id]) => id !== 'department')
          .map(([id, { value }]) => [id, displayText(value)]),
      ),
    ]),
  );
}

function changes({ changes: list }: CopyMerge): string[] {
  return list.map(({ key, field, value, from }) => `${key['department']}.${field}=${displayText(value)} (${from})`);
}

function conflicts({ conflicts: list }: CopyMerge): string[] {
  const texts = list.map(({ key, field, base, mine, theirs }) => {
    return `${key['department']}.${field}: ${displayText(base)} → ${displayText(mine)} | ${displayText(theirs)}`;
  });
  return texts;
}

const BASE: Rows = { 福祉課: { status: '準備', rating: '継続' }, 企画課: { status: '準備', rating: '継続' } };
const withRow = (department: string, fields: Record<string, string>): Rows => ({
  ...BASE,
  [department]: { ...BASE[department], ...fields },
});

describe('merging two edited copies', () => {
  it('[C2] [C3] takes changes of both sides in different cells', () => {
    const result = merged(BASE, withRow('福祉課', { status: '実施' }), withRow('企画課', { rating: '達成' }));
    assert.deepEqual(changes(result), ['福祉課.status=実施 (mine)', '企画課.rating=達成 (theirs)']);
    assert.deepEqual(conflicts(result), []);
  });

  it('[C4] [C6] the same change in another spelling is one change', () => {
    const result = merged(BASE, withRow('福祉課', { rating: '①達成' }), withRow('福祉課', { rating: '達 成' }));
    assert.deepEqual(conflicts(result), []);
    assert.deepEqual(changes(result), ['福祉課.rating=①達成 (mine)']);
  });

  it('[C6] white space around a text and another line end are no change', () => {
    const result = merged(
      { 福祉課: { status: '一\n二' } },
      { 福祉課: { status: ' 一\r\n二 ' } },
      { 福祉課: { status: '一\n二' } },
    );
    assert.deepEqual(changes(result), []);
  });

  it('[C5] keeps both sides of a conflicting cell', () => {
    const result = merged(BASE, withRow('福祉課', { status: '実施' }), withRow('福祉課', { status: '中止' }));
    assert.deepEqual(conflicts(result), ['福祉課.status: 準備 → 実施 | 中止']);
  });

  it('[C7] a column that one side does not have is no opinion', () => {
    const result = merged(
      BASE,
      { 福祉課: { rating: '継続' }, 企画課: { rating: '継続' } },
      withRow('福祉課', { status: '実施' }),
    );
    assert.deepEqual(rowsOf(result)['福祉課'], { rating: '継続', status: '実施' });
  });

  it('[C7] a column that both sides gained keeps every value', () => {
    const result = merged(
      { 福祉課: { status: '準備' } },
      { 福祉課: { status: '準備', count: '3' } },
      { 福祉課: { status: '準備', count: '5' } },
    );
    assert.deepEqual(conflicts(result), ['福祉課.count:  → 3 | 5']);
  });

  it('[C8] two sides that changed different fields of a tie are merged and flagged', () => {
    const result = merged(BASE, withRow('福祉課', { status: '実施' }), withRow('福祉課', { rating: '達成' }));
    assert.deepEqual(rowsOf(result)['福祉課'], { status: '実施', rating: '達成' });
    assert.deepEqual(
      result.issues.map(({ code, key, evidence }) => [code, key?.['department'], evidence]),
      [['tie-review', '福祉課', ['mine', 'theirs']]],
    );
  });

  it('[E1] a row missing on one side is not a deletion', () => {
    const result = merged(BASE, { 福祉課: BASE['福祉課']! }, withRow('企画課', { status: '実施' }));
    assert.deepEqual(rowsOf(result)['企画課'], { status: '実施', rating: '継続' });
  });

  it('[E1] a row missing on both sides stays', () => {
    const only = { 福祉課: BASE['福祉課']! };
    assert.deepEqual(Object.keys(rowsOf(merged(BASE, only, only))), ['福祉課', '企画課']);
  });

  it('[E2] a deleted row that nobody edited is gone', () => {
    const result = merged(BASE, { 福祉課: BASE['福祉課']! }, BASE, { mine: ['企画課'] });
    assert.deepEqual(Object.keys(rowsOf(result)), ['福祉課']);
    assert.deepEqual(
      result.deletions.map(({ key }) => key['department']),
      ['企画課'],
    );
  });

  it('[E2] a deleted row that the other side edited stays and is in conflict', () => {
    const result = merged(BASE, { 福祉課: BASE['福祉課']! }, withRow('企画課', { status: '実施' }), {
      mine: ['企画課'],
    });
    assert.deepEqual(rowsOf(result)['企画課']!['status'], '実施');
    assert.deepEqual(
      result.deleteConflicts.map(({ deletedBy, edited }) => [deletedBy, edited]),
      [['mine', ['status']]],
    );
  });

  it('[E2] a row that both sides deleted is gone', () => {
    const result = merged(BASE, BASE, BASE, { mine: ['企画課'], theirs: ['企画課'] });
    assert.deepEqual(Object.keys(rowsOf(result)), ['福祉課']);
    assert.deepEqual(result.deleteConflicts, []);
  });

  it('[E3] the same row added on both sides is one row with an empty base', () => {
    const added = (fields: Record<string, string>): Rows => ({ ...BASE, 図書館: fields });
    const result = merged(
      BASE,
      added({ status: '読書会', rating: '達成' }),
      added({ status: '読書会', rating: '継続' }),
    );
    assert.equal(result.table.records.length, 3);
    assert.deepEqual(conflicts(result), ['図書館.rating:  → 達成 | 継続']);
  });

  it('[E4] a reordered side does not conflict with edits', () => {
    const reordered: Rows = { 企画課: BASE['企画課']!, 福祉課: { status: '実施', rating: '継続' } };
    const result = merged(BASE, reordered, withRow('企画課', { rating: '達成' }));
    assert.deepEqual(conflicts(result), []);
    assert.deepEqual(rowsOf(result), {
      福祉課: { status: '実施', rating: '継続' },
      企画課: { status: '準備', rating: '達成' },
    });
  });

  it('[E4] puts an added row after the row that it follows on its side', () => {
    const mine: Rows = { 福祉課: BASE['福祉課']!, 図書館: { status: '読書会' }, 企画課: BASE['企画課']! };
    assert.deepEqual(Object.keys(rowsOf(merged(BASE, mine, BASE))), ['福祉課', '図書館', '企画課']);
  });
});

describe('the laws of the merge', () => {
  const DEPARTMENTS = ['福祉課', '企画課', '図書館', '土木課'];
  const text = fc.constantFrom('', '準備', '実施', '中止', '３件');
  const row = fc.record({ status: text, count: text }, { noNullPrototype: true });
  const rows = fc
    .subarray(DEPARTMENTS, { minLength: 1 })
    .chain((names) =>
      fc.tuple(...names.map((name) => row.map((fields): [string, Record<string, string>] => [name, fields]))),
    )
    .map((entries): Rows => Object.fromEntries(entries));
  const holds = (law: (b: Rows, x: Rows, y: Rows) => void) =>
    fc.assert(fc.property(rows, rows, rows, law), { seed: 20_260_401, numRuns: 300 });
  /** Rows of a side with those of the base that it lacks: a missing row is not a deletion. */
  const over = (base: Rows, side: Rows): Rows => ({ ...base, ...side });
  const sorted = (value: Rows): [string, Record<string, string>][] =>
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

  it('merge(b, x, b) = x, and merge(b, b, y) = y', () =>
    holds((b, x) => {
      assert.deepEqual(sorted(rowsOf(merged(b, x, b))), sorted(over(b, x)));
      assert.deepEqual(sorted(rowsOf(merged(b, b, x))), sorted(over(b, x)));
    }));

  it('merge(b, x, x) = x without conflict', () =>
    holds((b, x) => {
      const result = merged(b, x, x);
      assert.deepEqual(conflicts(result), []);
      assert.deepEqual(sorted(rowsOf(result)), sorted(over(b, x)));
    }));

  it('swapping sides swaps mine and theirs and nothing else', () =>
    holds((b, x, y) => {
      const [one, other] = [merged(b, x, y), merged(b, y, x)];
      const cell = ({ key, field }: { key: Readonly<Record<string, string>>; field: string }) =>
        `${key['department']}.${field}`;
      assert.deepEqual(new Set(one.conflicts.map(cell)), new Set(other.conflicts.map(cell)));
      const swap = { mine: 'theirs', theirs: 'mine' };
      const both = (list: CopyMerge['changes']) => new Set(list.map((change) => `${cell(change)} ${change.from}`));
      const agreed = (change: { key: Readonly<Record<string, string>>; field: string }) => {
        const [a, c] = [x, y].map((side) => side[change.key['department']!]?.[change.field]);
        return a === c;
      };
      assert.deepEqual(
        both(one.changes.filter((change) => !agreed(change))),
        both(
          other.changes
            .filter((change) => !agreed(change))
            .map((change) => ({ ...change, from: swap[change.from] as 'mine' })),
        ),
      );
    }));

  it('every edit of either side is in the result or in a conflict', () =>
    holds((b, x, y) => {
      const result = merged(b, x, y);
      const conflicting = new Set(result.conflicts.map(({ key, field }) => `${key['department']}.${field}`));
      for (const side of [x, y]) {
        for (const [department, fields] of Object.entries(side)) {
          for (const [field, value] of Object.entries(fields)) {
            if (value === (b[department]?.[field] ?? '') || conflicting.has(`${department}.${field}`)) continue;
            assert.equal(rowsOf(result)[department]![field], value);
          }
        }
      }
    }));

  it('no value comes from nowhere', () =>
    holds((b, x, y) => {
      for (const [department, fields] of Object.entries(rowsOf(merged(b, x, y)))) {
        for (const [field, value] of Object.entries(fields)) {
          assert.ok([b, x, y].some((side) => (side[department]?.[field] ?? '') === value));
        }
      }
    }));
});
