import assert from 'node:assert/strict';
import { formFrom } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';

const beside = (id: string, label: string, role = 'answer') => ({
  ...{ id, role, label: { ja: label, en: id } },
  from: { label: [label], take: 'right' },
});

const FORM = formFrom({
  id: 'card',
  version: 1,
  title: { ja: '点検カード', en: 'Card' },
  blocks: [
    {
      id: 'card',
      label: { ja: 'カード', en: 'Card' },
      layout: 'labels',
      key: ['programme'],
      fields: [beside('programme', '事業名', 'key'), beside('kind', '種別'), beside('plan', '計画')],
    },
  ],
});

/** The addresses and the texts of the fields of the card. */
function read(cells: CellTable['cells'], merges: readonly string[] = []): string[] {
  const { records } = fitForm({ sheets: [gridFromCells({ name: '表', cells, merges })] }, FORM).reading;
  return records.flatMap((record) =>
    Object.values(record.cells).map(({ address, value }) => `${address} ${displayText(value)}`.trim()),
  );
}

describe('the cell beside a label', () => {
  it('is the empty box, and not the next label of the form behind it', () => {
    assert.deepEqual(read({ A1: '事業名', D1: '種別', A2: '計画' }, ['B1:C1', 'E1:F1', 'B2:F2']), ['B1', 'E1', 'B2']);
  });

  it('is none where the next label of the form follows at once', () => {
    const cells = read({ A1: '事業名', B1: '夜間の教室', A2: '種別', B2: '計画', C2: '月に一度' });
    assert.deepEqual(cells, ['B1 夜間の教室', 'C2 月に一度']);
  });
});
