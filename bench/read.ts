/**
 * How fast a large workbook is read, as a ratio to the least that any reader must do: unpack the XML and scan it by
 * hand for cells and their values. Both run in fresh processes, in turn, on the same file; the medians count.
 *
 *   node dist/bench/read.js [cells]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../server/xlsx/read-workbook.js';
import { openPackage } from '../server/xlsx/package.js';
import { writeLargeWorkbook } from './large-workbook.js';
import { scanByHand } from './scan-by-hand.js';

const RUNS = 5;
const COLUMNS = 40;
const BAR = { time: 1.5, memory: 3 };

interface Run {
  readonly seconds: number;
  /** Peak of the process beyond what it had before it opened the file. */
  readonly peakBytes: number;
  readonly seen: number;
}

/** Reads the workbook, and asks every cell for what it shows. */
async function read(bytes: Uint8Array, touch: boolean): Promise<number> {
  const { sheets } = await readWorkbook(bytes);
  let seen = 0;
  for (const grid of sheets) {
    if (!touch) seen += grid.bottom * grid.right;
    else for (const row of grid.rows()) for (const { cell } of grid.row(row)) seen += cell.text === '' ? 0 : 1;
  }
  return seen;
}

const WORK: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  bound: scanByHand,
  read: (bytes) => read(bytes, false),
  'read and show every cell': (bytes) => read(bytes, true),
};

async function runOnce(name: string, file: string): Promise<Run> {
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  const started = process.hrtime.bigint();
  const seen = await WORK[name]!(bytes);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { seconds, peakBytes: process.resourceUsage().maxRSS * 1024 - before, seen };
}

function inFreshProcess(name: string, file: string): Run {
  const child = spawnSync(process.execPath, [import.meta.filename, '--run', name, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Run;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function main(cells: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'torimatome-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    await writeLargeWorkbook(file, { cells, columns: COLUMNS, seed: 2026 });
    const pkg = await openPackage(readFileSync(file));
    const unzipped = pkg.names.reduce((total, name) => total + pkg.sizeOf(name), 0);
    const runs = new Map<string, Run[]>(Object.keys(WORK).map((name) => [name, []]));
    for (let i = 0; i < RUNS; i++) for (const [name, list] of runs) list.push(inFreshProcess(name, file));
    const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    console.log(
      `reading ${cells} cells: ${mb(statSync(file).size)}, unzipped ${mb(unzipped)}; medians of ${RUNS} runs`,
    );
    const bound = median(runs.get('bound')!.map(({ seconds }) => seconds));
    for (const [name, list] of runs) {
      const seconds = median(list.map((run) => run.seconds));
      const peak = median(list.map((run) => run.peakBytes));
      const memory = `${(peak / unzipped).toFixed(2)} × unzipped in memory`;
      console.log(`  ${name.padEnd(26)} ${seconds.toFixed(2)} s   ${(seconds / bound).toFixed(2)} × bound   ${memory}`);
    }
    console.log(`  bar: read ≤ ${BAR.time} × bound, ≤ ${BAR.memory} × unzipped`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[2] === '--run') {
  process.stdout.write(JSON.stringify(await runOnce(process.argv[3]!, process.argv[4]!)));
} else await main(Number(process.argv[2] ?? 800_000));
