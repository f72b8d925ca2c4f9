/**
 * Migrations on SQLite: one write transaction, which is the lock.
 */
import type { Client, Transaction } from '@libsql/client';
import { randomUUID } from 'node:crypto';
import type { MigrationDatabase, MigrationSession } from '../migrate.js';

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

export function sqliteMigrations(client: Client): MigrationDatabase {
  return {
    async transaction(work) {
      const transaction = await client.transaction('write');
      try {
        const result = await work(sessionOn(transaction));
        await transaction.commit();
        return result;
      } finally {
        transaction.close();
      }
    },
  };
}

function sessionOn(transaction: Transaction): MigrationSession {
  return {
    async history() {
      await transaction.execute(BOOKKEEPING);
      const { rows } = await transaction.execute(
        'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
      );
      return rows.map(({ migration_name, checksum, finished_at }) => {
        return { name: String(migration_name), checksum: String(checksum), finished: finished_at !== null };
      });
    },
    script: (sql) => transaction.executeMultiple(sql),
    async enter({ name, checksum }, started, finished) {
      await transaction.execute({
        sql: `INSERT INTO "_prisma_migrations"
          ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`,
        args: [randomUUID(), checksum, name, timestamp(started), timestamp(finished)],
      });
    },
  };
}

function timestamp(time: Date): string {
  return time.toISOString().replace('Z', '+00:00');
}
