/**
 * A draft from a workbook with a sheet for each programme: the rows of a small table belong to the programme of their sheet.
 */
import assert from 'node:assert/strict';
import { draftForm } from '../../../core/draft/draft-form.js';
import { formFrom } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { gridFromCells } from '../../support/cell-table.js';
import { GARDEN, pairsInARow, VISITS, type ProgrammeAnswers } from '../../support/programme-sheets/sheets.js';

const BENCH: ProgrammeAnswers = {
  ...GARDEN,
  programme: 'ベンチの修理',
  indicators: [['直した数', '基', '2', '3', '5', '6']],
};

describe('a workbook with a sheet and a small table for each programme, drafted', () => {
  const workbook = { sheets: [GARDEN, VISITS, BENCH].map((one, i) => gridFromCells(pairsInARow(`${i + 1}`, one))) };
  const draft = draftForm(workbook, { id: 'drafted' });

  it('takes the key of the table from the label at the top of its sheet', () => {
    const [labels, table] = draft.blocks;
    assert.deepEqual(labels!.key, ['programme']);
    assert.deepEqual(table!.key, ['programme', 'indicator']);
    assert.deepEqual(table!.fields[0]!.from, { labels: 'programme' });
    assert.equal(draft.progressBy, 'department');
  });

  it('leaves what stands beside labels under the table to the programme', () => {
    const [labels, table] = draft.blocks;
    assert.ok(labels!.fields.some(({ id }) => id === 'direction'));
    assert.ok(table!.fields.every(({ from }) => !('label' in from)));
  });

  it('reads every sheet', () => {
    const { records } = fitForm(workbook, formFrom(draft)).reading;
    assert.deepEqual(
      records.map(({ sheet, key }) => [sheet, ...Object.values(key)].join(' ')),
      [
        ...['1 花壇の手入れ', '1 花壇の手入れ 植え替えた回数', '1 花壇の手入れ 手伝った人数'],
        ...['2 声かけ訪問', '2 声かけ訪問 訪ねた世帯', '3 ベンチの修理', '3 ベンチの修理 直した数'],
      ],
    );
  });
});
