import assert from 'node:assert/strict';
import { progress } from '../../../core/consolidation/progress.js';
import { formFrom } from '../../../core/form/form.js';
import { answersFor, ownersIn } from '../../../core/record/owners.js';
import type { FormRecord, RecordKey } from '../../../core/record/record.js';
import { textValue } from '../../../core/record/value.js';

const label = (ja: string) => ({ ja, en: ja });
const column = (id: string, role: string) => ({ id, label: label(id), role, from: { column: [id] } });
const FORM = formFrom({
  id: 'indicators',
  version: 1,
  title: label('指標'),
  departments: [{ name: '福祉課' }, { name: '企画課', aliases: ['企画係'] }],
  progressBy: 'departments',
  blocks: [
    {
      id: 'programme',
      label: label('事業'),
      layout: 'table',
      key: ['no', 'programme'],
      fields: [
        column('no', 'key'),
        { ...column('programme', 'key'), required: true },
        { ...column('departments', 'plan'), type: 'department', several: true },
      ],
    },
    {
      id: 'indicator',
      label: label('指標'),
      layout: 'table',
      key: ['no', 'indicator'],
      fields: [column('no', 'key'), { ...column('indicator', 'key'), required: true }, column('result', 'answer')],
    },
  ],
});

function record(block: string, key: RecordKey, shown: Readonly<Record<string, string>>, sheet = '表'): FormRecord {
  const cells = Object.entries({ ...key, ...shown }).map(([id, text]) => [
    id,
    { value: textValue(text), address: 'A4' },
  ]);
  return { block, sheet, key, rows: [4, 4], cells: Object.fromEntries(cells) as FormRecord['cells'] };
}

const programme = (no: string, departments: string, sheet?: string) =>
  record('programme', { no, programme: `事業${no}` }, { departments }, sheet);
const indicator = (no: string, result = '', sheet?: string) =>
  record('indicator', { no, indicator: `件数${no}` }, { result }, sheet);

describe('whose record it is', () => {
  const records = [programme('1', '福祉課'), indicator('1', '12'), programme('2', '福祉課・企画係'), indicator(' ２')];
  const ownersOf = ownersIn(FORM, records);

  it('[R30] is for its own field to say, or for the record that it belongs to', () => {
    assert.deepEqual(records.map(ownersOf), [['福祉課'], ['福祉課'], ['福祉課', '企画課'], ['福祉課', '企画課']]);
  });

  it('[R30] is not taken from another record, nor from another sheet', () => {
    assert.deepEqual(ownersOf(indicator('3')), []);
    assert.deepEqual(ownersOf(indicator('1', '', '別の表')), []);
  });

  it('[S5] each of its departments answers for it; where nobody is named, anybody', () => {
    const answers = (writer: string, owners: readonly string[]) => answersFor(FORM, writer, owners);
    assert.deepEqual([answers('企画係', ['福祉課', '企画課']), answers('企画課', ['福祉課'])], [true, false]);
    assert.deepEqual([answers('', ['福祉課']), answers('企画課', [])], [true, true]);
    assert.deepEqual([answers('企画課・福祉課', ['福祉課']), answers('水道課', ['福祉課'])], [true, false]);
  });

  it('[R30] progress counts it under each of them', () => {
    assert.deepEqual(progress(FORM, records), [
      { name: '福祉課', entries: 2, filled: 1, missing: 1 },
      { name: '企画課', entries: 1, filled: 0, missing: 1 },
    ]);
  });
});
