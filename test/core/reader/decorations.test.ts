import assert from 'node:assert/strict';
import { withMark } from '../../../core/consolidation/cell-content.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { gridFromCells } from '../../support/cell-table.js';

const label = (text: string) => ({ ja: text, en: text });
const DECORATIONS = ['＜*＞', '★', '【*】', '（再掲）', '※*'];

const document = (more: object = {}): FormInput => ({
  id: 'decorated',
  version: 1,
  title: label('飾りのある表'),
  blocks: [
    {
      id: 'programme',
      label: label('事業'),
      layout: 'table',
      key: ['programme'],
      fields: [
        {
          id: 'programme',
          label: label('事業名'),
          role: 'key',
          required: true,
          from: { column: ['事業名'], decorations: DECORATIONS },
        },
        {
          id: 'kind',
          label: label('種別'),
          role: 'plan',
          from: { column: ['事業名'], decorations: DECORATIONS, take: 'decorations' },
          ...more,
        },
        { id: 'result', label: label('実績'), role: 'answer', from: { column: ['実績'] } },
      ],
    },
  ],
});

function readName(text: string): [name: string, kind: string] {
  const cells = { A1: '事業名', B1: '実績', A2: text, B2: '済' };
  const [record] = fitForm({ sheets: [gridFromCells({ name: '表', cells })] }, formFrom(document())).reading.records;
  return [displayText(record?.cells['programme']?.value), displayText(record?.cells['kind']?.value)];
}

describe('decorations in a cell, as the form names them', () => {
  for (const [text, name, kind] of [
    ['苗の配布', '苗の配布', ''],
    ['＜重点事業＞苗の配布', '苗の配布', '＜重点事業＞'],
    ['★ 苗の配布', '苗の配布', '★'],
    ['【新規】苗の配布（再掲）', '苗の配布', '【新規】 （再掲）'],
    ['苗の配布\n※一部変更', '苗の配布', '※一部変更'],
    ['苗の配布（春）', '苗の配布（春）', ''],
  ] as const) {
    it(`are taken off 「${text.replace('\n', '⏎')}」`, () => assert.deepEqual(readName(text), [name, kind]));
  }

  it('leave the record what it is', () => {
    const keyOf = (text: string) =>
      fitForm({ sheets: [gridFromCells({ name: '表', cells: { A1: '事業名', B1: '実績', A2: text, B2: '1' } })] }, form)
        .reading.records[0]?.key;
    const form = formFrom(document());
    assert.deepEqual(keyOf('★苗の配布'), keyOf('苗の配布'));
  });

  it('stay in the cell when the text is written', () => {
    const cell = { value: { kind: 'value', text: '苗', raw: '苗' }, address: 'A2', whole: '★苗（再掲）' } as const;
    assert.equal(withMark(cell, '種'), '★種（再掲）');
  });

  it('are never an answer', () =>
    assert.throws(() => formFrom(document({ role: 'answer' })), /takes decorations has decorations/u));
});
