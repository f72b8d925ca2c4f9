import assert from 'node:assert/strict';
import { formFrom, type Form } from '../../../core/form/form.js';
import { carryEdits } from '../../../core/merge/carry-edits.js';
import { displayText } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side, type Shown } from './entries.js';

/** The next version, with its fields changed. */
function nextVersion(change: (fields: Form['blocks'][number]['fields']) => Form['blocks'][number]['fields']): Form {
  const [block] = EVALUATION_FORM.blocks;
  const fields = change(block!.fields);
  const known = new Set(fields.map(({ id }) => id));
  const ties = block!.ties.filter((tie) => tie.every((id) => known.has(id)));
  return formFrom({ ...EVALUATION_FORM.document, version: 2, blocks: [{ ...block!, fields, ties }] });
}

const WITHOUT_COUNT = nextVersion((fields) => fields.filter(({ id }) => id !== 'count'));
const RENAMED = nextVersion((fields) =>
  fields.map((field) => (field.id === 'count' ? { ...field, id: 'visits' } : field)),
);

function carried(to: Form, base: Shown, edited: Shown) {
  const of = (shown: Shown) => side([['福祉課', shown]]).records;
  const { records, conflicts } = carryEdits(EVALUATION_FORM, to, of(base), of(edited));
  const fields = Object.keys(records[0]?.cells ?? {}).filter((id) => id !== 'department');
  return {
    fields,
    conflicts: conflicts.map(
      ({ key, field, base: was, mine, theirs }) =>
        `${key['department']}.${field}: ${displayText(was)} → ${displayText(mine)} | ${theirs?.kind ?? 'absent'}`,
    ),
  };
}

describe('carrying edits over to a new version of the form', () => {
  it('[E5] what the new version still has goes on', () => {
    const { fields, conflicts } = carried(
      WITHOUT_COUNT,
      { status: '準備', count: '3' },
      { status: '実施', count: '3' },
    );
    assert.deepEqual(fields, ['status']);
    assert.deepEqual(conflicts, []);
  });

  it('[E5] an edit of a dropped field is kept as a conflict', () => {
    const { conflicts } = carried(WITHOUT_COUNT, { count: '3' }, { count: '5' });
    assert.deepEqual(conflicts, ['福祉課.count: 3 → 5 | absent']);
  });

  it('[E5] clearing a dropped field is an edit too', () => {
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, { count: '' }).conflicts, ['福祉課.count: 3 →  | absent']);
  });

  it('[E5] a renamed field is not guessed at', () => {
    const { fields, conflicts } = carried(RENAMED, { count: '3' }, { count: '5' });
    assert.deepEqual(fields, []);
    assert.deepEqual(conflicts, ['福祉課.count: 3 → 5 | absent']);
  });

  it('[E5] another spelling, an error value and an absent field are no edits', () => {
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, { count: '３' }).conflicts, []);
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, { count: '#REF!' }).conflicts, []);
    assert.deepEqual(carried(WITHOUT_COUNT, { count: '3' }, {}).conflicts, []);
  });

  it('[E5] an added record of a block that is gone is kept, field by field', () => {
    const [block] = EVALUATION_FORM.blocks;
    const other = formFrom({ ...EVALUATION_FORM.document, version: 2, blocks: [{ ...block!, id: 'survey' }] });
    const { records } = side([['企画課', { status: '実施', count: '2', rating: '' }]]);
    const result = carryEdits(EVALUATION_FORM, other, [], records);
    assert.deepEqual(result.records, []);
    assert.deepEqual(
      result.conflicts.map(({ field, mine }) => [field, displayText(mine)]),
      [
        ['status', '実施'],
        ['count', '2'],
      ],
    );
  });
});
