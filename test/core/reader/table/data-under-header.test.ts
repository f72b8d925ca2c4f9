import assert from 'node:assert/strict';
import { gridFromCells } from '../../../support/cell-table.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../../support/evaluation-form.js';

type Cells = Parameters<typeof entryCells>[0];

function read(changes: Cells, merges: readonly string[] = ENTRY_MERGES) {
  const sheet = gridFromCells({ name: 'シート1', merges: [...merges], cells: entryCells(changes) });
  return fitForm({ sheets: [sheet] }, EVALUATION_FORM).reading;
}

const statusCells = (changes: Cells, merges?: readonly string[]) =>
  read(changes, merges).records.map(({ cells }) => cells['status']?.address);

const HEADERS = ['事業名', '担当課', '内容', '取組状況', '件数', '評価区分'];
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F'];

describe('the rows right under a header', () => {
  for (const row of [4, 5]) {
    it(`are rows, whatever header somebody wrote into one of their cells: row ${row}`, () => {
      for (const column of COLUMNS) {
        for (const word of HEADERS.flatMap((header) => [header, `${header}欄`])) {
          const changes = { ...FULL, [`${column}${row}`]: word };
          assert.deepEqual(statusCells(changes, []), ['D4', 'D5', 'D6'], `${word} in ${column}${row}`);
        }
      }
    });
  }

  it('keep the word as what was written there', () => {
    const [first] = read({ F4: '評価区分欄' }).records;
    assert.equal(displayText(first!.cells['rating']?.value), '評価区分欄');
  });

  it('are rows where the form’s own word stands in one and the header says it in another word', () => {
    assert.deepEqual(statusCells({ ...FULL, B3: '所管部署', B4: '担当課' }, []), ['D4', 'D5', 'D6']);
  });

  it('begin under a header that is repeated instead of being merged, in all columns or in some', () => {
    const moved = { A4: null, B4: null, C4: null, D4: null, E4: null, F4: null, ...rowAt(5), ...rowAt(6) };
    const all = Object.fromEntries(COLUMNS.map((column, i) => [`${column}4`, HEADERS[i]!]));
    assert.deepEqual(statusCells({ ...moved, ...all }, []), ['D5', 'D6']);
    assert.deepEqual(statusCells({ ...moved, D4: '取組状況', F4: '評価区分' }, []), ['D5', 'D6']);
  });

  it('begin under numbers of columns that stand in a second row of the header', () => {
    const numbers = { A4: '①', B4: '②', C4: '③', D3: '令和6年度', D4: '取組状況', E3: '令和6年度', E4: '件数' };
    const cells = { ...numbers, F3: '令和6年度', F4: '評価区分', ...rowAt(5), ...rowAt(6) };
    assert.deepEqual(statusCells(cells, ['D3:F3']), ['D5', 'D6']);
  });
});

function rowAt(row: number): Record<string, string | number> {
  return {
    ...{ [`A${row}`]: `広場${row}`, [`B${row}`]: '企画課', [`C${row}`]: '広場を開く' },
    ...{ [`D${row}`]: '週に三回開いた', [`E${row}`]: 12, [`F${row}`]: '達成' },
  };
}

const FULL = { ...rowAt(4), ...rowAt(5), ...rowAt(6) };
