import assert from 'node:assert/strict';
import { LiveCheck } from '../../../addin/session/live-check.js';
import { selectCells, typeInto } from '../../support/excel-host/keyboard.js';
import { formatAddress } from '../../../core/grid/address.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { inspect } from '../../support/inspect.js';
import { openBook } from './open-book.js';

type Cells = Parameters<typeof oneSheet>[0];

/** A pane that checks as somebody types, with the clock in the test's hands. */
async function openLive(cells: Cells) {
  const book = openBook(oneSheet(cells));
  let due: (() => void) | undefined;
  let workbook: Workbook | undefined;
  const found: string[][] = [];
  const check = new LiveCheck({
    excel: book.port,
    later: (_milliseconds, call) => {
      due = call;
      return () => (due = undefined);
    },
    take: async (read) => {
      workbook = read;
      const inspection = inspect(read, [EVALUATION_FORM]);
      const issues = inspection.kind === 'recognised' ? inspection.issues : [];
      const errors = issues.filter(({ severity }) => severity === 'error');
      found.push(errors.map(({ address }) => address));
      await book.port.mark(errors.map(({ sheet, address }) => ({ sheet, address, kind: 'error' })));
    },
    fail: (error) => {
      throw error;
    },
  });
  await check.start();
  const rest = async () => {
    await book.host.settled();
    due?.();
    await check.everythingHeard();
  };
  return { ...book, check, rest, found, workbook: () => workbook! };
}

function filledCells(): Record<string, string | number> {
  const cells = Object.entries(entryCells()).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(cells) as Record<string, string | number>;
}

describe('checking as somebody types', () => {
  it('[W2] reads what was typed and changes the marks in two round trips', async () => {
    const { host, trips, rest, found } = await openLive(filledCells());
    assert.deepEqual(found.at(-1), ['D6', 'F6']);
    const count = await trips(async () => {
      typeInto(host.model, '表', 'D6', '枝を切った');
      await rest();
    });
    assert.deepEqual(found.at(-1), ['F6']);
    assert.ok(count <= 2, `${count} round trips`);
  });

  it('costs no more in a workbook of 5,000 rows, which is checked in at most 10', async () => {
    const cells: Record<string, string | number> = filledCells();
    for (let row = 7; row < 5_007; row++) {
      cells[`A${row}`] = `事業 第${row}号`;
      cells[`B${row}`] = '企画課';
      cells[`D${row}`] = row % 50 === 0 ? '' : `実施した内容の説明 ${row}`;
      cells[`F${row}`] = '達成';
    }
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const live = await openLive(filled);
    const first = live.host.trips.length;
    const typed = await live.trips(async () => {
      typeInto(live.host.model, '表', 'D50', '実施した');
      await live.rest();
    });
    assert.ok(typed <= 2, `${typed} round trips for a cell`);
    const all = await live.trips(() => live.check.everything());
    assert.ok(all <= 10, `${all} round trips for all`);
    assert.ok(first <= 14, `${first} round trips to start with`);
    assert.equal(live.found.at(-1)?.includes('D50'), false);
    assert.equal(live.found.at(-1)?.includes('D100'), true);
  }).timeout(60_000);

  it('says the same as reading everything does', async () => {
    const { host, rest, workbook, port } = await openLive({
      ...filledCells(),
      E9: { value: 15, formula: 'SUM(E4:E6)' },
    });
    for (const [address, value] of [
      ['D6', '枝を切った'],
      ['E5', 40],
      ['F4', ''],
      ['H12', '欄外'],
    ] as const) {
      typeInto(host.model, '表', address, value);
      await rest();
    }
    assert.deepEqual(plain(workbook()), plain(await port.read()));
  });

  it('reads cells along that were selected, should an event be lost', async () => {
    const { host, rest, workbook } = await openLive(filledCells());
    selectCells(host.model, '表', 'D6');
    await host.settled();
    // As an edit of which Excel tells nothing.
    host.model.sheets[0]!.put(6, 4, { ...host.model.sheets[0]!.cells.get(5, 4)! });
    typeInto(host.model, '表', 'E6', 5);
    await rest();
    assert.equal(workbook().sheets[0]!.cell(6, 4)?.text, '相談員を置いた');
  });

  it('takes no notice of what other people’s Excel does, nor of its own writing', async () => {
    const { host, trips, rest, port } = await openLive(filledCells());
    const count = await trips(async () => {
      typeInto(host.model, '表', 'D6', '枝を切った', 'co-author');
      await rest();
    });
    assert.equal(count, 0);
    await port.write([{ sheet: '表', address: 'F6', content: { text: '達成', raw: '達成' }, expected: null }]);
    assert.equal(await trips(rest), 0);
  });

  it('reads everything where a sheet came or went', async () => {
    const { host, rest, workbook } = await openLive(filledCells());
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add('追加');
      await context.sync();
    });
    await rest();
    assert.deepEqual(
      Array.from(workbook().sheets, ({ name }) => name),
      ['表', '追加'],
    );
  });

  it('hears nothing any more once it was stopped', async () => {
    const { host, check, trips, rest } = await openLive(filledCells());
    await check.stop();
    const count = await trips(async () => {
      typeInto(host.model, '表', 'D6', '枝を切った');
      await rest();
    });
    assert.equal(count, 0);
  });
});

function plain({ sheets }: Workbook) {
  return sheets.map((grid) => ({
    ...{ name: grid.name, bottom: grid.bottom, right: grid.right },
    cells: [...grid.rows()].flatMap((row) =>
      [...grid.row(row)].map(({ column, cell }) => [formatAddress({ row, column }), { ...cell }] as const),
    ),
  }));
}
