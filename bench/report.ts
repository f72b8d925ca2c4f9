/**
 * Whether a report costs no more than what it has to say: twice the open conflicts, in twice the rows, may take little more
 * than twice the processor time, from the plan to the bytes of the workbook.
 *
 *   node dist/bench/report.js
 */
import { ConflictTable, type CellConflict } from '../core/consolidation/conflict-table.js';
import { startConsolidation } from '../core/consolidation/consolidation.js';
import { takeIn } from '../core/consolidation/take-in.js';
import { planReport } from '../core/consolidation/plan-report.js';
import { formInYear } from '../core/form/form-year.js';
import { RecordTable } from '../core/record/record-table.js';
import { patchWorkbook } from '../server/xlsx/patch/patch-workbook.js';
import { readForm } from '../server/workbook/read-form.js';
import { ANSWERS, cityForm, cityWorkbook, FISCAL_YEAR } from '../test/support/city/city-form.js';

/** What twice as much may cost. */
const BAR = 2.3;
/** Below this what is measured is the machine. */
const LEAST_MS = 60;
const RUNS = 3;
const SIZES = [1000, 2000, 4000, 8000, 16_000];
const DEPARTMENTS = 20;

/**
 * Makes ready to write the report of a city in which every answer of every row is in conflict.
 * @param added whether the rows are ones that somebody added, but for one
 */
async function reportOf(conflicts: number, added: boolean): Promise<() => Promise<void>> {
  const form = formInYear(cityForm(DEPARTMENTS), FISCAL_YEAR);
  const rowsEach = conflicts / ANSWERS.length / DEPARTMENTS;
  const whole = await cityWorkbook({ departments: DEPARTMENTS, rowsEach });
  const bytes = added ? await cityWorkbook({ departments: 1, rowsEach: 1 }) : whole;
  const { workbook, records } = await readForm(bytes, [form], form.id);
  const blank = { workbook, table: RecordTable.of(form, records, { idOf: (_, at) => `r${at}` }) };
  const taken = { source: '全課.xlsx', department: '', records: (await readForm(whole, [form], form.id)).records };
  const { table } = takeIn(blank.table, startConsolidation(blank.table), taken);
  const list = table.rows.flatMap(({ id, record: { block, key, sheet, cells } }) =>
    ANSWERS.map((field): CellConflict => {
      const values = [1, 2].map((n) => ({ text: `${n}番目の回答`, source: `課${n}.xlsx` }));
      return { record: id, block, key, field, sheet, address: cells[field]?.address ?? '', base: '', values };
    }),
  );
  return async () => {
    const { edits } = planReport(blank, { table, conflicts: ConflictTable.of(list) });
    await patchWorkbook(bytes, edits);
  };
}

async function processorMs(work: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

for (const added of [false, true]) {
  process.stdout.write(`every answer in conflict, ${added ? 'in rows that somebody added' : 'in rows of the form'}\n`);
  await measure(added);
}

async function measure(added: boolean): Promise<void> {
  let before: number | undefined;
  for (const size of SIZES) {
    const cost = await processorMs(await reportOf(size, added));
    const ratio = before === undefined ? undefined : cost / before;
    const isFault = ratio !== undefined && cost > LEAST_MS && ratio > BAR;
    process.stdout.write(
      `${String(size).padStart(6)} conflicts ${cost.toFixed(0).padStart(7)} ms ${ratio === undefined ? '' : `x ${ratio.toFixed(2)}${isFault ? ' !' : ''}`}\n`,
    );
    if (isFault) process.exitCode = 1;
    before = cost;
  }
}
