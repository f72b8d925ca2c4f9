/**
 * How fast two edited copies of a table are merged, as a ratio to the npm package daff on the same tables in the same
 * run, and whether twice the rows take twice the time. Two kinds of work: the one this is for (a blank form that two
 * sides fill in), and the one that suits daff best (a few cells changed in rows whose names are all different).
 * Building either one's input is not counted. What counts is processor time, the least of a few runs, so that a busy
 * machine tells the same.
 *
 *   node dist/bench/merge.js [rows]
 */
import daff from 'daff';
import { mergeCopies } from '../core/sync/merge-copies.js';
import {
  COLUMNS,
  filledIn,
  FORM,
  lightlyEdited,
  recordsOf,
  respell,
  type Table,
  type Versions,
} from './merge-tables.js';

const BAR = { faster: 10, linear: 2.5 };
const OUR_RUNS = 15;

interface Work {
  readonly name: string;
  readonly tables: (rows: number, seed: number) => Versions<Table>;
  /** daff needs many seconds where most rows changed. */
  readonly daffRuns: number;
}

const WORK: readonly Work[] = [
  { name: 'a blank form filled in by two sides', tables: filledIn, daffRuns: 1 },
  { name: '3 % of the cells edited, 0.5 % of the rows added', tables: lightlyEdited, daffRuns: 5 },
];

interface Timed {
  readonly seconds: number;
  readonly conflicts: number;
}

function quickest(runs: number, run: () => Timed): Timed {
  return Array.from({ length: runs }, run).reduce((best, next) => (next.seconds < best.seconds ? next : best));
}

function timed(count: () => number): Timed {
  const start = process.cpuUsage();
  const conflicts = count();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, conflicts };
}

function ours({ base, mine, theirs }: Versions<Table>): Timed {
  const [b, m, t] = [base, mine, theirs].map((table) => ({ records: recordsOf(table) }));
  return quickest(OUR_RUNS, () => timed(() => mergeCopies(FORM, b!, m!, t!).conflicts.length));
}

/** It writes into the local table, so each run gets its own. */
function daffs({ base, mine, theirs }: Versions<Table>, runs: number): Timed {
  return quickest(runs, () => {
    const [b, m, t] = [base, mine, theirs].map(
      (table) => new daff.TableView([COLUMNS, ...table.map((row) => [...row])]),
    );
    const merger = new daff.Merger(b!, m!, t!, new daff.CompareFlags());
    return timed(() => merger.apply());
  });
}

/** @returns how many times as fast as daff, and how much longer twice the rows take */
function compare({ name, tables, daffRuns }: Work, rows: number): { faster: number; growth: number } {
  console.log(`${name}, ${COLUMNS.length} fields`);
  const [once, twice] = [rows, 2 * rows].map((count) => {
    const versions = tables(count, 2026);
    const [us, them] = [ours(versions), daffs(versions, daffRuns)];
    const respelt = ours({ ...versions, mine: respell(versions.mine), theirs: respell(versions.theirs) });
    const faster = them.seconds / us.seconds;
    console.log(
      `  ${count} rows: ${ms(us)}, ${us.conflicts} conflicts; daff ${ms(them)}, ${them.conflicts} conflicts: ` +
        `${faster.toFixed(1)} × as fast (every cell spelt differently: ${ms(respelt)})`,
    );
    return { seconds: us.seconds, faster };
  });
  const growth = twice!.seconds / once!.seconds;
  console.log(`  twice the rows take ${growth.toFixed(2)} × the time`);
  return { faster: Math.min(once!.faster, twice!.faster), growth };
}

function ms({ seconds }: Timed): string {
  return `${(seconds * 1000).toFixed(0)} ms`;
}

const rows = Number(process.argv[2] ?? 10_000);
const [filled, edited] = WORK.map((work) => compare(work, rows));
console.log(`bar: forms filled in ≥ ${BAR.faster} × as fast as daff; twice the rows ≤ ${BAR.linear} × the time`);
if (filled!.faster < BAR.faster || Math.max(filled!.growth, edited!.growth) > BAR.linear) process.exitCode = 1;
