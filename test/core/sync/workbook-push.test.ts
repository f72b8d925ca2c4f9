import assert from 'node:assert/strict';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { workbookPush as pushFrom, type WorkbookBase } from '../../../core/sync/workbook-push.js';
import { ENTRY_MERGES, entryCells } from '../../support/evaluation-form.js';
import { refOf, side } from '../merge/entries.js';
import { FORM, MemoryServer } from './memory-server.js';
import { RecordTable } from '../../../core/record/record-table.js';

type Cells = Record<string, string | number | null>;

function records(changes: Cells = {}) {
  const grid = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: entryCells(changes) });
  return fitForm({ sheets: [grid] }, FORM).reading.records;
}

const { state } = new MemoryServer(records());
const [A, B, C] = state.table.rows.map(({ id }) => id) as [string, string, string];
const workbookPush = (base: WorkbookBase, mine: readonly FormRecord[]) => pushFrom(state, base, mine).push;

const base = (ids?: string[]) => ({
  isOwn: ids !== undefined,
  revision: 7,
  table: RecordTable.of(FORM, records(), { idOf: (_, at) => ids?.[at] }),
  deleted: [],
});

describe('a workbook as a push', () => {
  it('[C1] says nothing of what is as it was', () => {
    const { edits, added, deleted } = workbookPush(base(), records());
    assert.deepEqual([edits, added, deleted], [[], [], []]);
  });

  it('[I2] names records by the ids of its link, with their base values', () => {
    const { edits, baseRevision } = workbookPush(base([A, B, C]), records({ D5: '増やした', E5: null }));
    assert.equal(baseRevision, 7);
    assert.deepEqual(
      edits.map(({ record, field, base, value }) => [record, field, displayText(base), displayText(value)]),
      [
        [{ id: B }, 'status', '相談員を置いた', '増やした'],
        [{ id: B }, 'count', '3', ''],
      ],
    );
  });

  it('[I3] names them by their keys where the link is lost', () => {
    const [edit] = workbookPush(base(), records({ D5: '増やした' })).edits;
    assert.deepEqual(edit?.record, { id: B });
  });

  it('[C6] a value in another spelling is no edit', () => {
    assert.deepEqual(workbookPush(base(), records({ F5: '③継続', E5: '３' })).edits, []);
  });

  it('says of the rows that it answers what has to be answered and is not in the workbook, and of no others', () => {
    const cut = { F3: null, F4: null, F5: null };
    assert.deepEqual(workbookPush(base([A, B, C]), records({ ...cut, D5: '増やした' })).lacking, [
      { record: { id: B }, fields: ['rating'] },
    ]);
    assert.deepEqual(workbookPush(base(), records({ D5: '増やした' })).lacking, []);
  });

  it('[C7] a missing column says nothing; an error value is handed on, to be refused', () => {
    assert.deepEqual(workbookPush(base(), records({ F3: null, F4: null, F5: null })).edits, []);
  });

  it('[E1] a missing row is no deletion; one that the link names is', () => {
    const without = records({ A6: null, B6: null, C6: null });
    assert.deepEqual(workbookPush(base(), without).deleted, []);
    const { block, key } = records()[2]!;
    const told = { ...base([A, B, C]), deleted: [{ block, key, id: C }] };
    const [deletion] = workbookPush(told, without).deleted;
    assert.deepEqual(deletion?.record, { id: C });
    assert.equal(displayText(deletion?.base?.['content']), '木を手入れする');
  });

  it('[E2] of rows under one key a deletion by key is of the one that the workbook no longer has', () => {
    const rows = (...texts: string[]) => side(texts.map((status) => ['福祉課', { status }])).records;
    const twice = new MemoryServer(rows('一', '二', '三'));
    const table = RecordTable.of(FORM, rows('一', '二', '三'), { idOf: (_, at) => twice.state.table.rows[at]?.id });
    const deletedFrom = (given: readonly FormRecord[], count = 1) => {
      const deleted = Array<ReturnType<typeof refOf>>(count).fill(refOf('福祉課'));
      const { push } = pushFrom(twice.state, { isOwn: true, revision: 0, table, deleted }, given);
      return push.deleted.map(({ base }) => displayText(base?.['status']));
    };
    assert.deepEqual(deletedFrom(rows('一', '三')), ['二']);
    assert.deepEqual(deletedFrom(rows('一', '二', '三'), 2), ['三', '二']);
    assert.deepEqual(deletedFrom(rows('一', '三'), 4), ['二', '三', '一', '']);
  });

  it('[E3] a row that the base does not have is added after the one before it', () => {
    const added = { A7: '見守り訪問', B7: '福祉課', C7: '訪ねる', D7: '訪ねた' };
    const [record] = workbookPush(base([A, B, C]), records(added)).added;
    assert.deepEqual(
      [record?.key['programme'], record?.place],
      ['見守り訪問', { after: [...state.table.keys()].at(-1) }],
    );
    assert.deepEqual(Object.keys(record?.cells ?? {}), ['content', 'status']);
  });
});
