/**
 * What checking costs the task pane beside Excel's own answers: core's time to read 5,000 rows with their form and to
 * check them. The cells are there already, as Excel gave them. What counts is processor time, the least of some runs, so
 * that a busy machine tells nearly the same; the first run, before anything is compiled, is told beside it.
 *
 *   node dist/bench/check.js [rows]
 */
import { cellsWithin, rowsWithin, type Grid, type PlacedCell } from '../core/grid/grid.js';
import { checkReading } from '../core/check/check-reading.js';
import { fitForm } from '../core/reader/read-form.js';
import { readWorkbook } from '../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltCell } from '../test/support/build-workbook.js';
import { cityForm, departmentName, programmeName, RATINGS } from '../test/support/city/city-form.js';

const BAR_MS = 100;
const RUNS = 25;
const ROWS_EACH = 100;
const HEADERS = ['事業名', '担当課', '内容', '取組状況', '件数', '評価区分', '備考', '今後の方針'];

async function sheetOf(departments: number): Promise<Grid> {
  const cells: Record<string, BuiltCell | string> = { A1: '取組状況 令和7年度' };
  for (const [i, label] of HEADERS.entries()) cells[`${'ABCDEFGH'[i]}3`] = label;
  for (let n = 0; n < departments * ROWS_EACH; n++) {
    const [department, row] = [Math.floor(n / ROWS_EACH), n % ROWS_EACH];
    const texts = [
      programmeName(department, row),
      departmentName(department),
      `計画に定めた内容${row}`,
      `${n}件を受け付けた`,
    ];
    const answers = [...texts, { value: n }, RATINGS[n % RATINGS.length]!, '特になし', '来年度も続ける'];
    answers.forEach((value, i) => (cells[`${'ABCDEFGH'[i]}${n + 4}`] = value));
  }
  const { sheets } = await readWorkbook(await buildWorkbook({ sheets: [{ name: '進捗管理', cells }] }));
  return inMemory(sheets[0]!);
}

/** The sheet with its cells made, as it is when Excel has answered. */
function inMemory(grid: Grid): Grid {
  const numbers = [...grid.rows()];
  const rows = new Map(numbers.map((row): [number, PlacedCell[]] => [row, [...grid.row(row)]]));
  const cells = new Map(
    [...rows].map(([row, placed]) => [row, new Map(placed.map(({ column, cell }) => [column, cell]))]),
  );
  return {
    ...grid,
    rows: (within) => rowsWithin(numbers, within),
    row: (row, within) => cellsWithin(rows.get(row) ?? [], within),
    cell: (row, column) => cells.get(row)?.get(column),
  };
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rows = Number(process.argv[2] ?? 5_000);
const departments = Math.ceil(rows / ROWS_EACH);
const form = cityForm(departments);
const sheet = await sheetOf(departments);
let records = 0;
const runs = Array.from({ length: RUNS }, () =>
  processorMs(() => {
    const { reading } = fitForm({ sheets: [sheet] }, form);
    records = reading.records.length;
    checkReading(reading);
  }),
);
if (records !== departments * ROWS_EACH) throw new Error(`${records} records were read`);
const least = Math.min(...runs);
console.log(`${records} rows read and checked: ${least.toFixed(0)} ms (the first time ${runs[0]!.toFixed(0)} ms)`);
console.log(`bar: 5,000 rows ≤ ${BAR_MS} ms`);
if (least > (BAR_MS * records) / 5_000) process.exitCode = 1;
