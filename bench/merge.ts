/**
 * How fast two edited copies of a table are merged, as a ratio to the npm package daff on the same tables in the same
 * run, and whether twice the rows take twice the time. Building either one's input is not counted.
 *
 *   node dist/bench/merge.js [rows]
 */
import daff from 'daff';
import { mergeRecords } from '../core/merge/merge-records.js';
import { COLUMNS, FORM, makeTables, recordsOf, respell, type Table, type Versions } from './merge-tables.js';

const RUNS = { ours: 9, daff: 3 };
const BAR = { faster: 10, linear: 2.5 };

interface Measured {
  readonly ours: number;
  readonly respelt: number;
  readonly daff: number;
}

function measure(rows: number): Measured {
  const tables = makeTables(rows, 2026);
  let conflicts = { ours: 0, daff: 0 };
  const ours = timeOurs(tables, (count) => (conflicts = { ...conflicts, ours: count }));
  const respelt = timeOurs({ ...tables, mine: respell(tables.mine), theirs: respell(tables.theirs) }, () => undefined);
  const theirs = timeDaff(tables, (count) => (conflicts = { ...conflicts, daff: count }));
  const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
  console.log(`merging ${rows} rows × ${COLUMNS.length} fields; medians`);
  console.log(`  torimatome                 ${ms(ours)}, ${conflicts.ours} conflicts`);
  console.log(`  … every cell spelt anew    ${ms(respelt)}`);
  console.log(`  daff                       ${ms(theirs)}, ${conflicts.daff} conflicts`);
  console.log(`  ${(theirs / ours).toFixed(1)} × as fast as daff, spelt anew ${(theirs / respelt).toFixed(1)} ×`);
  return { ours, respelt, daff: theirs };
}

function timeOurs({ base, mine, theirs }: Versions<Table>, tell: (conflicts: number) => void): number {
  const [b, m, t] = [base, mine, theirs].map((table) => ({ records: recordsOf(table) }));
  return median(RUNS.ours, () => {
    const start = performance.now();
    const { conflicts } = mergeRecords(FORM, b!, m!, t!);
    const seconds = (performance.now() - start) / 1000;
    tell(conflicts.length);
    return seconds;
  });
}

function timeDaff({ base, mine, theirs }: Versions<Table>, tell: (conflicts: number) => void): number {
  return median(RUNS.daff, () => {
    // It writes into the local table, so each run gets its own.
    const [b, m, t] = [base, mine, theirs].map(
      (table) => new daff.TableView([COLUMNS, ...table.map((row) => [...row])]),
    );
    const merger = new daff.Merger(b!, m!, t!, new daff.CompareFlags());
    const start = performance.now();
    const conflicts = merger.apply();
    const seconds = (performance.now() - start) / 1000;
    tell(conflicts);
    return seconds;
  });
}

function median(runs: number, run: () => number): number {
  const times = Array.from({ length: runs }, run).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)]!;
}

const rows = Number(process.argv[2] ?? 10_000);
const [once, twice] = [measure(rows), measure(2 * rows)];
const growth = twice.ours / once.ours;
console.log(`twice the rows take ${growth.toFixed(2)} × the time (daff: ${(twice.daff / once.daff).toFixed(2)} ×)`);
console.log(`bar: ≥ ${BAR.faster} × as fast as daff, twice the rows ≤ ${BAR.linear} × the time`);
const faster = Math.min(once.daff / once.ours, twice.daff / twice.ours);
if (faster < BAR.faster || growth > BAR.linear) process.exitCode = 1;
