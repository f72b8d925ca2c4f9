/**
 * The laws of the merge on whole workbooks: rows that repeat under one key, fields that are absent, error values, rows
 * that are missing, moved, added and deleted.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignRecords } from '../../../core/merge/alignment/align-records.js';
import { mergeCopies, type CopyMerge, type Copy } from '../../../core/sync/merge-copies.js';
import { canonicalValue, samenessOf } from '../../../core/record/canonical.js';
import { keyName } from '../../../core/record/key-name.js';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { MaybeValue } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { refOf, side, type Shown } from './entries.js';

const FIELDS = EVALUATION_FORM.blocks[0]!.fields.filter(({ id }) =>
  ['content', 'status', 'count', 'rating'].includes(id),
);
const TEXTS: Record<string, string[]> = {
  content: ['', '広場', '会場\n二階', ' 広場 ', '会場　二階', '会場二階'],
  status: ['', '準備', '準 備', '準　備', '実施', '準備\r\n中止', '#REF!'],
  count: ['', '3', '３', '１，２００', '1200', '約3', '#N/A'],
  rating: ['', '未選択', '達成', '①達成', '継 続', '不明'],
};

const shown = fc.record(
  Object.fromEntries(Object.entries(TEXTS).map(([field, texts]) => [field, fc.constantFrom(...texts)])),
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Shown>;
const department = fc.constantFrom('福祉課', '企画課', '図書館', '水道課');
const rows = fc.array(fc.tuple(department, shown), { maxLength: 7 });
const deleted = fc.oneof({ weight: 2, arbitrary: fc.constant([] as string[]) }, fc.array(department, { maxLength: 2 }));
const untouched: fc.Arbitrary<Copy> = rows.map((list) => side(list));
const any: fc.Arbitrary<Copy> = fc.tuple(rows, deleted).map(([list, gone]) => side(list, { deleted: gone }));

const indexRecords = <R extends FormRecord>(records: readonly R[]) => RecordTable.of(EVALUATION_FORM, records);
const merge = (base: Copy, mine: Copy, theirs: Copy) => mergeCopies(EVALUATION_FORM, base, mine, theirs);
const swap = {
  ...{ mine: 'theirs', theirs: 'mine', keep: 'keep', both: 'both', layout: 'layout', conflict: 'conflict' },
} as const;

function holds(law: (b: Copy, x: Copy, y: Copy) => void, of: fc.Arbitrary<Copy> = any): void {
  fc.assert(fc.property(untouched, of, of, law), { seed: 20_261_121, numRuns: 400 });
}

/** A record's values in canonical form, by field; absent and blank are told apart. */
function said(record: FormRecord | undefined): Record<string, string> {
  return Object.fromEntries(FIELDS.map((field) => [field.id, canonical(field.id, record?.cells[field.id]?.value)]));
}

function canonical(id: string, value: MaybeValue): string {
  const field = FIELDS.find((candidate) => candidate.id === id)!;
  return value === undefined ? 'absent' : canonicalValue(EVALUATION_FORM, field, value);
}

/** The sides' records by identity; rows under one key are told apart as the merge does. */
function aligned(base: Copy, one: Copy, other: Copy = base) {
  const before = indexRecords(base.records);
  const first = alignRecords(EVALUATION_FORM, before, indexRecords(one.records));
  return [before, first, alignRecords(EVALUATION_FORM, before, indexRecords(other.records), first)] as const;
}

function told({ table }: CopyMerge): Map<string, Record<string, string>> {
  return new Map([...table].map(([id, record]) => [id, said(record)]));
}

/** What a side makes of the base alone, without another side. */
function edits(base: Copy, one: Copy): Edit[] {
  const [before, side] = aligned(base, one);
  return editsOf(before, side);
}

type Index = ReadonlyMap<string, FormRecord>;

interface Edit {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  /** Whether the base says the same but for its layout (C9). */
  readonly isLayout: boolean;
}

function editsOf(before: Index, side: Index): Edit[] {
  return [...side].flatMap(([id, record]) =>
    FIELDS.flatMap((field) => {
      const value = record.cells[field.id]?.value;
      const was = before.get(id)?.cells[field.id]?.value;
      if (value === undefined || value.kind === 'unreadable') return [];
      if (was === undefined ? value.kind === 'blank' : canonical(field.id, was) === canonical(field.id, value))
        return [];
      const isLayout = was !== undefined && samenessOf(EVALUATION_FORM, field).sameContent(was, value);
      return [{ id, field: field.id, value: canonical(field.id, value), isLayout }];
    }),
  );
}

const refs = (list: readonly { id: string; field?: string }[], nameOf = (id: string) => id) =>
  list.map(({ id, field = '' }) => `${nameOf(id)}/${field}`).sort();

/** What became of a field; `both`: the sides made the same change; `layout`: both changed nothing but its layout (C9). */
function outcomesOf({ changes, conflicts }: CopyMerge, base: Copy, one: Copy, other: Copy) {
  const [before, inOne, inOther] = aligned(base, one, other);
  const others = new Map(editsOf(before, inOther).map((edit) => [refs([edit])[0], edit]));
  const shared = editsOf(before, inOne).flatMap((edit) => {
    const other = others.get(refs([edit])[0]);
    return other ? [{ edit, other }] : [];
  });
  const outcomes = new Map<string | undefined, keyof typeof swap>();
  for (const change of changes) outcomes.set(refs([change])[0], change.from);
  for (const { edit, other } of shared) {
    if (edit.value === other.value) outcomes.set(refs([edit])[0], 'both');
    else if (edit.isLayout && other.isLayout) outcomes.set(refs([edit])[0], 'layout');
  }
  for (const conflict of conflicts) outcomes.set(refs([conflict])[0], 'conflict');
  return (id: string, field: string) => outcomes.get(refs([{ id, field }])[0]) ?? 'keep';
}

/** C8, by key and by what is said of the fields. */
function reviewed({ issues }: CopyMerge): string[] {
  return issues.map(({ code, key, message }) => JSON.stringify([code, key, message])).sort();
}

/** The identities of the swapped merge by those of the merge: rows added under one key may have other numbers. */
function swapped(b: Copy, x: Copy, y: Copy): (id: string) => string {
  const [, inX, inY] = aligned(b, x, y);
  const [, alsoInY, alsoInX] = aligned(b, y, x);
  const names = new Map<string, string>();
  for (const [one, other] of [
    [inX, alsoInX],
    [inY, alsoInY],
  ] as const) {
    const others = [...other.keys()];
    [...one.keys()].forEach((id, i) => {
      assert.ok(!names.has(id) || names.get(id) === others[i]);
      names.set(id, others[i]!);
    });
  }
  return (id) => names.get(id) ?? id;
}

describe('the laws of the merge, on whole workbooks', () => {
  it('[C2] [C3] merge(b, x, b) = x and merge(b, b, y) = y', () => {
    holds((b, x) => {
      const [asMine, asTheirs] = [merge(b, x, b), merge(b, b, x)];
      assert.deepEqual([...asMine.conflicts, ...asTheirs.conflicts], []);
      const [result, mirrored] = [told(asMine), told(asTheirs)];
      for (const { id, field, value } of edits(b, x)) {
        assert.equal(result.get(id)![field], value);
        assert.equal(mirrored.get(id)![field], value);
      }
      const others = (list: CopyMerge['changes']) => list.length - edits(b, x).length;
      assert.deepEqual([others(asMine.changes), others(asTheirs.changes)], [0, 0]);
    }, untouched);
  });

  it('[C4] merge(b, x, x) = x without conflict', () => {
    holds((b, x) => {
      const result = merge(b, x, x);
      assert.deepEqual([...result.conflicts, ...result.deleteConflicts, ...result.issues], []);
      const values = told(result);
      for (const { id, field, value } of edits(b, x)) assert.equal(values.get(id)![field], value);
      assert.equal(result.changes.length, edits(b, x).length);
    }, untouched);
  });

  it('swapping sides swaps mine and theirs and nothing else', () => {
    holds((b, x, y) => {
      const [one, other] = [merge(b, x, y), merge(b, y, x)];
      const nameOf = swapped(b, x, y);
      assert.deepEqual(refs(one.conflicts, nameOf), refs(other.conflicts));
      assert.deepEqual(refs(one.deletions, nameOf), refs(other.deletions));
      assert.deepEqual(reviewed(one), reviewed(other));
      assert.deepEqual(
        one.deleteConflicts.map(({ id, deletedBy, edited }) => [nameOf(id), deletedBy, edited]).sort(),
        other.deleteConflicts.map(({ id, deletedBy, edited }) => [id, swap[deletedBy], edited]).sort(),
      );
      const mirrored = other.table;
      assert.equal(mirrored.size, one.table.size);
      const [outcomes, turned] = [outcomesOf(one, b, x, y), outcomesOf(other, b, y, x)];
      for (const [id, record] of one.table) {
        const there = mirrored.get(nameOf(id));
        for (const field of FIELDS.map((candidate) => candidate.id)) {
          const outcome = outcomes(id, field);
          assert.equal(turned(nameOf(id), field), swap[outcome]);
          if (!['keep', 'conflict', 'layout'].includes(outcome)) assert.equal(said(there)[field], said(record)[field]);
        }
      }
      for (const conflict of one.conflicts) {
        const twin = other.conflicts.find(({ id, field }) => id === nameOf(conflict.id) && field === conflict.field)!;
        assert.deepEqual([twin.base, twin.mine, twin.theirs], [conflict.base, conflict.theirs, conflict.mine]);
      }
    });
  });

  it('[C9] every edit of either side is in the result or in a conflict; an edit of layout alone may give way', () => {
    holds((b, x, y) => {
      const result = merge(b, x, y);
      const values = told(result);
      const conflicting = new Set(
        result.conflicts.flatMap(({ id, field, mine, theirs }) =>
          [mine, theirs].map((value) => `${id}/${field}/${canonical(field, value)}`),
        ),
      );
      const [before, inX, inY] = aligned(b, x, y);
      const all = [...editsOf(before, inX), ...editsOf(before, inY)];
      const isTaken = ({ id, field, value }: Edit) =>
        values.get(id)![field] === value || conflicting.has(`${id}/${field}/${value}`);
      for (const edit of all) {
        const [name] = refs([edit]);
        // What it gives way to is another edit of the cell.
        const gaveWay = edit.isLayout && all.some((one) => one !== edit && refs([one])[0] === name && isTaken(one));
        assert.ok(isTaken(edit) || gaveWay);
      }
    });
  });

  it('no value comes from nowhere, and no record', () => {
    holds((b, x, y) => {
      const versions = aligned(b, x, y);
      for (const [id, record] of merge(b, x, y).table) {
        const there = versions.flatMap((version) => version.get(id) ?? []);
        assert.ok(there.length > 0);
        for (const [field, { value }] of Object.entries(record.cells)) {
          const sources = there.map(({ cells }) => cells[field]?.value);
          assert.ok(sources.some((source) => JSON.stringify(source) === JSON.stringify(value)));
        }
      }
    });
  });

  it('[E1] nothing is gone that nobody deleted', () => {
    holds((b, x, y) => {
      const ids = new Set(told(merge(b, x, y)).keys());
      for (const index of aligned(b, x, y)) {
        for (const id of index.keys()) assert.ok(ids.has(id) || deletes(x, id) || deletes(y, id));
      }
    });
  });

  it('[E4] the base’s order stands, whatever the sides moved', () => {
    holds((b, x, y) => {
      const order = [...told(merge(b, x, y)).keys()];
      const inBase = [...indexRecords(b.records).keys()];
      const kept = new Set(order);
      const was = new Set(inBase);
      assert.deepEqual(
        order.filter((id) => was.has(id)),
        inBase.filter((id) => kept.has(id)),
      );
    });
  });
});

/** Whether a side says that it deleted a record of that key. */
function deletes({ deleted: gone = [] }: Copy, id: string): boolean {
  return ['福祉課', '企画課', '図書館', '水道課'].some((name) => {
    const { block, key } = refOf(name);
    const known = keyName(EVALUATION_FORM, block, key);
    return (
      (id === known || id.startsWith(`${known}\u0000#`)) &&
      gone.some((ref) => keyName(EVALUATION_FORM, ref.block, ref.key) === known)
    );
  });
}
