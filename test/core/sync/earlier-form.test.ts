import assert from 'node:assert/strict';
import { formFrom, type Form } from '../../../core/form/form.js';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { displayText, textValue } from '../../../core/record/value.js';
import { applyPush } from '../../../core/sync/apply-push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import { workbookPush } from '../../../core/sync/workbook-push.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { keyOf, side, type Shown } from '../merge/entries.js';
import { COORDINATOR, MemoryServer, push } from './memory-server.js';
import { baseOf, edit, outcomes } from './pushed.js';

type Fields = Form['blocks'][number]['fields'];

/** The next version, with its fields changed. */
function nextVersion(change: (fields: Fields) => Fields, blockId = 'entry'): Form {
  const blocks = EVALUATION_FORM.blocks.map((block) => {
    const fields = change(block.fields);
    const known = new Set(fields.map(({ id }) => id));
    const ties = block.ties.filter((tie) => tie.every((id) => known.has(id)));
    return { ...block, id: blockId, fields, ties };
  });
  return formFrom({ ...EVALUATION_FORM.document, version: 2, blocks });
}

const WITHOUT_COUNT = nextVersion((fields) => fields.filter(({ id }) => id !== 'count'));
const RENAMED = nextVersion((fields) =>
  fields.map((field) => (field.id === 'count' ? { ...field, id: 'visits' } : field)),
);

/** A workbook of the first version comes in when the cycle is on the next. */
function carried(to: Form, base: Shown, edited: Shown) {
  const of = (shown: Shown) => side([['福祉課', shown]]).records;
  const kept = Object.fromEntries(Object.entries(base).filter(([field]) => field !== 'count'));
  const { state } = new MemoryServer(of(kept), to);
  const idOf = (_: FormRecord, at: number) => state.table.rows[at]?.id;
  const from = { isOwn: true, revision: 0, table: RecordTable.of(EVALUATION_FORM, of(base), { idOf }), deleted: [] };
  const { push: sent } = workbookPush(state, from, of(edited));
  const context = { writer: COORDINATOR, states: new Map(), earlierForm: EVALUATION_FORM, newId: () => 'new' };
  const result = applyPush(state, sent, context);
  return { saved: result.saved.map(({ field }) => field), conflicts: conflictsOf(result), proposed: result.proposed };
}

function conflictsOf({ state }: PushResult): string[] {
  return state.conflicts.list.map(
    ({ kind, key, field, base, values }) =>
      `${kind} ${key['department']}.${field}: ${base} → ${values.map(({ text }) => text).join(' | ')}`,
  );
}

describe('edits made under an earlier version of the form', () => {
  it('[E5] what the new version still has goes on', () => {
    const { saved, conflicts } = carried(WITHOUT_COUNT, { status: '準備', count: '3' }, { status: '実施', count: '3' });
    assert.deepEqual([saved, conflicts], [['status'], []]);
  });

  it('[E5] an edit of a dropped field is kept as a conflict, with its base', () => {
    const { conflicts, proposed } = carried(WITHOUT_COUNT, { count: '3' }, { count: '5' });
    assert.deepEqual(conflicts, ['form 福祉課.count: 3 →  | 5']);
    assert.deepEqual(
      proposed.map(({ kind, field, base, value }) => [kind, field, displayText(base), displayText(value)]),
      [['form', 'count', '3', '5']],
    );
  });

  it('[E5] clearing a dropped field is an edit too', () => {
    const { conflicts, proposed } = carried(WITHOUT_COUNT, { count: '3' }, { count: '' });
    assert.deepEqual(conflicts, ['form 福祉課.count: 3 →  | ']);
    assert.deepEqual(
      proposed.map(({ value }) => value.kind),
      ['blank'],
    );
  });

  it('[E5] a renamed field is not guessed at', () => {
    const { saved, conflicts } = carried(RENAMED, { count: '3' }, { count: '5' });
    assert.deepEqual([saved, conflicts], [[], ['form 福祉課.count: 3 →  | 5']]);
  });

  it('[E5] another spelling, an error value and an absent field are no edits', () => {
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, { count: '３' }).conflicts, []);
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, { count: '#REF!' }).conflicts, []);
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, {}).conflicts, []);
  });

  const added = { block: 'entry', key: keyOf('企画課'), cells: { status: textValue('実施'), count: textValue('2') } };

  it('[E5] [E3] of an added record too: it is added, and what has no place in it is kept as a conflict', () => {
    const server = new MemoryServer(side([['福祉課', {}]]).records, WITHOUT_COUNT);
    const result = server.apply(push({ added: [added] }), COORDINATOR, EVALUATION_FORM);
    assert.deepEqual(conflictsOf(result), ['form 企画課.count:  →  | 2']);
    assert.deepEqual(outcomes(result), [
      ['count', 'conflict'],
      ['status', 'saved'],
    ]);
    assert.deepEqual(
      result.proposed.map(({ id, field }) => [id, field]),
      [[result.added[0], 'count']],
    );
  });

  it('[E5] [E2] of a record that was deleted meanwhile too: it comes back, and both wait for a person', () => {
    const server = new MemoryServer(side([['福祉課', { status: '準備' }]]).records, WITHOUT_COUNT);
    const id = server.idOf('福祉課');
    server.apply(push({ deleted: [{ record: { id }, base: baseOf(server, id) }] }));
    const edits = [edit('福祉課', 'count', '3', '5')];
    const result = server.apply(push({ edits }), COORDINATOR, EVALUATION_FORM);
    assert.deepEqual(result.restored, [id]);
    assert.deepEqual(conflictsOf(result), ['form 福祉課.count: 3 →  | 5', 'deletion 福祉課.:  →  | ']);
  });

  it('[E5] [S2] an added record of a block that is gone is refused, and so told of', () => {
    const other = nextVersion((fields) => fields, 'survey');
    const server = new MemoryServer([], other);
    const { records } = server.apply(push({ added: [added] }), COORDINATOR, EVALUATION_FORM);
    assert.deepEqual(
      records.map(({ outcome, reason }) => [outcome, reason]),
      [['refused', 'record-unknown']],
    );
  });
});
