import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { BlankForms } from '../../../server/cycle/workbooks/blank-forms.js';
import { readConsolidation } from '../../../server/store/kept-consolidations.js';
import { findSampleCity } from '../../../server/sample/load-sample.js';
import { listCycles } from '../../../server/store/cycles.js';
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import { openStore } from '../../../server/store/open-store.js';
import { Threads } from '../../../server/threads/threads.js';
import { WorkbookReader } from '../../../server/threads/workbook-reader.js';
import { DATABASES, type OwnDatabase, type TestDatabase } from '../../support/databases.js';
import { sampleCity } from '../../support/sample-city.js';
import { temporaryFolder } from '../store/sample-data.js';
import { contentsOf, LEFT_OUT } from './contents.js';
import { fillAtRandom } from './random-contents.js';

const createdAt = new Date('2026-06-01T00:00:00Z');
const SEED = 20_260_501;
const COUNTS = { Municipality: 2, User: 5, Cycle: 4, Record: 12, Submission: 12, Session: 4, OneTimeLink: 4 };

/** The tables that had rows in any backup. */
const tried = new Set<string>();

async function backUp(url: string, file: string) {
  const { tables } = await writeBackup(url, file, { replace: true, createdAt });
  return tables;
}

/** The reports of all cycles, as they would be downloaded. */
async function reportsOf(url: string): Promise<Buffer[]> {
  const store = await openStore(url);
  const workbooks = new WorkbookReader(new Threads());
  try {
    const blanks = new BlankForms(store, workbooks);
    const reports: Buffer[] = [];
    for (const cycle of await listCycles(store.client, (await findSampleCity(store))!)) {
      const blank = await blanks.of(cycle);
      reports.push(
        Buffer.from(await workbooks.report(blank, await readConsolidation(store.client, cycle, blank.table))),
      );
    }
    return reports;
  } finally {
    await workbooks.close();
    await store.close();
  }
}

for (const source of DATABASES) {
  for (const target of DATABASES) {
    describe(`a backup of ${source.name} restored into ${target.name}`, () => {
      let folder: Awaited<ReturnType<typeof temporaryFolder>>;
      const file = () => join(folder.path, 'backup.zip');
      before(async () => void (folder = await temporaryFolder()));
      after(() => folder.remove());

      const removing = async (databases: readonly OwnDatabase[], work: () => Promise<void>) => {
        try {
          await work();
        } finally {
          for (const database of databases) await database.remove();
        }
      };

      it('gives the same report to the byte', async function () {
        this.timeout(60_000);
        const [city, empty] = [await sampleCity(source), await target.create()];
        await removing([city, empty], async () => {
          await backUp(city.url, file());
          await restoreBackup(empty.url, file());
          const reports = await reportsOf(city.url);
          assert.ok(reports.length > 1 && reports.every(({ length }) => length > 1000));
          assert.deepEqual(await reportsOf(empty.url), reports);
        });
      });

      it('lets nobody in: sessions and one-time links are not in it', async function () {
        this.timeout(60_000);
        const [filled, empty] = [await randomDatabase(source, 'sessions'), await target.create()];
        await removing([filled, empty], async () => {
          await backUp(filled.url, file());
          await restoreBackup(empty.url, file());
          assert.ok((await keysIn(filled.url)).every((count) => count > 0));
          assert.deepEqual(await keysIn(empty.url), [0, 0]);
        });
      });

      it('has every row, whatever is in it, and gives the same backup again', async function () {
        this.timeout(120_000);
        await fc.assert(
          fc.asyncProperty(fc.nat(), async (seed) => {
            const [filled, empty] = [await randomDatabase(source, `${target.name} ${seed}`), await target.create()];
            await removing([filled, empty], async () => {
              const tables = await backUp(filled.url, file());
              await restoreBackup(empty.url, file());
              const contents = await contentsOf(filled.url);
              for (const [table, rows] of Object.entries(contents)) if (rows.length > 0) tried.add(table);
              assert.deepEqual(await contentsOf(empty.url), contents);
              assert.deepEqual(await backUp(empty.url, file()), tables);
            });
          }),
          { seed: SEED, numRuns: 2 },
        );
      });
    });
  }
}

describe('the backups that were restored', () => {
  it('had rows in every table', () => {
    assert.deepEqual([...tried, ...LEFT_OUT].sort(), Object.keys(Prisma.ModelName).sort());
  });
});

/** How many sessions and one-time links there are. */
async function keysIn(url: string): Promise<number[]> {
  const store = await openStore(url);
  const counts = [await store.client.session.count(), await store.client.oneTimeLink.count()];
  await store.close();
  return counts;
}

/** @returns another content for each seed and database */
async function randomDatabase(database: TestDatabase, seed: string): Promise<OwnDatabase> {
  const own = await database.createWithTables();
  const store = await openStore(own.url);
  await fillAtRandom(store.client, `${database.name} ${seed}`, COUNTS);
  await store.close();
  return own;
}
